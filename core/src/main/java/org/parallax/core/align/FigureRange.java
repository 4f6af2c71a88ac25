package org.parallax.core.align;

import java.math.BigDecimal;
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

  static FigureRange of(Figure figure, String words) {
    return of(figure.low(), figure.high(), figure.qualifier(), onlyBelow(words));
  }

  /** Whether two values of a row can both be right. */
  static boolean canBothHold(Story.FigureValue one, Story.FigureValue two) {
    return of(one).common(of(two)) != null;
  }

  private static FigureRange of(Story.FigureValue value) {
    return of(value.low(), value.high(), value.qualifier(), false);
  }

  private static FigureRange of(
      BigDecimal low, BigDecimal high, Figure.Qualifier qualifier, boolean onlyBelow) {
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

  /** What both allow; null when nothing. */
  @Nullable FigureRange common(FigureRange other) {
    BigDecimal from = low == null ? other.low : other.low == null ? low : low.max(other.low);
    BigDecimal to = high == null ? other.high : other.high == null ? high : high.min(other.high);
    return from != null && to != null && from.compareTo(to) > 0 ? null : new FigureRange(from, to);
  }
}
