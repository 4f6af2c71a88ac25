package org.parallax.model;

import java.util.Arrays;

/** The lines of a text: which one holds a code unit. Immutable; safe to share between threads. */
public final class LineNumbers {
  private final int[] starts;

  /** Counts the lines of a text; they end with a line feed. */
  public LineNumbers(String text) {
    int[] found = new int[64];
    int count = 1;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      if (count == found.length) {
        found = Arrays.copyOf(found, count * 2);
      }
      found[count++] = i + 1;
    }
    starts = Arrays.copyOf(found, count);
  }

  /** Returns the number of the line, from 1, on which a code unit stands. */
  public int of(int place) {
    int found = Arrays.binarySearch(starts, place);
    return found >= 0 ? found + 1 : -found - 1;
  }
}
