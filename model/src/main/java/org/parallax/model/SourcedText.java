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
 * <p>Cost: three ints a run. Only the first code unit of a run may stand for something longer or
 * for nothing; the others stand for one code unit of the capture each, side by side from where the
 * first one's place ends. So white space that was collapsed costs one run, not two: a few runs for
 * a paragraph. Every operation is linear in the length of its result. Immutable.
 */
public final class SourcedText {
  /** The place of code units without a place in the capture. */
  private static final int NOWHERE = -1;

  /** In the stored form: the end of a run whose units all stand side by side in the capture. */
  private static final int SIDE_BY_SIDE = -2;

  /** Ints of a run: its first code unit in the text, and where that one's place begins and ends. */
  private static final int RUN = 3;

  private static final SourcedText EMPTY = new SourcedText("", new int[0]);

  private final String text;

  /** Runs in order of the text; two neighbours that could be one run are one. */
  private final int[] runs;

  private SourcedText(String text, int[] runs) {
    this.text = text;
    this.runs = runs;
  }

  /** Returns the empty text. */
  public static SourcedText empty() {
    return EMPTY;
  }

  /** Returns {@code decoded[start, end)} as it stands. */
  public static SourcedText of(String decoded, int start, int end) {
    return start == end
        ? EMPTY
        : new SourcedText(decoded.substring(start, end), new int[] {0, start, start + 1});
  }

  /** Returns words that stand in a field apart (a JSON title): no place in the decoded text. */
  public static SourcedText apart(String words) {
    return words.isEmpty() ? EMPTY : new SourcedText(words, new int[] {0, NOWHERE, NOWHERE});
  }

  /**
   * Returns a text that was taken apart into its words and {@link #runs()}.
   *
   * @param stored as they were given
   */
  public static SourcedText ofRuns(String words, int[] stored) {
    if (stored.length % RUN != 0 || (stored.length == 0) != words.isEmpty()) {
      throw new IllegalArgumentException(
          stored.length + " ints are no runs of " + words.length() + " code units");
    }
    Builder builder = new Builder(words.length());
    for (int i = 0; i < stored.length; i += RUN) {
      int at = stored[i];
      int to = i + RUN < stored.length ? stored[i + RUN] : words.length();
      if (stored[i + 1] == NOWHERE) {
        builder.insert(words.substring(at, to));
      } else if (stored[i + 2] == SIDE_BY_SIDE) {
        builder.put(words, at, to, stored[i + 1]);
      } else {
        builder.put(words.substring(at, to), stored[i + 1], stored[i + 2]);
      }
    }
    return builder.build();
  }

  /**
   * Returns where the words stand, in the form that is stored, for {@link #ofRuns} only: threes of
   * the first code unit, its place, and where the place of each unit ends, or -2 when the units
   * stand side by side from that place on.
   */
  public int[] runs() {
    int[] stored = new int[2 * runs.length];
    int used = 0;
    for (int i = 0; i < runs.length; i += RUN) {
      int at = runs[i];
      int place = runs[i + 1];
      int end = runs[i + 2];
      if (place == NOWHERE || end != place + 1) {
        boolean again = used > 0 && stored[used - 2] == place && stored[used - 1] == end;
        if (!again) {
          used = three(stored, used, at, place, end);
        }
        at++;
        place = end;
      }
      if (place != NOWHERE && at < runEnd(i / RUN)) {
        used = three(stored, used, at, place, SIDE_BY_SIDE);
      }
    }
    return Arrays.copyOf(stored, used);
  }

  private static int three(int[] into, int used, int at, int place, int end) {
    into[used] = at;
    into[used + 1] = place;
    into[used + 2] = end;
    return used + RUN;
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
    if (start == 0 && end == text.length()) {
      return this;
    }
    String words = text.substring(start, end);
    if (words.isEmpty()) {
      return EMPTY;
    }
    int first = run(start);
    int last = run(end - 1);
    int[] cut = Arrays.copyOfRange(runs, first * RUN, (last + 1) * RUN);
    cut[1] = start(start);
    cut[2] = end(start);
    cut[0] = start;
    for (int i = 0; i < cut.length; i += RUN) {
      cut[i] -= start;
    }
    return new SourcedText(words, cut);
  }

  /** Returns the number of the run that holds a code unit. */
  private int run(int unit) {
    int low = 0;
    int high = runs.length / RUN - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (runs[middle * RUN] <= unit) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private int runEnd(int run) {
    return (run + 1) * RUN < runs.length ? runs[(run + 1) * RUN] : text.length();
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
    return sub(start, end);
  }

  /** Returns this stripped, with every run of white space as one blank. */
  public SourcedText collapse() {
    SourcedText stripped = strip();
    if (stripped.isCollapsed()) {
      return stripped;
    }
    Builder builder = new Builder(stripped.length());
    int i = 0;
    while (i < stripped.length()) {
      int j = i;
      while (j < stripped.length() && isSpace(stripped.text.charAt(j))) {
        j++;
      }
      if (j > i) {
        int from = stripped.start(i);
        int to = stripped.end(j - 1);
        boolean there = from >= 0 && to >= from;
        builder.put(' ', there ? from : NOWHERE, there ? to : NOWHERE);
        i = j;
      } else {
        while (j < stripped.length() && !isSpace(stripped.text.charAt(j))) {
          j++;
        }
        builder.append(stripped, i, j);
        i = j;
      }
    }
    return builder.build();
  }

  private boolean isCollapsed() {
    for (int i = 0; i < text.length(); i++) {
      if (isSpace(text.charAt(i)) && (text.charAt(i) != ' ' || isSpace(text.charAt(i + 1)))) {
        return false;
      }
    }
    return true;
  }

  private int start(int unit) {
    int run = run(unit) * RUN;
    boolean first = unit == runs[run] || runs[run + 1] == NOWHERE;
    return first ? runs[run + 1] : runs[run + 2] + unit - runs[run] - 1;
  }

  private int end(int unit) {
    int run = run(unit) * RUN;
    return runs[run + 1] == NOWHERE ? NOWHERE : runs[run + 2] + unit - runs[run];
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
    for (int run = start < end ? run(start) : 0, at = start; at < end; run++) {
      int stop = Math.min(end, runEnd(run));
      int place = runs[run * RUN + 1];
      int first = at;
      while (place != NOWHERE && first < stop && isSpace(text.charAt(first))) {
        first++;
      }
      if (place != NOWHERE && first < stop) {
        int last = stop - 1;
        while (isSpace(text.charAt(last))) {
          last--;
        }
        int unit = runs[run * RUN];
        int firstEnd = runs[run * RUN + 2];
        from = Math.min(from, first == unit ? place : firstEnd + first - unit - 1);
        to = Math.max(to, firstEnd + last - unit);
      }
      at = stop;
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
    return c < 0x80
        ? c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1C && c <= 0x1F)
        : Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SourcedText that
        && text.equals(that.text)
        && Arrays.equals(runs, that.runs);
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
    private final StringBuilder text;
    private int[] runs = new int[4 * RUN];
    private int used;

    /** Makes an empty builder. */
    public Builder() {
      this(16);
    }

    private Builder(int capacity) {
      this.text = new StringBuilder(capacity);
    }

    /** Adds one code unit that stands for {@code decoded[sourceStart, sourceEnd)}. */
    public Builder put(char c, int sourceStart, int sourceEnd) {
      run(text.length(), sourceStart, sourceEnd);
      text.append(c);
      return this;
    }

    /** Begins a run at the end of the text, or goes on with the last one. */
    private void run(int at, int from, int to) {
      if (used > 0) {
        boolean lastNowhere = runs[used - 2] == NOWHERE;
        boolean next = to == from + 1 && from == runs[used - 1] + at - runs[used - 3] - 1;
        if (from == NOWHERE ? lastNowhere : next && !lastNowhere) {
          return;
        }
      }
      if (used == runs.length) {
        runs = Arrays.copyOf(runs, (runs.length + runs.length / 2) / RUN * RUN);
      }
      used = three(runs, used, at, from, from == NOWHERE ? NOWHERE : to);
    }

    /**
     * Adds {@code words[start, end)}, the code units of which stand side by side in the decoded
     * text too, from a place on.
     */
    public Builder put(String words, int start, int end, int sourceStart) {
      if (start < end) {
        run(text.length(), sourceStart, sourceStart + 1);
        text.append(words, start, end);
      }
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
      return append(other, 0, other.length());
    }

    private Builder append(SourcedText other, int start, int end) {
      int at = start;
      for (int run = start < end ? other.run(start) : 0; at < end; run++) {
        run(text.length() + at - start, other.start(at), other.end(at));
        at = Math.min(end, other.runEnd(run));
      }
      text.append(other.text, start, end);
      return this;
    }

    /** Adds words that were put in and have no place in the capture, such as a paragraph break. */
    public Builder insert(String words) {
      if (!words.isEmpty()) {
        run(text.length(), NOWHERE, NOWHERE);
        text.append(words);
      }
      return this;
    }

    /** Returns the number of code units so far. */
    public int length() {
      return text.length();
    }

    /** Returns what has been put together. */
    public SourcedText build() {
      return text.isEmpty() ? EMPTY : new SourcedText(text.toString(), Arrays.copyOf(runs, used));
    }
  }
}
