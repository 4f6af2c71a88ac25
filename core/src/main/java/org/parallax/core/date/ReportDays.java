package org.parallax.core.date;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Dating;

/** Settles the report days of a story's articles jointly. Safe to share between threads. */
public final class ReportDays {
  /** Makes it with the default settings. */
  public ReportDays() {}

  /**
   * Returns the report day of each article, by id; an article of which nothing tells the day is
   * absent.
   *
   * @param articles of one story
   * @param asOf ISO day after which nothing can have been reported; null when not told
   */
  public SortedMap<String, Dating> settle(List<Article> articles, @Nullable String asOf) {
    SortedMap<String, Dating> days = new TreeMap<>();
    for (Article article : articles) {
      Dating published = article.published();
      if (published != null && published.day() != null) {
        days.put(article.id(), published);
      }
    }
    return days;
  }
}
