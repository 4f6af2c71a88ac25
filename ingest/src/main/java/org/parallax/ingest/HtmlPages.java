package org.parallax.ingest;

import org.jsoup.nodes.Document;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.parallax.model.Capture;
import org.parallax.model.Page;

/** Makes pages from HTML. Pure; never fetches or runs anything. */
final class HtmlPages {
  private HtmlPages() {}

  /**
   * Returns the page of a capture whose decoded text is HTML.
   *
   * <p>The parser follows the standard's rules for mending broken markup, and gives up on some of
   * it (frames among formatting, for one). That is parsed again as it stands, tag by tag, without
   * mending: the words are the same.
   */
  static Page page(Capture capture) {
    return new PageReader(capture).read(parsed(capture.decoded()));
  }

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
