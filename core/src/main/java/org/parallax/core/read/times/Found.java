package org.parallax.core.read.times;

import org.jspecify.annotations.Nullable;
import org.parallax.model.TimeExpression;

/**
 * A time expression in the words of one line.
 *
 * @param from first word
 * @param to one past the last word
 * @param type kind
 * @param value TIMEX3 value; null when it cannot be told; for a clock time without a day of its own
 *     only its part from {@code T} on
 * @param moment the stretch of the calendar meant, which later words may count from; null when none
 */
record Found(
    int from, int to, TimeExpression.Type type, @Nullable String value, @Nullable Moment moment) {
  static Found date(int from, int to, @Nullable String value) {
    return new Found(from, to, TimeExpression.Type.DATE, value, null);
  }

  static Found date(int from, int to, Moment moment) {
    return new Found(from, to, TimeExpression.Type.DATE, moment.value(), moment);
  }

  static Found time(int from, int to, @Nullable String value) {
    return new Found(from, to, TimeExpression.Type.TIME, value, null);
  }

  static Found length(int from, int to, @Nullable String value) {
    return new Found(from, to, TimeExpression.Type.DURATION, value, null);
  }

  static Found set(int from, int to, @Nullable String value) {
    return new Found(from, to, TimeExpression.Type.SET, value, null);
  }

  Found starting(int newFrom) {
    return new Found(newFrom, to, type, value, moment);
  }

  Found ending(int newTo) {
    return new Found(from, newTo, type, value, moment);
  }

  Found valued(String newValue) {
    return new Found(from, to, type, newValue, moment);
  }

  /** Returns whether this is a clock time that waits for its day. */
  boolean dayless() {
    return value != null && value.startsWith("T");
  }
}
