package org.parallax.core.align;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

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
  private final Map<String, Integer> numbers = new TreeMap<>();

  /** The statements' own keys, by identity: the same pair is asked for often. */
  private final IdentityHashMap<SortedMap<String, Double>, Weighed> known = new IdentityHashMap<>();

  /** Counts keys; a statement that is printed again in the same words counts once. */
  Likeness(List<Statement> all) {
    Set<List<String>> seen = new HashSet<>();
    for (Statement statement : all) {
      if (seen.add(statement.words())) {
        statement.keys().keySet().forEach(k -> frequency.merge(k, 1, Integer::sum));
      }
    }
    this.statements = seen.size();
    SortedSet<String> keys = new TreeSet<>(frequency.keySet());
    all.forEach(s -> keys.addAll(s.keys().keySet()));
    keys.forEach(key -> numbers.put(key, numbers.size()));
    all.forEach(s -> known.put(s.keys(), weighed(s.keys())));
  }

  /**
   * Keys of a statement with their weights, in the order of the keys.
   *
   * @param numbers of the keys, ascending
   * @param rare how rare each is
   * @param own its weight in the statement
   * @param plain whether it is of what is told, not of whom or when
   * @param total of what the statement says
   */
  @SuppressWarnings("ArrayRecordComponent") // Never handed on, never compared.
  private record Weighed(
      int[] numbers, double[] rare, double[] own, boolean[] plain, double total) {}

  private Weighed weighed(SortedMap<String, Double> keys) {
    int size = keys.size();
    Weighed weighed =
        new Weighed(
            new int[size], new double[size], new double[size], new boolean[size], total(keys));
    int i = 0;
    for (Map.Entry<String, Double> key : keys.entrySet()) {
      weighed.numbers[i] = Objects.requireNonNull(numbers.get(key.getKey()), "counted before");
      weighed.rare[i] = rare(key.getKey());
      weighed.own[i] = key.getValue();
      weighed.plain[i] = isPlain(key.getKey());
      i++;
    }
    return weighed;
  }

  private static boolean isPlain(String key) {
    return key.charAt(0) != '@' && !key.startsWith("time:");
  }

  /** How much a key counts that stands in so many of some statements. */
  static double rare(int statements, int frequency) {
    return Math.log(1.0 + (double) (statements + 10) / frequency);
  }

  private double rare(String key) {
    return rare(statements, frequency.getOrDefault(key, 1));
  }

  /** How rare a key is in the story, in [0, 1]: 1 when one statement has it. */
  double rarity(String key) {
    return rare(key) / rare(statements, 1);
  }

  /** The weight of a key of one statement. */
  double weight(String key, double own) {
    return own * rare(key);
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
    Weighed first = known.get(one);
    Weighed second = known.get(two);
    return first == null || second == null ? compared(one, two) : of(first, second);
  }

  private static double of(Weighed one, Weighed two) {
    double shared = 0;
    int plain = 0;
    int all = 0;
    int i = 0;
    int j = 0;
    while (i < one.numbers.length && j < two.numbers.length) {
      if (one.numbers[i] < two.numbers[j]) {
        i++;
      } else if (one.numbers[i] > two.numbers[j]) {
        j++;
      } else {
        shared += Math.min(one.own[i], two.own[j]) * one.rare[i];
        all++;
        plain += one.plain[i] ? 1 : 0;
        i++;
        j++;
      }
    }
    return plain == 0 || all < 3 ? 0 : alike(shared, one.total, two.total);
  }

  private double compared(SortedMap<String, Double> one, SortedMap<String, Double> two) {
    double shared = 0;
    int plain = 0;
    int all = 0;
    for (Map.Entry<String, Double> key : one.entrySet()) {
      Double other = two.get(key.getKey());
      if (other != null) {
        shared += weight(key.getKey(), Math.min(key.getValue(), other));
        all++;
        plain += isPlain(key.getKey()) ? 1 : 0;
      }
    }
    if (plain == 0 || all < 3) {
      return 0;
    }
    return alike(shared, total(one), total(two));
  }

  /** How alike two are that share so much of what each says, in [0, 1]. */
  static double alike(double shared, double first, double second) {
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
    Weighed one = known.get(claim.keys());
    Weighed two = known.get(by.keys());
    double all = one == null ? total(claim.keys()) : one.total;
    if (all == 0) {
      return 0;
    }
    return (one == null || two == null ? shared(claim.keys(), by.keys()) : shared(one, two)) / all;
  }

  private static double shared(Weighed one, Weighed two) {
    double shared = 0;
    int j = 0;
    for (int i = 0; i < one.numbers.length; i++) {
      while (j < two.numbers.length && two.numbers[j] < one.numbers[i]) {
        j++;
      }
      if (j < two.numbers.length && two.numbers[j] == one.numbers[i]) {
        shared += Math.min(one.own[i], two.own[j]) * one.rare[i];
      }
    }
    return shared;
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
