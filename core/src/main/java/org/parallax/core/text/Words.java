package org.parallax.core.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Splits text into words for comparing: runs of letters and digits, apostrophes inside kept, marks
 * left out.
 *
 * <p>For the light pass, in any language; the deep reading has the tokens of the {@link
 * org.parallax.model.Annotator}. Linear; safe to share between threads.
 */
public final class Words {
  private Words() {}

  /**
   * A word.
   *
   * @param start first UTF-16 code unit
   * @param end one past the last
   * @param key lower case, curly apostrophes straightened, a possessive ending left out
   * @param capital whether it starts with a capital
   */
  public record Word(int start, int end, String key, boolean capital) {}

  /** Returns the words of {@code text[start, end)}, offsets counting in {@code text}. */
  public static List<Word> of(String text, int start, int end) {
    List<Word> words = new ArrayList<>();
    for (int i = start(text, start, end); i < end; ) {
      int c = text.codePointAt(i);
      boolean capital = Character.isUpperCase(c) || Character.isTitleCase(c);
      int j = end(text, i, end);
      words.add(new Word(i, j, key(text, i, j), capital));
      i = start(text, j, end);
    }
    return words;
  }

  /** Returns the words of a whole text. */
  public static List<Word> of(String text) {
    return of(text, 0, text.length());
  }

  /** Returns the keys of the words of a text. */
  public static List<String> keys(String text) {
    List<String> keys = new ArrayList<>();
    int end = text.length();
    for (int i = start(text, 0, end); i < end; ) {
      int j = end(text, i, end);
      keys.add(key(text, i, j));
      i = start(text, j, end);
    }
    return keys;
  }

  /** Returns the number of the words of a text. */
  public static int count(String text) {
    int count = 0;
    int end = text.length();
    for (int i = start(text, 0, end); i < end; i = start(text, end(text, i, end), end)) {
      count++;
    }
    return count;
  }

  /**
   * Returns a number for each word of a text, the same for words of the same key and seldom for
   * others.
   */
  public static int[] codes(String text) {
    int[] codes = new int[16];
    int count = 0;
    int end = text.length();
    for (int i = start(text, 0, end); i < end; ) {
      int j = end(text, i, end);
      if (count == codes.length) {
        codes = Arrays.copyOf(codes, count * 2);
      }
      codes[count++] = isKey(text, i, j) ? code(text, i, j) : key(text, i, j).hashCode();
      i = start(text, j, end);
    }
    return Arrays.copyOf(codes, count);
  }

  /** Returns what {@link String#hashCode} says of {@code text[start, end)}. */
  private static int code(String text, int start, int end) {
    int code = 0;
    for (int i = start; i < end; i++) {
      code = 31 * code + text.charAt(i);
    }
    return code;
  }

  /** Returns where the first word from a place on starts; the end when none does. */
  private static int start(String text, int from, int end) {
    int i = from;
    while (i < end) {
      char first = text.charAt(i);
      if (first < 128) {
        if (isAsciiPart(first)) {
          return i;
        }
        i++;
      } else {
        int c = text.codePointAt(i);
        if (Character.isLetterOrDigit(c)) {
          return i;
        }
        i += Character.charCount(c);
      }
    }
    return end;
  }

  /** Returns where a word ends. */
  private static int end(String text, int start, int end) {
    int j = start;
    while (j < end) {
      char c = text.charAt(j);
      if (isAsciiPart(c)) {
        j++;
      } else if (c < 128) {
        if (!joins(text, j, start, end)) {
          break;
        }
        j++;
      } else if (partOfWord(text.codePointAt(j)) || joins(text, j, start, end)) {
        j += Character.charCount(text.codePointAt(j));
      } else {
        break;
      }
    }
    return j;
  }

  private static boolean isAsciiPart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static boolean partOfWord(int c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** An apostrophe between letters, a point or comma between digits. */
  private static boolean joins(String text, int at, int start, int end) {
    if (at == start || at + 1 >= end) {
      return false;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at + 1);
    return switch (text.charAt(at)) {
      case '\'', '’' -> Character.isLetter(before) && Character.isLetter(after);
      case '.', ',' -> Character.isDigit(before) && Character.isDigit(after);
      default -> false;
    };
  }

  private static String key(String text, int start, int end) {
    String word = text.substring(start, end);
    if (isKey(text, start, end)) {
      return word;
    }
    String key = word.toLowerCase(Locale.ROOT).replace('’', '\'');
    return key.endsWith("'s") ? key.substring(0, key.length() - 2) : key;
  }

  /** Whether a word is its own key: small letters of ASCII, and digits. */
  private static boolean isKey(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }
}
