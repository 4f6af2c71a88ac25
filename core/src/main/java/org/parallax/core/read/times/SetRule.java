package org.parallax.core.read.times;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Times that return: "every Monday", "each year", "daily", "twice a week". */
final class SetRule implements Rule {
  @Override
  public List<Found> at(Line line, int i, Frame frame) {
    Found found =
        switch (line.at(i)) {
          case "every", "each" -> each(line, i);
          case "once", "twice", "times" -> times(line, i);
          case "daily", "nightly" -> adverb(line, i, Grain.DAY);
          case "hourly" -> Found.set(i, i + 1, Grain.HOUR.length("1"));
          case "weekly" -> adverb(line, i, Grain.WEEK);
          case "monthly" -> adverb(line, i, Grain.MONTH);
          case "annually", "yearly" -> adverb(line, i, Grain.YEAR);
          default -> weekdays(line, i);
        };
    return found == null ? List.of() : List.of(found);
  }

  private static @Nullable Found adverb(Line line, int i, Grain unit) {
    boolean name = line.word(i).capital() && i > 0;
    return name ? null : Found.set(i, i + 1, unit.length("1"));
  }

  private static @Nullable Found each(Line line, int i) {
    int at = line.is(i + 1, "other", "single") ? i + 2 : i + 1;
    String number = line.is(i + 1, "other") ? "2" : "1";
    Count count = Count.at(line, at);
    if (count != null && count.told() && Lengths.unit(line, count.end()) == count.end()) {
      Grain unit = Lexicon.unit(line.at(count.end()));
      return unit == null ? null : Found.set(i, count.end() + 1, count.length(unit));
    }
    Grain unit = Lengths.grain(line, at);
    if (unit != null) {
      boolean spent = line.is(at + 1, "of");
      return spent ? null : Found.set(i, at + 1, unit.length(number));
    }
    int weekday = Lexicon.weekday(line.at(at));
    if (weekday > 0) {
      String part = Lexicon.part(line.at(at + 1));
      String value = "XXXX-WXX-" + weekday;
      return part == null ? Found.set(i, at + 1, value) : Found.set(i, at + 2, value + "T" + part);
    }
    int month = Lexicon.month(line.at(at));
    if (month > 0 && line.word(at).capital()) {
      return Found.set(i, at + 1, "XXXX-" + Moment.two(month));
    }
    Season season = Lexicon.season(line.at(at));
    if (season != null) {
      return Found.set(i, at + 1, "XXXX-" + season.code());
    }
    String part = Lexicon.part(line.at(at));
    return part == null ? null : Found.set(i, at + 1, "XXXX-XX-XXT" + part);
  }

  /** Reads "twice a week", "three times a year". */
  private static @Nullable Found times(Line line, int i) {
    if (!line.is(i + 1, "a", "an", "every", "each", "per")) {
      return null;
    }
    Grain unit = Lengths.grain(line, i + 2);
    return unit == null || Lengths.plural(line, i + 2)
        ? null
        : Found.set(line.is(i, "times") ? i + 1 : i, i + 3, unit.length("1"));
  }

  private static @Nullable Found weekdays(Line line, int i) {
    int day = Lexicon.weekday(line.at(i));
    if (day == 0 || !line.word(i).capital()) {
      return null;
    }
    String part = Lexicon.part(line.at(i + 1));
    boolean plural = line.at(i).endsWith("days") || (part != null && line.at(i + 1).endsWith("s"));
    if (!plural) {
      return null;
    }
    String value = "XXXX-WXX-" + day;
    return part == null ? Found.set(i, i + 1, value) : Found.set(i, i + 2, value + "T" + part);
  }
}
