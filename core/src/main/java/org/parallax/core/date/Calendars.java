package org.parallax.core.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Reckoning with days. */
final class Calendars {
  private static final String[] WEEKDAYS = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"
  };

  private Calendars() {}

  /** Returns a day; null when the calendar has none such. */
  static @Nullable LocalDate date(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1 || year > 9999) {
      return null;
    }
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException none) {
      return null;
    }
  }

  /** Returns the day of an ISO day or moment; null when it does not begin with one. */
  static @Nullable LocalDate dayOf(@Nullable String iso) {
    if (iso == null || iso.length() < 10 || iso.charAt(4) != '-' || iso.charAt(7) != '-') {
      return null;
    }
    Integer year = number(iso.substring(0, 4));
    Integer month = number(iso.substring(5, 7));
    Integer day = number(iso.substring(8, 10));
    return year == null || month == null || day == null ? null : date(year, month, day);
  }

  private static @Nullable Integer number(String digits) {
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(i), 10);
      if (digit < 0) {
        return null;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  /** Returns the day of a weekday that lies nearest to another day, within three days of it. */
  static LocalDate nearest(int weekday, LocalDate to) {
    int ahead = Math.floorMod(weekday - to.getDayOfWeek().getValue(), 7);
    return to.plusDays(ahead > 3 ? ahead - 7 : ahead);
  }

  /** Returns the last day of a weekday up to and with another day. */
  static LocalDate upTo(int weekday, LocalDate day) {
    return day.minusDays(Math.floorMod(day.getDayOfWeek().getValue() - weekday, 7));
  }

  /** Returns the day with this month and day of the month that lies nearest to another day. */
  static @Nullable LocalDate nearest(int month, int dayOfMonth, LocalDate to) {
    LocalDate best = null;
    for (int year = to.getYear() - 1; year <= to.getYear() + 1; year++) {
      LocalDate here = date(year, month, dayOfMonth);
      if (here != null && (best == null || distance(here, to) < distance(best, to))) {
        best = here;
      }
    }
    return best;
  }

  /** Returns the number of days between two days, never negative. */
  static long distance(LocalDate one, LocalDate other) {
    return Math.abs(ChronoUnit.DAYS.between(one, other));
  }

  /** Returns the English name of a day of the week, Monday 1. */
  static String weekday(int number) {
    return WEEKDAYS[number - 1];
  }

  /** Returns the English name of a day's weekday. */
  static String weekday(LocalDate day) {
    return weekday(day.getDayOfWeek().getValue());
  }

  /** Returns the English name of a month. */
  static String month(int number) {
    String name = Month.of(number).name();
    return name.charAt(0) + name.substring(1).toLowerCase(java.util.Locale.ROOT);
  }
}
