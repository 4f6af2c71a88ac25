package org.parallax.core.text;

import java.util.Arrays;
import java.util.Collection;

/**
 * Tells of most words that they are none of some, by their first and last letter and their length,
 * before anything is cut out or looked up. Safe to share between threads.
 */
public final class WordSieve {
  private static final int LETTERS = 128;
  private static final int LENGTHS = 64;
  private static final int ANY = -1;

  /** By first letter and length: a bit for each last letter, whatever its case. */
  private final int[] lasts = new int[LETTERS * LENGTHS];

  /**
   * Makes a sieve.
   *
   * @param words in small letters, ASCII; empty ones count for nothing
   * @param stems words that count with any ending
   */
  public WordSieve(Collection<String> words, Collection<String> stems) {
    for (String word : words) {
      if (!word.isEmpty()) {
        lasts[place(word)] |= 1 << word.charAt(word.length() - 1);
      }
    }
    for (String stem : stems) {
      Arrays.fill(lasts, place(stem), place(stem) - stem.length() + LENGTHS, ANY);
    }
  }

  private static int place(String word) {
    if (word.length() >= LENGTHS - 1 || word.chars().anyMatch(c -> c >= LETTERS)) {
      throw new IllegalArgumentException("expected a short word of ASCII, found " + word);
    }
    return word.charAt(0) * LENGTHS + word.length();
  }

  /**
   * Returns whether {@code text[start, end)}, letters of any case, can be one of the words; a
   * stretch without letters cannot.
   */
  public boolean lets(String text, int start, int end) {
    return start < end && lets(text.charAt(start), text.charAt(end - 1), end - start);
  }

  /** Returns whether a word of a length, with these first and last letters, can be one. */
  public boolean lets(char first, char last, int length) {
    int small = first >= 'A' && first <= 'Z' ? first + 32 : first;
    return small >= LETTERS
        || last >= LETTERS
        || (lasts[small * LENGTHS + Math.min(LENGTHS - 1, length)] >>> last & 1) != 0;
  }
}
