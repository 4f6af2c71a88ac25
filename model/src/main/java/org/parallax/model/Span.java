package org.parallax.model;

import java.util.Comparator;
import java.util.Locale;

/**
 * A range of an article's clean text or headline.
 *
 * @param article id of the article
 * @param field which text of the article the offsets count in
 * @param start first UTF-16 code unit
 * @param end one past the last UTF-16 code unit
 */
public record Span(String article, Field field, int start, int end)
    implements Evidence, Comparable<Span> {
  private static final Comparator<Span> ORDER =
      Comparator.comparing(Span::article)
          .thenComparing(Span::field)
          .thenComparingInt(Span::start)
          .thenComparingInt(Span::end);

  /** Which text of an article a span counts in; the headline is read before the body. */
  public enum Field {
    /** The headline. */
    HEADLINE,
    /** The cleaned body. */
    TEXT
  }

  /** Checks the range. */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "span of %s: [%d, %d) is no range", article, start, end));
    }
  }

  /** Returns a span of the body of an article. */
  public static Span text(String article, int start, int end) {
    return new Span(article, Field.TEXT, start, end);
  }

  /** Returns the number of code units. */
  public int length() {
    return end - start;
  }

  /** Returns whether both lie in one text and share at least one code unit. */
  public boolean overlaps(Span other) {
    return sameField(other) && start < other.end && other.start < end;
  }

  /** Returns whether the other lies wholly inside this. */
  public boolean contains(Span other) {
    return sameField(other) && start <= other.start && other.end <= end;
  }

  private boolean sameField(Span other) {
    return field == other.field && article.equals(other.article);
  }

  @Override
  public int compareTo(Span other) {
    return ORDER.compare(this, other);
  }
}
