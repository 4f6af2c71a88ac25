package org.parallax.app.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
    cite(to, List.of(span));
  }

  /** Adds one button that lights up several places of one text, as a quotation that is broken. */
  void cite(Element to, List<Span> spans) {
    Span first = spans.get(0);
    String key = first.field() == Span.Field.HEADLINE ? headline(first.article()) : first.article();
    SortedSet<Integer> own = cuts.computeIfAbsent(key, k -> new TreeSet<>());
    List<String> ranges = new ArrayList<>();
    for (Span span : spans) {
      if (span.field() == first.field() && span.article().equals(first.article())) {
        own.add(span.start());
        own.add(span.end());
        ranges.add(span.start() + "-" + span.end());
      }
    }
    to.appendElement("button")
        .addClass("cite")
        .attr("type", "button")
        .attr("data-of", key)
        .attr("data-at", String.join(" ", ranges))
        .attr("title", sources.name(first.article()) + ": show the words")
        .text(sources.marked(first.article()));
    to.appendText(" ");
  }

  /** Adds a button for each article, which lights up all of its places among these. */
  void citeAll(Element to, List<Span> spans) {
    Map<String, List<Span>> texts = new LinkedHashMap<>();
    for (Span span : spans) {
      texts.computeIfAbsent(span.field() + span.article(), k -> new ArrayList<>()).add(span);
    }
    texts.values().forEach(own -> cite(to, own));
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
