package org.parallax.core.read.figures;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Figure;

/** Finds the word that makes the number after it a rise or a fall. */
final class ChangeWords {
  private static final Set<String> UP =
      Set.of(
          """
          rise jump climb increase grow surge soar advance leap rally gain add rocket edge
          widen expand swell creep appreciate strengthen rebound\
          """
              .split("\\s+"));
  private static final Set<String> DOWN =
      Set.of(
          """
          fall drop decline decrease slip slide lose plunge plummet tumble sink shed slump dip
          ease shrink crash narrow contract depreciate weaken retreat cut reduce lower\
          """
              .split("\\s+"));
  private static final Set<String> TRANSITIVE =
      Set.of("gain", "add", "lose", "shed", "cut", "reduce", "lower", "contract", "edge", "narrow");
  private static final Set<String> MOVES =
      Set.of(
          """
          be end close finish open trade trend go stay remain edge move climb tick stand inch
          creep come settle\
          """
              .split("\\s+"));
  private static final Set<String> BETWEEN =
      Set.of(
          """
          by a another further additional about around roughly nearly almost some
          approximately more less than over under just as much little at least up down to only
          between an estimated well sharply slightly higher lower even whopping fewer
          staggering record\
          """
              .split("\\s+"));

  /** Pieces of a sum of money: "billions of dollars of public money into". */
  private static final int LONGEST_SUM = 9;

  private final Line line;

  ChangeWords(Line line) {
    this.line = line;
  }

  /** A change word: which way, and where. */
  record Change(Figure.Qualifier way, int at) {}

  /** Returns the change word that governs a number starting at {@code from}, or null. */
  @Nullable Change before(int from) {
    if (line.is(from - 1, "to", "at", "from") && !line.is(from - 2, "up", "down")) {
      return null;
    }
    int at = from - 1;
    int steps = 0;
    while (steps < 6 && (BETWEEN.contains(line.at(at).lower()) || adverb(at)) && way(at) == null) {
      if ((line.is(at, "to") && !line.is(at - 1, "up"))
          || (line.is(at, "at") && !line.is(at + 1, "least"))) {
        return null;
      }
      at--;
      steps++;
    }
    Figure.Qualifier way = way(at);
    if (way != null) {
      return sunkInto(at, from) || fellDown(at) ? null : new Change(way, at);
    }
    return line.is(at + 1, "by") ? acrossObject(at) : null;
  }

  /** "fell down a 60-metre shaft": into what is so deep. */
  private boolean fellDown(int at) {
    return line.at(at).isVerb() && line.is(at + 1, "down") && line.at(at + 2).tag().equals("DT");
  }

  /** "sinking 3 billion dollars into a dam": an outlay, no fall. */
  private boolean sunkInto(int at, int from) {
    if (!line.at(at).lemma().equals("sink") || !line.at(at).isVerb()) {
      return false;
    }
    for (int i = from; i < from + LONGEST_SUM; i++) {
      if (line.is(i, "into")) {
        return true;
      }
    }
    return false;
  }

  /** "grow sales by 35 per cent". */
  private @Nullable Change acrossObject(int before) {
    for (int at = before; at > before - 6 && at >= 0; at--) {
      Piece piece = line.at(at);
      if (!piece.isWord() || piece.is("to", "that", "which")) {
        return null;
      }
      Figure.Qualifier way = piece.isVerb() ? way(at) : null;
      if (way != null) {
        return new Change(way, at);
      }
    }
    return null;
  }

  private boolean adverb(int at) {
    return line.at(at).tag().startsWith("RB");
  }

  private Figure.@Nullable Qualifier way(int at) {
    Piece piece = line.at(at);
    if (piece.is("up", "down") && !line.is(at + 1, "to")) {
      return particle(at) && !line.is(at + 1, "by")
          ? null
          : piece.is("up") ? Figure.Qualifier.UP : Figure.Qualifier.DOWN;
    }
    if (line.is(at + 1, "by") && piece.is("upward", "upwards")) {
      return Figure.Qualifier.UP;
    }
    if (line.is(at + 1, "by") && piece.is("downward", "downwards")) {
      return Figure.Qualifier.DOWN;
    }
    if (!piece.isVerb() && !line.is(at + 1, "by")) {
      return null;
    }
    if (UP.contains(piece.lemma())) {
      return Figure.Qualifier.UP;
    }
    return DOWN.contains(piece.lemma()) ? Figure.Qualifier.DOWN : null;
  }

  /** "gave up 517 yards": the word belongs to the verb before it. */
  private boolean particle(int at) {
    return line.at(at - 1).isVerb() && !MOVES.contains(line.at(at - 1).lemma());
  }

  /** Whether the word takes what it counts as its object: "lost three games" is no change. */
  boolean takesObject(Change change) {
    return TRANSITIVE.contains(line.at(change.at()).lemma());
  }
}
