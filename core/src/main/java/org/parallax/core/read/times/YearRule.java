package org.parallax.core.read.times;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Years, decades and centuries: "2014", "the 1990s", "nineteen ninety-six", "20th century". */
final class YearRule implements Rule {
  private static final Set<String> QUANTIFIERS =
      Lexicon.words(
          "than least about some nearly almost approximately roughly only over another"
              + " additional $ £ € ¥ # no no. number flight highway route room page article"
              + " section resolution model boeing top /");
  private static final Set<String> MEASURES =
      Lexicon.words(
          "percent % points point yen dollars miles million billion people troops meters"
              + " kilometers km feet pounds gmt hours utc square - / .");

  @Override
  public List<Found> at(Line line, int i, Frame frame) {
    Found found = line.word(i).digits() ? digits(line, i) : words(line, i);
    return found == null ? List.of() : List.of(found);
  }

  private static @Nullable Found digits(Line line, int i) {
    int year = CalendarRule.year(line, i);
    if (year > 0) {
      return isYear(line, i, year) ? Found.date(i, i + 1, Moment.year(year)) : null;
    }
    if (Count.ordinal(line.at(i)) > 0) {
      return century(line, i);
    }
    String word = line.at(i);
    boolean tens = word.endsWith("0s") && (word.length() == 5 || word.length() == 3);
    if (!tens) {
      return null;
    }
    String digits = word.substring(0, word.length() - 1);
    boolean apostrophe = line.is(i - 1, "'", "’", "‘", "`") && line.word(i).glued();
    if (digits.length() == 2 && !apostrophe) {
      return null;
    }
    int first = digits.length() == 4 ? Integer.parseInt(digits) : 1900 + Integer.parseInt(digits);
    return Found.date(
        apostrophe ? i - 1 : i, i + 1, new Moment(Moment.year(first).day(), Grain.DECADE));
  }

  private static boolean isYear(Line line, int i, int year) {
    String before = line.at(i - 1);
    boolean counted =
        QUANTIFIERS.contains(before)
            || (MEASURES.contains(line.at(i + 1)) && !ends(line, i))
            || (line.tagged(i + 1, "NNS") && !line.is(i - 1, "the", "in", "of", "'s"));
    boolean inside =
        (line.word(i).glued()
                && !line.is(i - 1, "(", "-", "–", "—", "'", "‘", "`", ",", "“", "\"", "[", "/"))
            || (line.is(i + 1, ":", "'") && line.word(i + 1).glued() && line.word(i + 2).digits());
    boolean hyphened =
        line.is(i - 1, "-")
            && line.word(i - 1).glued()
            && line.word(i).glued()
            && line.word(i - 2).digits()
            && CalendarRule.year(line, i - 2) == 0;
    return !counted && !inside && !hyphened && year >= 1400 && year < 2100;
  }

  private static boolean ends(Line line, int i) {
    return line.is(i + 1, ".", "-");
  }

  private static @Nullable Found words(Line line, int i) {
    int at = line.is(i, "the") ? i + 1 : i;
    if (at > i && line.is(at, "year")) {
      int[] spelled = spelled(line, at + 1);
      int year = spelled == null ? CalendarRule.year(line, at + 1) : spelled[0];
      return year > 0
          ? Found.date(i, spelled == null ? at + 2 : spelled[1], Moment.year(year))
          : null;
    }
    if (line.is(i, "'", "’", "‘") && decadeShort(line, i + 1)) {
      Found found = digits(line, i + 1);
      return found;
    }
    int decade = at > i || line.is(i - 1, "early", "late", "mid") ? decadeWord(line.at(at)) : 0;
    if (decade > 0) {
      return Found.date(i, at + 1, new Moment(Moment.year(1900 + decade).day(), Grain.DECADE));
    }
    int[] spelled = at == i ? spelled(line, i) : null;
    if (spelled != null) {
      return Found.date(i, spelled[1], Moment.year(spelled[0]));
    }
    return at == i && Count.ordinal(line.at(i)) > 0 ? century(line, i) : null;
  }

  private static boolean decadeShort(Line line, int i) {
    String word = line.at(i);
    return word.length() == 3 && word.endsWith("0s") && line.word(i).glued();
  }

  private static int decadeWord(String word) {
    return switch (word) {
      case "twenties" -> 20;
      case "thirties" -> 30;
      case "forties" -> 40;
      case "fifties" -> 50;
      case "sixties" -> 60;
      case "seventies" -> 70;
      case "eighties" -> 80;
      case "nineties" -> 90;
      default -> 0;
    };
  }

  private static @Nullable Found century(Line line, int i) {
    int end = i + 1;
    int rank = Count.ordinal(line.at(i));
    int unit = line.hyphen(end);
    if (rank > 21 || !line.is(unit, "century", "centuries")) {
      return null;
    }
    return Found.date(i, unit + 1, new Moment(Moment.year(100 * (rank - 1)).day(), Grain.CENTURY));
  }

  /** Returns {year, end} of a year in words such as "nineteen ninety-six"; null for none. */
  static int @Nullable [] spelled(Line line, int i) {
    int hundreds =
        switch (line.at(i)) {
          case "eighteen" -> 18;
          case "nineteen" -> 19;
          default -> 0;
        };
    if (line.reads(i, "two", "thousand")) {
      boolean dated = line.is(i - 1, "in", "year", "since", "by", "of");
      return dated && !line.tagged(i + 2, "NNS") ? new int[] {2000, i + 2} : null;
    }
    if (hundreds == 0) {
      return null;
    }
    Count rest = Count.at(line, line.hyphen(i + 1));
    if (rest == null || rest.whole() <= 9 || rest.whole() >= 100) {
      return null;
    }
    return line.is(i + 1, "a", "to", "or")
        ? null
        : new int[] {hundreds * 100 + rest.whole(), rest.end()};
  }
}
