package org.parallax.core.read.times;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Months without a day: "April 2014", "last October", "June of next year", "in May". */
final class MonthRule implements Rule {
  @Override
  public List<Found> at(Line line, int i, Frame frame) {
    int at = line.is(i, "last", "this", "next", "past", "coming") ? i + 1 : i;
    int month = Lexicon.month(line.at(at));
    if (month == 0 || !CalendarRule.isMonth(line, at)) {
      return List.of();
    }
    int end = line.stop(at + 1);
    boolean abbreviated = end > at + 1 && line.word(at).text().length() <= 4 && !line.is(at, "may");
    Found dated = withYear(line, i, abbreviated ? end : at + 1, month, frame);
    if (dated != null) {
      return List.of(dated);
    }
    if (at == i && isFirstName(line, at)) {
      return List.of();
    }
    int to = abbreviated && end < line.size() ? end : at + 1;
    Moment moment =
        at > i ? beside(line.at(i), month, frame) : frame.month(month, Tense.around(line, i, to));
    return List.of(
        moment == null
            ? Found.date(i, to, "XXXX-" + Moment.two(month))
            : Found.date(i, to, moment));
  }

  /** "Karl and April Stensrud": the first name of a person, unless a word of time stands before. */
  private static boolean isFirstName(Line line, int at) {
    boolean named =
        at + 1 < line.size() && line.word(at + 1).person() && line.word(at + 1).capital();
    return named
        && !line.is(at - 1, "in", "by", "since", "until", "till", "during", "of", "early", "late");
  }

  private static @Nullable Moment beside(String how, int month, Frame frame) {
    LocalDate anchor = frame.anchor();
    if (anchor == null) {
      return null;
    }
    int ahead = month - anchor.getMonthValue();
    int moved =
        switch (how) {
          case "last", "past" -> ahead >= 0 ? -1 : 0;
          case "next", "coming" -> ahead <= 0 ? 1 : 0;
          default -> 0;
        };
    return of(anchor.getYear() + moved, month);
  }

  private static Moment of(int year, int month) {
    return new Moment(LocalDate.of(year, month, 1), Grain.MONTH);
  }

  private static @Nullable Found withYear(Line line, int i, int end, int month, Frame frame) {
    int yearAt = line.is(end, ",", "of") ? end + 1 : end;
    int year = CalendarRule.year(line, yearAt);
    if (year > 0) {
      return Found.date(i, yearAt + 1, of(year, month));
    }
    int[] spelled = YearRule.spelled(line, end);
    return spelled == null
        ? relativeYear(line, i, end, month, frame)
        : Found.date(i, spelled[1], of(spelled[0], month));
  }

  /** Reads "June last year", "January this year", "March of next year", "April that year". */
  private static @Nullable Found relativeYear(Line line, int i, int end, int month, Frame frame) {
    int at = line.is(end, "of") ? end + 1 : end;
    LocalDate anchor = frame.anchor();
    if (!line.is(at + 1, "year") || anchor == null) {
      return null;
    }
    Moment spoken = frame.spokenOf();
    int year =
        switch (line.at(at)) {
          case "last" -> anchor.getYear() - 1;
          case "this" -> anchor.getYear();
          case "next" -> anchor.getYear() + 1;
          case "that", "same" -> spoken == null ? 0 : spoken.day().getYear();
          default -> 0;
        };
    return year == 0 ? null : Found.date(i, at + 2, of(year, month));
  }
}
