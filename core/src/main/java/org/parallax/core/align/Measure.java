package org.parallax.core.align;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Figure;

/**
 * What kind of quantity a unit measures, so that feet can be laid beside metres.
 *
 * @param kind the kind; a currency or a unit of no kind stands for itself
 * @param factor what turns a value into the kind's base unit
 */
record Measure(Kind kind, String unit, double factor) {
  /** Kinds of quantities. */
  enum Kind {
    /** A bare count. */
    COUNT,
    /** In metres. */
    LENGTH,
    /** In kilograms. */
    MASS,
    /** In kilometres an hour. */
    SPEED,
    /** In square metres. */
    AREA,
    /** In litres. */
    VOLUME,
    /** In seconds. */
    TIME,
    /** In per cent. */
    SHARE,
    /** In one currency. */
    MONEY,
    /** Anything else, so much of one for one of another too. */
    OTHER
  }

  private static final Map<String, Measure> UNITS =
      Map.ofEntries(
          unit(Kind.LENGTH, "m", 1),
          unit(Kind.LENGTH, "km", 1000),
          unit(Kind.LENGTH, "cm", 0.01),
          unit(Kind.LENGTH, "mm", 0.001),
          unit(Kind.LENGTH, "[ft_i]", 0.3048),
          unit(Kind.LENGTH, "[in_i]", 0.0254),
          unit(Kind.LENGTH, "[yd_i]", 0.9144),
          unit(Kind.LENGTH, "[mi_i]", 1609.344),
          unit(Kind.LENGTH, "[nmi_i]", 1852),
          unit(Kind.MASS, "g", 0.001),
          unit(Kind.MASS, "kg", 1),
          unit(Kind.MASS, "t", 1000),
          unit(Kind.MASS, "ton", 1000),
          unit(Kind.MASS, "[lb_av]", 0.4536),
          unit(Kind.MASS, "[stone_av]", 6.35),
          unit(Kind.SPEED, "km/h", 1),
          unit(Kind.SPEED, "[mi_i]/h", 1.609344),
          unit(Kind.SPEED, "[kn_i]", 1.852),
          unit(Kind.AREA, "m2", 1),
          unit(Kind.AREA, "km2", 1e6),
          unit(Kind.AREA, "har", 1e4),
          unit(Kind.AREA, "[acr_us]", 4047),
          unit(Kind.AREA, "[mi_i]2", 2.59e6),
          unit(Kind.AREA, "[ft_i]2", 0.0929),
          unit(Kind.VOLUME, "L", 1),
          unit(Kind.VOLUME, "m3", 1000),
          unit(Kind.VOLUME, "[gal_us]", 3.785),
          unit(Kind.TIME, "s", 1),
          unit(Kind.TIME, "min", 60),
          unit(Kind.TIME, "h", 3600),
          unit(Kind.TIME, "d", 86_400),
          unit(Kind.TIME, "wk", 604_800),
          unit(Kind.TIME, "mo", 2_629_800),
          unit(Kind.TIME, "a", 31_557_600),
          unit(Kind.SHARE, "%", 1));

  private static Map.Entry<String, Measure> unit(Kind kind, String code, double factor) {
    return Map.entry(code, new Measure(kind, code, factor));
  }

  /** Returns what the unit of a figure measures. */
  static Measure of(Figure figure, FigureKey key) {
    @Nullable String code = figure.unit();
    Measure known = UNITS.get(key.unit());
    if (known != null) {
      return known;
    }
    boolean money = code != null && code.length() == 3 && Character.isUpperCase(code.charAt(0));
    boolean plain = money && key.unit().equals(code);
    Kind kind = key.unit().isEmpty() ? Kind.COUNT : plain ? Kind.MONEY : Kind.OTHER;
    return new Measure(kind, key.unit(), 1);
  }

  /** Whether values of both can be compared. */
  boolean isLike(Measure other) {
    boolean itself = kind == Kind.MONEY || kind == Kind.OTHER;
    return kind == other.kind && (!itself || unit.equals(other.unit));
  }
}
