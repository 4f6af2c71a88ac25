package org.parallax.core.read.times;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/**
 * A stretch of the calendar: the one of its grain that holds a day.
 *
 * @param day any day in it
 * @param grain day or coarser
 */
record Moment(LocalDate day, Grain grain) {
  static Moment of(LocalDate day) {
    return new Moment(day, Grain.DAY);
  }

  static Moment year(int year) {
    return new Moment(LocalDate.of(year, 1, 1), Grain.YEAR);
  }

  Moment as(Grain coarser) {
    return new Moment(day, coarser);
  }

  Moment plus(long count, Grain unit) {
    LocalDate moved =
        switch (unit) {
          case SECOND, MINUTE, HOUR -> day;
          case DAY -> day.plusDays(count);
          case WEEK -> day.plusWeeks(count);
          case MONTH -> day.plusMonths(count);
          case QUARTER, SEASON -> day.plusMonths(3 * count);
          case YEAR -> day.plusYears(count);
          case DECADE -> day.plusYears(10 * count);
          case CENTURY -> day.plusYears(100 * count);
        };
    return new Moment(moved, grain);
  }

  int quarter() {
    return day.get(IsoFields.QUARTER_OF_YEAR);
  }

  /** Returns the TIMEX3 value. */
  String value() {
    return switch (grain) {
      case SECOND, MINUTE, HOUR, DAY -> day.toString();
      case WEEK ->
          day.get(IsoFields.WEEK_BASED_YEAR)
              + "-W"
              + two(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case MONTH -> day.toString().substring(0, 7);
      case QUARTER -> year4() + "-Q" + quarter();
      case SEASON -> year4() + "-" + Season.of(day).code();
      case YEAR -> year4();
      case DECADE -> year4().substring(0, 3);
      case CENTURY -> year4().substring(0, 2);
    };
  }

  /** Returns a number in two plain digits, whatever the locale. */
  static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  private String year4() {
    return day.toString().substring(0, 4);
  }
}
