package org.parallax.core.read.times;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** From where the times of one article count: its report day, and the time spoken of last. */
final class Frame {
  private static final int FAR_DAYS = 240;
  private static final int NEAR_DAYS = 60;

  private final @Nullable LocalDate anchor;
  private @Nullable Moment spokenOf;
  private @Nullable Moment period;
  private final @Nullable LocalDate[] weekdays = new @Nullable LocalDate[8];

  Frame(@Nullable LocalDate anchor) {
    this.anchor = anchor;
  }

  static @Nullable LocalDate day(@Nullable String iso) {
    try {
      return iso == null ? null : LocalDate.parse(iso);
    } catch (DateTimeException notDay) {
      return null;
    }
  }

  @Nullable LocalDate anchor() {
    return anchor;
  }

  /** Returns the date spoken of last; the report day before any. */
  @Nullable Moment spokenOf() {
    return spokenOf == null && anchor != null ? Moment.of(anchor) : spokenOf;
  }

  /** Returns the quarter spoken of last; null before any. */
  @Nullable Moment period() {
    return period;
  }

  void remember(Found found) {
    Moment moment = found.moment();
    if (moment == null) {
      return;
    }
    spokenOf = moment;
    boolean newest = period == null || !moment.day().isBefore(period.day());
    boolean over =
        anchor == null
            || period == null
            || !moment.day().plusMonths(3).isAfter(anchor.minusDays(anchor.getDayOfMonth() - 1L));
    if (moment.grain() == Grain.QUARTER && newest && over) {
      period = moment;
    }
  }

  /**
   * Returns the day after the report, or after the day before it, when that is the last weekday
   * that the text names: then the text was written on that day.
   */
  @Nullable Moment tomorrow() {
    LocalDate latest = null;
    for (LocalDate day : weekdays) {
      boolean past = day != null && anchor != null && !day.isAfter(anchor);
      latest = past && (latest == null || day.isAfter(latest)) ? day : latest;
    }
    boolean eve = anchor != null && anchor.minusDays(1).equals(latest);
    return around(eve ? 0 : 1, Grain.DAY);
  }

  /** Returns the unit that holds the report day, moved by a number of units. */
  @Nullable Moment around(long moved, Grain unit) {
    return anchor == null ? null : new Moment(anchor, unit).plus(moved, unit);
  }

  /** Returns the weekday meant; null without report day. */
  @Nullable Moment weekday(int day, Tense tense) {
    if (anchor == null) {
      return null;
    }
    LocalDate before = weekdays[day];
    if (tense == Tense.UNTOLD && before != null) {
      return Moment.of(before);
    }
    int back = Math.floorMod(anchor.getDayOfWeek().getValue() - day, 7);
    boolean ahead = tense == Tense.FUTURE || (tense == Tense.PRESENT && back > 3);
    LocalDate meant = back == 0 || !ahead ? anchor.minusDays(back) : anchor.plusDays(7 - back);
    weekdays[day] = meant;
    return Moment.of(meant);
  }

  /** Returns the weekday before the report day, or after it, never the day itself. */
  @Nullable Moment weekdayBeyond(int day, boolean after, @Nullable LocalDate from) {
    if (from == null) {
      return null;
    }
    int back = Math.floorMod(from.getDayOfWeek().getValue() - day, 7);
    if (after) {
      return Moment.of(from.plusDays(back == 0 ? 7 : 7 - back));
    }
    return Moment.of(from.minusDays(back == 0 ? 7 : back));
  }

  /** Returns the weekday that "last" names: the day before the report would be "yesterday". */
  @Nullable Moment lastWeekday(int day) {
    Moment last = weekdayBeyond(day, false, anchor);
    if (last == null || anchor == null) {
      return null;
    }
    return last.day().equals(anchor.minusDays(1)) ? last.plus(-7, Grain.DAY) : last;
  }

  /** Returns a month without year. */
  @Nullable Moment month(int month, Tense tense) {
    if (anchor == null) {
      return null;
    }
    LocalDate same = LocalDate.of(anchor.getYear(), month, 1);
    int ahead = month - anchor.getMonthValue();
    LocalDate found =
        switch (tense) {
          case PAST -> ahead > 0 ? same.minusYears(1) : same;
          case FUTURE -> ahead < 0 ? same.plusYears(1) : same;
          case PRESENT, UNTOLD -> nearest(same, ahead * 30L);
        };
    return new Moment(found, Grain.MONTH);
  }

  /** Returns a day and month without year; null without report day or for no such day. */
  @Nullable Moment monthDay(int month, int day, Tense tense) {
    if (anchor == null) {
      return null;
    }
    LocalDate same = date(anchor.getYear(), month, day);
    if (same == null) {
      return null;
    }
    long ahead = ChronoUnit.DAYS.between(anchor, same);
    LocalDate near = nearest(same, ahead);
    LocalDate told =
        switch (tense) {
          case PAST -> ahead > 0 ? same.minusYears(1) : same;
          case FUTURE -> ahead < 0 ? same.plusYears(1) : same;
          case PRESENT, UNTOLD -> near;
        };
    // the tense of a far verb loses against a date close at hand
    boolean lopsided =
        Math.abs(ChronoUnit.DAYS.between(anchor, told)) > FAR_DAYS
            && Math.abs(ChronoUnit.DAYS.between(anchor, near)) < NEAR_DAYS;
    return Moment.of(lopsided ? near : told);
  }

  private static LocalDate nearest(LocalDate same, long ahead) {
    return ahead > 183 ? same.minusYears(1) : ahead < -183 ? same.plusYears(1) : same;
  }

  static @Nullable LocalDate date(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }
}
