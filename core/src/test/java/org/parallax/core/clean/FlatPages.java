package org.parallax.core.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parallax.model.Capture;
import org.parallax.model.Page;
import org.parallax.model.SourcedText;

/** Makes pages of plain text, one block a line. */
final class FlatPages {
  private FlatPages() {}

  static Page plain(String text) {
    return page(Capture.Kind.PLAIN, text);
  }

  static Page row(String text) {
    return page(Capture.Kind.ROW, text);
  }

  /** A row whose headline is a field of its own. */
  static Page titled(String title, String text) {
    return page(Capture.Kind.ROW, text, Map.of("title", title));
  }

  private static Page page(Capture.Kind kind, String text) {
    return page(kind, text, Map.of());
  }

  private static Page page(Capture.Kind kind, String text, Map<String, String> fields) {
    List<Page.Block> blocks = new ArrayList<>();
    int start = 0;
    int line = 1;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      int stop = end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
      blocks.add(
          new Page.Block(0, SourcedText.of(text, start, stop), List.of(), List.of(), line++));
      start = end + 1;
    }
    Capture capture = new Capture("a.txt", null, "a", kind, text, new TreeMap<>(fields), "00");
    return new Page(
        capture, List.of(new Page.Element(-1, "text", new TreeMap<>())), blocks, List.of());
  }
}
