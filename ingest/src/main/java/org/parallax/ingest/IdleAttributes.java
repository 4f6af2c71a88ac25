package org.parallax.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Attributes that say nothing of the words they stand by: what programs keep with an element, how
 * large it is drawn, what happens when it is touched. A third of the attributes of pages are such,
 * and are not read; what may hold a moment is.
 */
final class IdleAttributes {
  private static final Set<String> NAMES =
      Set.of(
          "width",
          "height",
          "sizes",
          "srcset",
          "target",
          "tabindex",
          "loading",
          "decoding",
          "fetchpriority",
          "crossorigin",
          "integrity");

  /** Elements that show times. */
  private static final Set<String> TIMES = Set.of("time", "abbr");

  /** What stands in names of moments. */
  private static final List<String> MOMENTS = List.of("date", "time", "publ", "creat", "post");

  private IdleAttributes() {}

  /**
   * Returns whether an attribute is one.
   *
   * @param tag in small letters
   * @param name as written
   */
  static boolean has(String tag, String name) {
    if (starts(name, "data-")) {
      String small = name.toLowerCase(Locale.ROOT);
      return !TIMES.contains(tag) && MOMENTS.stream().noneMatch(small::contains);
    }
    return starts(name, "on")
        || (starts(name, "aria-") && !name.equalsIgnoreCase("aria-hidden"))
        || NAMES.contains(name.toLowerCase(Locale.ROOT));
  }

  private static boolean starts(String name, String with) {
    return name.regionMatches(true, 0, with, 0, with.length());
  }
}
