package org.parallax.core.date;

import java.util.List;
import org.parallax.model.Article;
import org.parallax.model.Dating;
import org.parallax.model.Page;
import org.parallax.model.Precision;

/**
 * Page and undated article in, dated article out: only what stands in or with this article counts.
 * Safe to share between threads.
 */
public final class Dater {
  /** Makes a dater with the default settings. */
  public Dater() {}

  /**
   * Returns the article with its published, modified and captured dates, each null without
   * evidence.
   */
  public Article date(Page page, Article article) {
    String published = page.capture().field("published");
    return published == null
        ? article
        : article.withDates(
            new Dating(
                published,
                published.length() > 10 ? Precision.TIME : Precision.DAY,
                "field",
                true,
                List.of(
                    new Dating.Candidate(
                        published, "field", null, true, "given with the article"))),
            null,
            null);
  }
}
