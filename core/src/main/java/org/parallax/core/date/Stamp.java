package org.parallax.core.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day or moment that a piece of data says.
 *
 * @param day as written, in the zone it is written in
 * @param value ISO day or moment
 */
record Stamp(LocalDate day, String value) {
  private static final int LONGEST = 120;

  /** Returns the first date of a value; null when it holds none. */
  static @Nullable Stamp read(String value, DayOrder order, String language) {
    String words = value.strip();
    if (words.length() > LONGEST) {
      return null;
    }
    if (words.chars().allMatch(c -> c >= '0' && c <= '9')
        && (words.length() == 10 || words.length() == 13)) {
      return epoch(Long.parseLong(words) / (words.length() == 13 ? 1000 : 1));
    }
    List<WrittenDate> dates = DateScanner.scan(words, language);
    for (WrittenDate date : dates) {
      WrittenDate settled = order.settle(date);
      if (settled != null && settled.date() != null) {
        return of(settled);
      }
    }
    return null;
  }

  /** Returns what a written date says. */
  static Stamp of(WrittenDate written) {
    LocalDate day = LocalDate.parse(String.valueOf(written.date()));
    return midnight(written) ? new Stamp(day, day.toString()) : new Stamp(day, written.value());
  }

  /** A moment of 00:00 without an offset is what programs print for a day. */
  private static boolean midnight(WrittenDate written) {
    String time = written.time();
    return time != null && (time.equals("00:00") || time.equals("00:00:00"));
  }

  private static @Nullable Stamp epoch(long seconds) {
    String value = Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC).toInstant().toString();
    LocalDate day = Calendars.dayOf(value);
    return day == null || day.getYear() < DayWeigher.FIRST_YEAR ? null : new Stamp(day, value);
  }
}
