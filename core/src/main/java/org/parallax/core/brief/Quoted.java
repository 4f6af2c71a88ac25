package org.parallax.core.brief;

import org.parallax.model.Reading;
import org.parallax.model.Span;

/** Which words of a report's text are quoted. Safe to share between threads. */
final class Quoted {
  private Quoted() {}

  /** Whether some of the text from one offset up to another is quoted. */
  static boolean touches(Reading reading, int start, int end) {
    return reading.attributions().stream()
        .flatMap(attribution -> attribution.quoted().stream())
        .anyMatch(q -> q.field() == Span.Field.TEXT && q.start() < end && start < q.end());
  }
}
