package org.parallax.core.align;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Precision;
import org.parallax.model.TimeExpression;

/**
 * When something is set to happen.
 *
 * @param start first day, of the week or month when {@code precision} says so
 * @param end last day of a range; null for one day
 * @param precision how exactly it is known
 */
record AgendaDay(LocalDate start, @Nullable LocalDate end, Precision precision) {
  private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(T.*)?");
  private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

  /** The day a time expression names; null when it names none. */
  static @Nullable AgendaDay of(TimeExpression time) {
    String value = time.value();
    if (value == null || time.type() == TimeExpression.Type.DURATION) {
      return null;
    }
    Matcher day = DAY.matcher(value);
    if (day.matches()) {
      return new AgendaDay(LocalDate.parse(day.group(1)), null, Precision.DAY);
    }
    Matcher week = WEEK.matcher(value);
    if (week.matches()) {
      LocalDate monday =
          LocalDate.of(Integer.parseInt(week.group(1)), 1, 4)
              .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(week.group(2)))
              .with(java.time.DayOfWeek.MONDAY);
      return new AgendaDay(monday, null, Precision.WEEK);
    }
    if (MONTH.matcher(value).matches()) {
      return new AgendaDay(LocalDate.parse(value + "-01"), null, Precision.MONTH);
    }
    return null;
  }

  /** The day that the times of one clause name: the first, or the range of two joined ones. */
  static @Nullable AgendaDay first(List<TimeExpression> times, String text) {
    for (int i = 0; i < times.size(); i++) {
      AgendaDay day = of(times.get(i));
      if (day == null) {
        continue;
      }
      AgendaDay next = i + 1 < times.size() ? of(times.get(i + 1)) : null;
      if (next != null && day.precision == Precision.DAY && next.precision == Precision.DAY) {
        String between =
            text.substring(
                times.get(i).span().end(),
                Math.max(times.get(i).span().end(), times.get(i + 1).span().start()));
        boolean range = between.matches("\\s*(-|–|—|to|and|until|through)\\s*");
        if (range && next.start.isAfter(day.start)) {
          return new AgendaDay(day.start, next.start, Precision.DAY);
        }
      }
      return day;
    }
    return null;
  }

  boolean isAfter(LocalDate day) {
    return start.isAfter(day);
  }

  LocalDate last() {
    LocalDate last = end;
    if (last != null) {
      return last;
    }
    return switch (precision) {
      case WEEK -> start.plusDays(6);
      case MONTH -> start.plusMonths(1).minusDays(1);
      case TIME, DAY, SEASON, YEAR, DECADE, UNKNOWN -> start;
    };
  }

  boolean meets(AgendaDay other) {
    return !start.isAfter(other.last()) && !other.start.isAfter(last());
  }

  boolean isExact() {
    return precision == Precision.DAY;
  }
}
