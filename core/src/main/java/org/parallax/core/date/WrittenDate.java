package org.parallax.core.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date as it stands in a text.
 *
 * @param start first code unit
 * @param end one past the last, time of day included
 * @param year null when none is written
 * @param month 1 to 12
 * @param day 1 to 31
 * @param lastDay last day of a range such as "January 13-14"; equals {@code day} for one day
 * @param weekday written beside it, Monday 1; null when none is
 * @param time ISO time of day with its offset when one is written; null when none is
 * @param shape how it is written
 */
record WrittenDate(
    int start,
    int end,
    @Nullable Integer year,
    int month,
    int day,
    int lastDay,
    @Nullable Integer weekday,
    @Nullable String time,
    Shape shape) {
  /** How a date is written. */
  enum Shape {
    /** With the month's name. */
    NAMED,
    /** Year first, in digits. */
    YEAR_FIRST,
    /** Eight digits. */
    COMPACT,
    /** Day and month in digits, the order plain. */
    DIGITS,
    /** Day and month in digits, either of which may be the month; read as day before month. */
    EITHER_ORDER
  }

  /** Returns the day; null when no year is written. */
  @Nullable LocalDate date() {
    return year == null ? null : LocalDate.of(year, month, day);
  }

  /** Returns the day in a year; null for a 29 February that the year does not have. */
  @Nullable LocalDate in(int someYear) {
    return Calendars.date(someYear, month, day);
  }

  /** Returns the day, without a year the one nearest to another day. */
  @Nullable LocalDate near(LocalDate other) {
    LocalDate full = date();
    return full == null ? Calendars.nearest(month, day, other) : full;
  }

  /** Returns the same digits read the other way round. */
  WrittenDate swapped() {
    return new WrittenDate(start, end, year, day, month, month, weekday, time, Shape.DIGITS);
  }

  /** Returns the same day in a year that it is written without. */
  WrittenDate withYear(int told) {
    return new WrittenDate(start, end, told, month, day, lastDay, weekday, time, shape);
  }

  /** Returns the same digits, their order settled. */
  WrittenDate settled() {
    return new WrittenDate(start, end, year, month, day, lastDay, weekday, time, Shape.DIGITS);
  }

  /** Returns whether the weekday written beside it is the day's own, or none is written. */
  boolean weekdayFits() {
    LocalDate date = date();
    return weekday == null || date == null || date.getDayOfWeek().getValue() == weekday;
  }

  /** Returns the ISO day or moment; the day alone when no time is written. */
  String value() {
    String iso = String.valueOf(date());
    return time == null ? iso : iso + "T" + time;
  }
}
