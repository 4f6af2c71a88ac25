package org.parallax.bench.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Invents words: common ones by Zipf's law, which drift with the days, and names. */
final class Tongue {
  private static final List<String> STARTS =
      List.of(
          "br", "st", "k", "m", "t", "v", "s", "h", "d", "l", "n", "p", "r", "w", "y", "z", "f",
          "g", "tr", "pl", "ch", "sk", "gr", "b", "c");
  private static final List<String> MIDDLES =
      List.of("a", "e", "i", "o", "u", "ai", "ea", "or", "an", "el", "in", "os", "ul", "er");
  private static final List<String> ENDS =
      List.of(
          "ton", "rel", "lan", "mar", "vik", "dal", "ness", "rok", "holm", "sen", "ric", "wick",
          "ford", "gat", "lund", "mer", "le", "ta", "no", "ry", "nt", "sh", "ck", "d");

  /** Words that news has at any time. */
  private static final int COMMON = 12_000;

  /** Of a hundred common words so many are new after a hundred days. */
  private static final int DRIFT = 10;

  private final Random random;
  private final List<String> words = new ArrayList<>();
  private int day;

  Tongue(Random random) {
    this.random = random;
    for (int i = 0; i < COMMON; i++) {
      words.add(word());
    }
  }

  /** Lets the vocabulary drift to a day. */
  void drift(int to) {
    for (; day < to; day++) {
      for (int i = 0; i < COMMON * DRIFT / 10_000; i++) {
        words.set(100 + random.nextInt(COMMON - 100), word());
      }
    }
  }

  <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** Returns a word of no special subject, a common one more often. */
  String common() {
    return words.get((int) (Math.pow(COMMON, random.nextDouble()) - 1));
  }

  /** Returns a new word. */
  String word() {
    String start = pick(STARTS) + pick(MIDDLES);
    return random.nextInt(3) == 0
        ? start + pick(ENDS)
        : start + pick(STARTS) + pick(MIDDLES) + pick(ENDS);
  }

  /** Returns a new name of one word. */
  String name() {
    String word = word();
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** Returns a new name of a person. */
  String person() {
    return name() + " " + name();
  }
}
