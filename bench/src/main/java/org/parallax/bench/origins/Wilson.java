package org.parallax.bench.origins;

import java.util.Locale;

/**
 * A share with its 95 % interval (Wilson, "Probable inference, the law of succession, and
 * statistical inference", 1927).
 *
 * @param hits of {@code all}
 * @param all how many there are; 0 when there is nothing to say
 */
public record Wilson(int hits, int all) {
  private static final double Z = 1.959964;

  double low() {
    return Math.max(0, centre() - half());
  }

  double high() {
    return Math.min(1, centre() + half());
  }

  private double share() {
    return (double) hits / all;
  }

  private double centre() {
    return (share() + Z * Z / (2 * all)) / (1 + Z * Z / all);
  }

  private double half() {
    double spread = share() * (1 - share()) / all + Z * Z / (4.0 * all * all);
    return Z * Math.sqrt(spread) / (1 + Z * Z / all);
  }

  /** Returns "1.2 % (0.4 to 3.5; 3 of 250)". */
  public String percent() {
    return all == 0
        ? "none"
        : String.format(
            Locale.ROOT,
            "%.1f %% (%.1f to %.1f; %d of %d)",
            100 * share(),
            100 * low(),
            100 * high(),
            hits,
            all);
  }
}
