package org.parallax.core.group;

import java.util.Arrays;

/**
 * Which live articles have a term among their heaviest: an inverted index from the places of terms
 * to the numbers of articles. Finds what is worth comparing: what shares two of the heaviest terms;
 * never all articles, unless all are about one thing, and then the latest. Not safe to share.
 */
final class TermIndex {
  private static final int SHARED_TERMS = 2;

  /** Articles of one term that are looked at, the latest first. */
  private static final int LATEST = 512;

  /** Articles that one is compared with, those that share most first. */
  private static final int COMPARED = 256;

  private int[][] articles = new int[1024][];
  private int[] sizes = new int[1024];

  /** How many terms an article shares with the one that is asked for; all zero between calls. */
  private int[] shared = new int[1024];

  /** Puts an article under its heaviest terms. */
  void add(int article, int[] heaviest) {
    for (int term : heaviest) {
      if (term >= articles.length) {
        int more = Math.max(term + 1, articles.length * 3 / 2);
        articles = Arrays.copyOf(articles, more);
        sizes = Arrays.copyOf(sizes, more);
      }
      int[] row = articles[term] == null ? new int[2] : articles[term];
      if (sizes[term] == row.length) {
        row = Arrays.copyOf(row, row.length * 2);
      }
      row[sizes[term]++] = article;
      articles[term] = row;
    }
    if (article >= shared.length) {
      shared = Arrays.copyOf(shared, Math.max(article + 1, shared.length * 2));
    }
  }

  /** Takes an article out. */
  void remove(int article, int[] heaviest) {
    for (int term : heaviest) {
      int[] row = articles[term];
      int size = sizes[term];
      for (int i = 0; i < size; i++) {
        if (row[i] == article) {
          System.arraycopy(row, i + 1, row, i, size - i - 1);
          sizes[term] = size - 1;
          break;
        }
      }
      if (sizes[term] == 0) {
        articles[term] = null;
      }
    }
  }

  /** Returns the articles worth comparing with one that has these heaviest terms, ascending. */
  int[] candidates(int[] heaviest) {
    int[] found = new int[16];
    int size = 0;
    for (int term : heaviest) {
      for (int i = first(term); i < size(term); i++) {
        int other = articles[term][i];
        if (++shared[other] == SHARED_TERMS) {
          found = size == found.length ? Arrays.copyOf(found, size * 2) : found;
          found[size++] = other;
        }
      }
    }
    int[] best = best(found, size);
    for (int term : heaviest) {
      for (int i = first(term); i < size(term); i++) {
        shared[articles[term][i]] = 0;
      }
    }
    return best;
  }

  private int[] best(int[] found, int size) {
    if (size <= COMPARED) {
      int[] all = Arrays.copyOf(found, size);
      Arrays.sort(all);
      return all;
    }
    long[] order = new long[size];
    for (int i = 0; i < size; i++) {
      order[i] = ((long) -shared[found[i]] << 32) | (Integer.MAX_VALUE - found[i]);
    }
    Arrays.sort(order);
    int[] best = new int[COMPARED];
    for (int i = 0; i < COMPARED; i++) {
      best[i] = Integer.MAX_VALUE - (int) order[i];
    }
    Arrays.sort(best);
    return best;
  }

  private int size(int term) {
    return term < sizes.length ? sizes[term] : 0;
  }

  private int first(int term) {
    return Math.max(0, size(term) - LATEST);
  }
}
