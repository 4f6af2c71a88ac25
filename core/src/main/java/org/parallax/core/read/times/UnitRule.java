package org.parallax.core.read.times;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.model.TimeExpression;

/** Units of the calendar next to now or then: "last week", "that year", "the following month". */
final class UnitRule implements Rule {
  private static final Set<String> HOW =
      Set.of(
          "last",
          "next",
          "previous",
          "preceding",
          "following",
          "coming",
          "same",
          "current",
          "present",
          "upcoming",
          "past",
          "latest",
          "prior");

  @Override
  public List<Found> at(Line line, int i, Frame frame) {
    Found found = read(line, i, frame);
    return found == null ? List.of() : List.of(found);
  }

  private static @Nullable Found read(Line line, int i, Frame frame) {
    int at = line.is(i, "the", "this", "that", "its", "their", "his", "her") ? i + 1 : i;
    boolean determined = at > i;
    String how = line.at(at);
    int noun = at + 1;
    if (!HOW.contains(how)) {
      if (!determined || !line.is(i, "this", "that", "the")) {
        return null;
      }
      how = line.at(i);
      noun = at;
    }
    noun = line.is(noun, "calendar", "very", "whole", "entire", "full") ? noun + 1 : noun;
    return weekend(line, noun) > 0
        ? weekend(line, i, noun, how, frame)
        : unit(line, i, noun, how, determined, frame);
  }

  private static int weekend(Line line, int noun) {
    return line.is(noun, "weekend") ? 1 : 0;
  }

  private static @Nullable Found unit(
      Line line, int i, int noun, String how, boolean determined, Frame frame) {
    Grain unit = Lengths.grain(line, noun);
    if (unit == null
        || unit.clock()
        || Lengths.plural(line, noun)
        || line.hyphen(noun + 1) > noun + 1) {
      return null;
    }
    if (line.is(noun + 1, "-") && line.word(noun + 1).glued()) {
      return null;
    }
    if (LengthRule.titled(line, noun)) {
      return null;
    }
    Moment moment = moment(how, determined, unit, frame);
    boolean running = line.is(i - 1, "over", "during", "within") && determined;
    if ((how.equals("past") || (how.equals("last") && running)) && unit != Grain.DAY) {
      return Found.length(i, noun + 1, Count.unit(unit));
    }
    if (how.equals("the")) {
      return plain(line, i, noun, unit, frame);
    }
    return moment == null
        ? Found.date(i, noun + 1, (String) null)
        : Found.date(i, noun + 1, moment);
  }

  private static @Nullable Moment moment(String how, boolean determined, Grain unit, Frame frame) {
    return switch (how) {
      case "last", "past" -> frame.around(-1, unit);
      case "next" ->
          determined && unit == Grain.DAY ? spoken(frame, 1, unit) : frame.around(1, unit);
      case "coming", "upcoming" -> frame.around(1, unit);
      case "this", "current", "present", "latest" -> frame.around(0, unit);
      case "previous", "preceding", "prior" -> spoken(frame, -1, unit);
      case "following" -> spoken(frame, 1, unit);
      case "same", "that" -> spoken(frame, 0, unit);
      default -> null;
    };
  }

  private static @Nullable Moment spoken(Frame frame, int moved, Grain unit) {
    Moment spoken = frame.spokenOf();
    if (spoken == null || spoken.grain().compareTo(unit) > 0) {
      return null;
    }
    return spoken.as(unit).plus(moved, unit);
  }

  /** Reads "the year", "the week": the one spoken of, when it stands as a time of its own. */
  private static @Nullable Found plain(Line line, int i, int noun, Grain unit, Frame frame) {
    if (unit == Grain.DAY && line.is(i - 1, "in") && line.is(i - 2, "later", "earlier")) {
      Moment day = spoken(frame, 0, unit);
      return day == null ? null : Found.date(i, noun + 1, day);
    }
    if (line.is(noun + 1, "before") && !line.is(noun + 2, "last")) {
      Moment before = spoken(frame, -1, unit);
      return before == null ? null : Found.date(i, noun + 2, before);
    }
    if (unit == Grain.DAY
        || unit == Grain.DECADE
        || unit == Grain.CENTURY
        || line.is(noun + 1, "of", "that", "-", "when")) {
      return null;
    }
    boolean ended = line.is(noun + 1, "ended", "ending");
    boolean spans = line.is(i - 1, "for", "of", "during", "over", "throughout");
    if (unit == Grain.YEAR && ended) {
      return Found.length(i, noun + 1, unit.length("1"));
    }
    if (unit == Grain.YEAR
        && spans
        && noun == i + 1
        && !line.is(i - 2, "end", "half", "beginning", "rest", "start", "part", "earlier")) {
      return Found.length(i, noun + 1, unit.length("1"));
    }
    Moment moment = frame.around(0, unit);
    return moment == null ? null : Found.date(i, noun + 1, moment);
  }

  private static Found weekend(Line line, int i, int noun, String how, Frame frame) {
    Tense tense = Tense.around(line, i, noun + 1);
    int moved =
        switch (how) {
          case "last", "past", "previous" -> -1;
          case "next", "coming" -> line.is(i, "this") || how.equals("coming") ? 0 : 1;
          default -> 0;
        };
    Moment week = frame.around(moved, Grain.WEEK);
    boolean early = frame.anchor() != null && frame.anchor().getDayOfWeek().getValue() < 4;
    if (week != null && moved == 0 && early && tense == Tense.PAST) {
      week = week.plus(-1, Grain.WEEK);
    }
    return week == null
        ? Found.date(i, noun + 1, "XXXX-WXX-WE")
        : new Found(i, noun + 1, TimeExpression.Type.DATE, week.value() + "-WE", null);
  }
}
