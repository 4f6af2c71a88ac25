package org.parallax.core.align;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Figure;
import org.parallax.model.Story;

/**
 * The values that a hedged number allows.
 *
 * @param low least; null when there is none
 * @param high greatest; null when there is none
 */
record FigureRange(@Nullable BigDecimal low, @Nullable BigDecimal high) {
  /** "About" allows a tenth either way: what newspapers round away. */
  private static final BigDecimal TENTH = new BigDecimal("0.1");

  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** From here on a number is rounded without a word that says so. */
  private static final BigDecimal LARGE = new BigDecimal(1000);

  static FigureRange of(Figure figure, String words) {
    if (figure.counts().equals("magnitude") && words.matches("\\d")) {
      // "Magnitude 7" is a tenth left away, not 7.0.
      return new FigureRange(figure.low().subtract(HALF), figure.high().add(HALF));
    }
    return of(figure.low(), figure.high(), figure.qualifier(), onlyBelow(words));
  }

  /** Whether two values of a row can both be right. */
  static boolean canBothHold(Story.FigureValue one, Story.FigureValue two) {
    return of(one).agrees(of(two));
  }

  private static FigureRange of(Story.FigureValue value) {
    return of(value.low(), value.high(), value.qualifier(), false);
  }

  private static FigureRange of(
      BigDecimal low, BigDecimal high, Figure.Qualifier qualifier, boolean onlyBelow) {
    if (Figure.isUncounted(low, high, qualifier)) { // They may be more.
      return new FigureRange(low, null);
    }
    BigDecimal below = low.subtract(low.abs().multiply(TENTH));
    return switch (qualifier) {
      case EXACT, UP, DOWN -> new FigureRange(low, high);
      case ABOUT -> new FigureRange(below, onlyBelow ? high : high.add(high.abs().multiply(TENTH)));
      case AT_LEAST -> new FigureRange(low, null);
      case AT_MOST -> new FigureRange(low.min(BigDecimal.ZERO), high);
    };
  }

  /** "nearly 100" is less than 100. */
  private static boolean onlyBelow(String words) {
    return words.matches("(?i)(an? )?(nearly|almost|close to|barely)\\b.*");
  }

  /**
   * Whether one number can stand behind both: some value is allowed by both, or one is the other
   * rounded.
   */
  boolean agrees(FigureRange other) {
    if (common(other) != null) {
      return true;
    }
    return !isSpread()
        && !other.isSpread()
        && (isRounded(high, other.low)
            || isRounded(other.low, high)
            || isRounded(low, other.high)
            || isRounded(other.high, low));
  }

  /** Whether its ends are what a hedge allows, and no values that somebody gave. */
  private boolean isSpread() {
    return low != null && high != null && low.compareTo(high) != 0;
  }

  /**
   * "11 million" of 11.5 million: newspapers round, and cut off, what is large; of small numbers
   * only what stands behind the point.
   */
  private static boolean isRounded(@Nullable BigDecimal rough, @Nullable BigDecimal fine) {
    if (rough == null || fine == null) {
      return false;
    }
    if (rough.abs().compareTo(LARGE) < 0) {
      return rough.abs().compareTo(BigDecimal.TEN) >= 0
          && rough.stripTrailingZeros().scale() <= 0
          && fine.stripTrailingZeros().scale() > 0
          && (fine.setScale(0, RoundingMode.DOWN).compareTo(rough) == 0
              || fine.setScale(0, RoundingMode.HALF_UP).compareTo(rough) == 0);
    }
    int digits = rough.stripTrailingZeros().precision();
    if (digits >= fine.stripTrailingZeros().precision()) {
      return false;
    }
    boolean cut = digits > 1 && same(fine, rough, digits, RoundingMode.DOWN);
    return cut || same(fine, rough, digits, RoundingMode.HALF_UP);
  }

  private static boolean same(BigDecimal fine, BigDecimal rough, int digits, RoundingMode mode) {
    return fine.round(new MathContext(digits, mode)).compareTo(rough) == 0;
  }

  /** Whether it allows one value alone. */
  boolean isExact() {
    return low != null && high != null && low.compareTo(high) == 0;
  }

  /** What both allow; null when nothing. */
  @Nullable FigureRange common(FigureRange other) {
    BigDecimal from = low == null ? other.low : other.low == null ? low : low.max(other.low);
    BigDecimal to = high == null ? other.high : other.high == null ? high : high.min(other.high);
    return from != null && to != null && from.compareTo(to) > 0 ? null : new FigureRange(from, to);
  }
}
