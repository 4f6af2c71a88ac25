package org.parallax.core.read.figures;

import org.jspecify.annotations.Nullable;

/** Finds the unit that a number is written in, before or after it. */
final class UnitReader {
  private final Line line;

  UnitReader(Line line) {
    this.line = line;
  }

  /**
   * Returns the number with its unit.
   *
   * @return null unit for a bare count
   */
  Measure read(Numeral number) {
    Money.Sign before = Money.around(line, number.from());
    if (before == null) {
      before = Money.before(line, number.from());
    }
    if (before != null) {
      return new Measure(number, before.from(), per(prefixed(before, number)));
    }
    int at = number.to();
    boolean hyphen = line.isHyphen(at) && line.joined(at) && line.joined(at + 1);
    boolean parted =
        line.isHyphen(at)
            && line.is(at + 1, "year", "month", "week", "day")
            && line.isHyphen(at + 2)
            && line.is(at + 3, "old", "olds"); // "31 - year - old"
    int first = hyphen || parted ? at + 1 : at;
    Unit unit = after(first, number, hyphen || parted);
    return new Measure(number, number.from(), unit == null ? null : per(unit));
  }

  private Unit prefixed(Money.Sign sign, Numeral number) {
    int to = number.to();
    String text = line.words(sign.from(), number.from()).replaceAll("[=\\-−]$", "");
    String code = sign.code();
    boolean whose = line.is(to, "us", "u.s.", "canadian", "australian") && "USD".equals(code);
    if (whose && line.at(to).isCapital() && text.equals("$") && !line.at(to + 1).isNoun()) {
      code = line.is(to, "canadian") ? "CAD" : line.is(to, "australian") ? "AUD" : code;
      text = text + " " + line.at(to).text();
      to++;
    } else if (line.is(to, "u") && line.is(to + 1, ".") && line.is(to + 2, "s")) {
      to += 3;
    } else if (line.is(to, "sterling")) {
      to++;
    }
    return new Unit(Unit.Kind.MONEY, code, text, to);
  }

  private @Nullable Unit after(int at, Numeral number, boolean hyphen) {
    Money.Sign money = Money.after(line, at, number);
    if (money != null) {
      String text = line.words(money.from(), money.to());
      return new Unit(Unit.Kind.MONEY, money.code(), text, money.to());
    }
    Unit unit = UnitTable.at(line, at);
    if (unit == null) {
      return null;
    }
    Unit age = age(unit, hyphen);
    if (age != null) {
      return age;
    }
    if (notUnit(unit, at, number)) {
      return null;
    }
    return slashed(unit, at);
  }

  /** "50-year-old", "18 month-old". */
  private @Nullable Unit age(Unit unit, boolean hyphen) {
    int at = unit.to();
    if (unit.kind() != Unit.Kind.TIME) {
      return null;
    }
    boolean old = line.isHyphen(at) && line.is(at + 1, "old", "olds");
    boolean spaced = line.is(at, "old", "olds") && !hyphen;
    if (!old && !spaced) {
      return null;
    }
    int to = old ? at + 2 : at + 1;
    return new Unit(Unit.Kind.AGE, unit.code(), unit.text() + (old ? "-old" : " old"), to);
  }

  private boolean notUnit(Unit unit, int at, Numeral number) {
    boolean symbol = line.at(at).text().length() == 1 && line.at(at).isWord();
    if (symbol && number.form() != Numeral.Form.DIGITS) {
      return true;
    }
    if (symbol && !line.joined(at) && line.is(at, "a", "s", "t", "h", "n", "l")) {
      return true;
    }
    if (symbol && line.isCapitalNameAfter(unit.to())) {
      return true;
    }
    return unit.text().equals("”") && (number.scaled() || !line.joined(at));
  }

  /** "km/h", "A/cm2", "mg/L". */
  private Unit slashed(Unit unit, int at) {
    int to = unit.to();
    boolean slash = line.is(to, "/") && line.joined(to) && line.joined(to + 1);
    if (!slash || unit.kind() == Unit.Kind.SHARE) {
      return unit;
    }
    Unit below = UnitTable.at(line, to + 1);
    if (below == null) {
      return unit;
    }
    String over = unit.code();
    String code = over == null || below.code() == null ? null : over + "/" + below.code();
    return new Unit(unit.kind(), code, line.words(at, below.to()), below.to());
  }

  /**
   * "$80 per sq m", "63 cents a share", "52,000 barrel-a-day": the code stays the upper one's, but
   * for a measure over time ("litres a second" is {@code L/s}).
   */
  private Unit per(Unit unit) {
    int at = unit.to();
    boolean hyphen = line.isHyphen(at) && line.is(at + 1, "a", "per");
    int word = hyphen ? at + 1 : at;
    boolean per =
        line.is(word, "per") || (line.is(word, "a", "an") && (hyphen || rate(unit, word)));
    if (!per || (!line.at(word + 1).isWord() && !hyphen) || line.is(word + 1, "cent")) {
      return unit;
    }
    int below = line.isHyphen(word + 1) ? word + 2 : word + 1;
    Unit under = UnitTable.at(line, below);
    int to = under == null ? below + 1 : under.to();
    Unit whole = unit.endingAt(to, unit.text() + " " + line.words(word, to));
    boolean measure = unit.kind() == Unit.Kind.OTHER && unit.code() != null;
    return measure && under != null && under.kind() == Unit.Kind.TIME && under.code() != null
        ? new Unit(whole.kind(), unit.code() + "/" + under.code(), whole.text(), to)
        : whole;
  }

  private boolean rate(Unit unit, int at) {
    boolean unitBelow = UnitTable.at(line, at + 1) != null || line.is(at + 1, "share", "piece");
    return unitBelow
        && unit.kind() != Unit.Kind.TIME
        && !line.is(at + 2, "ago", "earlier", "later");
  }
}
