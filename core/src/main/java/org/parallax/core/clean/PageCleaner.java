package org.parallax.core.clean;

import org.parallax.model.Article;
import org.parallax.model.Outcome;
import org.parallax.model.Page;

/** Cleans an HTML page. */
final class PageCleaner {
  Outcome<Article> clean(Page page) {
    return new FlatCleaner().clean(page);
  }
}
