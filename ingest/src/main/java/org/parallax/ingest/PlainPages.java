package org.parallax.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.parallax.model.Capture;
import org.parallax.model.Page;
import org.parallax.model.SourcedText;

/** Plain text in, page out: one block a line, blank lines included. */
final class PlainPages {
  /** What ends a line, as Unicode has it (UAX 14, class BK, CR, LF, NL). */
  static final String ENDS = "\n\r\f\u000B\u0085\u2028\u2029";

  private PlainPages() {}

  static Page page(Capture capture) {
    String text = capture.decoded();
    List<Page.Block> blocks = new ArrayList<>();
    int start = 0;
    int line = 1;
    while (start <= text.length()) {
      int end = start;
      while (end < text.length() && ENDS.indexOf(text.charAt(end)) < 0) {
        end++;
      }
      blocks.add(new Page.Block(0, SourcedText.of(text, start, end), List.of(), List.of(), line++));
      start = text.startsWith("\r\n", end) ? end + 2 : end + 1;
    }
    return new Page(
        capture, List.of(new Page.Element(-1, "text", new TreeMap<>())), blocks, List.of());
  }
}
