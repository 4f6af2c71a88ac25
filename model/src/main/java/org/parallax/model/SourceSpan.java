package org.parallax.model;

import java.util.Locale;

/**
 * A range of a capture's decoded text that is not part of any clean text: evidence that was
 * removed, such as a date line.
 *
 * @param article id of the article the capture became
 * @param sourceStart first UTF-16 code unit in the decoded text; null when the words stand only in
 *     a field apart (a JSON title, an address)
 * @param sourceEnd one past the last; null with {@code sourceStart}
 * @param exact the words
 */
public record SourceSpan(
    String article,
    @org.jspecify.annotations.Nullable Integer sourceStart,
    @org.jspecify.annotations.Nullable Integer sourceEnd,
    String exact)
    implements Evidence {
  /** Checks the range. */
  public SourceSpan {
    if ((sourceStart == null) != (sourceEnd == null)) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "source span of %s: one offset without the other", article));
    }
    if (sourceStart != null && sourceEnd != null && (sourceStart < 0 || sourceEnd < sourceStart)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "source span of %s: [%d, %d) is no range",
              article,
              sourceStart,
              sourceEnd));
    }
  }
}
