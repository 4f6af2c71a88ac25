package org.parallax.core.group;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the pairs worth comparing: those that share two of their heaviest terms. An inverted index
 * from term to articles; never all pairs, unless all articles are about one thing. Not safe to
 * share between threads.
 */
final class Candidates {
  private static final int SHARED_TERMS = 2;

  private final List<int[]> heaviest;

  /** A term in the upper half, an article that has it in the lower one; ascending. */
  private final long[] index;

  /** How many terms an article shares with the one that is asked for; all zero between calls. */
  private final int[] shared;

  /**
   * Makes it.
   *
   * @param heaviest terms of each article
   */
  Candidates(List<int[]> heaviest) {
    this.heaviest = heaviest;
    shared = new int[heaviest.size()];
    index = new long[heaviest.stream().mapToInt(h -> h.length).sum()];
    int next = 0;
    for (int article = 0; article < heaviest.size(); article++) {
      for (int term : heaviest.get(article)) {
        index[next++] = entry(term, article);
      }
    }
    Arrays.sort(index);
  }

  private static long entry(int term, int article) {
    return ((long) term << 32) | article;
  }

  /** Returns the articles before one that are worth comparing with it, ascending. */
  int[] of(int article) {
    int[] found = new int[16];
    int size = 0;
    for (int term : heaviest.get(article)) {
      for (int i = first(term); index[i] < entry(term, article); i++) {
        int other = (int) index[i];
        if (++shared[other] == SHARED_TERMS) {
          found = size == found.length ? Arrays.copyOf(found, size * 2) : found;
          found[size++] = other;
        }
      }
    }
    for (int term : heaviest.get(article)) {
      for (int i = first(term); index[i] < entry(term, article); i++) {
        shared[(int) index[i]] = 0;
      }
    }
    Arrays.sort(found, 0, size);
    return Arrays.copyOf(found, size);
  }

  private int first(int term) {
    int place = Arrays.binarySearch(index, entry(term, 0));
    return place < 0 ? -place - 1 : place;
  }
}
