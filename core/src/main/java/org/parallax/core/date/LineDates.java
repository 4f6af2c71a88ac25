package org.parallax.core.date;

import java.util.ArrayList;
import java.util.List;
import org.parallax.model.Page;

/**
 * The dates that are written in the lines of a page, looked for once.
 *
 * @param dates by block; none for a block that is longer than a line
 */
record LineDates(List<List<WrittenDate>> dates) {
  /** Longer blocks are paragraphs. */
  static final int LONGEST = 400;

  /** Reads a page. */
  static LineDates of(Page page, String language) {
    List<List<WrittenDate>> dates = new ArrayList<>(page.blocks().size());
    for (Page.Block block : page.blocks()) {
      boolean line = block.words().length() <= LONGEST;
      dates.add(line ? DateScanner.scan(block.words(), language) : List.of());
    }
    return new LineDates(dates);
  }

  /** Returns the dates of a block, in text order. */
  List<WrittenDate> in(int block) {
    return dates.get(block);
  }
}
