package org.parallax.core.read.figures;

import org.jspecify.annotations.Nullable;

/**
 * A unit as written.
 *
 * @param kind what it measures, as far as reading needs to know
 * @param code UCUM or ISO 4217 code; null when it has none
 * @param text the words as they stand
 * @param to one past the last piece of it after the number
 */
record Unit(Kind kind, @Nullable String code, String text, int to) {
  /** What a unit measures. */
  enum Kind {
    MONEY,
    SHARE,
    TIME,
    AGE,
    OTHER
  }

  /** Whether two numbers in these units can be the ends of one range. */
  boolean sameAs(Unit other) {
    if (kind != other.kind) {
      return false;
    }
    return code != null
        ? code.equals(other.code)
        : other.code == null && stem().equals(other.stem());
  }

  private String stem() {
    return text.endsWith("s") ? text.substring(0, text.length() - 1) : text;
  }

  Unit endingAt(int newTo, String newText) {
    return new Unit(kind, code, newText, newTo);
  }
}
