package org.parallax.core.group;

import java.util.Arrays;
import org.parallax.model.Shelf;

/**
 * In how many articles each term stands, of terms that stand in a least number of them. Terms are
 * told by 64 bits of their words (an input of a hundred million different terms would mix up one
 * pair of them in two thousand runs).
 *
 * <p>Counted exactly without ever holding all terms: slice after slice of the numbers is sorted,
 * and what stands there too seldom is forgotten.
 */
final class TermTable {
  /** Terms that are held at once while counting. */
  private static final int SLICE = 4_000_000;

  private final long[] terms;
  private final int[] counts;
  private final int rows;

  private TermTable(long[] terms, int[] counts, int rows) {
    this.terms = terms;
    this.counts = counts;
    this.rows = rows;
  }

  /**
   * Counts rows of terms, each term at most once in a row.
   *
   * @param least number of rows that a term must be in to be kept
   */
  static TermTable of(Shelf<long[]> rows, int least) {
    long all = 0;
    for (int i = 0; i < rows.size(); i++) {
      all += rows.get(i).length;
    }
    // By the upper bits, so that the slices lie in order one behind the other.
    int bits = 64 - Long.numberOfLeadingZeros(all / SLICE);
    Growing terms = new Growing();
    for (long slice = 0; slice < 1L << bits; slice++) {
      count(sorted(rows, slice, bits), least, terms);
    }
    return new TermTable(
        Arrays.copyOf(terms.terms, terms.size),
        Arrays.copyOf(terms.counts, terms.size),
        rows.size());
  }

  private static final class Growing {
    private long[] terms = new long[1024];
    private int[] counts = new int[1024];
    private int size;

    void add(long term, int count) {
      if (size == terms.length) {
        terms = Arrays.copyOf(terms, size + size / 2);
        counts = Arrays.copyOf(counts, size + size / 2);
      }
      terms[size] = term;
      counts[size++] = count;
    }
  }

  private static long[] sorted(Shelf<long[]> rows, long slice, int bits) {
    long[] found = new long[1024];
    int size = 0;
    for (int i = 0; i < rows.size(); i++) {
      for (long term : rows.get(i)) {
        if (bits == 0 || unsigned(term) >>> (64 - bits) == slice) {
          if (size == found.length) {
            found = Arrays.copyOf(found, size * 2);
          }
          found[size++] = term;
        }
      }
    }
    long[] sorted = Arrays.copyOf(found, size);
    Arrays.sort(sorted);
    return sorted;
  }

  /** Lets the upper bits rise with the number, which may be below zero. */
  private static long unsigned(long term) {
    return term ^ Long.MIN_VALUE;
  }

  private static void count(long[] sorted, int least, Growing into) {
    int start = 0;
    for (int i = 1; i <= sorted.length; i++) {
      if (i == sorted.length || sorted[i] != sorted[start]) {
        if (i - start >= least) {
          into.add(sorted[start], i - start);
        }
        start = i;
      }
    }
  }

  /** Returns the place of a term in the order of the table; -1 for one that is not in it. */
  int place(long term) {
    return Math.max(-1, Arrays.binarySearch(terms, term));
  }

  /** Returns the number of rows with the term at a place. */
  int count(int place) {
    return counts[place];
  }

  /** Returns the number of rows counted. */
  int rows() {
    return rows;
  }

  /** Returns 64 bits that tell a text (FNV-1a, mixed as in splitmix64). */
  static long number(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return hash ^ (hash >>> 31);
  }
}
