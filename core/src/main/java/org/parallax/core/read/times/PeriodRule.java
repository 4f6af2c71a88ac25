package org.parallax.core.read.times;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Quarters, halves and fiscal years: "third quarter", "Q3 2031", "the first half of 2030". */
final class PeriodRule implements Rule {
  @Override
  public List<Found> at(Line line, int i, Frame frame) {
    Found found = yearEnd(line, i, frame);
    if (found == null) {
      found = owned(line, i, frame);
    }
    if (found == null) {
      found = fiscal(line, i, frame);
    }
    if (found == null) {
      found = quarter(line, i, frame);
    }
    return found == null ? List.of() : List.of(found);
  }

  /** Reads "year-end", "year's end"; and "year-earlier", "year-ago" before what they compare. */
  private static @Nullable Found yearEnd(Line line, int i, Frame frame) {
    if (!line.is(i, "year") || (line.is(i - 1, "a", "one", "per") && !line.is(i + 1, "-"))) {
      return null;
    }
    int at = line.is(i + 1, "'", "’") && line.is(i + 2, "s") ? i + 3 : line.hyphen(i + 1);
    if (line.is(at, "end") && !line.is(at + 1, "of")) {
      Moment year = frame.around(0, Grain.YEAR);
      return year == null ? Found.date(i, at + 1, "XXXX-12-31") : Found.date(i, at + 1, year);
    }
    if (at == i + 1 || !line.is(at, "earlier", "ago")) {
      return null;
    }
    Moment base = frame.period() == null ? frame.around(0, Grain.YEAR) : frame.period();
    return base == null
        ? Found.date(i, at + 1, (String) null)
        : Found.date(i, at + 1, base.plus(-1, Grain.YEAR));
  }

  /** Reads "this year's third quarter". */
  private static @Nullable Found owned(Line line, int i, Frame frame) {
    boolean shaped =
        line.is(i, "last", "this", "next")
            && line.is(i + 1, "year")
            && line.is(i + 2, "'", "’")
            && line.is(i + 3, "s");
    int rank = shaped ? Count.ordinal(line.at(i + 4)) : 0;
    int noun = line.hyphen(i + 5);
    if (rank < 1 || rank > 4 || !line.is(noun, "quarter") || frame.anchor() == null) {
      return null;
    }
    int moved = line.is(i, "last") ? -1 : line.is(i, "next") ? 1 : 0;
    return Found.date(i, noun + 1, of(frame.anchor().getYear() + moved, rank));
  }

  private static @Nullable Found fiscal(Line line, int i, Frame frame) {
    int at = line.is(i, "the") ? i + 1 : i;
    boolean current = line.is(at, "current", "latest", "this");
    boolean next = line.is(at, "next");
    boolean last = line.is(at, "last", "previous", "prior");
    int word = current || next || last ? at + 1 : at;
    if (line.is(word, "fy") || (line.is(word, "fiscal") && !line.is(word + 1, "year"))) {
      int year = CalendarRule.year(line, word + 1);
      return year > 0 ? Found.date(i, word + 2, Moment.year(year)) : null;
    }
    if (!line.is(word, "fiscal", "financial", "calendar") || !line.is(word + 1, "year", "years")) {
      return null;
    }
    int year = CalendarRule.year(line, word + 2);
    if (year > 0) {
      return Found.date(i, word + 3, Moment.year(year));
    }
    if (line.is(word + 1, "years") || (!current && !next && !last && at == i)) {
      return null;
    }
    Moment moment = frame.around(next ? 1 : last ? -1 : 0, Grain.YEAR);
    if (moment == null || (!current && !next && !last)) {
      return Found.length(i, word + 2, Grain.YEAR.length("1"));
    }
    return Found.date(i, word + 2, moment);
  }

  private static @Nullable Found quarter(Line line, int i, Frame frame) {
    if (line.word(i).text().matches("Q[1-4]")) {
      return quarterNamed(line, i, i, line.at(i).charAt(1) - '0', i + 1, frame);
    }
    if (line.is(i, "q") && line.word(i + 1).glued() && line.at(i + 1).matches("[1-4]")) {
      return quarterNamed(line, i, i, line.at(i + 1).charAt(0) - '0', i + 2, frame);
    }
    int at = line.is(i, "the", "its", "their", "this", "that") ? i + 1 : i;
    int year = CalendarRule.year(line, at);
    int word = year > 0 ? at + 1 : at;
    boolean yearAgo = line.is(word, "year") && line.is(line.hyphen(word + 1), "ago", "earlier");
    word = yearAgo ? line.hyphen(word + 1) + 1 : word;
    word = line.is(word, "fiscal", "comparable") ? line.hyphen(word + 1) : word;
    int rank = Count.ordinal(line.at(word));
    if (line.is(word, "final", "latest", "current", "last", "next", "previous", "same")) {
      rank = -1;
    }
    int noun = rank == 0 ? word : line.hyphen(word + 1);
    noun = line.is(noun, "fiscal") ? line.hyphen(noun + 1) : noun;
    if (line.is(noun, "half") && rank != 0 && at > i) {
      return half(line, i, noun, line.is(word, "first") ? 1 : 2, year, frame);
    }
    boolean period = line.is(noun, "period") && (yearAgo || year > 0 || line.is(word, "latest"));
    if (!line.is(noun, "quarter") && !period) {
      return null;
    }
    return resolved(line, i, at, word, noun, rank, year, yearAgo, frame);
  }

  private static @Nullable Found resolved(
      Line line,
      int i,
      int at,
      int word,
      int noun,
      int rank,
      int year,
      boolean yearAgo,
      Frame frame) {
    if (line.is(noun, "quarter")
        && rank == 0
        && !yearAgo
        && year == 0
        && (at == i || line.is(noun + 1, "of"))) {
      return null;
    }
    if (rank > 4 || (rank == 0 && line.is(noun + 1, "century", "-"))) {
      return null;
    }
    if (rank > 0) {
      return year > 0
          ? Found.date(i, noun + 1, of(year, rank))
          : quarterNamed(line, i, i, rank, noun + 1, frame, yearAgo ? -1 : 0);
    }
    Moment ended = ended(line, noun + 1, frame);
    if (ended != null) {
      return Found.date(i, noun + 1, ended);
    }
    Moment spoken = frame.period();
    if (yearAgo || year > 0) {
      if (spoken == null) {
        Moment ago = year > 0 ? Moment.year(year) : frame.around(-1, Grain.YEAR);
        return ago == null ? Found.date(i, noun + 1, (String) null) : Found.date(i, noun + 1, ago);
      }
      int back =
          year > 0
              ? year - spoken.day().getYear()
              : frame.anchor() != null && spoken.day().getYear() < frame.anchor().getYear() - 1
                  ? 0
                  : -1;
      return Found.date(i, noun + 1, spoken.plus(back, Grain.YEAR));
    }
    Moment moment =
        switch (line.at(word)) {
          case "current" -> frame.around(0, Grain.QUARTER);
          case "next" -> frame.around(1, Grain.QUARTER);
          case "last" -> frame.around(-1, Grain.QUARTER);
          case "previous" ->
              spoken == null ? frame.around(-1, Grain.QUARTER) : spoken.plus(-1, Grain.QUARTER);
          case "final" -> frame.anchor() == null ? null : of(frame.anchor().getYear(), 4);
          default ->
              line.is(i, "this")
                  ? frame.around(0, Grain.QUARTER)
                  : spoken == null ? frame.around(-1, Grain.QUARTER) : spoken;
        };
    return moment == null
        ? Found.date(i, noun + 1, (String) null)
        : Found.date(i, noun + 1, moment);
  }

  /** Reads "ended June 30" after a quarter. */
  private static @Nullable Moment ended(Line line, int i, Frame frame) {
    int month = line.is(i, "ended", "ending") ? Lexicon.month(line.at(i + 1)) : 0;
    Tense tense = line.is(i, "ended") ? Tense.PAST : Tense.FUTURE;
    Moment moment = month == 0 ? null : frame.month(month, tense);
    return moment == null ? null : moment.as(Grain.QUARTER);
  }

  private static Moment of(int year, int quarter) {
    return new Moment(LocalDate.of(year, 3 * quarter - 2, 1), Grain.QUARTER);
  }

  private static Found quarterNamed(Line line, int i, int from, int rank, int end, Frame frame) {
    return quarterNamed(line, i, from, rank, end, frame, 0);
  }

  private static Found quarterNamed(
      Line line, int i, int from, int rank, int end, Frame frame, int moved) {
    int at = line.is(end, "of", "in") ? end + 1 : end;
    int year = CalendarRule.year(line, at);
    if (year > 0) {
      return Found.date(from, at + 1, of(year, rank));
    }
    if (line.is(at + 1, "year") && line.is(at, "last", "this", "next") && frame.anchor() != null) {
      int years = line.is(at, "last") ? -1 : line.is(at, "next") ? 1 : 0;
      return Found.date(from, at + 2, of(frame.anchor().getYear() + years, rank));
    }
    if (frame.anchor() == null) {
      return Found.date(from, end, "XXXX-Q" + rank);
    }
    Moment same = of(frame.anchor().getYear(), rank);
    boolean ahead = same.day().isAfter(frame.anchor());
    if (ahead && Tense.around(line, i, end) == Tense.PAST) {
      same = same.plus(-1, Grain.YEAR);
    }
    return Found.date(from, end, same.plus(moved, Grain.YEAR));
  }

  private static @Nullable Found half(Line line, int i, int noun, int rank, int year, Frame frame) {
    int at = line.is(noun + 1, "of") ? noun + 2 : noun + 1;
    int told = year > 0 ? year : CalendarRule.year(line, at);
    if (told > 0) {
      return Found.date(i, year > 0 ? noun + 1 : at + 1, told + "-H" + rank);
    }
    LocalDate anchor = frame.anchor();
    int moved = line.is(at, "last") ? -1 : line.is(at, "next") ? 1 : 0;
    boolean relative = line.is(at, "last", "this", "next", "the") && line.is(at + 1, "year");
    return relative && anchor != null
        ? Found.date(i, at + 2, (anchor.getYear() + moved) + "-H" + rank)
        : null;
  }
}
