package org.parallax.core.date;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.core.date.DateTokens.Kind;
import org.parallax.core.date.DateTokens.Token;
import org.parallax.core.text.WordSieve;

/** Asks what stands at a token of a text. */
final class DateCursor {
  /** How far a Buddhist year is ahead. */
  static final int BUDDHIST = 543;

  private static final int FIRST_YEAR = 1900;
  static final int LAST_YEAR = 2199;

  private static final Set<String> ORDINALS =
      Set.of("st", "nd", "rd", "th", "er", "re", "o", "a", "e", "eme", "de", "te", "ste", "ans");

  /** Words that may stand between day, month and year. */
  private static final Set<String> LINKS =
      Set.of(
          "de", "del", "d", "of", "den", "di", "dell", "do", "da", "the", "ko", "gada", "m", "r",
          "g", "god", "года", "г", "р", "року", "година", "พ", "ศ", "nam", "an", "de l", "l");

  private static final WordSieve LINK_SIEVE = CalendarNames.sieve(LINKS);

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
        && (isLink(tokens.get(at)) || mark(at, "'’") || (beforeYear && mark(at, ",.-/،")))) {
      at++;
    }
    return at;
  }

  /** Whether a word may stand between day, month and year. */
  static boolean isLink(Token token) {
    return token.kind() == Kind.WORD && token.mayBe(LINK_SIEVE) && LINKS.contains(token.words());
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

  /** Whether a token is one of some marks of one code unit. */
  boolean mark(int i, String marks) {
    return i >= 0 && i < tokens.size() && tokens.get(i).isOneOf(marks);
  }

  /**
   * Whether a word begins with one of some signs.
   *
   * @param signs folded
   */
  boolean cjk(int i, List<String> signs) {
    if (!word(i) || tokens.get(i).startsAscii()) {
      return false;
    }
    for (String sign : signs) {
      if (tokens.get(i).words().startsWith(sign)) {
        return true;
      }
    }
    return false;
  }

  @Nullable Integer month(int i) {
    if (!word(i) || !tokens.get(i).mayBe(CalendarNames.MONTH_SIEVE)) {
      return null;
    }
    String words = tokens.get(i).words();
    Integer month = CalendarNames.month(words, language);
    return month == null && words.length() > 4 && words.startsWith("d") ? null : month;
  }

  @Nullable Integer weekday(int i) {
    return word(i) && tokens.get(i).mayBe(CalendarNames.WEEKDAY_SIEVE)
        ? CalendarNames.weekday(tokens.get(i).words())
        : null;
  }
}
