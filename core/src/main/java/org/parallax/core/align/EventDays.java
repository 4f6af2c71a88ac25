package org.parallax.core.align;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Dating;
import org.parallax.model.Precision;
import org.parallax.model.Reading;

/**
 * Returns the day of a story's event: the one that most reports open with, else that of the first
 * report. Safe to share between threads.
 */
public final class EventDays {
  /** How many days a first report may lie behind its event. */
  private static final int BEHIND = 3;

  /** UTF-16 code units of a report within which it tells its event. */
  private static final int OPENING = 900;

  /** Makes it with the default settings. */
  public EventDays() {}

  /**
   * Returns the day; null when no report has one.
   *
   * <p>A day before the first report's is taken when at least two reports, and at least a third of
   * them, tell within their first words of something done on it before they tell of any other day,
   * and no fewer than do of the first report's day.
   */
  public @Nullable String of(List<Reading> readings) {
    String first = first(readings);
    if (first == null) {
      return null;
    }
    Map<String, Integer> told = new TreeMap<>();
    String earliest = LocalDate.parse(first).minusDays(BEHIND).toString();
    Quarters quarters = new Quarters(readings);
    for (Reading reading : readings) {
      days(reading, quarters).stream()
          .filter(day -> day.compareTo(earliest) >= 0 && day.compareTo(first) <= 0)
          .forEach(day -> told.merge(day, 1, Integer::sum));
    }
    int own = told.getOrDefault(first, 0);
    int least = Math.max(2, Math.max(own, (readings.size() + 2) / 3));
    return told.entrySet().stream()
        .filter(e -> e.getValue() >= least)
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(first);
  }

  /** The first report day: a report cannot come before its event. */
  private static @Nullable String first(List<Reading> readings) {
    return readings.stream()
        .map(Reading::reportDay)
        .filter(Objects::nonNull)
        .map(Dating::day)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static Set<String> days(Reading reading, Quarters quarters) {
    Set<String> days = new TreeSet<>();
    if (reading.article().corroborates()) {
      TimelineMaker.events(reading, quarters, null).stream()
          .filter(e -> e.precision() == Precision.DAY && !e.said() && e.span().start() < OPENING)
          .min(Comparator.comparingInt(e -> e.span().start()))
          .ifPresent(e -> days.add(e.date()));
    }
    return days;
  }
}
