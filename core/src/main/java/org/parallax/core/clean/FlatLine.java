package org.parallax.core.clean;

import java.util.List;
import java.util.Locale;
import org.parallax.core.text.Words;
import org.parallax.model.SourcedText;

/**
 * A paragraph of a flat text as it was found, with the features that tell prose from furniture.
 *
 * @param text stripped, white space collapsed
 * @param blankBefore whether a blank line stands before it
 * @param keys its words
 * @param phrase the words in small letters, blanks between, nothing else
 * @param wordCount number of words; in scripts without blanks half the letters
 * @param smallShare share of the words after the first that start with a small letter
 * @param ends whether it ends like a sentence
 */
record FlatLine(
    SourcedText text,
    boolean blankBefore,
    List<String> keys,
    String phrase,
    int wordCount,
    double smallShare,
    boolean ends) {
  private static final String STOPS = ".!?…。！？।؟";
  private static final String CLOSERS = "\"'”’»)]“";

  static FlatLine of(SourcedText text, boolean blankBefore) {
    String words = text.text();
    List<Words.Word> tokens = Words.of(words);
    int small = 0;
    for (int i = 1; i < tokens.size(); i++) {
      small += Character.isUpperCase(words.codePointAt(tokens.get(i).start())) ? 0 : 1;
    }
    List<String> keys = tokens.stream().map(Words.Word::key).toList();
    return new FlatLine(
        text,
        blankBefore,
        keys,
        String.join(" ", keys).toLowerCase(Locale.ROOT),
        Math.max(tokens.size(), ideographs(words) / 2),
        tokens.size() < 2 ? 0 : (double) small / (tokens.size() - 1),
        ends(words));
  }

  String words() {
    return text.text();
  }

  /** Returns whether it reads like running text: long enough, in small letters, with an end. */
  boolean isProse() {
    return (ends && wordCount >= 8 && smallShare >= 0.35) || (wordCount >= 25 && smallShare >= 0.5);
  }

  private static int ideographs(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      count += Character.isIdeographic(text.charAt(i)) || isKana(text.charAt(i)) ? 1 : 0;
    }
    return count;
  }

  private static boolean isKana(char c) {
    return (c >= '\u3040' && c <= '\u30FF') || (c >= '\u0E00' && c <= '\u0E7F');
  }

  static boolean ends(String text) {
    int i = text.length();
    while (i > 0
        && (CLOSERS.indexOf(text.charAt(i - 1)) >= 0
            || Character.isSpaceChar(text.charAt(i - 1)))) {
      i--;
    }
    return i > 0 && STOPS.indexOf(text.charAt(i - 1)) >= 0;
  }
}
