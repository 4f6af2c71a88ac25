package org.parallax.core.read.times;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Months with days and years: "January 13-14", "7 May 2031", "2031-05-09", "Sept. 30". */
final class CalendarRule implements Rule {
  @Override
  public List<Found> at(Line line, int i, Frame frame) {
    if (line.word(i).digits()) {
      Found iso = iso(line, i);
      if (iso != null) {
        return List.of(iso);
      }
      return dayFirst(line, i, frame);
    }
    if (Lexicon.month(line.at(i)) > 0 && isMonth(line, i)) {
      return monthFirst(line, i, frame);
    }
    if (line.is(i, "the") && Count.ordinal(line.at(i + 1)) > 0) {
      List<Found> found = dayFirst(line, i + 1, frame);
      return found.isEmpty() ? found : List.of(found.getFirst().starting(i));
    }
    return List.of();
  }

  /** Returns whether a word that is spelled like a month is one. */
  static boolean isMonth(Line line, int i) {
    Word word = line.word(i);
    if (!word.capital()) {
      return false;
    }
    // "Long March 9" is a rocket.
    if (line.is(i, "march") && line.is(i - 1, "long") && line.word(i - 1).capital()) {
      return false;
    }
    boolean dated = dayNumber(line, line.stop(i + 1)) > 0 || year(line, line.stop(i + 1)) > 0;
    if (dated) {
      return true;
    }
    if (word.text().length() <= 4 && !line.is(i, "may", "june", "july")) {
      return line.stop(i + 1) > i + 1 && !line.is(i, "mar", "sep");
    }
    if (line.is(i, "march")
        && line.is(i + 1, "for", "on", "of", "to", "against")
        && line.is(i - 1, "the", "annual", "a", "this")) {
      return false;
    }
    boolean title = line.word(i + 1).capital() && word.person();
    if (line.is(i, "may", "march")) {
      return line.tagged(i, "NN") && !title && (i > 0 || line.is(i + 1, "'", "of", ","));
    }
    return !title && !(word.person() && line.word(i - 1).capital());
  }

  private static @Nullable Found iso(Line line, int i) {
    int year = year(line, i);
    boolean shaped =
        year > 0
            && line.is(i + 1, "-")
            && line.word(i + 2).digits()
            && line.is(i + 3, "-")
            && line.word(i + 4).digits()
            && line.word(i + 1).glued()
            && line.word(i + 4).glued();
    if (!shaped) {
      return null;
    }
    LocalDate day = Frame.date(year, number(line, i + 2), number(line, i + 4));
    return day == null ? null : Found.date(i, i + 5, Moment.of(day));
  }

  /** Returns 1 to 31; 0 for no day of a month. */
  private static int dayNumber(Line line, int i) {
    int number = number(line, i);
    if (number == 0) {
      number = Count.ordinal(line.at(i));
    }
    return number <= 31 ? number : 0;
  }

  private static int number(Line line, int i) {
    String word = line.at(i);
    return word.length() <= 2 && word.chars().allMatch(Character::isDigit) && !word.isEmpty()
        ? Integer.parseInt(word)
        : 0;
  }

  /** Returns a year of four digits; 0 for none. */
  static int year(Line line, int i) {
    String word = line.at(i);
    if (word.length() != 4 || !word.chars().allMatch(Character::isDigit)) {
      return 0;
    }
    int year = Integer.parseInt(word);
    return year >= 1000 && year < 2200 ? year : 0;
  }

  private List<Found> monthFirst(Line line, int i, Frame frame) {
    int month = Lexicon.month(line.at(i));
    int at = line.stop(i + 1);
    if (line.is(at, "the") && Count.ordinal(line.at(at + 1)) > 0) {
      at++;
    }
    int day = dayNumber(line, at);
    boolean clock = line.is(at + 1, ":") && line.word(at + 2).glued() && line.word(at + 2).digits();
    if (day == 0 || clock || line.is(at + 1, "a.m.", "p.m.", "%")) {
      return List.of();
    }
    List<int[]> days = days(line, at, day);
    int end = days.getLast()[1];
    int yearAt = line.is(end, ",") ? end + 1 : end;
    int year = year(line, yearAt);
    return dated(line, i, days, month, year, year > 0 ? yearAt + 1 : end, frame);
  }

  /** Reads "13", "13-14", "13 and 14", "13 to 15", "13, 14 and 15" as {number, end} pairs. */
  private static List<int[]> days(Line line, int at, int first) {
    List<int[]> days = new ArrayList<>();
    days.add(new int[] {first, at + 1});
    int end = at + 1;
    while (true) {
      int next = line.hyphen(end);
      if (next == end && line.is(end, "-", "–", "to", "and", "or", "through", ",", "until")) {
        next++;
        next = line.is(end, ",") && line.is(next, "and") ? next + 1 : next;
      }
      int day = next > end ? dayNumber(line, next) : 0;
      boolean counts =
          (line.is(next + 1, "a.m.", "p.m.", ":", "%", "percent", "more", ".", "-")
                  && line.word(next + 1).glued())
              || line.is(next + 1, "a.m.", "p.m.", "percent", "more")
              || line.tagged(next + 1, "NNS")
              || (line.is(end, ",", "or") && days.size() == 1 && !line.is(next + 1, "and", ","));
      boolean stops = line.is(next + 1, ".") && next + 2 >= line.size();
      if (day <= days.getLast()[0] || (counts && !stops)) {
        return days;
      }
      end = next + 1;
      days.add(new int[] {day, end});
    }
  }

  private static List<Found> dated(
      Line line, int i, List<int[]> days, int month, int year, int end, Frame frame) {
    List<Found> found = new ArrayList<>();
    int from = i;
    for (int d = 0; d < days.size(); d++) {
      int[] day = days.get(d);
      boolean last = d + 1 == days.size();
      int to = last ? end : day[1];
      found.add(day(line, from, to, year, month, day[0], frame));
      from = to + (last || line.word(to).digits() ? 0 : 1);
      while (!last && !line.word(from).digits() && Count.ordinal(line.at(from)) == 0) {
        from++;
      }
    }
    return found;
  }

  private static Found day(Line line, int from, int to, int year, int month, int day, Frame frame) {
    if (year > 0) {
      LocalDate date = Frame.date(year, month, day);
      return date == null
          ? Found.date(from, to, (String) null)
          : Found.date(from, to, Moment.of(date));
    }
    Moment moment = frame.monthDay(month, day, Tense.around(line, from, to));
    if (moment != null) {
      return Found.date(from, to, moment);
    }
    boolean exists = Frame.date(2000, month, day) != null;
    return Found.date(
        from, to, exists ? "XXXX-" + Moment.two(month) + "-" + Moment.two(day) : null);
  }

  private List<Found> dayFirst(Line line, int i, Frame frame) {
    int day = dayNumber(line, i);
    if (day == 0) {
      return List.of();
    }
    List<int[]> days = days(line, i, day);
    int at = days.getLast()[1];
    at = line.is(at, "of") ? at + 1 : at;
    int month = Lexicon.month(line.at(at));
    if (month == 0 || !line.word(at).capital() || line.is(at, "mar", "sep", "sun")) {
      return List.of();
    }
    boolean abbreviated = line.word(at).text().length() <= 4 && !line.is(at, "may", "june", "july");
    int end = abbreviated ? line.stop(at + 1) : at + 1;
    if (dayNumber(line, end) > 0 && year(line, line.is(end + 1, ",") ? end + 2 : end + 1) > 0) {
      return List.of();
    }
    int yearAt = line.is(end, ",") ? end + 1 : end;
    int year = year(line, yearAt);
    return dated(line, i, days, month, year, year > 0 ? yearAt + 1 : end, frame);
  }
}
