package org.parallax.core.group;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Articles as weighted terms: the cosine of each view counts a third, so that a likeness is the dot
 * product of two vectors and lies in [0,1].
 */
final class Vectors {
  /** First letters of the terms of each view. */
  private static final String VIEWS = "lpw";

  private final Map<String, Integer> places = new HashMap<>();
  private final Rarity rarity;

  Vectors(List<Fingerprint> articles, Settings settings) {
    rarity = new Rarity(articles, settings);
    SortedSet<String> terms = new TreeSet<>();
    articles.forEach(a -> terms.addAll(a.terms().keySet()));
    terms.forEach(term -> places.put(term, places.size()));
  }

  /** The terms of one article: their places in ascending order, and the weight of each. */
  static final class Vector {
    private final int[] places;
    private final double[] weights;

    private Vector(int[] places, double[] weights) {
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

    /** Returns the places of the heaviest terms, heaviest first. */
    int[] heaviest(int count) {
      Integer[] order = new Integer[places.length];
      Arrays.setAll(order, i -> i);
      Arrays.sort(
          order,
          (a, b) -> {
            int heavier = Double.compare(weights[b], weights[a]);
            return heavier != 0 ? heavier : Integer.compare(a, b);
          });
      return Arrays.stream(order).limit(count).mapToInt(i -> places[i]).toArray();
    }
  }

  /** Returns the vector of counted terms. */
  Vector of(SortedMap<String, Integer> terms) {
    int[] at = new int[terms.size()];
    double[] weights = new double[terms.size()];
    double[] squares = new double[VIEWS.length()];
    int[] views = new int[terms.size()];
    int next = 0;
    for (var term : terms.entrySet()) {
      double weight = (1 + Math.log(term.getValue())) * rarity.of(term.getKey());
      at[next] = places.getOrDefault(term.getKey(), -1);
      weights[next] = weight;
      views[next] = VIEWS.indexOf(term.getKey().charAt(0));
      squares[views[next]] += weight * weight;
      next++;
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= Math.sqrt(VIEWS.length() * squares[views[i]]);
    }
    return new Vector(at, weights);
  }

  /** Returns how rare a term is. */
  double rarity(String term) {
    return rarity.of(term);
  }
}
