package org.parallax.core.date;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the day with which a report's first paragraph opens: "BERLIN, 3 May 2031 (agency) - The
 * harbour...", "(3.5.2031) The harbour...".
 */
final class OpeningDay {
  /** The day ends within so many code units of the paragraph. */
  private static final int REACH = 70;

  /** What stands before the day: nothing, or a place that a mark ends. */
  private static final Pattern PLACE =
      Pattern.compile(
          "[\\s\\[(|/–—-]*|(?:\\p{Lu}[\\p{L}.'’-]*+[\\s,/]*+){0,4}\\p{Lu}[\\p{L}.'’-]*[\\s,/]*(\\([^)]*\\)\\s*)?[,:;|/(–—-]\\s*");

  /** What ends it. */
  private static final Pattern MARK =
      Pattern.compile("^\\s*([)\\]|/(–—-]|\\.\\s+\\p{Lu})(?!\\s*\\d)");

  private OpeningDay() {}

  /** Returns the day; null when the paragraph opens with none. */
  static @Nullable WrittenDate of(String paragraph, String language) {
    String opening = paragraph.substring(0, Math.min(REACH, paragraph.length()));
    List<WrittenDate> dates = DateScanner.scan(opening, language);
    WrittenDate first = dates.isEmpty() ? null : dates.get(0);
    if (first == null || first.year() == null || first.day() != first.lastDay()) {
      return null;
    }
    boolean placed = PLACE.matcher(opening.substring(0, first.start())).matches();
    return placed && MARK.matcher(opening.substring(first.end())).find() ? first : null;
  }
}
