package org.parallax.core.read.figures;

import java.util.Set;

/** Numbers that are names or parts of names: of pads, gates, models, and of spans of years. */
final class NumberNames {
  private static final Set<String> CRAFT =
      Set.of(
          """
          aircraft airplane aeroplane plane airliner jetliner jet jumbo helicopter freighter\
          """
              .split("\\s+"));

  /** After these an article still leaves a count: "an estimated 40 aircraft". */
  private static final Set<String> COUNTING =
      Set.of(
          """
          estimated additional further extra total record mere whopping staggering reported
          full good astonishing remarkable unprecedented average\
          """
              .split("\\s+"));

  private static final Set<String> PREFIXES =
      Set.of("pad", "launchpad", "complex", "gate", "caption", "seat", "exhibit");

  private final Line line;

  NumberNames(Line line) {
    this.line = line;
  }

  /** Returns whether a number, with or without a unit, is a name or part of one. */
  boolean isName(Measure measure) {
    Numeral number = measure.number();
    if (!number.plain() || line.at(number.from()).text().contains(",")) {
      return false;
    }
    return lettered(number)
        || (measure.unit() == null
            && (spanOfYears(number) || captioned(number) || model(number) || craft(number)));
  }

  /** "Launch Complex 12B", "gate 54A": a capital behind the digits, a noun before; "4K" is none. */
  private boolean lettered(Numeral number) {
    int at = number.to();
    Piece letter = line.at(at);
    Piece before = line.at(number.from() - 1);
    boolean capital = line.joined(at) && letter.isCapital() && letter.text().length() == 1;
    boolean free = !line.joined(number.from()) && !line.joined(at + 1);
    boolean ended = line.joined(at + 1) && line.is(at + 1, ".", ",", ";", ":", ")", "'s", "?");
    if (!capital || !(free || ended) || letter.is("k", "m")) {
      return false;
    }
    boolean degrees = letter.is("c", "f");
    return PREFIXES.contains(before.lower())
        || (before.isCapital() && before.tag().startsWith("NNP"))
        || (!degrees && before.tag().equals("NN"));
  }

  /** "2010-11", "2015/16": the second year in two digits. */
  private boolean spanOfYears(Numeral number) {
    int from = number.from();
    String year = line.at(from - 2).text();
    String end = line.at(from).text();
    boolean mark = line.isDash(from - 1) || line.is(from - 1, "/");
    boolean shape =
        mark
            && line.joined(from)
            && line.joined(from - 1)
            && year.matches("1[89]\\d\\d|20\\d\\d")
            && end.matches("\\d\\d")
            && !line.is(from - 3, "-", "/")
            && !(line.joined(number.to()) && line.is(number.to(), "-", "/"));
    return shape && Integer.parseInt(end) > Integer.parseInt(year.substring(2));
  }

  /** "Caption 3 of 20". */
  private boolean captioned(Numeral number) {
    int first = line.is(number.from() - 1, "of") ? number.from() - 3 : number.from() - 1;
    return line.is(first, "caption") && line.at(first + 1).isNumber();
  }

  /** "A 737 landed": an article, digits and nothing that there could be so many of. */
  private boolean model(Numeral number) {
    return isOfThreeDigits(number)
        && line.is(number.from() - 1, "a", "an")
        && !line.isHyphen(number.to())
        && line.at(number.to()).tag().matches("IN|TO|VB.*|MD|RB.?|CC|WDT|[.,:;]|SYM|");
  }

  /** "A fully laden 737 aircraft". */
  private boolean craft(Numeral number) {
    if (!isOfThreeDigits(number) || !CRAFT.contains(line.at(number.to()).lower())) {
      return false;
    }
    int at = number.from() - 1;
    while (line.at(at).tag().matches("RB|JJ|VB[NDG]")) {
      if (COUNTING.contains(line.at(at).lower())) {
        return false;
      }
      at--;
    }
    return line.is(at, "a", "an");
  }

  private boolean isOfThreeDigits(Numeral number) {
    String text = line.at(number.from()).text();
    return text.length() == 3 && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
