package org.parallax.ingest;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
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
    Document document = parsed(capture.decoded());
    IdentityHashMap<Element, List<String>> chosen = new IdentityHashMap<>();
    for (String selector : selectors) {
      for (Element element : document.select(selector)) {
        chosen.computeIfAbsent(element, e -> new ArrayList<>()).add(selector);
      }
    }
    return new PageReader(capture, chosen).read(document);
  }

  /**
   * Parses by the standard's rules for mending broken markup. The parser gives up on some of it
   * (frames among formatting, for one): that is parsed again as it stands, tag by tag, without
   * mending; the words are the same.
   */
  private static Document parsed(String html) {
    try {
      return Parser.htmlParser().setTrackPosition(true).parseInput(html, "");
    } catch (IndexOutOfBoundsException | IllegalArgumentException | IllegalStateException e) {
      return Parser.xmlParser()
          .settings(ParseSettings.htmlDefault)
          .setTrackPosition(true)
          .parseInput(html, "");
    }
  }
}
