package org.parallax.core.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parallax.core.clean.Cleaner;
import org.parallax.model.Article;
import org.parallax.model.Capture;
import org.parallax.model.Outcome;
import org.parallax.model.Page;
import org.parallax.model.SourcedText;

/** Makes pages and dated articles of plain text. */
final class Texts {
  private Texts() {}

  static Page page(String id, String text, Map<String, String> fields) {
    List<Page.Block> blocks = new ArrayList<>();
    int start = 0;
    int number = 1;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      blocks.add(
          new Page.Block(0, SourcedText.of(text, start, end), List.of(), List.of(), number++));
      start = end + 1;
    }
    Capture capture =
        new Capture(
            id + ".txt", null, id, Capture.Kind.PLAIN, text, new TreeMap<>(fields), "0".repeat(64));
    return new Page(
        capture, List.of(new Page.Element(-1, "text", new TreeMap<>())), blocks, List.of());
  }

  static Article dated(String id, String text, Map<String, String> fields) {
    Page page = page(id, text, fields);
    return switch (new Cleaner().clean(page)) {
      case Outcome.Kept<Article> kept -> new Dater().date(page, kept.value());
      case Outcome.Lost<Article> lost -> throw new AssertionError(lost.dropped().why());
    };
  }

  static Article dated(String id, String text) {
    return dated(id, text, Map.of());
  }
}
