package org.parallax.core.align;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parallax.model.Figure;
import org.parallax.model.Reading;
import org.parallax.model.Span;
import org.parallax.model.TimeExpression;

/**
 * Places of a story that give one value which nobody gives by chance: 1,146 of anything, an amount
 * of money to three digits, 21:40 on one day.
 *
 * <p>Whatever the nouns around it, two reports of one event that hold such a value speak of the
 * same: "412 births", "412 deliveries". Not safe to share between threads.
 */
final class SharedValues {
  /** Digits that a value needs, noughts at its ends aside. */
  private static final int TELLING = 3;

  /** Digits from which a value is telling beside a word that both share: 46 of a staff. */
  private static final int HALF_TELLING = 2;

  /** Units of how long something lasts: many things last 12 days. */
  private static final Set<String> LASTS = Set.of("s", "min", "h", "d", "wk", "mo", "a");

  private static final MathContext ROUNDED = new MathContext(TELLING, RoundingMode.HALF_UP);

  private final SortedMap<String, Places> places = new TreeMap<>();

  /**
   * Where one value stands.
   *
   * @param spans in story order
   * @param telling whether no word needs to be shared
   */
  record Places(List<Span> spans, boolean telling) {}

  private SharedValues() {}

  /** Returns the places of each value that two articles give, by value. */
  static List<Places> of(List<Reading> readings) {
    SharedValues values = new SharedValues();
    for (Reading reading : readings) {
      if (reading.article().corroborates()) {
        reading.figures().forEach(values::add);
        reading.times().forEach(values::add);
      }
    }
    return values.places.values().stream()
        .filter(p -> p.spans().stream().map(Span::article).distinct().count() >= 2)
        .toList();
  }

  private void add(Figure figure) {
    int digits = digits(figure.low());
    boolean lasts = figure.unit() != null && LASTS.contains(figure.unit());
    if (figure.low().compareTo(figure.high()) != 0 || digits < (lasts ? TELLING : HALF_TELLING)) {
      return;
    }
    String unit = figure.unit();
    boolean money = unit != null && unit.matches("[A-Z]{3}");
    BigDecimal value = money ? figure.low().round(ROUNDED) : figure.low();
    boolean change =
        figure.qualifier() == Figure.Qualifier.UP || figure.qualifier() == Figure.Qualifier.DOWN;
    add(
        String.join(
            "|",
            "figure",
            unit == null ? String.valueOf(figure.unitText()) : unit,
            Boolean.toString(change),
            value.stripTrailingZeros().toPlainString()),
        figure.span(),
        digits >= TELLING);
  }

  /** Digits of a value from its first to its last that is not nought. */
  private static int digits(BigDecimal value) {
    return value.signum() == 0 ? 0 : value.stripTrailingZeros().precision();
  }

  /** A time to the minute: on the hour and the half hour many things happen. */
  private void add(TimeExpression time) {
    String value = time.value();
    if (value != null && value.matches(".*T\\d{2}:\\d{2}")) {
      String clock = value.substring(value.indexOf('T') + 1);
      add("time|" + clock, time.span(), !clock.matches(".*:[03]0"));
    }
  }

  private void add(String value, Span place, boolean telling) {
    if (place.field() == Span.Field.TEXT) {
      places.computeIfAbsent(value, k -> new Places(new ArrayList<>(), telling)).spans().add(place);
    }
  }
}
