package org.parallax.core.read.figures;

import java.math.BigDecimal;

/**
 * A number or a span of numbers as pieces {@code [from, to)} of a line.
 *
 * @param from first piece
 * @param to one past the last piece
 * @param low lower bound
 * @param high upper bound
 * @param form how it is written
 * @param scaled whether a word such as "million" or "bn" multiplied it
 */
record Numeral(int from, int to, BigDecimal low, BigDecimal high, Form form, boolean scaled) {
  /** How a number is written. */
  enum Form {
    /** In digits, perhaps with "million". */
    DIGITS,
    /** In words. */
    WORDS,
    /** As a share: "a third", "one in five". */
    SHARE,
    /** As an order of magnitude: "dozens", "tens of thousands". */
    MAGNITUDE
  }

  static Numeral one(int from, int to, BigDecimal value, Form form, boolean scaled) {
    return new Numeral(from, to, value, value, form, scaled);
  }

  Numeral times(BigDecimal factor, int newTo) {
    return new Numeral(from, newTo, low.multiply(factor), high.multiply(factor), form, true);
  }

  Numeral negated(int newFrom) {
    return new Numeral(newFrom, to, high.negate(), low.negate(), form, scaled);
  }

  /** A whole number in bare digits, such as may be a year or part of a name. */
  boolean plain() {
    return form == Form.DIGITS && !scaled && low.compareTo(high) == 0 && low.scale() <= 0;
  }
}
