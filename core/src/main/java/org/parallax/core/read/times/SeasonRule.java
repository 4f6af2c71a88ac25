package org.parallax.core.read.times;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Seasons and feasts: "the summer of 2019", "last fall", "Thanksgiving", "Christmas Day". */
final class SeasonRule implements Rule {
  private static final int HALF_YEAR = 183;

  @Override
  public List<Found> at(Line line, int i, Frame frame) {
    Found found = season(line, i, frame);
    if (found == null) {
      found = feast(line, i, frame);
    }
    return found == null ? List.of() : List.of(found);
  }

  private static @Nullable Found season(Line line, int i, Frame frame) {
    int at = line.is(i, "the", "this", "that") ? i + 1 : i;
    int word =
        line.is(
                at,
                "last",
                "next",
                "past",
                "coming",
                "previous",
                "following",
                "early",
                "late",
                "mid")
            ? line.hyphen(at + 1)
            : at;
    word = line.is(word, "early", "late", "mid") ? line.hyphen(word + 1) : word;
    Season season = Lexicon.season(line.at(word));
    boolean noun = line.tagged(word, "NN") || line.is(word - 1, "last", "next", "this");
    if (season == null || !noun || line.word(word).person()) {
      return null;
    }
    int end = word + 1;
    int yearAt = line.is(end, "of", ",") ? end + 1 : end;
    int year = CalendarRule.year(line, yearAt);
    int[] spelled = YearRule.spelled(line, yearAt);
    if (year > 0) {
      return Found.date(i, yearAt + 1, year + "-" + season.code());
    }
    if (spelled != null) {
      return Found.date(i, spelled[1], spelled[0] + "-" + season.code());
    }
    boolean timed =
        word > i || line.is(i - 1, "in", "by", "since", "until", "during", "each", "every");
    boolean loose =
        line.is(word, "fall", "spring")
            && !line.is(word - 1, "last", "next", "this", "in", "early", "late", "past");
    if (!timed
        || (loose && !line.is(i - 1, "in", "since", "by", "until", "during"))
        || line.is(end, "of", "-")) {
      return null;
    }
    return resolved(line, i, at, end, season, frame);
  }

  private static Found resolved(Line line, int i, int at, int end, Season season, Frame frame) {
    LocalDate anchor = frame.anchor();
    if (anchor == null) {
      return Found.date(i, end, "XXXX-" + season.code());
    }
    int year = anchor.getYear();
    LocalDate same = season.in(year);
    boolean now = Season.of(anchor) == season;
    switch (line.at(at)) {
      case "last", "past", "previous" ->
          same = same.isBefore(anchor) && !now ? same : season.in(year - 1);
      case "next", "coming", "following" ->
          same = same.isAfter(anchor) && !now ? same : season.in(year + 1);
      default -> {
        Tense tense = Tense.around(line, i, end);
        boolean named = line.is(i, "this");
        if (!now && !named && tense == Tense.PAST && same.isAfter(anchor)) {
          same = season.in(year - 1);
        } else if (!now && tense == Tense.FUTURE && same.isBefore(anchor)) {
          same = season.in(year + 1);
        }
      }
    }
    return Found.date(i, end, same.getYear() + "-" + season.code());
  }

  private static @Nullable Found feast(Line line, int i, Frame frame) {
    int at = line.is(i, "last", "this", "next") ? i + 1 : i;
    int end = feastEnd(line, at);
    if (end == 0) {
      return null;
    }
    int yearAt = line.is(end, ",", "of") ? end + 1 : end;
    int told = CalendarRule.year(line, yearAt);
    String feast = line.at(at);
    String second = line.at(end - 1);
    LocalDate anchor = frame.anchor();
    if (told > 0) {
      return Found.date(i, yearAt + 1, Moment.of(day(feast, second, told)));
    }
    if (anchor == null) {
      return Found.date(i, end, (String) null);
    }
    LocalDate same = day(feast, second, anchor.getYear());
    Tense tense = Tense.around(line, i, end);
    boolean ahead = line.is(i, "next") || tense == Tense.FUTURE;
    // In January the eve of the year is the one of last week, whatever the tense.
    boolean nearer = feast.equals("new") && !ahead && same.isAfter(anchor.plusDays(HALF_YEAR));
    boolean back = line.is(i, "last") || tense == Tense.PAST || nearer;
    if (back && same.isAfter(anchor)) {
      same = day(feast, second, anchor.getYear() - 1);
    } else if (!back && ahead && same.isBefore(anchor)) {
      same = day(feast, second, anchor.getYear() + 1);
    }
    return Found.date(i, end, Moment.of(same));
  }

  private static int feastEnd(Line line, int i) {
    if (!line.word(i).capital()) {
      return 0;
    }
    boolean day = line.is(i + 1, "day", "eve");
    return switch (line.at(i)) {
      case "thanksgiving", "christmas" -> day ? i + 2 : bare(line, i) ? i + 1 : 0;
      case "halloween" -> i + 1;
      case "easter" -> line.is(i + 1, "sunday", "monday") ? i + 2 : bare(line, i) ? i + 1 : 0;
      case "labor", "independence", "memorial", "election", "veterans", "boxing" ->
          line.is(i + 1, "day") && line.word(i + 1).capital() ? i + 2 : 0;
      case "new" ->
          line.is(i + 1, "year") && line.is(i + 3, "s") && line.is(i + 4, "day", "eve") ? i + 5 : 0;
      default -> 0;
    };
  }

  private static boolean bare(Line line, int i) {
    return line.is(
            i - 1, "at", "by", "before", "after", "since", "until", "on", "last", "next", "this")
        && !line.tagged(i + 1, "NN");
  }

  private static LocalDate day(String feast, String second, int year) {
    boolean eve = second.equals("eve");
    return switch (feast) {
      case "christmas" -> LocalDate.of(year, 12, eve ? 24 : 25);
      case "boxing" -> LocalDate.of(year, 12, 26);
      case "halloween" -> LocalDate.of(year, 10, 31);
      case "independence" -> LocalDate.of(year, 7, 4);
      case "veterans" -> LocalDate.of(year, 11, 11);
      case "new" -> eve ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1, 1);
      case "labor" ->
          LocalDate.of(year, 9, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
      case "memorial" ->
          LocalDate.of(year, 5, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY));
      case "thanksgiving" ->
          LocalDate.of(year, 11, 1)
              .with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY))
              .minusDays(eve ? 1 : 0);
      case "election" ->
          LocalDate.of(year, 11, 1)
              .with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY))
              .plusDays(1);
      default -> easter(year).plusDays(second.equals("monday") ? 1 : 0);
    };
  }

  /** Returns Easter Sunday of the western churches (Meeus, Jones and Butcher's rule). */
  private static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int inCentury = year % 100;
    int leap = (century - (century + 8) / 25 + 1) / 3;
    int epact = (19 * golden + century - century / 4 - leap + 15) % 30;
    int weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
    int shift = (golden + 11 * epact + 22 * weekday) / 451;
    int day = epact + weekday - 7 * shift + 114;
    return LocalDate.of(year, day / 31, day % 31 + 1);
  }
}
