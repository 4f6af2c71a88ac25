package org.parallax.model;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A day or moment of an article (published, modified, captured, report day), with every candidate
 * that was weighed.
 *
 * @param value ISO 8601 day or moment, the outlet's local day first; null when no candidate was
 *     accepted
 * @param precision of {@code value}; null with it
 * @param basis kind of evidence it rests on, e.g. {@code json-ld}, {@code header-line}, {@code
 *     siblings}; null with {@code value}
 * @param agrees whether no candidate contradicts it
 * @param candidates all that was weighed, accepted ones first, then in order of their place
 */
public record Dating(
    @Nullable String value,
    @Nullable Precision precision,
    @Nullable String basis,
    boolean agrees,
    List<Candidate> candidates) {
  /** Copies the candidates. */
  public Dating {
    candidates = List.copyOf(candidates);
    if ((value == null) != (basis == null)) {
      throw new IllegalArgumentException(
          "a date without basis, or a basis without date: " + value + ", " + basis);
    }
  }

  /** Returns the same with the places of its candidates moved; a candidate without one stays. */
  public Dating withEvidence(UnaryOperator<Evidence> moved) {
    return new Dating(
        value,
        precision,
        basis,
        agrees,
        candidates.stream().map(candidate -> candidate.withEvidence(moved)).toList());
  }

  /** Returns the calendar day of the value; null when it has none. */
  public @Nullable String day() {
    return value == null || value.length() < 10 ? null : value.substring(0, 10);
  }

  /**
   * One piece of evidence for a date.
   *
   * @param value ISO 8601 day or moment that it says
   * @param from kind of evidence
   * @param at where it stands; null when it stands in the address or in a field apart
   * @param accepted whether it speaks for the value
   * @param why in words: why accepted or refused
   */
  public record Candidate(
      String value, String from, @Nullable Evidence at, boolean accepted, String why) {
    private Candidate withEvidence(UnaryOperator<Evidence> moved) {
      return at == null ? this : new Candidate(value, from, moved.apply(at), accepted, why);
    }
  }
}
