package org.parallax.core.clean;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Dropped;
import org.parallax.model.Page;

/** Tells a page that is too long for a report before any work is done on it. */
final class Oversize {
  /** The largest page of our evaluation sets has 660,000 bytes, markup included. */
  private static final long MOST_CHARACTERS = 1_000_000;

  private Oversize() {}

  /** Returns why a page is too long; null when it is not. */
  static @Nullable Dropped of(Page page) {
    long characters = 0;
    for (Page.Block block : page.blocks()) {
      characters += block.text().length();
    }
    if (characters <= MOST_CHARACTERS) {
      return null;
    }
    return Dropped.of(
        page.capture(),
        Dropped.Code.TOO_LARGE,
        String.format(
            Locale.ROOT,
            "more than %,d characters of text, which no report has; split it into its articles",
            MOST_CHARACTERS));
  }
}
