package org.parallax.core.date;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

  /** A token; what it says is worked out when it is asked for, which of most it is not. */
  static final class Token {
    private final String text;
    private final Kind kind;
    private final int start;
    private final int end;
    private final boolean spaced;
    private @Nullable String words;

    Token(String text, Kind kind, int start, int end, boolean spaced) {
      this.text = text;
      this.kind = kind;
      this.start = start;
      this.end = end;
      this.spaced = spaced;
    }

    /** Returns what it is. */
    Kind kind() {
      return kind;
    }

    /** Returns its first code unit. */
    int start() {
      return start;
    }

    /** Returns one past its last code unit. */
    int end() {
      return end;
    }

    /** Whether white space stands before it. */
    boolean spaced() {
      return spaced;
    }

    /** Returns what it says: of a word the lower case, marks left out. */
    String words() {
      if (words == null) {
        String written = text.substring(start, end);
        words = kind == Kind.WORD ? CalendarNames.fold(written) : written;
      }
      return words;
    }

    /** Returns its number; -1 when it has too many digits, or none. */
    int number() {
      return kind == Kind.NUMBER ? DateTokens.number(text, start, end) : -1;
    }

    boolean is(String mark) {
      return words().equals(mark);
    }

    int length() {
      return end - start;
    }

    /** Whether it begins with a letter of no other script than Latin, without marks. */
    boolean startsAscii() {
      return text.charAt(start) < 128;
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
        tokens.add(new Token(text, Kind.NUMBER, i, end, spaced));
      } else if (Character.isLetter(c)) {
        while (end < text.length() && partOfWord(text.charAt(end))) {
          end++;
        }
        tokens.add(new Token(text, Kind.WORD, i, end, spaced));
      } else {
        tokens.add(new Token(text, Kind.MARK, i, end, spaced));
      }
      spaced = false;
      i = end;
    }
    return tokens;
  }

  private static boolean partOfWord(char c) {
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
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
