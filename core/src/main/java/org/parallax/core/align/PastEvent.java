package org.parallax.core.align;

import java.util.Set;
import org.parallax.model.Precision;
import org.parallax.model.Span;

/**
 * One article's words about something that happened on a date.
 *
 * @param date TIMEX3 date at its own precision
 * @param precision of the date
 * @param span the words
 * @param what the words
 * @param keys lemmas of its content words, and ids of what it names
 */
record PastEvent(String date, Precision precision, Span span, String what, Set<String> keys) {
  /** Shared keys from which two tellings of one date are one event. */
  private static final int SHARED = 2;

  PastEvent {
    keys = Set.copyOf(keys);
  }

  /**
   * Returns whether both tell the same: one date, half of the shorter one's words, and a third of
   * the longer one's.
   */
  boolean same(PastEvent other) {
    if (!date.equals(other.date)) {
      return false;
    }
    long shared = keys.stream().filter(other.keys::contains).count();
    return shared >= SHARED
        && 2 * shared >= Math.min(keys.size(), other.keys.size())
        && 3 * shared >= Math.max(keys.size(), other.keys.size());
  }
}
