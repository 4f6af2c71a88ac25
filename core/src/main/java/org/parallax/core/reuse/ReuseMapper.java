package org.parallax.core.reuse;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parallax.core.text.Sentences;
import org.parallax.model.Article;
import org.parallax.model.Range;
import org.parallax.model.Span;
import org.parallax.model.Story;

/** A story's articles in, shared words and origins out. Safe to share between threads. */
public final class ReuseMapper {
  /** Makes a mapper with the default settings. */
  public ReuseMapper() {}

  /** Returns the reuse map of the articles of one story. */
  public ReuseMap map(List<Article> articles) {
    List<Story.OriginGroup> groups = new ArrayList<>();
    SortedMap<Span, String> origins = new TreeMap<>();
    for (Article article : articles) {
      String id = "o" + (groups.size() + 1);
      groups.add(new Story.OriginGroup(id, List.of(article.id()), null, "its own words"));
      for (Range sentence : Sentences.of(article.text())) {
        origins.put(Span.text(article.id(), sentence.start(), sentence.end()), id);
      }
    }
    return new ReuseMap(List.of(), groups, articles.size(), origins);
  }
}
