package org.parallax.core.date;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into numbers, words and marks. */
final class DateTokens {
  /** What a token is. */
  enum Kind {
    /** Digits. */
    NUMBER,
    /** Letters, with their marks. */
    WORD,
    /** One other character. */
    MARK
  }

  /**
   * A token.
   *
   * @param kind what it is
   * @param start first code unit
   * @param end one past the last
   * @param words lower case, marks left out
   * @param number of digits; -1 for what is none, or too long
   * @param spaced whether white space stands before it
   */
  record Token(Kind kind, int start, int end, String words, int number, boolean spaced) {
    boolean is(String mark) {
      return words.equals(mark);
    }

    int length() {
      return end - start;
    }

    /** Whether it begins with a letter of no other script than Latin, without marks. */
    boolean startsAscii() {
      return !words.isEmpty() && words.charAt(0) < 128;
    }
  }

  private DateTokens() {}

  static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    boolean spaced = false;
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      int width = Character.charCount(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        spaced = true;
        i += width;
        continue;
      }
      int end = i + width;
      if (Character.isDigit(c)) {
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
          end++;
        }
        tokens.add(
            new Token(Kind.NUMBER, i, end, text.substring(i, end), number(text, i, end), spaced));
      } else if (Character.isLetter(c)) {
        while (end < text.length() && partOfWord(text.charAt(end))) {
          end++;
        }
        tokens.add(
            new Token(Kind.WORD, i, end, CalendarNames.fold(text.substring(i, end)), -1, spaced));
      } else {
        tokens.add(new Token(Kind.MARK, i, end, text.substring(i, end), -1, spaced));
      }
      spaced = false;
      i = end;
    }
    return tokens;
  }

  private static boolean partOfWord(char c) {
    if (Character.isLetter(c)) {
      return true;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static int number(String text, int start, int end) {
    if (end - start > 9) {
      return -1;
    }
    int value = 0;
    for (int i = start; i < end; i++) {
      value = value * 10 + Character.digit(text.charAt(i), 10);
    }
    return value;
  }
}
