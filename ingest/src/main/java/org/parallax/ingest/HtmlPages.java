package org.parallax.ingest;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.parallax.model.Capture;
import org.parallax.model.Page;

/** Makes pages from HTML. Pure; never fetches or runs anything. */
final class HtmlPages {
  private HtmlPages() {}

  /** Returns the page of a capture whose decoded text is HTML. */
  static Page page(Capture capture) {
    Parser parser = Parser.htmlParser().setTrackPosition(true);
    Document document = parser.parseInput(capture.decoded(), "");
    return new PageReader(capture).read(document);
  }
}
