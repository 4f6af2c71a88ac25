package org.parallax.core.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
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
    if ((words.length() == 10 || words.length() == 13) && isNumber(words)) {
      return epoch(Long.parseLong(words) / (words.length() == 13 ? 1000 : 1));
    }
    Stamp plain = IsoReader.read(words);
    if (plain != null) {
      return plain;
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

  /** Returns what a written date with a year says. */
  static Stamp of(WrittenDate written) {
    LocalDate day = Objects.requireNonNull(written.date());
    String time = midnight(written) ? null : written.time();
    return new Stamp(day, time == null ? day.toString() : day + "T" + time);
  }

  private static boolean isNumber(String words) {
    for (int i = 0; i < words.length(); i++) {
      if (words.charAt(i) < '0' || words.charAt(i) > '9') {
        return false;
      }
    }
    return true;
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
