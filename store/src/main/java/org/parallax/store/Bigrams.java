package org.parallax.store;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Words of scripts that leave no blanks between them: nobody has to know where one ends to find
 * what was typed. A run of such letters is kept as every two that stand side by side, and its last;
 * what is looked for are the pairs of the run that was typed, side by side.
 *
 * <p>A letter is one with the marks on it. Korean has blanks, but particles stand on its words, so
 * it is taken for one of these. Pure.
 */
final class Bigrams {
  /** No letter below this one is of such a script. */
  private static final int FIRST = 0x0E00;

  /** The long-vowel mark of Japanese, which is of no script of its own. */
  private static final int LONG_VOWEL = 0x30FC;

  private Bigrams() {}

  /** Returns whether a letter, or a mark on one, is of a script without blanks. */
  static boolean isOne(int letter) {
    if (letter < FIRST) {
      return false;
    }
    return switch (UnicodeScript.of(letter)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, THAI, LAO, KHMER, MYANMAR ->
          Character.isLetter(letter) || isMark(letter);
      default -> letter == LONG_VOWEL;
    };
  }

  private static boolean isMark(int letter) {
    return switch (Character.getType(letter)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  /** Returns a text whose letters of half or full width are those of the usual width. */
  private static String even(String text) {
    return text.chars().anyMatch(c -> c >= 0xFF00 && c <= 0xFFEF)
        ? Normalizer.normalize(text, Normalizer.Form.NFKC)
        : text;
  }

  /**
   * A stretch of text.
   *
   * @param words as they stand
   * @param run whether they are a run of letters of scripts without blanks
   */
  record Stretch(String words, boolean run) {
    /** Returns the letters of a run, each with its marks. */
    private List<String> letters() {
      List<String> letters = new ArrayList<>();
      for (int at = 0, next; at < words.length(); at = next) {
        next = at + Character.charCount(words.codePointAt(at));
        while (next < words.length() && isMark(words.codePointAt(next))) {
          next += Character.charCount(words.codePointAt(next));
        }
        letters.add(words.substring(at, next));
      }
      return letters;
    }

    /** Returns the pairs of a run, with a blank between them; its letter when it has only one. */
    String pairs() {
      List<String> letters = letters();
      List<String> pairs = new ArrayList<>();
      for (int i = 0; i + 1 < letters.size(); i++) {
        pairs.add(letters.get(i) + letters.get(i + 1));
      }
      return pairs.isEmpty() ? words : String.join(" ", pairs);
    }

    /** Returns whether a run has one letter. */
    boolean isSingle() {
      return letters().size() == 1;
    }

    private String kept() {
      return isSingle() ? words : pairs() + " " + letters().getLast();
    }
  }

  /** Returns the stretches of a text, in order. */
  static List<Stretch> stretches(String text) {
    String even = even(text);
    List<Stretch> stretches = new ArrayList<>();
    int start = 0;
    boolean run = false;
    for (int at = 0; at < even.length(); at += Character.charCount(even.codePointAt(at))) {
      boolean one = isOne(even.codePointAt(at));
      if (one != run && at > start) {
        stretches.add(new Stretch(even.substring(start, at), run));
        start = at;
      }
      run = one;
    }
    if (start < even.length()) {
      stretches.add(new Stretch(even.substring(start), run));
    }
    return stretches;
  }

  /** Returns a text as it is kept to be searched. */
  static String of(String text) {
    if (text.chars().allMatch(c -> c < FIRST)) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length() * 2);
    for (Stretch stretch : stretches(text)) {
      if (stretch.run()) {
        kept.append(' ').append(stretch.kept()).append(' ');
      } else {
        kept.append(stretch.words());
      }
    }
    return kept.toString();
  }
}
