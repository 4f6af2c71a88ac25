package org.parallax.core.reuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Dating;
import org.parallax.model.Span;
import org.parallax.model.Story;

/** A story's articles in, shared words and origins out. Safe to share between threads. */
public final class ReuseMapper {
  private static final Comparator<Article> ARTICLE_ORDER =
      Comparator.comparing(ReuseMapper::dayOrLast).thenComparing(Article::id);

  private final Settings settings;

  /** Makes a mapper with the default settings. */
  public ReuseMapper() {
    settings = Settings.DEFAULT;
  }

  /**
   * Returns the reuse map of the articles of one story; their order changes nothing.
   *
   * @param articles of one story, by any order
   */
  public ReuseMap map(List<Article> articles) {
    List<Article> order = articles.stream().sorted(ARTICLE_ORDER).toList();
    List<List<Wording>> sentences = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      sentences.add(Wording.of(i, order.get(i)));
    }
    List<Tie> found =
        new TieFinder(settings).find(sentences.stream().flatMap(List::stream).toList());
    Copies.Settled settled = new Copies(settings, sentences).settle(found);
    Directions directions = new Directions(order, sentences, settled.ties(), settings);
    List<Story.Reuse> reuse =
        settled.ties().stream().map(t -> reuse(t, order, directions)).toList();
    return new Origins(order, sentences, settled).map(reuse);
  }

  private static Story.Reuse reuse(Tie tie, List<Article> order, Directions directions) {
    int one = tie.one().article();
    int two = tie.two().article();
    Span first = Span.text(order.get(one).id(), tie.oneStart(), tie.oneEnd());
    Span second = Span.text(order.get(two).id(), tie.twoStart(), tie.twoEnd());
    boolean quote = tie.kind() == Story.Reuse.Kind.SAME_QUOTE;
    boolean forward = !quote && directions.took(two, one);
    boolean backward = !quote && directions.took(one, two);
    return new Story.Reuse(
        backward ? second : first,
        backward ? first : second,
        forward || backward ? Story.Reuse.Direction.KNOWN : Story.Reuse.Direction.UNKNOWN,
        tie.kind(),
        tie.words());
  }

  private static String dayOrLast(Article article) {
    Dating published = article.published();
    @Nullable String day = published == null ? null : published.day();
    return day == null ? "9999-99-99" : day;
  }
}
