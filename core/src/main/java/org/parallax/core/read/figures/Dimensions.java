package org.parallax.core.read.figures;

import java.util.Set;
import org.parallax.core.read.figures.NounPhrases.Phrase;

/**
 * What has the depth, width or height that a length tells: "the 80m-deep shaft", "a shaft measuring
 * 13 feet deep and two feet wide".
 */
final class Dimensions {
  private static final Set<String> SIDES =
      Set.of("deep", "wide", "tall", "high", "long", "thick", "across");

  private static final Set<String> LENGTHS =
      Set.of("m", "cm", "mm", "km", "[ft_i]", "[in_i]", "[yd_i]", "[mi_i]");

  /** Pieces between two sides of one thing: "130 feet deep and 12 inches wide". */
  private static final int NEAR = 8;

  private final Line line;
  private final NounPhrases phrases;

  Dimensions(Line line, NounPhrases phrases) {
    this.line = line;
    this.phrases = phrases;
  }

  /**
   * Returns what a length is told of in one of these ways, as it stands; empty when in another.
   *
   * @param from first piece of the number with its hedge
   * @param to one past the last of its unit
   * @param previousTo where the figure before ends
   * @param previous what that one counts
   */
  String find(Unit unit, int from, int to, int previousTo, String previous) {
    if (unit.code() == null || !LENGTHS.contains(unit.code())) {
      return "";
    }
    boolean hyphened = line.isHyphen(to) && line.joined(to) && line.joined(to + 1);
    int side = hyphened ? to + 1 : to;
    if (!SIDES.contains(line.at(side).lower())) {
      return "";
    }
    if (hyphened && line.is(side + 1, "well")) {
      return line.words(side + 1, side + 2); // not the adverb
    }
    Phrase after = phrases.startingAt(side + 1);
    boolean before = hyphened || line.at(from - 1).tag().equals("DT");
    if (before && !after.isEmpty() && after.from() == side + 1) {
      return line.words(after.from(), after.to());
    }
    if (line.is(from - 1, "measuring")) {
      Phrase thing = phrases.endingBefore(from - 1);
      return thing.isEmpty() ? "" : line.words(thing.from(), thing.to());
    }
    boolean other = previousTo > 0 && SIDES.contains(line.at(previousTo).lower());
    return other && from - previousTo < NEAR ? previous : "";
  }
}
