package org.parallax.core.reuse;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The digits of a number written as a word, so that "three" meets "3". */
final class NumberWords {
  private static final String[] SMALL =
      ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
              + " fifteen sixteen seventeen eighteen nineteen twenty")
          .split(" ");
  private static final String[] TENS = "thirty forty fifty sixty seventy eighty ninety".split(" ");
  private static final String[] ORDINALS =
      "first second third fourth fifth sixth seventh eighth ninth tenth".split(" ");

  private static final Map<String, String> DIGITS = digits();

  private NumberWords() {}

  private static Map<String, String> digits() {
    Map<String, String> digits = new TreeMap<>();
    for (int i = 0; i < SMALL.length; i++) {
      digits.put(SMALL[i], String.valueOf(i));
    }
    for (int i = 0; i < TENS.length; i++) {
      digits.put(TENS[i], String.valueOf(10 * (i + 3)));
    }
    for (int i = 0; i < ORDINALS.length; i++) {
      digits.put(ORDINALS[i], String.valueOf(i + 1));
    }
    return Map.copyOf(digits);
  }

  /** Returns the digits of a number, as a word or in digits; null for another word. */
  static @Nullable String digits(String key) {
    return key.isEmpty() || !Character.isDigit(key.charAt(0))
        ? DIGITS.get(key)
        : key.replace(",", "");
  }
}
