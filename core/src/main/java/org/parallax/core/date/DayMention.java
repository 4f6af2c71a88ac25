package org.parallax.core.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day that a report's text names.
 *
 * @param start first code unit in the body
 * @param end one past the last
 * @param words as they stand
 * @param written the calendar day, with or without year; null for a weekday alone
 * @param weekday named, Monday 1; null for a calendar day alone
 * @param tense of what is told of it
 * @param plain whether a verb of the past right before it says so
 * @param sentence number of its sentence, from 0
 */
record DayMention(
    int start,
    int end,
    String words,
    @Nullable WrittenDate written,
    @Nullable Integer weekday,
    Tense tense,
    boolean plain,
    int sentence) {
  /** Whether a day is told of as over or as to come. */
  enum Tense {
    /** Over, or the day of the report. */
    PAST,
    /** To come. */
    FUTURE,
    /** Not told. */
    OPEN
  }

  /** Returns whether it names a calendar day. */
  boolean calendar() {
    return written != null;
  }

  /** Returns whether it names a calendar day with its weekday, which only some years have. */
  boolean pair() {
    return written != null && weekday != null;
  }

  /**
   * Returns the calendar day, without a year the one nearest to a day; null for a weekday alone.
   */
  @Nullable LocalDate near(LocalDate day) {
    return written == null ? null : written.near(day);
  }

  /** Returns whether a year gives the calendar day its weekday. */
  boolean fits(int year) {
    LocalDate day = written == null ? null : written.in(year);
    return day != null && (weekday == null || day.getDayOfWeek().getValue() == weekday);
  }
}
