package org.parallax.bench.standings;

import java.util.Locale;

/** What two statements of two reports make of each other. */
enum Verdict {
  /** Both state the same. */
  CORROBORATED,
  /** They cannot both hold. */
  DIFFERING,
  /** Somebody denies in one what somebody claims in the other. */
  DENIED,
  /** None of these. */
  NEITHER;

  /** Returns the verdict of that label. */
  static Verdict of(String label) {
    return valueOf(label.strip().toUpperCase(Locale.ROOT));
  }

  /** Returns the label. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it says that two statements are at odds. */
  boolean contradicts() {
    return this == DIFFERING || this == DENIED;
  }
}
