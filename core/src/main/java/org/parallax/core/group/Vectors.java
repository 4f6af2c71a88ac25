package org.parallax.core.group;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Articles as weighted terms: the cosine of each view counts a third, so that a likeness is the dot
 * product of two vectors and lies in [0,1].
 */
final class Vectors {
  private final SortedMap<String, Integer> places = new TreeMap<>();
  private final Rarity rarity;

  Vectors(List<Fingerprint> articles, Settings settings) {
    rarity = new Rarity(articles, settings);
    for (Fingerprint article : articles) {
      for (String term : article.terms().keySet()) {
        places.putIfAbsent(term, 0);
      }
    }
    int next = 0;
    for (var place : places.entrySet()) {
      place.setValue(next++);
    }
  }

  /**
   * The terms of one article.
   *
   * @param places in ascending order
   * @param weights of the terms at these places
   */
  record Vector(int[] places, double[] weights) {
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
    SortedMap<String, Double> weights = new TreeMap<>();
    SortedMap<Character, Double> squares = new TreeMap<>();
    terms.forEach((term, count) -> {
      double weight = (1 + Math.log(count)) * rarity.of(term);
      weights.put(term, weight);
      squares.merge(term.charAt(0), weight * weight, Double::sum);
    });
    int[] at = new int[weights.size()];
    double[] weigh = new double[weights.size()];
    int i = 0;
    for (var entry : weights.entrySet()) {
      at[i] = places.getOrDefault(entry.getKey(), -1);
      double square = squares.getOrDefault(entry.getKey().charAt(0), 1.0);
      weigh[i++] = entry.getValue() / Math.sqrt(3 * square);
    }
    return new Vector(at, weigh);
  }

  /** Returns how rare a term is. */
  double rarity(String term) {
    return rarity.of(term);
  }
}
