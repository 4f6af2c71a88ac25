package org.parallax.core.clean;

import org.parallax.model.Article;
import org.parallax.model.Capture;
import org.parallax.model.Dropped;
import org.parallax.model.Outcome;
import org.parallax.model.Page;

/** Page in, undated article out. Safe to share between threads. */
public final class Cleaner {
  /** Makes a cleaner with the default settings. */
  public Cleaner() {}

  /** Returns the article that a page holds, or the reason why it holds none. */
  public Outcome<Article> clean(Page page) {
    Dropped oversize = Oversize.of(page);
    if (oversize != null) {
      return new Outcome.Lost<>(oversize);
    }
    return page.capture().kind() == Capture.Kind.HTML
        ? new PageCleaner().clean(page)
        : new FlatCleaner().clean(page);
  }
}
