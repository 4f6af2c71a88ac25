package org.parallax.core.read.figures;

import java.util.Set;

/** Nouns that name a time, and so are neither counted nor measured. */
final class TimeWords {
  private static final Set<String> WORDS =
      Set.of(
          """
          monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow
          tonight january february march april may june july august september october november
          december year years month months week weeks day days quarter morning afternoon
          evening night weekend summer winter spring autumn decade century season half time
          period\
          """
              .split("\\s+"));

  private TimeWords() {}

  static boolean isTime(Piece piece) {
    boolean month = !piece.is("may", "march") || piece.isCapital();
    return WORDS.contains(piece.lower()) && month;
  }
}
