package org.parallax.core.align;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Figure;

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
    BigDecimal low = figure.low();
    BigDecimal high = figure.high();
    BigDecimal below = low.subtract(low.abs().multiply(TENTH));
    return switch (figure.qualifier()) {
      case EXACT, UP, DOWN -> new FigureRange(low, high);
      case ABOUT ->
          new FigureRange(below, onlyBelow(words) ? high : high.add(high.abs().multiply(TENTH)));
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
