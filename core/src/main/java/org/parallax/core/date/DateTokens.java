package org.parallax.core.date;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.core.text.WordSieve;

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
    private final boolean ascii;
    private @Nullable String words;

    Token(String text, Kind kind, int start, int end, boolean spaced, boolean ascii) {
      this.ascii = ascii;
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

    boolean is(String other) {
      return (!ascii || length() == other.length()) && words().equals(other);
    }

    /** Whether it is one of some marks of one code unit. */
    boolean isOneOf(String marks) {
      if (kind == Kind.WORD) {
        return !ascii && words().length() == 1 && marks.indexOf(words().charAt(0)) >= 0;
      }
      return length() == 1 && marks.indexOf(text.charAt(start)) >= 0;
    }

    /** Whether a word can be one of those that a sieve lets through. */
    boolean mayBe(WordSieve sieve) {
      return !ascii || sieve.lets(text, start, end);
    }

    int length() {
      return end - start;
    }

    /** Whether it begins with a letter of no other script than Latin, without marks. */
    boolean startsAscii() {
      return text.charAt(start) < ASCII;
    }
  }

  private static final int ASCII = 128;

  private DateTokens() {}

  static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    boolean spaced = false;
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      int width = Character.charCount(c);
      if (isBlank(c)) {
        spaced = true;
        i += width;
        continue;
      }
      int end = i + width;
      boolean ascii = c < ASCII;
      Kind kind = kind(c);
      if (kind == Kind.NUMBER) {
        while (end < text.length() && kind(text.charAt(end)) == Kind.NUMBER) {
          end++;
        }
      } else if (kind == Kind.WORD) {
        while (end < text.length() && partOfWord(text.charAt(end))) {
          ascii &= text.charAt(end) < ASCII;
          end++;
        }
      }
      tokens.add(new Token(text, kind, i, end, spaced, ascii));
      spaced = false;
      i = end;
    }
    return tokens;
  }

  private static boolean isBlank(int c) {
    return c < ASCII
        ? c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1C && c <= 0x1F)
        : Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Returns of what kind a token is that begins with a character. */
  private static Kind kind(int c) {
    if (c < ASCII) {
      return c >= '0' && c <= '9' ? Kind.NUMBER : isAsciiLetter(c) ? Kind.WORD : Kind.MARK;
    }
    return Character.isDigit(c) ? Kind.NUMBER : Character.isLetter(c) ? Kind.WORD : Kind.MARK;
  }

  private static boolean isAsciiLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean partOfWord(char c) {
    if (c < ASCII) {
      return isAsciiLetter(c);
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
