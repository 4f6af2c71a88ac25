package org.parallax.core.clean;

/**
 * Rules out, by a look at single characters, most texts in which a sign cannot stand; what is left
 * is searched with its pattern, which alone decides. Pure.
 */
final class FlatSlips {
  static final String STOPS_APART = "a full stop twice with a blank between";
  static final String STOPS = "a full stop twice";
  static final String BLANK_BEFORE_STOP = "a blank before a stop or comma";
  static final String PREPOSITIONS = "two prepositions before a verb";
  static final String HUNDRED = "a figure before a number word";
  static final String BLANK_INSIDE = "a blank inside quotation marks";
  static final String SMALL_START = "a sentence that starts with a small letter";
  static final String UNCLOSED = "a quotation mark that nothing closes";
  static final String TWICE = "a word twice";
  static final String ARTICLE = "an article that does not fit its noun";
  static final String PUNCTUATION = "punctuation that excludes itself";

  private FlatSlips() {}

  /** Returns whether a sign may stand in a text; false only when it cannot. */
  static boolean mayHold(String sign, String text) {
    return switch (sign) {
      case STOPS_APART -> after(text, '.', FlatSlips::blankAndStop);
      case STOPS -> text.contains("..");
      case BLANK_BEFORE_STOP -> text.contains(" .") || text.contains(" ,");
      case PREPOSITIONS -> text.contains("for to ");
      case HUNDRED -> text.contains(" hundred");
      case BLANK_INSIDE ->
          after(text, '“', FlatSlips::quoteAfterBlank)
              || after(text, '”', FlatSlips::quoteAfterBlank)
              || after(text, '“', (t, at) -> at + 1 < t.length() && blank(t.charAt(at + 1)));
      case SMALL_START ->
          after(
              text,
              '.',
              (t, at) ->
                  at + 2 < t.length()
                      && t.charAt(at + 1) == ' '
                      && small(t.charAt(at + 2))
                      && at > 0
                      && small(t.charAt(at - 1)));
      case UNCLOSED -> text.indexOf('‘') >= 0;
      case TWICE -> after(text, ' ', FlatSlips::sameAround);
      case ARTICLE -> after(text, ' ', FlatSlips::article);
      case PUNCTUATION ->
          after(text, ',', FlatSlips::stopped) || after(text, ';', FlatSlips::stopped);
      default -> true;
    };
  }

  /** Something that may be so at a place of a text. */
  private interface At {
    boolean holds(String text, int at);
  }

  private static boolean after(String text, char sign, At test) {
    for (int at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
      if (test.holds(text, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c);
  }

  private static boolean small(char c) {
    return Character.isLowerCase(c) || Character.isSurrogate(c);
  }

  private static boolean blankAndStop(String text, int at) {
    int next = at + 1;
    while (next < text.length() && blank(text.charAt(next))) {
      next++;
    }
    return next > at + 1 && next < text.length() && text.charAt(next) == '.';
  }

  private static boolean quoteAfterBlank(String text, int at) {
    return at > 0
        && blank(text.charAt(at - 1))
        && (at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1)));
  }

  private static boolean stopped(String text, int at) {
    int next = at + 1 < text.length() && blank(text.charAt(at + 1)) ? at + 2 : at + 1;
    return next < text.length() && (text.charAt(next) == '.' || text.charAt(next) == ',');
  }

  /** The short word before a blank, after it again. */
  private static boolean sameAround(String text, int at) {
    int start = at;
    while (start > 0 && at - start < 6 && ascii(text.charAt(start - 1))) {
      start--;
    }
    int length = at - start;
    if (length == 0 || length > 5) {
      return false;
    }
    int end = at + 1 + length;
    return text.regionMatches(start, text, at + 1, length)
        && (end >= text.length() || !ascii(text.charAt(end)));
  }

  private static boolean article(String text, int at) {
    if (at == 0 || at + 1 >= text.length()) {
      return false;
    }
    char last = text.charAt(at - 1);
    char first = text.charAt(at + 1);
    if (last == 'a' || last == 'A') {
      return "aei".indexOf(first) >= 0 && (at < 2 || !ascii(text.charAt(at - 2)));
    }
    return last == 'n'
        && at > 1
        && (text.charAt(at - 2) | 0x20) == 'a'
        && "bcdfgjklmnpqrtvwz".indexOf(first) >= 0
        && (at < 3 || !ascii(text.charAt(at - 3)));
  }

  private static boolean ascii(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }

  /** Returns whether a line may end with the credit of a picture; false only when it cannot. */
  static boolean mayCredit(String words) {
    int end = words.length();
    while (end > 0 && blank(words.charAt(end - 1))) {
      end--;
    }
    return (end > 0 && Character.isLetter(words.charAt(end - 1)))
        || words.chars().anyMatch(c -> ":/©([|".indexOf(c) >= 0)
        || holds(words, "file ");
  }

  /** Whether a text holds some letters, capital or small. */
  private static boolean holds(String text, String letters) {
    for (int i = 0; i + letters.length() <= text.length(); i++) {
      if (text.regionMatches(true, i, letters, 0, letters.length())) {
        return true;
      }
    }
    return false;
  }
}
