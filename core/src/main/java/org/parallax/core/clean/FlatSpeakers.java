package org.parallax.core.clean;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds by whom a plain text says that something was said: "Minister Vance said", "said Vance".
 *
 * <p>An expression is tried only where a speaker or a verb can begin: a text has a hundred words
 * for one of either. Pure.
 */
final class FlatSpeakers {
  /** Verbs of speaking. */
  static final String VERBS =
      "(?:said|says|added|told|warned|insisted|noted|stressed|argued|explained|continued|tweeted|wrote)";

  /** With what a verb of {@link #VERBS} begins. */
  private static final String FIRST_LETTERS = "satwinec";

  private static final Pattern SPEAKER =
      Pattern.compile(
          "\\b(\\p{Lu}[\\p{L}'’-]{2,}) "
              + VERBS
              + "\\b|\\b"
              + VERBS
              + " (?:\\p{Lu}[\\p{L}.'’-]+ )*(\\p{Lu}[\\p{L}'’-]{2,})\\b");

  private static final Pattern SPEAKS = Pattern.compile(VERBS);

  private FlatSpeakers() {}

  /** Returns whether a text says that somebody with a name spoke. */
  static boolean isIn(String text) {
    return next(text, matcher(text), 0);
  }

  /** Adds the last names of those who speak. */
  static void collect(String text, Set<String> names) {
    Matcher matcher = matcher(text);
    for (int from = 0; next(text, matcher, from); from = matcher.end()) {
      names.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }
  }

  private static Matcher matcher(String text) {
    return SPEAKER.matcher(text).useTransparentBounds(true);
  }

  /** Finds the next speaker from a place on. */
  private static boolean next(String text, Matcher matcher, int from) {
    int run = from;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean capital = isCapital(c);
      if ((!capital && FIRST_LETTERS.indexOf(c) < 0) || (c < 128 && isInWord(text, i))) {
        continue;
      }
      run = Math.max(run, i);
      while (run < text.length() && isOfName(text.charAt(run))) {
        run++;
      }
      boolean spoken = run + 1 < text.length() && text.charAt(run) == ' ';
      char after = spoken ? text.charAt(run + 1) : ' ';
      boolean fits = capital ? FIRST_LETTERS.indexOf(after) >= 0 : isCapital(after);
      if (fits && matcher.region(i, text.length()).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  /** Whether an ASCII word goes on at a place, as {@code \b} sees it. */
  private static boolean isInWord(String text, int at) {
    return at > 0 && isWord(text.charAt(at - 1));
  }

  private static boolean isWord(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || c == '_');
  }

  private static boolean isCapital(char c) {
    return Character.getType(c) == Character.UPPERCASE_LETTER;
  }

  private static boolean isOfName(char c) {
    return Character.isLetter(c) || c == '\'' || c == '’' || c == '-';
  }

  /** Returns where a name stands for the first time behind another with a capital; -1 nowhere. */
  static int fullName(String text, String name) {
    for (int at = text.indexOf(' ' + name); at >= 0; at = text.indexOf(' ' + name, at + 1)) {
      int end = at + 1 + name.length();
      boolean goesOn = end < text.length() && isWord(text.charAt(end));
      if (goesOn == isWord(text.charAt(end - 1))) {
        continue;
      }
      int start = at;
      int first = -1;
      while (start > 0 && (isOfName(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
        start--;
        boolean opens = isInWord(text, start) != isWord(text.charAt(start));
        first = opens && at - start > 1 && isCapital(text.charAt(start)) ? start : first;
      }
      if (first >= 0) {
        return first;
      }
    }
    return -1;
  }

  /** Returns where a name speaks that stands behind white space or nothing; -1 nowhere. */
  static int alone(String text, String name) {
    Matcher speaks = SPEAKS.matcher(text);
    for (int at = text.indexOf(name + ' '); at >= 0; at = text.indexOf(name + ' ', at + 1)) {
      int before = at - 1;
      if ((at == 0 || " \t\n\u000B\f\r".indexOf(text.charAt(before)) >= 0)
          && speaks.region(at + name.length() + 1, text.length()).lookingAt()) {
        return Math.max(0, before);
      }
    }
    return -1;
  }
}
