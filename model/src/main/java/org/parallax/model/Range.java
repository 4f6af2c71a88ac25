package org.parallax.model;

import java.util.Locale;

/**
 * A half-open range of UTF-16 code units in whatever text the owner says.
 *
 * @param start first code unit
 * @param end one past the last
 */
public record Range(int start, int end) {
  /** Checks the range. */
  public Range {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "[%d, %d) is no range", start, end));
    }
  }

  /** Returns the number of code units. */
  public int length() {
    return end - start;
  }

  /** Returns whether the two share at least one code unit. */
  public boolean overlaps(Range other) {
    return start < other.end && other.start < end;
  }

  /** Returns whether the other lies wholly inside this. */
  public boolean contains(Range other) {
    return start <= other.start && other.end <= end;
  }

  /** Returns the words of this range. */
  public String of(String text) {
    return text.substring(start, end);
  }
}
