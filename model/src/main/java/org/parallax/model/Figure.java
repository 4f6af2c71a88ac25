package org.parallax.model;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A number as one article states it, such as "at least 40 people" or "$1.2bn".
 *
 * <p><b>Source.</b> Made by {@code read} from clean text; never inferred over articles.
 *
 * @param span number with qualifier and unit words, e.g. "at least 40 people"
 * @param low lower bound as written, multiplied out, nothing converted ("$1.2bn" is 1200000000, "24
 *     %" is 24); equals {@code high} for one value
 * @param high upper bound
 * @param qualifier how the article hedges it, or that it is a change
 * @param unit UCUM or ISO 4217 code; null for a bare count or a unit without a code
 * @param unitText the unit word used; null for a bare count
 * @param counts what is counted ("dock workers"); empty when the sentence does not say
 * @param asOf day the number holds for, TIMEX3; null when the sentence does not say
 * @param place where it holds; null when the sentence does not say
 */
public record Figure(
    Span span,
    BigDecimal low,
    BigDecimal high,
    Qualifier qualifier,
    @Nullable String unit,
    @Nullable String unitText,
    String counts,
    @Nullable String asOf,
    @Nullable String place) {
  /** How a number is hedged. */
  public enum Qualifier {
    /** As it stands. */
    EXACT,
    /** About, nearly, some. */
    ABOUT,
    /** At least, more than. */
    AT_LEAST,
    /** At most, fewer than, up to. */
    AT_MOST,
    /** A rise by this much. */
    UP,
    /** A fall by this much. */
    DOWN
  }

  /**
   * Whether bounds are those of "dozens", "hundreds", "thousands": nobody counted, and the upper
   * one is ten times the lower.
   */
  public static boolean isUncounted(BigDecimal low, BigDecimal high, Qualifier qualifier) {
    return qualifier == Qualifier.EXACT
        && low.signum() != 0
        && high.compareTo(low.multiply(BigDecimal.TEN)) == 0;
  }

  /** Whether nobody counted: "dozens", "hundreds". */
  public boolean isUncounted() {
    return isUncounted(low, high, qualifier);
  }

  /** Returns it with another hedge. */
  public Figure withQualifier(Qualifier other) {
    return new Figure(span, low, high, other, unit, unitText, counts, asOf, place);
  }

  /** Returns it as a figure of another thing counted. */
  public Figure withCounts(String other) {
    return new Figure(span, low, high, qualifier, unit, unitText, other, asOf, place);
  }

  /** Checks the bounds. */
  public Figure {
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "figure %s: low %s > high %s", span, low, high));
    }
  }
}
