package org.parallax.core.group;

import java.util.Arrays;
import org.parallax.core.text.Hash;

/** Words as 64 bits ({@link Hash}), and sums whose order does not matter. */
final class Numbers {
  /** Views of an article, in the two lowest bits of a term: headline and lead, pairs, words. */
  static final int LEAD = 0;

  static final int PAIR = 1;
  static final int WORD = 2;
  static final int VIEWS = 3;

  private Numbers() {}

  /** Returns 64 bits that tell a text. */
  static long of(CharSequence text) {
    return Hash.of(text);
  }

  /** Returns the bits of a row that is made number by number, with one more. */
  static long and(long row, long next) {
    return Hash.and(row, next);
  }

  /** Returns a word of the body. */
  static long word(String stem) {
    return as(of(stem), WORD);
  }

  /** Returns the same word, standing in headline or lead. */
  static long lead(long word) {
    return as(word, LEAD);
  }

  /** Returns two words in a row. */
  static long pair(long word, long next) {
    return as(and(word, next), PAIR);
  }

  /** Returns the word of the body that stands in headline or lead; any other term as it is. */
  static long ofLead(long term) {
    return view(term) == LEAD ? as(term, WORD) : term;
  }

  private static long as(long number, int view) {
    return (number & ~3L) | view;
  }

  static int view(long term) {
    return (int) (term & 3);
  }

  /** Returns whether two ascending rows have a number in common. */
  static boolean meet(long[] one, long[] two) {
    for (long number : one) {
      if (Arrays.binarySearch(two, number) >= 0) {
        return true;
      }
    }
    return false;
  }
}
