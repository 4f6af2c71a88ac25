package org.parallax.core.read.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number or range with its unit.
 *
 * @param number the number
 * @param from first piece, a currency sign included
 * @param unit null for a bare count
 */
record Measure(Numeral number, int from, @Nullable Unit unit) {
  /** One past the last piece of number and unit. */
  int to() {
    return unit == null ? number.to() : Math.max(number.to(), unit.to());
  }

  /** Whether it says how strong an earthquake was: "magnitude 7.1", "a 7.1-magnitude quake". */
  boolean isMagnitude(Line line) {
    int to = to();
    boolean after = line.is(to, "magnitude") || (line.isHyphen(to) && line.is(to + 1, "magnitude"));
    boolean before =
        line.is(from - 1, "magnitude")
            || (line.is(from - 1, "of", "at", "-", "‑") && line.is(from - 2, "magnitude"));
    return unit == null
        && (before || after)
        && number.low().signum() > 0
        && number.high().compareTo(BigDecimal.TEN) < 0;
  }

  boolean isRange() {
    return number.low().compareTo(number.high()) < 0;
  }

  /** The range from this to another, in the other's unit unless it has none. */
  Measure upTo(Measure other, BigDecimal ownFactor) {
    BigDecimal low = number.low().multiply(ownFactor);
    BigDecimal high = number.high().multiply(ownFactor);
    Numeral joined =
        new Numeral(
            number.from(),
            other.number().to(),
            low.min(other.number().low()),
            high.max(other.number().high()),
            number.form(),
            number.scaled() || other.number().scaled());
    Unit shared = other.unit() != null ? other.unit() : unit;
    if (shared != null && shared.to() < other.number().to()) {
      shared = shared.endingAt(other.number().to(), shared.text());
    }
    return new Measure(joined, from, shared);
  }

  Measure negated(int newFrom) {
    return new Measure(number.negated(number.from()), newFrom, unit);
  }
}
