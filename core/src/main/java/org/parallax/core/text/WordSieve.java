package org.parallax.core.text;

import java.util.Collection;

/**
 * Tells of most words that they are none of some, by their first letter and their length, before
 * anything is cut out or looked up. Safe to share between threads.
 */
public final class WordSieve {
  private static final int LETTERS = 128;
  private static final int LONGEST = Long.SIZE - 1;

  /** By first letter: a bit for each length. */
  private final long[] lengths = new long[LETTERS];

  /**
   * Makes a sieve.
   *
   * @param words in small letters, ASCII; empty ones count for nothing
   * @param stems words that count with any ending
   */
  public WordSieve(Collection<String> words, Collection<String> stems) {
    words.forEach(word -> add(word, 1));
    stems.forEach(stem -> add(stem, -1L));
  }

  /** Adds bits from the one for the word's length on. */
  private void add(String word, long bits) {
    if (word.length() > LONGEST || word.chars().anyMatch(c -> c >= LETTERS)) {
      throw new IllegalArgumentException("expected a short word of ASCII, found " + word);
    }
    if (!word.isEmpty()) {
      lengths[word.charAt(0)] |= bits << word.length();
    }
  }

  /**
   * Returns whether {@code text[start, end)}, ASCII in letters of any case, can be one of the
   * words; a stretch without letters cannot.
   */
  public boolean lets(String text, int start, int end) {
    if (start >= end) {
      return false;
    }
    char first = text.charAt(start);
    char small = first >= 'A' && first <= 'Z' ? (char) (first + 32) : first;
    return small >= LETTERS || (lengths[small] >>> Math.min(LONGEST, end - start) & 1) != 0;
  }
}
