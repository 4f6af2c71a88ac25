package org.parallax.core.clean;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.core.text.Words;
import org.parallax.model.SourcedText;

/**
 * A paragraph of a flat text as it was found, with the features that tell prose from furniture,
 * each worked out when it is asked for. Not safe to share between threads.
 */
final class FlatLine {
  private static final String STOPS = ".!?…。！？।؟";
  private static final String CLOSERS = "\"'”’»)]“";

  private final SourcedText text;
  private final boolean blankBefore;
  private final int wordCount;

  /** No script without blanks has a smaller code unit. */
  private static final char FIRST_WIDE = '\u0E00';

  private final boolean ends;
  private @Nullable List<String> keys;
  private double smallShare = -1;

  private FlatLine(SourcedText text, boolean blankBefore) {
    this.text = text;
    this.blankBefore = blankBefore;
    this.wordCount = Math.max(Words.count(text.text()), ideographs(text.text()) / 2);
    this.ends = ends(text.text());
  }

  /**
   * Returns a line.
   *
   * @param text stripped, white space collapsed
   * @param blankBefore whether a blank line stands before it
   */
  static FlatLine of(SourcedText text, boolean blankBefore) {
    return new FlatLine(text, blankBefore);
  }

  /** Returns it with the places of its words, stripped, white space collapsed. */
  SourcedText text() {
    return text;
  }

  String words() {
    return text.text();
  }

  /** Returns whether a blank line stands before it. */
  boolean blankBefore() {
    return blankBefore;
  }

  /** Returns its words. */
  List<String> keys() {
    List<String> known = keys;
    if (known == null) {
      known = List.copyOf(Words.keys(text.text()));
      keys = known;
    }
    return known;
  }

  /** Returns the words in small letters, blanks between, nothing else. */
  String phrase() {
    return String.join(" ", keys()).toLowerCase(Locale.ROOT);
  }

  /** Returns the number of words; in scripts without blanks half the letters. */
  int wordCount() {
    return wordCount;
  }

  /** Returns whether it ends like a sentence. */
  boolean ends() {
    return ends;
  }

  /** Returns the share of the words after the first that start with a small letter. */
  double smallShare() {
    if (smallShare < 0) {
      List<Words.Word> words = Words.of(text.text());
      int small = 0;
      for (int i = 1; i < words.size(); i++) {
        small += Character.isUpperCase(text.text().codePointAt(words.get(i).start())) ? 0 : 1;
      }
      smallShare = words.size() < 2 ? 0 : (double) small / (words.size() - 1);
    }
    return smallShare;
  }

  /** Returns whether it reads like running text: long enough, in small letters, with an end. */
  boolean isProse() {
    return (ends && wordCount >= 8 && smallShare() >= 0.35)
        || (wordCount >= 25 && smallShare() >= 0.5);
  }

  private static int ideographs(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      count += c >= FIRST_WIDE && (Character.isIdeographic(c) || isKana(c)) ? 1 : 0;
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
