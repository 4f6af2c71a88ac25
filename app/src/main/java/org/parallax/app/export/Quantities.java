package org.parallax.app.export;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers and their units as a newspaper prints them: "$121 billion", "17 miles", "16 years"; never
 * the code of a unit that only machines know. Safe to share between threads.
 */
final class Quantities {
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000L);

  /** More digits behind the point than that are printed in full. */
  private static final int DIGITS = 3;

  private static final Map<String, String> BEFORE =
      Map.of("USD", "$", "EUR", "€", "GBP", "£", "JPY", "¥");

  /** UCUM codes; what ends in "s" loses it for one alone. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("[mi_i]", "miles"),
          Map.entry("[nmi_i]", "nautical miles"),
          Map.entry("[yd_i]", "yards"),
          Map.entry("[ft_i]", "feet"),
          Map.entry("[in_i]", "inches"),
          Map.entry("[mi_i]2", "square miles"),
          Map.entry("[yd_i]2", "square yards"),
          Map.entry("[ft_i]2", "square feet"),
          Map.entry("[ft_i]3", "cubic feet"),
          Map.entry("[acr_us]", "acres"),
          Map.entry("har", "hectares"),
          Map.entry("m2", "m²"),
          Map.entry("km2", "km²"),
          Map.entry("m3", "m³"),
          Map.entry("[mi_i]/h", "mph"),
          Map.entry("[mi_i]/s", "miles per second"),
          Map.entry("[ft_i]/s", "feet per second"),
          Map.entry("[kn_i]", "knots"),
          Map.entry("[lb_av]", "pounds"),
          Map.entry("[oz_av]", "ounces"),
          Map.entry("[stone_av]", "stone"),
          Map.entry("[gal_us]", "gallons"),
          Map.entry("[pt_us]", "pints"),
          Map.entry("[qt_us]", "quarts"),
          Map.entry("[bbl_us]", "barrels"),
          Map.entry("t", "tonnes"),
          Map.entry("kt", "kilotonnes"),
          Map.entry("L", "litres"),
          Map.entry("W.h", "Wh"),
          Map.entry("kW.h", "kWh"),
          Map.entry("MW.h", "MWh"),
          Map.entry("GW.h", "GWh"),
          Map.entry("TW.h", "TWh"),
          Map.entry("mA.h", "mAh"),
          Map.entry("N.m", "Nm"),
          Map.entry("[HP]", "horsepower"),
          Map.entry("Cel", "°C"),
          Map.entry("[degF]", "°F"),
          Map.entry("deg", "degrees"),
          Map.entry("[psi]", "psi"),
          Map.entry("[ppb]", "parts per billion"),
          Map.entry("[ppm]", "parts per million"),
          Map.entry("[car_au]", "carats"),
          Map.entry("By", "bytes"),
          Map.entry("kBy", "kB"),
          Map.entry("MBy", "MB"),
          Map.entry("GBy", "GB"),
          Map.entry("TBy", "TB"),
          Map.entry("s", "seconds"),
          Map.entry("min", "minutes"),
          Map.entry("h", "hours"),
          Map.entry("d", "days"),
          Map.entry("wk", "weeks"),
          Map.entry("mo", "months"),
          Map.entry("a", "years"));

  private static final Map<String, String> MANY =
      Map.of("USD", "dollars", "EUR", "euros", "GBP", "pounds", "JPY", "yen");

  /** Words for numbers that nobody counted, by the least of them. */
  private static final Map<String, String> UNCOUNTED =
      Map.ofEntries(
          Map.entry("10", "tens"),
          Map.entry("12", "dozens"),
          Map.entry("20", "scores"),
          Map.entry("100", "hundreds"),
          Map.entry("1000", "thousands"),
          Map.entry("10000", "tens of thousands"),
          Map.entry("100000", "hundreds of thousands"),
          Map.entry("1000000", "millions"),
          Map.entry("10000000", "tens of millions"),
          Map.entry("100000000", "hundreds of millions"),
          Map.entry("1000000000", "billions"),
          Map.entry("1000000000000", "trillions"));

  private Quantities() {}

  /**
   * Returns a number or a range with its unit.
   *
   * @param unit ISO 4217 code of money, else UCUM code; null for a bare number
   */
  static String of(BigDecimal low, BigDecimal high, @Nullable String unit) {
    String sign = unit == null ? "" : BEFORE.getOrDefault(unit, "");
    String least = signed(low, sign);
    String most = signed(high, sign);
    String numbers = least.equals(most) ? least : least + " to " + most;
    if (unit == null || !sign.isEmpty()) {
      return numbers;
    }
    boolean one = high.abs().compareTo(BigDecimal.ONE) == 0;
    return numbers + " " + name(unit, one);
  }

  /**
   * Returns the word for a number that nobody counted, by the least that it may be: "dozens" for
   * 12; empty where there is none.
   */
  static String uncounted(BigDecimal low) {
    return UNCOUNTED.getOrDefault(low.stripTrailingZeros().toPlainString(), "");
  }

  /** Returns a unit behind a word for a number: " of dollars"; empty for none. */
  static String unit(@Nullable String unit) {
    return unit == null ? "" : " of " + MANY.getOrDefault(unit, name(unit, false));
  }

  private static String signed(BigDecimal value, String sign) {
    return (value.signum() < 0 ? "-" : "") + sign + number(value.abs());
  }

  private static String name(String unit, boolean one) {
    String name = NAMES.getOrDefault(unit, unit);
    if (!one) {
      return name;
    }
    return switch (name) {
      case "feet" -> "foot";
      case "inches" -> "inch";
      case "square feet" -> "square foot";
      case "cubic feet" -> "cubic foot";
      default ->
          NAMES.containsKey(unit) && name.endsWith("s")
              ? name.substring(0, name.length() - 1)
              : name;
    };
  }

  /** "121 billion", "1.84 million", "27,418", "0.5". */
  private static String number(BigDecimal value) {
    String[] names = {"million", "billion", "trillion"};
    for (int i = names.length - 1; i >= 0; i--) {
      BigDecimal step = MILLION.multiply(BigDecimal.TEN.pow(3 * i));
      if (value.compareTo(step) >= 0) {
        BigDecimal part = value.divide(step).stripTrailingZeros();
        return part.scale() <= DIGITS ? grouped(part) + " " + names[i] : grouped(value);
      }
    }
    return grouped(value);
  }

  private static String grouped(BigDecimal value) {
    String plain = value.stripTrailingZeros().toPlainString();
    int point = plain.indexOf('.');
    StringBuilder whole = new StringBuilder(point < 0 ? plain : plain.substring(0, point));
    for (int i = whole.length() - 3; i > 0; i -= 3) {
      whole.insert(i, ',');
    }
    return whole + (point < 0 ? "" : plain.substring(point));
  }
}
