package org.parallax.core.read.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Puts the two ends of "13-14 per cent", "between 40 and 50" and "from 20 to 30" together. */
final class RangeJoiner {
  private static final int LONGEST_GAP = 8;
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private final Line line;
  private final ChangeWords changes;

  RangeJoiner(Line line) {
    this.line = line;
    this.changes = new ChangeWords(line);
  }

  List<Measure> join(List<Measure> measures) {
    return pass(pass(measures, true), false);
  }

  private List<Measure> pass(List<Measure> measures, boolean dashes) {
    List<Measure> joined = new ArrayList<>();
    for (Measure measure : measures) {
      Measure last = joined.isEmpty() ? null : joined.getLast();
      boolean fits =
          last != null
              && !last.isRange()
              && (dashes ? dashed(last, measure) : worded(last, measure))
              && sameUnit(last, measure);
      if (fits && last != null) {
        joined.set(joined.size() - 1, last.upTo(measure, factor(last, measure)));
      } else {
        joined.add(measure);
      }
    }
    return joined;
  }

  private boolean sameUnit(Measure one, Measure two) {
    boolean countable = one.number().form() != Numeral.Form.SHARE;
    return countable
        && (one.unit() == null
            || (two.unit() == null ? bareAfter(two) : one.unit().sameAs(two.unit())));
  }

  /** The second end may leave the unit out when nothing that it could count follows. */
  private boolean bareAfter(Measure two) {
    Piece next = line.at(two.to());
    return !next.isNoun() || next.lower().endsWith("ly");
  }

  private boolean dashed(Measure one, Measure two) {
    int at = one.to();
    if (two.isRange() || !line.isDash(at)) {
      return false;
    }
    boolean next = at + 1 == two.from();
    boolean tight = line.joined(at) && line.joined(at + 1);
    boolean ascending = one.number().low().compareTo(two.number().high()) < 0;
    boolean spaced = !line.joined(at) && !line.joined(at + 1) && line.at(at).is("–", "-");
    boolean sameForm = one.number().form() == two.number().form();
    return next
        && sameForm
        && (tight || (spaced && two.unit() != null))
        && (ascending || factor(one, two).compareTo(BigDecimal.ONE) > 0);
  }

  private boolean worded(Measure one, Measure two) {
    int at = one.to();
    int gap = two.from() - at;
    boolean fromBefore = before(one, "from");
    if (gap >= 1 && fromBefore && connected(at, two, "to")) {
      return !gapCounts(one, at, two.from());
    }
    if (!next(at, two, line.is(at, "to") || line.is(at, "and") || line.is(at, "or"))) {
      return false;
    }
    boolean ascending =
        one.number().low().multiply(factor(one, two)).compareTo(two.number().high()) <= 0;
    if (line.is(at, "and")) {
      return before(one, "between") && ascending;
    }
    if (line.is(at, "or")) {
      return ascending && one.unit() == null && near(one, two);
    }
    boolean money = one.unit() != null && one.unit().kind() == Unit.Kind.MONEY;
    boolean twoUnits = one.unit() != null && two.unit() != null;
    boolean change = changes.before(one.from()) != null;
    boolean explicit = twoUnits && !change && !money;
    return (ascending || explicit) && !(change && money) && (one.unit() == null || twoUnits);
  }

  private boolean near(Measure one, Measure two) {
    boolean consecutive =
        two.number().low().subtract(one.number().low()).compareTo(BigDecimal.valueOf(5)) <= 0;
    return two.number().scaled() || (consecutive && one.number().form() == two.number().form());
  }

  /** Only a hyphen, a hedge or a repeated preposition may stand between connector and number. */
  private boolean next(int at, Measure two, boolean connector) {
    int start = at + 1;
    while (start < two.from()
        && line.is(start, "-", "as", "about", "around", "up", "even", "some")) {
      start++;
    }
    return connector && start == two.from();
  }

  private boolean connected(int at, Measure two, String connector) {
    int to = two.from() - 1;
    while (to > at && line.is(to, "-", "about", "around", "just", "nearly", "almost", "over")) {
      to--;
    }
    if (to - at > LONGEST_GAP || !line.is(to, connector)) {
      return false;
    }
    for (int i = at; i < to; i++) {
      if (line.is(i, ",", ";", "(", ")", "–", "—", "and", "but", "from")) {
        return false;
      }
    }
    return true;
  }

  /** "from 12 towns to 15 judges" is no range. */
  private boolean gapCounts(Measure one, int at, int end) {
    return one.unit() == null && end - at > 1;
  }

  private boolean before(Measure one, String word) {
    int at = one.from() - 1;
    while (line.is(
        at, "about", "around", "up", "to", "some", "roughly", "nearly", "just", "over")) {
      at--;
    }
    return line.is(at, word);
  }

  /** "1 to 2 thousand", "$89 to $93 billion": the scale of the second end is the first's too. */
  private BigDecimal factor(Measure one, Measure two) {
    Numeral first = one.number();
    Numeral second = two.number();
    if (first.scaled() || !second.scaled() || first.high().compareTo(THOUSAND) >= 0) {
      return BigDecimal.ONE;
    }
    BigDecimal scale = BigDecimal.ONE;
    while (second.high().compareTo(scale.multiply(THOUSAND)) >= 0) {
      scale = scale.multiply(THOUSAND);
    }
    BigDecimal mantissa = second.high().divide(scale);
    return first.high().compareTo(mantissa) < 0 ? scale : BigDecimal.ONE;
  }
}
