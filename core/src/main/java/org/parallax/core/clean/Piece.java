package org.parallax.core.clean;

import org.jspecify.annotations.Nullable;
import org.parallax.model.Range;
import org.parallax.model.Removed;
import org.parallax.model.SourcedText;

/**
 * A piece of a capture, in reading order, with what became of it. Immutable.
 *
 * @param text the words, white space collapsed
 * @param reason why it is no part of the article; null when it is
 * @param rule name of the user's rule that took it out; null for none
 * @param sourceStart first UTF-16 code unit in the decoded text; null when it has no place there
 * @param sourceEnd one past the last; null with {@code sourceStart}
 */
public record Piece(
    String text,
    Removed.@Nullable Reason reason,
    @Nullable String rule,
    @Nullable Integer sourceStart,
    @Nullable Integer sourceEnd) {
  static Piece of(SourcedText text, Removed.@Nullable Reason reason) {
    Range place = text.source();
    return new Piece(
        text.collapse().text(),
        reason,
        null,
        place == null ? null : place.start(),
        place == null ? null : place.end());
  }

  static Piece of(Removed removed) {
    return new Piece(
        removed.text(),
        removed.reason(),
        removed.rule(),
        removed.sourceStart(),
        removed.sourceEnd());
  }
}
