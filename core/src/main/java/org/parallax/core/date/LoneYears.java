package org.parallax.core.date;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the year of "Friday, January 7": one year only may have the weekday on the day. */
final class LoneYears {
  private LoneYears() {}

  /**
   * Returns the days that one year alone allows, between the latest past year that the text
   * mentions and the last day the report can have.
   */
  static Set<LocalDate> of(TextDays text, @Nullable LocalDate last) {
    Set<LocalDate> days = new TreeSet<>();
    if (last == null || text.latestYear() == 0) {
      return days;
    }
    for (DayMention mention : text.mentions()) {
      WrittenDate written = mention.written();
      if (written == null || !mention.pair() || written.year() != null) {
        continue;
      }
      Set<LocalDate> fitting = new TreeSet<>();
      for (int year = text.latestYear(); year <= last.getYear(); year++) {
        LocalDate day = written.in(year);
        if (day != null && mention.fits(year) && !day.isAfter(last)) {
          fitting.add(day);
        }
      }
      if (fitting.size() == 1) {
        days.addAll(fitting);
      }
    }
    return days;
  }
}
