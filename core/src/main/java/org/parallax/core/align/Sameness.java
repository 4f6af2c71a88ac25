package org.parallax.core.align;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How likely it is that two statements of two reports state the same, in [0, 1].
 *
 * <p>A logistic regression (Cox 1958) over what the two share: how much of each, how rare the words
 * are in the story, numbers, times, names, speakers. Its weights were fitted to pairs of statements
 * that people had labelled, see ADR 19; one bar on {@link Likeness} found little more than half as
 * many at the same precision. Immutable, safe to share between threads.
 */
final class Sameness {
  private static final double BIAS = -5.18;
  private static final double ALIKE = 2.56;
  private static final double OF_LIGHTER = 1.93;
  private static final double OF_HEAVIER = 3.11;
  private static final double RAREST = 2.72;
  private static final double THIRD_RAREST = 0.82;
  private static final double WORDS = -0.3;
  private static final double NUMBER = 1.67;
  private static final double OTHER_NUMBERS = -1.07;
  private static final double TIME = 1.33;
  private static final double SPEAKER = 0.8;
  private static final double OTHER_SPEAKER = 0.52;
  private static final double OPENINGS = 0.48;
  private static final double LENGTH = -1.23;
  private static final double NAME = 0.9;

  /** Keys that two must share, one of them a word. */
  private static final int FEWEST = 2;

  /** Sentences of an article that open it. */
  private static final int OPENING = 2;

  private static final double MOST_WORDS = 6;
  private static final double LONGEST = 10;

  /** By identity: two reports may print the same statement. */
  private final IdentityHashMap<Statement, Told> told = new IdentityHashMap<>();

  /**
   * A statement, its keys in order.
   *
   * @param keys numbers of the keys, ascending
   * @param rare how rare each is in the story, in [0, 1]
   * @param own its weight in the statement
   * @param kinds of the keys
   * @param total of what the statement says
   * @param numbers whether it gives numbers
   */
  @SuppressWarnings("ArrayRecordComponent") // Never handed on, never compared.
  private record Told(
      int[] keys,
      double[] rare,
      double[] own,
      KeyKind[] kinds,
      double total,
      boolean numbers,
      boolean opening,
      @Nullable String speaker) {}

  Sameness(List<Statement> statements, Likeness likeness) {
    SortedMap<String, Integer> numbers = new TreeMap<>();
    statements.forEach(
        s -> s.keys().keySet().forEach(key -> numbers.putIfAbsent(key, numbers.size())));
    statements.forEach(s -> told.put(s, told(s, likeness, numbers)));
  }

  private static Told told(
      Statement statement, Likeness likeness, SortedMap<String, Integer> numbers) {
    List<Map.Entry<String, Double>> keys = new ArrayList<>(statement.keys().entrySet());
    keys.sort((a, b) -> Integer.compare(number(a, numbers), number(b, numbers)));
    int size = keys.size();
    int[] sorted = new int[size];
    double[] rare = new double[size];
    double[] own = new double[size];
    KeyKind[] kinds = new KeyKind[size];
    double total = 0;
    boolean number = false;
    for (int i = 0; i < size; i++) {
      Map.Entry<String, Double> key = keys.get(i);
      sorted[i] = number(key, numbers);
      rare[i] = likeness.rarity(key.getKey());
      own[i] = key.getValue();
      kinds[i] = KeyKind.of(key.getKey());
      total += own[i] * rare[i];
      number |= kinds[i] == KeyKind.NUMBER;
    }
    return new Told(
        sorted, rare, own, kinds, total, number, statement.place() < OPENING, statement.asserter());
  }

  private static int number(Map.Entry<String, Double> key, SortedMap<String, Integer> numbers) {
    return Objects.requireNonNull(numbers.get(key.getKey()), "counted before");
  }

  /** Returns it for two of the statements. */
  double of(Statement first, Statement second) {
    Told one = Objects.requireNonNull(told.get(first), "one of them");
    Told two = Objects.requireNonNull(told.get(second), "one of them");
    if (one.total == 0 || two.total == 0) {
      return 0;
    }
    double shared = 0;
    int words = 0;
    int keys = 0;
    double[] rarest = new double[3];
    double name = 0;
    boolean number = false;
    boolean time = false;
    int i = 0;
    int j = 0;
    while (i < one.keys.length && j < two.keys.length) {
      if (one.keys[i] < two.keys[j]) {
        i++;
      } else if (one.keys[i] > two.keys[j]) {
        j++;
      } else {
        double rare = one.rare[i];
        keys++;
        shared += Math.min(one.own[i], two.own[j]) * rare;
        switch (one.kinds[i]) {
          case WORD -> {
            words++;
            insert(rarest, rare);
          }
          case NAME -> name = Math.max(name, rare);
          case NUMBER -> number = true;
          case TIME -> time = true;
        }
        i++;
        j++;
      }
    }
    if (keys < FEWEST || words == 0) {
      return 0;
    }
    double lighter = Math.min(one.total, two.total);
    double heavier = Math.max(one.total, two.total);
    double sum =
        BIAS
            + ALIKE * Likeness.alike(shared, one.total, two.total)
            + OF_LIGHTER * shared / lighter
            + OF_HEAVIER * shared / heavier
            + RAREST * rarest[0]
            + THIRD_RAREST * rarest[2]
            + WORDS * Math.min(words, MOST_WORDS) / MOST_WORDS
            + (number ? NUMBER : one.numbers && two.numbers ? OTHER_NUMBERS : 0)
            + (time ? TIME : 0)
            + speakers(one, two)
            + (one.opening && two.opening ? OPENINGS : 0)
            + LENGTH * Math.min(LONGEST, Math.min(one.keys.length, two.keys.length)) / LONGEST
            + NAME * name;
    return 1 / (1 + Math.exp(-sum));
  }

  private static double speakers(Told one, Told two) {
    if (one.speaker == null || two.speaker == null) {
      return 0;
    }
    return one.speaker.equals(two.speaker) ? SPEAKER : OTHER_SPEAKER;
  }

  /** Keeps the rarest, first the rarest of all. */
  static void insert(double[] rarest, double rare) {
    double left = rare;
    for (int k = 0; k < rarest.length; k++) {
      if (left > rarest[k]) {
        double moved = rarest[k];
        rarest[k] = left;
        left = moved;
      }
    }
  }
}
