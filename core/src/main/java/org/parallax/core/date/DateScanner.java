package org.parallax.core.date;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.core.date.DateTokens.Kind;
import org.parallax.core.date.DateTokens.Token;
import org.parallax.core.date.WrittenDate.Shape;

/**
 * Finds the dates that are written in a text, in many languages and ways. Linear in the text.
 *
 * <p>Day and month in digits are read as day before month when both readings are possible, and
 * marked so.
 */
final class DateScanner {
  /** Between a month and its day stand a mark and as many words as a cursor skips, at most. */
  private static final int FARTHEST_DAY = 6;

  private static final List<String> YEAR_SIGNS = folded("年", "년");
  private static final List<String> MONTH_SIGNS = folded("月", "월");
  private static final List<String> DAY_SIGNS = folded("日", "일");

  private final List<Token> tokens;
  private final DateCursor cursor;

  /** The first number after the word that was asked about last. */
  private int nextNumber;

  private DateScanner(String text, String language) {
    this.tokens = DateTokens.of(text);
    this.cursor = new DateCursor(tokens, language);
  }

  private static List<String> folded(String... signs) {
    return Arrays.stream(signs).map(CalendarNames::fold).toList();
  }

  /**
   * Returns the dates of a text in order, none overlapping another.
   *
   * @param language of the text, for the few names that languages use for different months
   */
  static List<WrittenDate> scan(String text, String language) {
    return DateSigns.in(text) ? new DateScanner(text, language).all() : List.of();
  }

  private List<WrittenDate> all() {
    List<WrittenDate> found = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      Match match = at(i);
      if (match == null) {
        i++;
      } else {
        WrittenDate date =
            complete(match, i, found.isEmpty() ? 0 : found.get(found.size() - 1).end());
        found.add(date);
        i = match.next;
        while (i < tokens.size() && tokens.get(i).start() < date.end()) {
          i++;
        }
      }
    }
    return found;
  }

  /** A date at a token, with the token after it. */
  private record Match(
      @Nullable Integer year, int month, int day, int lastDay, Shape shape, int next) {}

  private @Nullable Match at(int i) {
    Token token = tokens.get(i);
    if (token.kind() == Kind.NUMBER) {
      if (i > 0 && !token.spaced() && gluesToNumber(i)) {
        return null;
      }
      Match match = yearFirst(i);
      match = match == null ? compact(i) : match;
      match = match == null ? dayNamedMonth(i) : match;
      match = match == null ? vietnamese(i) : match;
      match = match == null ? monthSign(i) : match;
      return match == null ? digits(i) : match;
    }
    return token.kind() == Kind.WORD && numberFollows(i) ? namedMonthDay(i) : null;
  }

  /** Whether a number stands so near after a word that it can be the day of its month. */
  private boolean numberFollows(int i) {
    if (nextNumber <= i) {
      nextNumber = i + 1;
      while (nextNumber < tokens.size() && tokens.get(nextNumber).kind() != Kind.NUMBER) {
        nextNumber++;
      }
    }
    return nextNumber < tokens.size() && nextNumber <= i + FARTHEST_DAY;
  }

  /** Whether a number goes on one before it, such as the decimals of "3.14". */
  private boolean gluesToNumber(int i) {
    Token before = tokens.get(i - 1);
    return before.kind() == Kind.MARK
        && ".,:/-".contains(before.words())
        && !before.spaced()
        && i > 1
        && tokens.get(i - 2).kind() == Kind.NUMBER;
  }

  private @Nullable Match yearFirst(int i) {
    Integer year = cursor.year(i);
    if (year == null) {
      return null;
    }
    if (cursor.cjk(i + 1, YEAR_SIGNS)) {
      return afterYear(i + 2, year);
    }
    int next = i + 1;
    if (cursor.mark(next, ".")
        && tokens.size() > next + 1
        && tokens.get(next + 1).spaced()
        && cursor.number(next + 1)) {
      // 2022. 1. 8. and 2022. januar 8.
      Match match = digitsAfterYear(next, year);
      if (match != null) {
        return match;
      }
    }
    Match match = digitsAfterYear(next, year);
    return match == null ? namedAfterYear(next, year) : match;
  }

  private @Nullable Match afterYear(int i, int year) {
    if (cursor.number(i) && cursor.cjk(i + 1, MONTH_SIGNS) && cursor.number(i + 2)) {
      return match(
          year, tokens.get(i).number(), tokens.get(i + 2).number(), Shape.YEAR_FIRST, i + 3);
    }
    return null;
  }

  private @Nullable Match digitsAfterYear(int i, int year) {
    if (cursor.mark(i, "-/.‑–")
        && cursor.number(i + 1)
        && tokens.size() > i + 2
        && tokens.get(i + 2).is(tokens.get(i).words())
        && cursor.number(i + 3)
        && tokens.get(i + 1).length() <= 2
        && tokens.get(i + 3).length() <= 2) {
      return match(
          year, tokens.get(i + 1).number(), tokens.get(i + 3).number(), Shape.YEAR_FIRST, i + 4);
    }
    return null;
  }

  private @Nullable Match namedAfterYear(int i, int year) {
    int at = cursor.skip(i, true);
    if (cursor.number(at) && cursor.mark(at + 1, ".") && cursor.month(at + 2) != null) {
      return match(year, cursor.month(at + 2), tokens.get(at).number(), Shape.NAMED, at + 3);
    }
    Integer month = cursor.month(at);
    int next = month == null ? at : cursor.mark(at + 1, ".-/") ? at + 2 : at + 1;
    return month != null && cursor.number(next) && tokens.get(next).length() <= 2
        ? match(year, month, tokens.get(next).number(), Shape.NAMED, cursor.ordinal(next + 1))
        : null;
  }

  private @Nullable Match compact(int i) {
    Token token = tokens.get(i);
    boolean length = token.length() == 8 || token.length() == 14 || token.length() == 12;
    if (!length || glued(i)) {
      return null;
    }
    int year = Integer.parseInt(ascii(token.words().substring(0, 4)));
    int month = Integer.parseInt(ascii(token.words().substring(4, 6)));
    int day = Integer.parseInt(ascii(token.words().substring(6, 8)));
    return DateCursor.plausible(year) ? match(year, month, day, Shape.COMPACT, i + 1) : null;
  }

  private boolean glued(int i) {
    Token token = tokens.get(i);
    boolean before = i > 0 && !token.spaced() && !cursor.mark(i - 1, ":([|,/_");
    boolean after =
        i + 1 < tokens.size() && !tokens.get(i + 1).spaced() && !cursor.mark(i + 1, ")],.|/;_");
    return before || after;
  }

  private @Nullable Match dayNamedMonth(int i) {
    if (!cursor.number(i) || tokens.get(i).length() > 2) {
      return null;
    }
    int day = tokens.get(i).number();
    int last = day;
    int at = cursor.ordinal(i + 1);
    if (cursor.mark(at, "-–—") && cursor.number(at + 1) && tokens.get(at + 1).length() <= 2) {
      last = tokens.get(at + 1).number();
      at = cursor.ordinal(at + 2);
    }
    at = cursor.skip(cursor.mark(at, ".-/ºª°‑") ? at + 1 : at, false);
    Integer month = cursor.month(at);
    if (month == null) {
      return null;
    }
    int next = cursor.skip(at + 1, true);
    Integer year = cursor.year(next);
    if (year == null
        && cursor.mark(at + 1, "-/'’")
        && cursor.number(at + 2)
        && tokens.get(at + 2).length() == 2) {
      return match(century(tokens.get(at + 2)), month, day, Shape.NAMED, at + 3);
    }
    if (year == null && shortYear(at + 1)) {
      return match(century(tokens.get(at + 1)), month, day, Shape.NAMED, at + 2);
    }
    return match(year, month, day, last, Shape.NAMED, year == null ? at + 1 : next + 1);
  }

  /** Whether a year in two digits ends the text or its bracket, as in "(14 May 31)". */
  private boolean shortYear(int i) {
    return cursor.number(i)
        && tokens.get(i).length() == 2
        && (i + 1 == tokens.size() || cursor.mark(i + 1, ")]|）"));
  }

  private static int century(Token year) {
    return year.number() < 70 ? 2000 + year.number() : 1900 + year.number();
  }

  private @Nullable Match namedMonthDay(int i) {
    Integer month = cursor.month(i);
    if (month == null) {
      return null;
    }
    int at = cursor.skip(cursor.mark(i + 1, ".-/") ? i + 2 : i + 1, false);
    if (!cursor.number(at) || tokens.get(at).length() > 2) {
      return null;
    }
    int day = tokens.get(at).number();
    int last = day;
    int next = cursor.ordinal(at + 1);
    if (cursor.mark(next, "-–—") && cursor.number(next + 1) && tokens.get(next + 1).length() <= 2) {
      last = tokens.get(next + 1).number();
      next = cursor.ordinal(next + 2);
    }
    if (cursor.mark(next, ":")) {
      return null;
    }
    int yearAt = cursor.skip(next, true);
    if (cursor.mark(yearAt, "(") && cursor.word(yearAt + 1) && cursor.mark(yearAt + 2, ")")) {
      yearAt = cursor.skip(yearAt + 3, true);
    }
    Integer year = cursor.year(yearAt);
    boolean larger =
        cursor.mark(next, ",.") && cursor.number(next + 1) && !tokens.get(next + 1).spaced();
    if (year == null && larger) {
      return null;
    }
    return match(year, month, day, last, Shape.NAMED, year == null ? next : yearAt + 1);
  }

  private @Nullable Match vietnamese(int i) {
    if (!cursor.number(i)
        || i + 2 >= tokens.size()
        || !tokens.get(i + 1).is("thang")
        || !cursor.number(i + 2)) {
      return null;
    }
    int at = cursor.skip(cursor.mark(i + 3, "-/") ? i + 4 : i + 3, true);
    Integer year = cursor.year(at);
    return match(
        year,
        tokens.get(i + 2).number(),
        tokens.get(i).number(),
        tokens.get(i).number(),
        Shape.NAMED,
        year == null ? i + 3 : at + 1);
  }

  /** A day without its year, as in "6月24日". */
  private @Nullable Match monthSign(int i) {
    boolean signs =
        cursor.number(i)
            && tokens.get(i).length() <= 2
            && cursor.cjk(i + 1, MONTH_SIGNS)
            && cursor.number(i + 2)
            && cursor.cjk(i + 3, DAY_SIGNS);
    if (!signs) {
      return null;
    }
    int day = tokens.get(i + 2).number();
    return match(null, tokens.get(i).number(), day, day, Shape.NAMED, i + 3);
  }

  private @Nullable Match digits(int i) {
    if (!cursor.number(i)
        || tokens.get(i).length() > 2
        || !cursor.mark(i + 1, "./-‑|")
        || !cursor.number(i + 2)) {
      return null;
    }
    String mark = tokens.get(i + 1).words();
    if (tokens.get(i + 2).length() > 2 || !cursor.mark(i + 3, mark) || !cursor.number(i + 4)) {
      return null;
    }
    Token last = tokens.get(i + 4);
    if ((last.length() != 4 && (last.length() != 2 || mark.equals("-")))
        || (i + 5 < tokens.size()
            && cursor.mark(i + 5, mark)
            && cursor.number(i + 6)
            && !tokens.get(i + 6).spaced())) {
      return null;
    }
    int year = last.length() == 2 ? century(last) : last.number();
    year = year > DateCursor.LAST_YEAR ? year - DateCursor.BUDDHIST : year;
    int first = tokens.get(i).number();
    int second = tokens.get(i + 2).number();
    if (!DateCursor.plausible(year)) {
      return null;
    }
    if (second > 12) {
      return match(year, first, second, Shape.DIGITS, i + 5);
    }
    boolean either = first <= 12 && first != second && !mark.equals(".");
    return match(year, second, first, either ? Shape.EITHER_ORDER : Shape.DIGITS, i + 5);
  }

  private WrittenDate complete(Match match, int first, int from) {
    Integer weekday = null;
    int start = tokens.get(first).start();
    for (int i = first - 1; i >= 0 && i >= first - 3 && tokens.get(i).start() >= from; i--) {
      Token token = tokens.get(i);
      weekday = cursor.weekday(i);
      if (weekday != null) {
        start = token.start();
        break;
      }
      if (token.kind() == Kind.NUMBER
          || (token.kind() == Kind.WORD
              && !DateCursor.isLink(token)
              && !token.is("on")
              && !token.is("ngay"))) {
        break;
      }
    }
    int next = match.next;
    int end = tokens.get(next - 1).end();
    if (weekday == null) {
      int at = cursor.mark(next, ",(（") ? next + 1 : next;
      if (at < tokens.size() && tokens.get(at).is("日") && cursor.mark(at + 1, "(（")) {
        at += 2;
      }
      Integer here = cursor.weekday(at);
      if (here != null && (at > next || tokens.get(at).spaced())) {
        weekday = here;
        end = tokens.get(at).end();
      }
    }
    ClockReader.Clock clock = ClockReader.after(tokens, next);
    return new WrittenDate(
        start,
        clock == null ? end : Math.max(end, clock.end()),
        match.year,
        match.month,
        match.day,
        match.lastDay,
        weekday,
        clock == null ? null : clock.time(),
        match.shape);
  }

  private static @Nullable Match match(
      int year, @Nullable Integer month, int day, Shape shape, int next) {
    return month == null ? null : match(Integer.valueOf(year), month, day, day, shape, next);
  }

  private static @Nullable Match match(
      @Nullable Integer year, int month, int day, int last, Shape shape, int next) {
    return Calendars.date(year == null ? 2000 : year, month, day) == null
        ? null
        : new Match(year, month, day, Math.max(day, last), shape, next);
  }

  private static String ascii(String digits) {
    StringBuilder ascii = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      ascii.append(Character.digit(digits.charAt(i), 10));
    }
    return ascii.toString();
  }
}
