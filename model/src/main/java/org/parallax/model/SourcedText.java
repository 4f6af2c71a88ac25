package org.parallax.model;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text in which every code unit knows where in the capture's decoded text it came from.
 *
 * <p>Made by {@code ingest} (one for each block) and by {@link Builder}; cutting, joining and
 * collapsing keep the offsets true. A code unit that stands for something longer (a character
 * reference) covers all of it; one that was put in (a paragraph break) covers nothing.
 *
 * <p>Cost: two ints a code unit; every operation is linear in the length of its result.
 */
public final class SourcedText {
  /** Code units without a place in the capture. */
  private static final int NOWHERE = -1;

  private static final SourcedText EMPTY = new SourcedText("", new int[0], new int[0]);

  private final String text;
  private final int[] starts;
  private final int[] ends;

  private SourcedText(String text, int[] starts, int[] ends) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  /** Returns the empty text. */
  public static SourcedText empty() {
    return EMPTY;
  }

  /** Returns {@code decoded[start, end)} as it stands. */
  public static SourcedText of(String decoded, int start, int end) {
    int length = end - start;
    int[] starts = new int[length];
    int[] ends = new int[length];
    for (int i = 0; i < length; i++) {
      starts[i] = start + i;
      ends[i] = start + i + 1;
    }
    return new SourcedText(decoded.substring(start, end), starts, ends);
  }

  /** Returns words that stand in a field apart (a JSON title): no place in the decoded text. */
  public static SourcedText apart(String words) {
    int[] nowhere = new int[words.length()];
    Arrays.fill(nowhere, NOWHERE);
    return new SourcedText(words, nowhere, nowhere.clone());
  }

  /** Returns the words. */
  public String text() {
    return text;
  }

  /** Returns the number of UTF-16 code units. */
  public int length() {
    return text.length();
  }

  /** Returns whether nothing but white space is here. */
  public boolean isBlank() {
    return text.isBlank();
  }

  /** Returns the part {@code [start, end)}. */
  public SourcedText sub(int start, int end) {
    return new SourcedText(
        text.substring(start, end),
        Arrays.copyOfRange(starts, start, end),
        Arrays.copyOfRange(ends, start, end));
  }

  /** Returns this without white space (and no-break spaces) at either end. */
  public SourcedText strip() {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return start == 0 && end == text.length() ? this : sub(start, end);
  }

  /** Returns this stripped, with every run of white space as one blank. */
  public SourcedText collapse() {
    Builder builder = new Builder();
    SourcedText stripped = strip();
    int i = 0;
    while (i < stripped.length()) {
      int j = i;
      while (j < stripped.length() && isSpace(stripped.text.charAt(j))) {
        j++;
      }
      if (j > i) {
        int from = stripped.starts[i];
        int to = stripped.ends[j - 1];
        builder.put(
            ' ', from >= 0 && to >= from ? from : NOWHERE, from >= 0 && to >= from ? to : NOWHERE);
        i = j;
      } else {
        builder.put(stripped.text.charAt(i), stripped.starts[i], stripped.ends[i]);
        i++;
      }
    }
    return builder.build();
  }

  /**
   * Returns the smallest range of the decoded text that holds the words of {@code [start, end)},
   * white space at either end aside.
   *
   * @return null when none of the words has a place there
   */
  public @Nullable Range source(int start, int end) {
    int from = Integer.MAX_VALUE;
    int to = NOWHERE;
    for (int i = start; i < end; i++) {
      if (starts[i] != NOWHERE && !isSpace(text.charAt(i))) {
        from = Math.min(from, starts[i]);
        to = Math.max(to, ends[i]);
      }
    }
    return to < 0 ? null : new Range(from, to);
  }

  /**
   * Returns the range of the decoded text that holds all the words; null when none has a place
   * there.
   */
  public @Nullable Range source() {
    return source(0, text.length());
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SourcedText that
        && text.equals(that.text)
        && Arrays.equals(starts, that.starts)
        && Arrays.equals(ends, that.ends);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }

  /** Puts a sourced text together, piece by piece. Not safe to share between threads. */
  public static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private int[] starts = new int[64];
    private int[] ends = new int[64];

    /** Makes an empty builder. */
    public Builder() {}

    /** Adds one code unit that stands for {@code decoded[sourceStart, sourceEnd)}. */
    public Builder put(char c, int sourceStart, int sourceEnd) {
      if (text.length() == starts.length) {
        starts = Arrays.copyOf(starts, starts.length * 2);
        ends = Arrays.copyOf(ends, ends.length * 2);
      }
      starts[text.length()] = sourceStart;
      ends[text.length()] = sourceEnd;
      text.append(c);
      return this;
    }

    /**
     * Adds words that together stand for {@code decoded[sourceStart, sourceEnd)}, such as a decoded
     * character reference.
     */
    public Builder put(String words, int sourceStart, int sourceEnd) {
      for (int i = 0; i < words.length(); i++) {
        put(words.charAt(i), sourceStart, sourceEnd);
      }
      return this;
    }

    /** Adds another sourced text. */
    public Builder append(SourcedText other) {
      for (int i = 0; i < other.length(); i++) {
        put(other.text.charAt(i), other.starts[i], other.ends[i]);
      }
      return this;
    }

    /** Adds words that were put in and have no place in the capture, such as a paragraph break. */
    public Builder insert(String words) {
      return put(words, NOWHERE, NOWHERE);
    }

    /** Returns the number of code units so far. */
    public int length() {
      return text.length();
    }

    /** Returns what has been put together. */
    public SourcedText build() {
      return new SourcedText(
          text.toString(),
          Arrays.copyOf(starts, text.length()),
          Arrays.copyOf(ends, text.length()));
    }
  }
}
