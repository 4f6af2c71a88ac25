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

  private static final String DATA = "data-";
  private static final String ARIA = "aria-";
  private static final String EVENT = "on";

  /** Elements that show times. */
  private static final Set<String> TIMES = Set.of("time", "abbr");

  /** What stands in names of moments. */
  private static final List<String> MOMENTS = List.of("date", "time", "publ", "creat", "post");

  /** By first letter: a bit for each length that a name may have, all for what has any ending. */
  private static final long[] LENGTHS = lengths();

  private IdleAttributes() {}

  private static long[] lengths() {
    long[] lengths = new long[128];
    NAMES.forEach(name -> lengths[name.charAt(0)] |= 1L << name.length());
    for (String prefix : List.of(DATA, ARIA, EVENT)) {
      lengths[prefix.charAt(0)] |= -1L << prefix.length();
    }
    return lengths;
  }

  /**
   * Returns whether a name can be that of one; false only when it cannot.
   *
   * @param first its first code unit
   */
  static boolean may(char first, int length) {
    char small = first >= 'A' && first <= 'Z' ? (char) (first + 32) : first;
    return small < 128 && (LENGTHS[small] >>> Math.min(length, Long.SIZE - 1) & 1) != 0;
  }

  /**
   * Returns whether an attribute is one.
   *
   * @param tag in small letters
   * @param name as written
   */
  static boolean has(String tag, String name) {
    if (name.isEmpty() || !may(name.charAt(0), name.length())) {
      return false;
    }
    String small = name.toLowerCase(Locale.ROOT);
    if (small.startsWith(DATA)) {
      return !TIMES.contains(tag) && !moment(small);
    }
    return small.startsWith(EVENT)
        || (small.startsWith(ARIA) && !small.equals("aria-hidden"))
        || NAMES.contains(small);
  }

  private static boolean moment(String name) {
    for (String moment : MOMENTS) {
      if (name.contains(moment)) {
        return true;
      }
    }
    return false;
  }
}
