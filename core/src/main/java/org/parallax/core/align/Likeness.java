package org.parallax.core.align;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How alike two statements of one story are, in [0, 1].
 *
 * <p>Keys that most statements of the story share say little, rare ones much (inverse document
 * frequency over the story's own statements, Spärck Jones 1972). The likeness is the mean of the
 * cosine and of the share of the lighter statement that the other covers.
 */
final class Likeness {
  private final Map<String, Integer> frequency = new TreeMap<>();
  private final int statements;

  /** Counts keys; a statement that is printed again in the same words counts once. */
  Likeness(List<Statement> all) {
    Set<List<String>> seen = new HashSet<>();
    for (Statement statement : all) {
      if (seen.add(statement.words())) {
        statement.keys().keySet().forEach(k -> frequency.merge(k, 1, Integer::sum));
      }
    }
    this.statements = seen.size();
  }

  /** The weight of a key of one statement. */
  double weight(String key, double own) {
    int seen = frequency.getOrDefault(key, 1);
    return own * Math.log(1.0 + (double) (statements + 10) / seen);
  }

  private double total(SortedMap<String, Double> keys) {
    double sum = 0;
    for (Map.Entry<String, Double> key : keys.entrySet()) {
      sum += weight(key.getKey(), key.getValue());
    }
    return sum;
  }

  double of(Statement one, Statement two) {
    return of(one.keys(), two.keys());
  }

  double of(SortedMap<String, Double> one, SortedMap<String, Double> two) {
    double shared = 0;
    int plain = 0;
    int all = 0;
    for (Map.Entry<String, Double> key : one.entrySet()) {
      Double other = two.get(key.getKey());
      if (other != null) {
        shared += weight(key.getKey(), Math.min(key.getValue(), other));
        all++;
        if (key.getKey().charAt(0) != '@' && !key.getKey().startsWith("time:")) {
          plain++;
        }
      }
    }
    if (plain == 0 || all < 3) {
      return 0;
    }
    double first = total(one);
    double second = total(two);
    return 0.5 * shared / Math.sqrt(first * second) + 0.5 * shared / Math.min(first, second);
  }

  private double shared(SortedMap<String, Double> one, SortedMap<String, Double> two) {
    double shared = 0;
    for (Map.Entry<String, Double> key : one.entrySet()) {
      Double other = two.get(key.getKey());
      if (other != null) {
        shared += weight(key.getKey(), Math.min(key.getValue(), other));
      }
    }
    return shared;
  }

  /** How much of what one statement says another bears out, in [0, 1]. */
  double borneOut(Statement claim, Statement by) {
    double all = total(claim.keys());
    return all == 0 ? 0 : shared(claim.keys(), by.keys()) / all;
  }

  /**
   * How much of the lighter of two sets of keys the other covers, in [0, 1]; nothing when fewer
   * than two are shared.
   */
  double coverage(SortedMap<String, Double> one, SortedMap<String, Double> two) {
    long all = one.keySet().stream().filter(two::containsKey).count();
    return all < 2 ? 0 : shared(one, two) / Math.min(total(one), total(two));
  }

  /** How much of what the first says, times and values aside, the second holds, in [0, 1]. */
  static double held(SortedMap<String, Double> one, SortedMap<String, Double> two) {
    double shared = 0;
    double all = 0;
    for (Map.Entry<String, Double> key : one.entrySet()) {
      if (key.getKey().charAt(0) != '#' && !key.getKey().startsWith("time:")) {
        all += key.getValue();
        shared += two.containsKey(key.getKey()) ? key.getValue() : 0;
      }
    }
    return all == 0 ? 0 : shared / all;
  }
}
