package org.parallax.core.read.times;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words that name units, months, weekdays and parts of the day. */
final class Lexicon {
  private static final Map<String, Integer> MONTHS = new HashMap<>();
  private static final Map<String, Integer> WEEKDAYS = new HashMap<>();
  private static final Map<String, Grain> UNITS = new HashMap<>();
  private static final Map<String, String> PARTS = new HashMap<>();
  private static final Map<String, Season> SEASONS =
      Map.of(
          "spring", Season.SPRING,
          "springtime", Season.SPRING,
          "summer", Season.SUMMER,
          "summertime", Season.SUMMER,
          "fall", Season.AUTUMN,
          "autumn", Season.AUTUMN,
          "winter", Season.WINTER,
          "wintertime", Season.WINTER);

  static {
    String[] months = {
      "january jan",
      "february feb",
      "march mar",
      "april apr",
      "may",
      "june jun",
      "july jul",
      "august aug",
      "september sept sep",
      "october oct",
      "november nov",
      "december dec"
    };
    number(months, MONTHS);
    String[] weekdays = {
      "monday mon",
      "tuesday tues tue",
      "wednesday wed",
      "thursday thurs thur thu",
      "friday fri",
      "saturday sat",
      "sunday sun"
    };
    number(weekdays, WEEKDAYS);
    unit(Grain.SECOND, "second seconds");
    unit(Grain.MINUTE, "minute minutes");
    unit(Grain.HOUR, "hour hours");
    unit(Grain.DAY, "day days");
    unit(Grain.WEEK, "week weeks");
    unit(Grain.MONTH, "month months");
    unit(Grain.QUARTER, "quarter quarters");
    unit(Grain.YEAR, "year years");
    unit(Grain.DECADE, "decade decades");
    unit(Grain.CENTURY, "century centuries");
    parts("MO", "morning mornings forenoon");
    parts("AF", "afternoon afternoons");
    parts("EV", "evening evenings");
    parts("NI", "night nights");
  }

  private Lexicon() {}

  /** Returns the words of a list with spaces between; a word may stand twice. */
  static Set<String> words(String list) {
    return Set.copyOf(List.of(list.split(" ")));
  }

  private static void number(String[] names, Map<String, Integer> into) {
    for (int i = 0; i < names.length; i++) {
      for (String name : names[i].split(" ")) {
        into.put(name, i + 1);
      }
    }
  }

  private static void unit(Grain grain, String names) {
    for (String name : names.split(" ")) {
      UNITS.put(name, grain);
    }
  }

  private static void parts(String code, String names) {
    for (String name : names.split(" ")) {
      PARTS.put(name, code);
    }
  }

  /** Returns 1 to 12; 0 for no month. */
  static int month(String word) {
    return MONTHS.getOrDefault(word, 0);
  }

  /** Returns 1 (Monday) to 7; 0 for no weekday; "Mondays" counts. */
  static int weekday(String word) {
    int day = WEEKDAYS.getOrDefault(word, 0);
    return day == 0 && word.endsWith("days")
        ? WEEKDAYS.getOrDefault(word.substring(0, word.length() - 1), 0)
        : day;
  }

  static @Nullable Grain unit(String word) {
    return UNITS.get(word);
  }

  /** Returns the TIMEX3 code of a part of the day, such as {@code MO}. */
  static @Nullable String part(String word) {
    return PARTS.get(word);
  }

  static @Nullable Season season(String word) {
    return SEASONS.get(word);
  }
}
