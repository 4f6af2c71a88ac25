package org.parallax.core.group;

import java.util.Arrays;
import java.util.SortedMap;

/**
 * Articles as weighted terms: the cosine of each view counts a third, so that a likeness is the dot
 * product of two vectors and lies in [0,1]. Safe to share between threads.
 */
final class Vectors {
  /** First letters of the terms of each view. */
  private static final String VIEWS = "lpw";

  private final Rarity rarity;

  Vectors(Rarity rarity) {
    this.rarity = rarity;
  }

  /**
   * The terms of one article that others have too: their places in ascending order, and the weight
   * of each. The others count in the length of the vector, and can be in no product.
   */
  static final class Vector {
    final int[] places;
    final double[] weights;

    Vector(int[] places, double[] weights) {
      this.places = places;
      this.weights = weights;
    }

    double dot(Vector other) {
      double sum = 0;
      int i = 0;
      int j = 0;
      while (i < places.length && j < other.places.length) {
        int order = Integer.compare(places[i], other.places[j]);
        if (order == 0) {
          sum += weights[i] * other.weights[j];
        }
        i += order <= 0 ? 1 : 0;
        j += order >= 0 ? 1 : 0;
      }
      return sum;
    }
  }

  /**
   * The weighted terms of one article, in order of the words, those of it alone included.
   *
   * @param places of the terms; -1 for one that no other article has
   * @param weights of the terms
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared as a whole.
  record Weighted(int[] places, double[] weights) {
    /** Returns the terms that others have too, in order of their places. */
    Vector vector() {
      long[] byPlace = new long[places.length];
      int shared = 0;
      for (int i = 0; i < byPlace.length; i++) {
        if (places[i] >= 0) {
          byPlace[shared++] = ((long) places[i] << 32) | i;
        }
      }
      Arrays.sort(byPlace, 0, shared);
      int[] at = new int[shared];
      double[] of = new double[shared];
      for (int i = 0; i < shared; i++) {
        at[i] = places[(int) byPlace[i]];
        of[i] = weights[(int) byPlace[i]];
      }
      return new Vector(at, of);
    }

    /**
     * Returns the places of the heaviest terms, less those that no other article has; of equals the
     * first by its words.
     */
    int[] heaviest(int count) {
      Integer[] order = new Integer[places.length];
      Arrays.setAll(order, i -> i);
      Arrays.sort(
          order,
          (a, b) -> {
            int heavier = Double.compare(weights[b], weights[a]);
            return heavier != 0 ? heavier : Integer.compare(a, b);
          });
      return Arrays.stream(order)
          .limit(count)
          .mapToInt(i -> places[i])
          .filter(place -> place >= 0)
          .toArray();
    }
  }

  /** Returns the vector of counted terms. */
  Vector of(SortedMap<String, Integer> terms) {
    return weigh(terms).vector();
  }

  /** Weighs counted terms. */
  Weighted weigh(SortedMap<String, Integer> terms) {
    int[] places = new int[terms.size()];
    double[] weights = new double[terms.size()];
    double[] squares = new double[VIEWS.length()];
    int[] views = new int[terms.size()];
    int next = 0;
    for (var term : terms.entrySet()) {
      double weight = (1 + Math.log(term.getValue())) * rarity.of(term.getKey());
      places[next] = rarity.place(term.getKey());
      weights[next] = weight;
      views[next] = VIEWS.indexOf(term.getKey().charAt(0));
      squares[views[next]] += weight * weight;
      next++;
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= Math.sqrt(VIEWS.length() * squares[views[i]]);
    }
    return new Weighted(places, weights);
  }

  /** Returns how rare a term is. */
  double rarity(String term) {
    return rarity.of(term);
  }
}
