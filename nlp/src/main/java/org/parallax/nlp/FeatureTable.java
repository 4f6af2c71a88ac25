package org.parallax.nlp;

import java.util.Arrays;

/**
 * Numbers of a model's features, looked up by the 64-bit hash of their names ({@link Piece}).
 *
 * <p>Two features of one hash are refused. That an unknown one has the hash of a known one happens
 * once in ten million million questions. One question is one miss of the processor's cache, where a
 * table of strings costs three. Immutable; safe to share between threads.
 */
final class FeatureTable {
  /** What an unknown feature has for a number. */
  static final int NONE = -1;

  /** Hashes by their slots; 0 where none is. */
  private final long[] keys;

  private final int[] rows;
  private final int shift;

  /**
   * Makes a table.
   *
   * @param hashes of the features, whose number is their place here
   * @throws IllegalArgumentException when two are the same, or one is 0
   */
  FeatureTable(long[] hashes) {
    int bits = 33 - Integer.numberOfLeadingZeros(Math.max(4, hashes.length));
    shift = Long.SIZE - bits;
    keys = new long[1 << bits];
    rows = new int[1 << bits];
    for (int row = 0; row < hashes.length; row++) {
      int slot = slot(hashes[row]);
      if (hashes[row] == 0 || keys[slot] == hashes[row]) {
        throw new IllegalArgumentException("two features of a model have one hash");
      }
      keys[slot] = hashes[row];
      rows[slot] = row;
    }
  }

  /** Returns the number of a feature, or {@link #NONE}. */
  int row(long hash) {
    int slot = slot(hash);
    return keys[slot] == 0 ? NONE : rows[slot];
  }

  /** Returns the slot that holds a hash, or the free one that would. */
  private int slot(long hash) {
    int slot = (int) (order(hash) >>> shift);
    while (keys[slot] != hash && keys[slot] != 0) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  /** Returns what hashes are best sorted by, without a sign, before a table is made of them. */
  static long order(long hash) {
    return (hash ^ (hash >>> 32)) * 0xFF51AFD7ED558CCDL;
  }

  /** Returns the places of some hashes in the order in which a table is filled fastest. */
  static Integer[] sorted(long[] hashes) {
    Integer[] places = new Integer[hashes.length];
    Arrays.setAll(places, i -> i);
    Arrays.sort(places, (a, b) -> Long.compareUnsigned(order(hashes[a]), order(hashes[b])));
    return places;
  }
}
