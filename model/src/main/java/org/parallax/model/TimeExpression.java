package org.parallax.model;

import org.jspecify.annotations.Nullable;

/**
 * A time expression, as TIMEX3 (ISO-TimeML) has it.
 *
 * @param span the words
 * @param type kind
 * @param value TIMEX3 value such as {@code 2031-05-14}, {@code P2D}, {@code XXXX-01-07}; null when
 *     it cannot be told
 * @param anchor the day it was counted from; null when the value needs none or there is none
 */
public record TimeExpression(
    Span span, Type type, @Nullable String value, @Nullable String anchor) {
  /** TIMEX3 types. */
  public enum Type {
    /** A calendar date. */
    DATE,
    /** A time of day. */
    TIME,
    /** A length of time. */
    DURATION,
    /** Something that returns. */
    SET
  }
}
