package org.parallax.core.group;

import java.util.ArrayList;
import java.util.List;

/** Turns a word into what it is compared by. */
final class Terms {
  private Terms() {}

  /**
   * Returns the stem of a word; for writing without blanks between words, every two characters in a
   * row.
   */
  static List<String> of(String key) {
    if (!unspaced(key.codePointAt(0))) {
      return List.of(stem(key));
    }
    int[] characters = key.codePoints().toArray();
    if (characters.length < 3) {
      return List.of(key);
    }
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < characters.length; i++) {
      pairs.add(new String(characters, i, 2));
    }
    return pairs;
  }

  private static boolean unspaced(int character) {
    return switch (Character.UnicodeScript.of(character)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }

  /** Cuts the commonest English endings (the S-stemmer of Harman 1991, with -ed and -ing). */
  private static String stem(String word) {
    int length = word.length();
    if (length > 4 && word.endsWith("ies")) {
      return word.substring(0, length - 3) + "y";
    }
    if (length > 4 && word.endsWith("es") && "sxzh".indexOf(word.charAt(length - 3)) >= 0) {
      return word.substring(0, length - 2);
    }
    if (length > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us")) {
      return word.substring(0, length - 1);
    }
    if (length > 5 && word.endsWith("ing")) {
      return word.substring(0, length - 3);
    }
    return length > 4 && word.endsWith("ed") ? word.substring(0, length - 2) : word;
  }
}
