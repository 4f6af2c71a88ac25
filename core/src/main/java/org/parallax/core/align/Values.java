package org.parallax.core.align;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Story;

/** Which values a stated number allows, and whether two allow a common one. */
final class Values {
  private static final BigDecimal ROUGHLY_LOW = new BigDecimal("0.89");
  private static final BigDecimal ROUGHLY_HIGH = new BigDecimal("1.11");

  private Values() {}

  static boolean canBothHold(Story.FigureValue one, Story.FigureValue two) {
    return below(least(one), most(two)) && below(least(two), most(one));
  }

  private static boolean below(@Nullable BigDecimal low, @Nullable BigDecimal high) {
    return low == null || high == null || low.compareTo(high) <= 0;
  }

  private static @Nullable BigDecimal least(Story.FigureValue value) {
    return switch (value.qualifier()) {
      case AT_MOST -> null;
      case ABOUT -> value.low().multiply(ROUGHLY_LOW);
      case EXACT, AT_LEAST, UP, DOWN -> value.low();
    };
  }

  private static @Nullable BigDecimal most(Story.FigureValue value) {
    return switch (value.qualifier()) {
      case AT_LEAST -> null;
      case ABOUT -> value.high().multiply(ROUGHLY_HIGH);
      case EXACT, AT_MOST, UP, DOWN -> value.high();
    };
  }
}
