package org.parallax.core.group;

import java.util.Arrays;

/** Counts the terms of one article: an open table of numbers. Not safe to share. */
final class TermCounter {
  private static final int START = 1024;

  private long[] terms = new long[START];
  private int[] counts = new int[START];
  private byte[] kinds = new byte[START];
  private int size;

  void add(long term, byte kind) {
    if (size * 2 > terms.length) {
      grow();
    }
    int at = place(term);
    if (counts[at] == 0) {
      terms[at] = term;
      kinds[at] = kind;
      size++;
    }
    counts[at]++;
  }

  private int place(long term) {
    int mask = terms.length - 1;
    int at = (int) (term >>> 8) & mask;
    while (counts[at] != 0 && terms[at] != term) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    long[] oldTerms = terms;
    int[] oldCounts = counts;
    byte[] oldKinds = kinds;
    terms = new long[oldTerms.length * 2];
    counts = new int[terms.length];
    kinds = new byte[terms.length];
    for (int i = 0; i < oldTerms.length; i++) {
      if (oldCounts[i] != 0) {
        int at = place(oldTerms[i]);
        terms[at] = oldTerms[i];
        counts[at] = oldCounts[i];
        kinds[at] = oldKinds[i];
      }
    }
  }

  /** Returns how often a term was counted. */
  int count(long term) {
    return counts[place(term)];
  }

  byte kind(long term) {
    return kinds[place(term)];
  }

  /** Returns the terms, ascending. */
  long[] terms() {
    long[] found = new long[size];
    int next = 0;
    for (int i = 0; i < terms.length; i++) {
      if (counts[i] != 0) {
        found[next++] = terms[i];
      }
    }
    Arrays.sort(found);
    return found;
  }
}
