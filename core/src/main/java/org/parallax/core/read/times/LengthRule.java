package org.parallax.core.read.times;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lengths of time, and points that lie a length away: "two weeks", "the past few days",
 * "seven-year", "two days ago", "a year earlier", "for months".
 */
final class LengthRule implements Rule {
  @Override
  public List<Found> at(Line line, int i, Frame frame) {
    Found found = read(line, i, frame);
    return found == null ? List.of() : List.of(found);
  }

  private static @Nullable Found read(Line line, int i, Frame frame) {
    int at =
        line.is(i, "the", "these", "those", "this", "its", "his", "her", "their", "our", "my")
            ? i + 1
            : i;
    boolean framed =
        line.is(
            at,
            "past",
            "last",
            "next",
            "previous",
            "coming",
            "first",
            "final",
            "following",
            "recent",
            "latest",
            "preceding",
            "future",
            "early",
            "later",
            "opening",
            "closing",
            "same",
            "second");
    int number = framed ? at + 1 : at;
    Count count = Count.at(line, number);
    if (count == null) {
      return bare(line, i, at, number, framed);
    }
    if (line.is(i, "the") && line.is(number, "a", "an")) {
      return null;
    }
    int noun = Lengths.unit(line, count.end());
    if (noun < 0 || age(line, noun)) {
      return null;
    }
    Grain unit = Lexicon.unit(line.at(noun));
    if ((!framed && rate(line, number, noun)) || titled(line, noun)) {
      return null;
    }
    if (unit == null || (!framed && misread(line, number, count, noun, unit))) {
      return null;
    }
    boolean compound = !framed && line.hyphen(count.end()) > count.end();
    return counted(line, compound ? number : i, noun, count, unit, frame);
  }

  /** Ages of people are no times: "a 47-year-old", "12 years old". */
  private static boolean age(Line line, int noun) {
    int next = line.hyphen(noun + 1);
    return line.is(next, "old", "olds", "aged")
        || (line.is(next, "of") && line.is(next + 1, "age"));
  }

  /** "$40 a day", "24 hours a week": so much in each, no time of its own. */
  private static boolean rate(Line line, int number, int noun) {
    boolean counted =
        line.word(number - 1).digits()
            || line.tagged(number - 1, "NNS")
            || line.tagged(number - 1, "CD")
            || line.is(number - 1, "%", "percent", "¢", "rate", "share");
    return line.is(number, "a", "an")
        && counted
        && noun == number + 1
        && !line.is(noun + 1, "ago", "earlier", "later", "before", "after", "and");
  }

  /** A name such as "60 Minutes" in running text. */
  static boolean titled(Line line, int noun) {
    return line.word(noun).capital() && !line.headlined();
  }

  private static boolean misread(Line line, int number, Count count, int noun, Grain unit) {
    boolean one = line.is(number, "a", "an");
    return switch (unit) {
      case QUARTER ->
          line.is(noun + 1, "of", "-") || one || line.is(number, "three", "one") || count.half();
      case SECOND ->
          !Lengths.plural(line, noun)
              && (one
                  || (Count.ordinal(line.at(noun)) > 0 && line.hyphen(count.end()) == count.end()));
      case DAY ->
          one
              && (line.is(noun + 1, "of", "when", "in", "that", "for", "after")
                  && !line.is(noun + 1, "after"));
      default -> false;
    };
  }

  private static Found counted(Line line, int i, int noun, Count count, Grain unit, Frame frame) {
    int end = noun + 1;
    Count whole = count;
    if (line.reads(end, "and", "a", "half")) {
      whole = new Count(count.end(), count.number(), count.whole(), true);
      end += 3;
    }
    if (line.reads(end, "or", "two")
        || line.reads(end, "or", "so")
        || line.reads(end, "or", "more")) {
      whole = line.is(end + 1, "two") ? new Count(count.end(), "X", 0, false) : whole;
      end += 2;
    }
    int compound = line.hyphen(end);
    if (line.is(compound, "long") && compound > end) {
      end = compound + 1;
    }
    Found away = away(line, i, end, whole, unit, frame);
    if (away != null) {
      return away;
    }
    return Found.length(i, end, whole.length(unit));
  }

  /** Reads "ago", "earlier", "later", "from now" after a length. */
  private static @Nullable Found away(
      Line line, int i, int end, Count count, Grain unit, Frame frame) {
    int word = line.hyphen(end);
    int direction =
        switch (line.at(word)) {
          case "ago", "earlier", "before", "previously", "prior" -> -1;
          case "later", "hence", "afterward", "afterwards" -> 1;
          case "from" -> line.is(word + 1, "now", "today") ? 1 : 0;
          case "after" -> line.is(word + 1, "that") ? 1 : 0;
          default -> 0;
        };
    boolean loose = line.is(word, "before", "prior", "previously") && continues(line, word + 1);
    if (direction == 0 || loose) {
      return null;
    }
    int to = line.is(word, "from", "after") ? word + 2 : word + 1;
    if (!count.told() || count.whole() == 0) {
      String vague = direction < 0 ? "PAST_REF" : "FUTURE_REF";
      return Found.date(i, to, line.is(word, "ago", "from") ? vague : null);
    }
    if (unit.clock()) {
      return Found.time(i, to, null);
    }
    boolean now = line.is(word, "ago", "from", "hence");
    Moment base = base(line, i, to, unit, now, frame);
    if (base == null) {
      return Found.date(i, to, (String) null);
    }
    Moment moment = base.plus((long) direction * count.whole(), unit);
    return Found.date(i, to, moment);
  }

  private static boolean continues(Line line, int i) {
    return i < line.size() && !line.is(i, ",", ".", ";", "''", "”", "\"", "and", "but");
  }

  private static @Nullable Moment base(
      Line line, int i, int to, Grain unit, boolean now, Frame frame) {
    Moment period = frame.period();
    if (unit == Grain.YEAR && period != null && quarterNear(line, i, to)) {
      return period;
    }
    if (now) {
      return frame.around(0, unit);
    }
    Moment spoken = frame.spokenOf();
    if (spoken == null || spoken.grain().compareTo(unit) > 0) {
      return frame.around(0, unit);
    }
    return unit == Grain.YEAR && spoken.grain() != Grain.QUARTER && spoken.grain() != Grain.MONTH
        ? spoken.as(Grain.YEAR)
        : unit == Grain.YEAR ? spoken : spoken.as(unit);
  }

  /** Company reports set a quarter beside the same one "a year earlier". */
  private static boolean quarterNear(Line line, int i, int to) {
    for (int k = 0; k < line.size(); k++) {
      if ((k < i || k >= to) && line.is(k, "quarter", "quarters", "period")) {
        return true;
      }
    }
    for (int k = 0; k < line.size(); k++) {
      if (line.is(k, "earned", "earnings", "net", "sales", "revenue", "profit", "loss", "share")) {
        return true;
      }
    }
    return false;
  }

  /** Reads units without a number: "for years", "recent weeks", "the early years". */
  private static @Nullable Found bare(Line line, int i, int at, int number, boolean framed) {
    int noun = Lengths.unit(line, number);
    Grain unit = noun < 0 ? null : Lexicon.unit(line.at(noun));
    if (unit == null || noun != number || !Lengths.plural(line, noun)) {
      return null;
    }
    if (line.is(noun + 1, "old") || (line.hyphen(noun + 1) > noun + 1 && age(line, noun))) {
      return null;
    }
    int end = noun + 1;
    if (framed
        && at == i
        && (line.is(at, "past", "future") || (unit == Grain.YEAR && line.is(at, "recent")))) {
      return Found.date(i, end, line.is(at, "future") ? "FUTURE_REF" : "PAST_REF");
    }
    if (line.is(end, "ago")) {
      return Found.date(i, end + 1, "PAST_REF");
    }
    if (at > i && !framed && line.is(i, "these", "this")) {
      return unit == Grain.DAY
          ? Found.date(i, end, "PRESENT_REF")
          : Found.length(i, end, Grain.DAY.length("X"));
    }
    if (line.hyphen(end) > end && line.is(line.hyphen(end), "long")) {
      end = line.hyphen(end) + 1;
    }
    boolean clock = unit.clock() && (!framed || line.is(at, "early", "later"));
    boolean part = unit == Grain.QUARTER && (!framed || line.is(i - 1, "-"));
    boolean owned = at > i && !framed && !line.is(i, "the");
    return clock || part || (owned && !line.is(i, "those")) || line.is(i - 1, "many", "business")
        ? null
        : Found.length(i, end, unit.length("X"));
  }
}
