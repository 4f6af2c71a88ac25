package org.parallax.core.text;

import java.util.ArrayList;
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
    int i = start;
    while (i < end) {
      char first = text.charAt(i);
      if (first < 128 && !isAsciiPart(first)) {
        i++;
        continue;
      }
      int c = text.codePointAt(i);
      if (!Character.isLetterOrDigit(c)) {
        i += Character.charCount(c);
        continue;
      }
      int j = i;
      while (j < end) {
        if (isAsciiPart(text.charAt(j))) {
          j++;
        } else if (partOfWord(text.codePointAt(j)) || joins(text, j, i, end)) {
          j += Character.charCount(text.codePointAt(j));
        } else {
          break;
        }
      }
      words.add(
          new Word(
              i,
              j,
              key(text.substring(i, j)),
              Character.isUpperCase(c) || Character.isTitleCase(c)));
      i = j;
    }
    return words;
  }

  /** Returns the words of a whole text. */
  public static List<Word> of(String text) {
    return of(text, 0, text.length());
  }

  /** Returns the keys of the words of a text. */
  public static List<String> keys(String text) {
    List<Word> words = of(text);
    List<String> keys = new ArrayList<>(words.size());
    for (Word word : words) {
      keys.add(word.key());
    }
    return keys;
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

  private static String key(String word) {
    String key = word.toLowerCase(Locale.ROOT).replace('’', '\'');
    return key.endsWith("'s") ? key.substring(0, key.length() - 2) : key;
  }
}
