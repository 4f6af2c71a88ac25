package org.parallax.core.align;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Precision;
import org.parallax.model.TimeExpression;

/** TIMEX3 dates that a timeline can hold. */
final class PastDates {
  private static final Pattern DATE =
      Pattern.compile("\\d{4}(?:-(?:\\d{2}(?:-\\d{2})?|SP|SU|FA|WI|Q[1-4]))?");

  /** Days for which an event goes on. */
  private static final int FRESH = 7;

  private PastDates() {}

  /** Returns a year, season, quarter, month or day; null for anything else. */
  static @Nullable String date(TimeExpression time) {
    String value = time.value();
    if (value == null) {
      return null;
    }
    boolean clock = time.type() == TimeExpression.Type.TIME && value.indexOf('T') == 10;
    boolean date = time.type() == TimeExpression.Type.DATE;
    String day = clock ? value.substring(0, 10) : value;
    return (clock || date) && DATE.matcher(day).matches() ? day : null;
  }

  /** Returns a TIMEX3 value when it is a year, season, quarter, month or day; else null. */
  static @Nullable String date(String value) {
    return DATE.matcher(value).matches() ? value : null;
  }

  static Precision precision(String date) {
    return switch (date.length()) {
      case 4 -> Precision.YEAR;
      case 10 -> Precision.DAY;
      default -> Character.isDigit(date.charAt(5)) ? Precision.MONTH : Precision.SEASON;
    };
  }

  /** Returns whether a date lies before a day, each at the date's precision. */
  static boolean before(String date, String day) {
    return lastMonth(date).compareTo(day.substring(0, lastMonth(date).length())) < 0;
  }

  /**
   * Returns whether a date lies so long before an event that what is told of it is another: more
   * than a week, or a whole month, season or year before.
   */
  static boolean longBefore(String date, String day) {
    boolean exact = precision(date) == Precision.DAY;
    return exact
        ? before(date, LocalDate.parse(day).minusDays(FRESH).toString())
        : before(date, day);
  }

  /** Returns whether a date begins after a day. */
  static boolean after(String date, String day) {
    return lastMonth(date).compareTo(day.substring(0, lastMonth(date).length())) > 0;
  }

  /** Writes a season or quarter as its last month, so that it compares. */
  private static String lastMonth(String date) {
    if (precision(date) != Precision.SEASON) {
      return date;
    }
    return date.substring(0, 5)
        + switch (date.substring(5)) {
          case "WI", "SP" -> "05";
          case "SU" -> "08";
          case "FA" -> "11";
          case "Q1" -> "03";
          case "Q2" -> "06";
          case "Q3" -> "09";
          default -> "12";
        };
  }
}
