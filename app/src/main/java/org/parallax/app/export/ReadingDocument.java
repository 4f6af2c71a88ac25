package org.parallax.app.export;

import java.util.Comparator;
import java.util.List;
import org.parallax.model.Article;
import org.parallax.model.Range;
import org.parallax.model.Span;

/**
 * Headline and body of an article as one text, with where its spans lie in it: what other tools
 * annotate.
 *
 * <p>The headline comes first, parted from the body by one blank line; without a headline the text
 * is the body. Immutable.
 */
final class ReadingDocument {
  private static final String BREAK = "\n\n";

  private final String text;
  private final int body;

  /** Code points before each code unit; empty when the two are the same everywhere. */
  private final int[] points;

  private ReadingDocument(String text, int body) {
    this.text = text;
    this.body = body;
    this.points =
        text.codePoints().anyMatch(Character::isSupplementaryCodePoint) ? count(text) : new int[0];
  }

  /** Returns headline and body of an article. */
  static ReadingDocument of(Article article) {
    String headline = article.sourced(Span.Field.HEADLINE).text();
    return headline.isEmpty()
        ? new ReadingDocument(article.text(), 0)
        : new ReadingDocument(
            headline + BREAK + article.text(), headline.length() + BREAK.length());
  }

  private static int[] count(String text) {
    int[] points = new int[text.length() + 1];
    for (int i = 0; i < text.length(); i++) {
      boolean second =
          i > 0
              && Character.isLowSurrogate(text.charAt(i))
              && Character.isHighSurrogate(text.charAt(i - 1));
      points[i + 1] = points[i] + (second ? 0 : 1);
    }
    return points;
  }

  /** Returns headline and body. */
  String text() {
    return text;
  }

  /** Returns the first UTF-16 code unit of the body. */
  int body() {
    return body;
  }

  /** Returns where a span lies, in UTF-16 code units of {@link #text()}. */
  Range place(Span span) {
    int shift = span.field() == Span.Field.HEADLINE ? 0 : body;
    return new Range(span.start() + shift, span.end() + shift);
  }

  /** Returns where spans lie, in order. */
  List<Range> places(List<Span> spans) {
    return spans.stream()
        .map(this::place)
        .sorted(Comparator.comparingInt(Range::start).thenComparingInt(Range::end))
        .toList();
  }

  /** Returns the number of Unicode code points before a code unit. */
  int points(int unit) {
    return points.length == 0 ? unit : points[unit];
  }
}
