package org.parallax.core.read.times;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.model.TimeExpression;

/** Days by name or by their distance: "Friday morning", "last Monday", "yesterday", "tonight". */
final class DayRule implements Rule {
  private static final CalendarRule CALENDAR = new CalendarRule();

  @Override
  public List<Found> at(Line line, int i, Frame frame) {
    Found found = day(line, i, frame);
    if (found == null) {
      found = named(line, i, frame);
    }
    if (found == null) {
      found = partAlone(line, i, frame);
    }
    return found == null ? List.of() : List.of(withPart(line, found));
  }

  /** Returns a weekday with what stands before and after it; null for none. */
  private static @Nullable Found day(Line line, int i, Frame frame) {
    int at = weekdayAfter(line, i);
    if (at < 0) {
      return null;
    }
    int day = Lexicon.weekday(line.at(at));
    int end = line.word(at).text().length() <= 5 ? line.stop(at + 1) : at + 1;
    end = end < line.size() ? end : at + 1;
    Found dated = dated(line, i, end, frame);
    if (dated != null) {
      return dated;
    }
    boolean abbreviation = !line.at(at).endsWith("day");
    if (abbreviation && end == at + 1) {
      return null;
    }
    Moment moment = moment(line, i, at, day, frame);
    Moment week = weekNamed(line, at + 1, frame);
    if (week != null) {
      moment = Moment.of(week.day().with(DayOfWeek.of(day)));
      end = at + (line.is(at + 1, "of") ? 4 : 3);
    }
    String open = "XXXX-WXX-" + day;
    return moment == null ? Found.date(i, end, open) : Found.date(i, end, moment);
  }

  /** Returns where the weekday stands that a phrase beginning at {@code i} ends in; -1 for none. */
  private static int weekdayAfter(Line line, int i) {
    int at = i;
    if (line.is(at, "the", "this", "that")
        && line.is(at + 1, "previous", "following", "coming", "past", "next", "last", "same")) {
      at++;
    }
    if (line.is(
        at, "last", "next", "this", "coming", "previous", "following", "past", "same", "that")) {
      at++;
    }
    boolean weekday =
        Lexicon.weekday(line.at(at)) > 0
            && line.word(at).capital()
            && !line.at(at).endsWith("days");
    boolean name =
        line.is(at, "sun", "sat", "mon", "wed", "fri")
            && line.stop(at + 1) == at + 1
            && !line.is(at + 1, ",");
    return weekday && !name && !line.word(at).person() ? at : -1;
  }

  private static @Nullable Found dated(Line line, int i, int end, Frame frame) {
    int at = line.is(end, ",", "(") ? end + 1 : end;
    at = line.is(at, "the") ? at + 1 : at;
    if (line.is(end, "(")) {
      return null;
    }
    List<Found> dates = CALENDAR.at(line, at, frame);
    boolean one = dates.size() == 1 && dates.getFirst().moment() != null;
    Moment date = one ? dates.getFirst().moment() : null;
    return date == null || date.grain() != Grain.DAY ? null : dates.getFirst().starting(i);
  }

  private static @Nullable Moment moment(Line line, int i, int at, int day, Frame frame) {
    for (int k = at - 1; k >= i; k--) {
      switch (line.at(k)) {
        case "last" -> {
          return frame.lastWeekday(day);
        }
        case "past" -> {
          return frame.weekdayBeyond(day, false, frame.anchor());
        }
        case "next", "coming" -> {
          return frame.weekdayBeyond(day, true, frame.anchor());
        }
        case "previous" -> {
          return frame.weekdayBeyond(day, false, spoken(frame));
        }
        case "following" -> {
          return frame.weekdayBeyond(day, true, spoken(frame));
        }
        case "this" -> {
          return thisOne(line, i, at, day, frame);
        }
        default -> {}
      }
    }
    return frame.weekday(day, Tense.around(line, i, at + 1));
  }

  private static @Nullable LocalDate spoken(Frame frame) {
    Moment moment = frame.spokenOf();
    return moment == null || moment.grain() != Grain.DAY ? frame.anchor() : moment.day();
  }

  private static @Nullable Moment thisOne(Line line, int i, int at, int day, Frame frame) {
    Tense tense = Tense.around(line, i, at + 1);
    return frame.weekday(day, tense == Tense.PAST ? Tense.PAST : Tense.FUTURE);
  }

  /** Reads "[of] last week" after a weekday. */
  private static @Nullable Moment weekNamed(Line line, int i, Frame frame) {
    int at = line.is(i, "of") ? i + 1 : i;
    if (!line.is(at + 1, "week")) {
      return null;
    }
    return switch (line.at(at)) {
      case "last" -> frame.around(-1, Grain.WEEK);
      case "this" -> frame.around(0, Grain.WEEK);
      case "next" -> frame.around(1, Grain.WEEK);
      default -> null;
    };
  }

  private static @Nullable Found named(Line line, int i, Frame frame) {
    return switch (line.at(i)) {
      case "today" -> away(i, i + 1, 0, frame);
      case "yesterday" -> away(i, i + 1, -1, frame);
      case "tomorrow" -> of(i, i + 1, frame.tomorrow());
      case "tonight", "tonite" -> part(i, i + 1, frame.around(0, Grain.DAY), "NI");
      case "the" -> {
        if (line.reads(i, "the", "day", "after", "tomorrow")) {
          yield away(i, i + 4, 2, frame);
        }
        yield line.reads(i, "the", "day", "before", "yesterday") ? away(i, i + 4, -2, frame) : null;
      }
      default -> null;
    };
  }

  private static Found away(int from, int to, int days, Frame frame) {
    return of(from, to, frame.around(days, Grain.DAY));
  }

  private static Found of(int from, int to, @Nullable Moment moment) {
    return moment == null ? Found.date(from, to, (String) null) : Found.date(from, to, moment);
  }

  /** Turns "Friday" into "Friday morning" when a part of the day follows. */
  private static Found withPart(Line line, Found found) {
    boolean day = found.value() != null && found.type() == TimeExpression.Type.DATE;
    int at = line.is(found.to(), "late", "early", "mid") ? found.to() + 1 : found.to();
    at = line.hyphen(at);
    String code = Lexicon.part(line.at(at));
    if (!day || code == null || line.at(at).endsWith("s")) {
      return found;
    }
    return new Found(
        found.from(), at + 1, TimeExpression.Type.TIME, found.value() + "T" + code, found.moment());
  }

  /** Reads "this morning", "last night", "the next evening", "overnight", "the morning". */
  private static @Nullable Found partAlone(Line line, int i, Frame frame) {
    if (line.is(i, "overnight")) {
      return !line.tagged(i, "NNP") ? part(i, i + 1, frame.around(0, Grain.DAY), "NI") : null;
    }
    int at = line.is(i, "the") ? i + 1 : i;
    int word =
        line.is(at, "last", "this", "next", "following", "previous", "same", "that") ? at + 1 : at;
    int noun = line.is(word, "late", "early", "mid") ? line.hyphen(word + 1) : word;
    String code = Lexicon.part(line.at(noun));
    if (code != null && noun > word && word == i && !line.at(noun).endsWith("s")) {
      return part(i, noun + 1, shifted(frame, 0), code);
    }
    if (code == null || line.at(noun).endsWith("s") || word == i) {
      return null;
    }
    return switch (line.at(at)) {
      case "this" -> part(i, noun + 1, frame.around(0, Grain.DAY), code);
      case "last" -> part(i, noun + 1, frame.around(-1, Grain.DAY), code);
      case "next", "following" -> part(i, noun + 1, shifted(frame, 1), code);
      case "previous" -> part(i, noun + 1, shifted(frame, -1), code);
      case "same", "that" -> part(i, noun + 1, shifted(frame, 0), code);
      default ->
          line.is(i - 1, "in", "during", "by", "early", "late") && !line.is(noun + 1, "of")
              ? part(i, noun + 1, shifted(frame, 0), code)
              : null;
    };
  }

  private static @Nullable Moment shifted(Frame frame, int days) {
    Moment spoken = frame.spokenOf();
    return spoken == null || spoken.grain() != Grain.DAY ? null : spoken.plus(days, Grain.DAY);
  }

  private static Found part(int from, int to, @Nullable Moment day, String code) {
    return new Found(
        from, to, TimeExpression.Type.TIME, day == null ? null : day.value() + "T" + code, day);
  }
}
