package org.parallax.core.brief;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.model.TimeExpression;

/** Says in plain words which calendar day a relative expression means. */
final class Calendars {
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");
  private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(T.*)?");
  private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");

  private static final Pattern CLOCK =
      Pattern.compile(
          "(?:at |about |around |shortly |after |before |just |by )*"
              + "(?:\\d{1,2}(?:[:.]\\d{2})?|noon|midnight|midday)\\s*(?:[ap]\\.?m\\b\\.?|o.clock)?"
              + "(?:\\s*(?:GMT|UTC|[ECMP][SD]?T|CET|CEST|BST|local time|local))*",
          Pattern.CASE_INSENSITIVE);

  /** Of which year the words do not say, and a wrong one misleads. */
  private static final Pattern FEAST =
      Pattern.compile(
          "(?i)(?:new year|christmas|boxing|easter|thanksgiving|halloween|valentine).*");

  /** "By mid-afternoon": of which day, the sentence before says at best. */
  private static final Pattern PART =
      Pattern.compile(
          "(?:(?:the|mid|early|late)[ -]){0,2}(?:morning|afternoon|evening|night)",
          Pattern.CASE_INSENSITIVE);

  private Calendars() {}

  /**
   * Returns the words for a bracket; null when the expression tells the day itself, or means none.
   */
  static @Nullable String told(String words, TimeExpression time) {
    String value = time.value();
    if (value == null || time.anchor() == null || namesDay(words) || isClock(words)) {
      return null;
    }
    Matcher day = DAY.matcher(value);
    if (day.matches()) {
      return day(value.substring(0, 10));
    }
    Matcher week = WEEK.matcher(value);
    if (week.matches()) {
      return "week of "
          + day(
              monday(Integer.parseInt(week.group(1)), Integer.parseInt(week.group(2))).toString());
    }
    Matcher month = MONTH.matcher(value);
    if (month.matches()) {
      int number = Integer.parseInt(month.group(2));
      return number >= 1 && number <= 12 ? MONTHS.get(number - 1) + " " + month.group(1) : null;
    }
    return null;
  }

  /** "January 7", "in April", "2014": nothing needs to be added. */
  private static boolean namesDay(String words) {
    boolean month =
        MONTHS.stream()
            .anyMatch(
                m -> words.contains(m) || words.matches(".*\\b" + m.substring(0, 3) + "\\b.*"));
    boolean feast = FEAST.matcher(words).matches();
    return feast
        || month
        || words.matches(".*\\d{4}.*")
        || words.chars().noneMatch(Character::isLetter);
  }

  /** "At 10:08 p.m.", "06:00 GMT", "mid-afternoon": of which day, the words do not say. */
  static boolean isClock(String words) {
    return CLOCK.matcher(words).matches() || PART.matcher(words).matches();
  }

  static String day(String iso) {
    try {
      LocalDate day = LocalDate.parse(iso);
      return day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
    } catch (DateTimeException e) {
      return iso;
    }
  }

  private static LocalDate monday(int year, int week) {
    LocalDate fourth = LocalDate.of(year, 1, 4);
    return fourth.minusDays(fourth.getDayOfWeek().getValue() - 1L).plusWeeks(week - 1L);
  }
}
