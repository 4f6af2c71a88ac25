package org.parallax.app.export;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.parallax.model.Span;

/**
 * The citations of a page: buttons that point into the sources, and the sources' texts cut wherever
 * a citation starts or ends, so that any citation is a run of whole pieces.
 *
 * <p>All buttons are made before the first text is cut. Not safe to share between threads.
 */
final class Citations {
  private static final String HEADLINE = "headline:";

  private final Sources sources;
  private final Map<String, SortedSet<Integer>> cuts = new TreeMap<>();

  Citations(Sources sources) {
    this.sources = sources;
  }

  /** Adds a button that lights up the words of a span; it bears the source's label. */
  void cite(Element to, Span span) {
    String key = span.field() == Span.Field.HEADLINE ? headline(span.article()) : span.article();
    SortedSet<Integer> own = cuts.computeIfAbsent(key, k -> new TreeSet<>());
    own.add(span.start());
    own.add(span.end());
    String label = sources.label(span.article());
    to.appendElement("button")
        .addClass("cite")
        .attr("type", "button")
        .attr("data-of", key)
        .attr("data-from", Integer.toString(span.start()))
        .attr("data-to", Integer.toString(span.end()))
        .attr("title", sources.name(span.article()) + ": show the words")
        .text(label);
    to.appendText(" ");
  }

  /** Adds the text of an article. */
  void text(Element to, String article, String text) {
    pieces(to, article, text);
  }

  /** Adds the headline of an article. */
  void headline(Element to, String article, String text) {
    pieces(to, headline(article), text);
  }

  private static String headline(String article) {
    return HEADLINE + article;
  }

  private void pieces(Element to, String key, String text) {
    SortedSet<Integer> places = new TreeSet<>(cuts.getOrDefault(key, new TreeSet<>()));
    places.add(0);
    places.add(text.length());
    int from = 0;
    for (int place : places) {
      if (place > from && place <= text.length()) {
        to.appendElement("span")
            .attr("data-article", key)
            .attr("data-start", Integer.toString(from))
            .attr("data-end", Integer.toString(place))
            .text(text.substring(from, place));
        from = place;
      }
    }
  }
}
