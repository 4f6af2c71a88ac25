package org.parallax.core.date;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Page;

/**
 * Finds the year of a line by the headline that has a day without one: what else on the page is
 * dated to that very day tells it (a full date, an address of a picture, an identifier), else the
 * day of the capture, which a report does not outlive.
 */
final class LineYears {
  private LineYears() {}

  /**
   * Returns the day with its year; null when the page tells none, or several.
   *
   * @param days that the page says in full
   * @param captured day of the capture; null when not told
   */
  static @Nullable LocalDate of(
      WrittenDate date, Set<LocalDate> days, Page page, @Nullable LocalDate captured) {
    Set<LocalDate> told = new TreeSet<>();
    for (LocalDate day : days) {
      if (day.getMonthValue() == date.month() && day.getDayOfMonth() == date.day()) {
        told.add(day);
      }
    }
    if (told.isEmpty()) {
      addIdentifiers(date, page.capture().decoded(), told);
    }
    if (told.size() == 1) {
      return told.iterator().next();
    }
    return told.isEmpty() && captured != null ? before(date, captured) : null;
  }

  /** Adds the days that end in this month and day where eight digits make one. */
  private static void addIdentifiers(WrittenDate date, String decoded, Set<LocalDate> into) {
    String digits =
        String.format(
            Locale.ROOT, "(?<!\\d)(20\\d\\d)([-/]?)%02d\\2%02d(?!\\d)", date.month(), date.day());
    Matcher matcher = Pattern.compile(digits).matcher(decoded);
    while (matcher.find()) {
      LocalDate day = date.in(Integer.parseInt(matcher.group(1)));
      if (day != null) {
        into.add(day);
      }
    }
  }

  private static @Nullable LocalDate before(WrittenDate date, LocalDate captured) {
    LocalDate day = date.in(captured.getYear());
    return day == null || !day.isAfter(captured.plusDays(1)) ? day : date.in(day.getYear() - 1);
  }
}
