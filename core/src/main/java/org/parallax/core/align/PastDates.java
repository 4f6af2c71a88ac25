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

  /** Days within which a feast without a year is the one just gone. */
  private static final int FEAST = 31;

  private static final Pattern FEASTS =
      Pattern.compile(
          "(?i).*\\b(?:new year|christmas|boxing|easter|thanksgiving|halloween|valentine).*");

  /** "The boy was not hurt in the fall" is of no season. */
  private static final Pattern SLIP = Pattern.compile("(?i)(?:the )?fall");

  /** "42 years ago" is the year before or after as well. */
  private static final Pattern AGO =
      Pattern.compile("(?i)\\b(?:years?|decades?) (?:ago|earlier)\\b");

  /** "In the last year": a stretch up to now. */
  private static final Pattern SPAN = Pattern.compile("(?i)the (?:last|past) \\w+");

  private static final Pattern SHORT_AGO =
      Pattern.compile("(?i)(?:a|one|two) years? (?:ago|earlier)");

  /** A time of day, or a part of the day, that names no day. */
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?i)(?:about |around |just |shortly |before |after |approximately |at |by )*(?:the |mid-?|early |late )?(?:noon|midday|midnight|morning|afternoon"
              + "|evening|\\d{1,2}(?:[.:]\\d{2})? ?(?:[ap]\\.?m\\.?|o['’]clock)?(?: \\(?[A-Z]{3,4}\\)?| local(?: time)?)?"
              + "|\\d{4} (?:GMT|UTC|hrs))");

  private PastDates() {}

  /**
   * Whether the words of a time tell its date, and the date is no guess: a feast without a year is
   * the one of the last weeks, and a time of day is of the report's day only when the event is.
   *
   * @param reported ISO day of the report; null when not told
   * @param eventDay ISO day of the event; null when not told
   */
  static boolean isSure(
      String words, String date, @Nullable String reported, @Nullable String eventDay) {
    if (SLIP.matcher(words).matches()) {
      return false;
    }
    if (SPAN.matcher(words).matches()) {
      return false;
    }
    if (AGO.matcher(words).find() && !SHORT_AGO.matcher(words).matches()) {
      return false;
    }
    boolean year = words.matches("(?s).*\\d{4}.*");
    if (!year && FEASTS.matcher(words).matches() && precision(date) == Precision.DAY) {
      return reported != null
          && !before(date, LocalDate.parse(reported).minusDays(FEAST).toString());
    }
    boolean otherDay = reported != null && eventDay != null && !reported.equals(eventDay);
    return !(otherDay && CLOCK.matcher(words).matches());
  }

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

  /** Returns what sorts dates by their first month: a year, season or month before its days. */
  static String order(String date) {
    if (precision(date) != Precision.SEASON) {
      return date;
    }
    return date.substring(0, 5)
        + switch (date.substring(5)) {
          case "SP" -> "03";
          case "SU" -> "06";
          case "FA" -> "09";
          case "Q2" -> "04";
          case "Q3" -> "07";
          case "Q4" -> "10";
          default -> "01";
        };
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
