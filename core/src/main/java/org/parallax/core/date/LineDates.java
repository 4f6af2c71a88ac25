package org.parallax.core.date;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parallax.model.Page;

/**
 * The dates that are written in the lines of a page, each line read once, when it is asked about.
 * Not safe to share between threads.
 */
final class LineDates {
  /** Longer blocks are paragraphs. */
  private static final int LONGEST = 400;

  private final Page page;
  private final String language;

  /** What the blocks say that have a digit. */
  private final Map<Integer, List<WrittenDate>> dates = new HashMap<>();

  LineDates(Page page, String language) {
    this.page = page;
    this.language = language;
  }

  /** Returns the dates of a block, in text order; none for a block that is longer than a line. */
  List<WrittenDate> in(int block) {
    String words = page.blocks().get(block).words();
    return words.length() > LONGEST || !DateSigns.hasDigit(words)
        ? List.of()
        : dates.computeIfAbsent(block, b -> DateScanner.scan(words, language));
  }
}
