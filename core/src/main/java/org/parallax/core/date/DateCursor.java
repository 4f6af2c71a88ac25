package org.parallax.core.date;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.core.date.DateTokens.Kind;
import org.parallax.core.date.DateTokens.Token;

/** Asks what stands at a token of a text. */
final class DateCursor {
  /** How far a Buddhist year is ahead. */
  static final int BUDDHIST = 543;

  private static final int FIRST_YEAR = 1900;
  static final int LAST_YEAR = 2199;

  private static final Set<String> ORDINALS =
      Set.of("st", "nd", "rd", "th", "er", "re", "o", "a", "e", "eme", "de", "te", "ste", "ans");

  /** Words that may stand between day, month and year. */
  static final Set<String> LINKS =
      Set.of(
          "de", "del", "d", "of", "den", "di", "dell", "do", "da", "the", "ko", "gada", "m", "r",
          "g", "god", "года", "г", "р", "року", "година", "พ", "ศ", "nam", "an", "de l", "l");

  private final List<Token> tokens;
  private final String language;

  DateCursor(List<Token> tokens, String language) {
    this.tokens = tokens;
    this.language = language;
  }

  int skip(int i, boolean beforeYear) {
    int at = i;
    while (at < tokens.size()
        && at < i + 4
        && ((tokens.get(at).kind() == Kind.WORD && LINKS.contains(tokens.get(at).words()))
            || mark(at, "'", "’")
            || (beforeYear && mark(at, ",", ".", "-", "/", "،")))) {
      at++;
    }
    return at;
  }

  int ordinal(int i) {
    return i < tokens.size()
            && tokens.get(i).kind() == Kind.WORD
            && !tokens.get(i).spaced()
            && ORDINALS.contains(tokens.get(i).words())
        ? i + 1
        : i;
  }

  @Nullable Integer year(int i) {
    if (!number(i) || tokens.get(i).length() != 4) {
      return null;
    }
    int year = tokens.get(i).number();
    if (year >= FIRST_YEAR + BUDDHIST + 50 && year <= LAST_YEAR + BUDDHIST) {
      year -= BUDDHIST;
    }
    boolean more =
        i + 1 < tokens.size() && mark(i + 1, ",") && number(i + 2) && !tokens.get(i + 2).spaced();
    return plausible(year) && !more ? year : null;
  }

  static boolean plausible(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  boolean number(int i) {
    return i >= 0
        && i < tokens.size()
        && tokens.get(i).kind() == Kind.NUMBER
        && tokens.get(i).number() >= 0;
  }

  boolean word(int i) {
    return i < tokens.size() && tokens.get(i).kind() == Kind.WORD;
  }

  boolean mark(int i, String... marks) {
    if (i < 0 || i >= tokens.size()) {
      return false;
    }
    for (String mark : marks) {
      if (tokens.get(i).is(mark)) {
        return true;
      }
    }
    return false;
  }

  boolean cjk(int i, String... signs) {
    if (!word(i) || tokens.get(i).startsAscii()) {
      return false;
    }
    for (String sign : signs) {
      if (tokens.get(i).words().startsWith(CalendarNames.fold(sign))) {
        return true;
      }
    }
    return false;
  }

  @Nullable Integer month(int i) {
    if (!word(i)) {
      return null;
    }
    String words = tokens.get(i).words();
    Integer month = CalendarNames.month(words, language);
    return month == null && words.length() > 4 && words.startsWith("d") ? null : month;
  }

  @Nullable Integer weekday(int i) {
    return word(i) ? CalendarNames.weekday(tokens.get(i).words()) : null;
  }
}
