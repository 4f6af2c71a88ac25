package org.parallax.ingest;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Capture;
import org.parallax.model.Page;

/** Makes pages from HTML. Pure; never fetches or runs anything. */
final class HtmlPages {
  private HtmlPages() {}

  /** Returns the page of a capture whose decoded text is HTML. */
  static Page page(Capture capture) {
    return page(capture, List.of());
  }

  /**
   * Returns the page of a capture whose decoded text is HTML, with a datum {@code user-rule} for
   * each element that one of the selectors chooses.
   */
  static Page page(Capture capture, List<String> selectors) {
    String html = capture.decoded();
    // A selector may ask for what a program holds.
    Shortened source = selectors.isEmpty() ? Shortened.of(html) : Shortened.whole(html);
    Document document = parsed(source.text());
    if (document == null) {
      source = Shortened.whole(html);
      document = unmended(html);
    }
    IdentityHashMap<Element, List<String>> chosen = new IdentityHashMap<>();
    for (String selector : selectors) {
      for (Element element : document.select(selector)) {
        chosen.computeIfAbsent(element, e -> new ArrayList<>()).add(selector);
      }
    }
    return new PageReader(capture, source, chosen).read(document);
  }

  /**
   * Parses by the standard's rules for mending broken markup; null for some of it (frames among
   * formatting, for one), on which the parser gives up.
   */
  private static @Nullable Document parsed(String html) {
    try {
      return Parser.htmlParser().setTrackPosition(true).parseInput(html, "");
    } catch (IndexOutOfBoundsException | IllegalArgumentException | IllegalStateException e) {
      return null;
    }
  }

  /** Parses tag by tag as it stands, without mending; the words are the same. */
  private static Document unmended(String html) {
    return Parser.xmlParser()
        .settings(ParseSettings.htmlDefault)
        .setTrackPosition(true)
        .parseInput(html, "");
  }
}
