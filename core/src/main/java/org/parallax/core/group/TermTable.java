package org.parallax.core.group;

import java.util.Arrays;

/**
 * In how many of the live articles each term stands, and how much it tells: the logarithm of its
 * inverse share of articles, blended with what is known beforehand of common words, as if that had
 * been counted in {@link Settings#corpus} articles more.
 *
 * <p>A term has a place while a live article has it; places are used again. What it tells is
 * settled at {@link #settle}, and for a new term when it comes. Not safe to share.
 */
final class TermTable {
  /** A weight is a whole number of these parts of one. */
  private static final double PARTS = 4096;

  private final Settings settings;
  private long[] terms = new long[1024];
  private int[] counts = new int[1024];
  private int[] named = new int[1024];
  private byte[] kinds = new byte[1024];
  private float[] rarity = new float[1024];
  private int[] buckets = filled(2048);
  private int[] free = new int[256];
  private int freed;
  private int places;
  private int articles;

  TermTable(Settings settings) {
    this.settings = settings;
  }

  private static int[] filled(int size) {
    int[] buckets = new int[size];
    Arrays.fill(buckets, -1);
    return buckets;
  }

  /** Counts an article more. */
  void article() {
    articles++;
  }

  /** Counts an article less. */
  void articleLeft() {
    articles--;
  }

  /** Returns the number of articles counted. */
  int articles() {
    return articles;
  }

  /** Returns the number of places there have ever been. */
  int places() {
    return places;
  }

  /** Returns the place of a term that one more article has. */
  int take(long term, byte kind, boolean name) {
    if ((places - freed + 1) * 2L > buckets.length) {
      grow();
    }
    int bucket = bucket(term);
    int place = buckets[bucket];
    if (place < 0) {
      place = room();
      terms[place] = term;
      kinds[place] = kind;
      counts[place] = 0;
      named[place] = 0;
      buckets[bucket] = place;
    }
    counts[place]++;
    named[place] += name ? 1 : 0;
    if (counts[place] == 1) {
      rarity[place] = (float) told(place);
    }
    return place;
  }

  private int room() {
    if (freed > 0) {
      return free[--freed];
    }
    if (places == terms.length) {
      int more = places + places / 2;
      terms = Arrays.copyOf(terms, more);
      counts = Arrays.copyOf(counts, more);
      named = Arrays.copyOf(named, more);
      kinds = Arrays.copyOf(kinds, more);
      rarity = Arrays.copyOf(rarity, more);
    }
    return places++;
  }

  private void grow() {
    buckets = filled(buckets.length * 2);
    for (int place = 0; place < places; place++) {
      if (counts[place] > 0) {
        buckets[bucket(terms[place])] = place;
      }
    }
  }

  private int bucket(long term) {
    int mask = buckets.length - 1;
    int at = home(term, mask);
    while (buckets[at] >= 0 && terms[buckets[at]] != term) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private static int home(long term, int mask) {
    return (int) ((term >>> 2) ^ (term >>> 33)) & mask;
  }

  /** Forgets that an article had the term at a place. */
  void drop(int place, boolean name) {
    named[place] -= name ? 1 : 0;
    if (--counts[place] == 0) {
      close(bucket(terms[place]));
      if (freed == free.length) {
        free = Arrays.copyOf(free, freed * 2);
      }
      free[freed++] = place;
    }
  }

  /** Empties a bucket and moves those behind it up, so that no search breaks off at it. */
  private void close(int bucket) {
    int mask = buckets.length - 1;
    int hole = bucket;
    for (int at = (hole + 1) & mask; buckets[at] >= 0; at = (at + 1) & mask) {
      int home = home(terms[buckets[at]], mask);
      if (((at - home) & mask) >= ((at - hole) & mask)) {
        buckets[hole] = buckets[at];
        hole = at;
      }
    }
    buckets[hole] = -1;
  }

  /** Returns the place of a term; -1 for one that no live article has. */
  int place(long term) {
    return buckets[bucket(term)];
  }

  long term(int place) {
    return terms[place];
  }

  /** Works out anew how much each term tells. */
  void settle() {
    for (int place = 0; place < places; place++) {
      if (counts[place] > 0) {
        rarity[place] = (float) told(place);
      }
    }
  }

  private double told(int place) {
    double share = CommonWords.share(kinds[place], 2 * named[place] > counts[place]);
    double all = settings.corpus() + articles + 1.0;
    return Math.log(all / (settings.corpus() * share + counts[place] + 0.5));
  }

  /** Returns how much a term tells. */
  double rarity(int place) {
    return rarity[place];
  }

  /** Returns the weight of a term in an article that has it so often, in parts of one. */
  int weight(int place, int count) {
    return (int)
        Math.max(0, Math.round(LOGS[Math.min(count, LOGS.length - 1)] * rarity[place] * PARTS));
  }

  private static final double[] LOGS = new double[128];

  static {
    for (int i = 1; i < LOGS.length; i++) {
      LOGS[i] = 1 + Math.log(i);
    }
  }
}
