package org.parallax.bench.scale;

import java.util.Arrays;

/** B-cubed precision, recall and F1 (Bagga and Baldwin 1998) of numbered articles. */
record Score(double precision, double recall) {
  /**
   * Scores.
   *
   * @param found story of each article
   * @param gold likewise
   */
  static Score of(int[] found, int[] gold) {
    long[] both = new long[gold.length];
    for (int i = 0; i < both.length; i++) {
      both[i] = ((long) found[i] << 32) | gold[i];
    }
    Arrays.sort(both);
    int[] inFound = sizes(found);
    int[] inGold = sizes(gold);
    double precision = 0;
    double recall = 0;
    for (int from = 0, to; from < both.length; from = to) {
      to = from;
      while (to < both.length && both[to] == both[from]) {
        to++;
      }
      double shared = to - from;
      precision += shared * shared / inFound[(int) (both[from] >>> 32)];
      recall += shared * shared / inGold[(int) both[from]];
    }
    return new Score(precision / both.length, recall / both.length);
  }

  private static int[] sizes(int[] stories) {
    int[] sizes = new int[Arrays.stream(stories).max().orElse(0) + 1];
    for (int story : stories) {
      sizes[story]++;
    }
    return sizes;
  }

  double f1() {
    return 2 * precision * recall / (precision + recall);
  }
}
