package org.parallax.core.align;

import java.util.List;
import org.parallax.model.Figure;

/**
 * Numbers with which two statements tell one fact otherwise: all else that they tell is alike, and
 * each has one number left that the other has not ("cut 19,000 jobs, the company said", "the
 * company is to cut 21,500 jobs"). Not safe to share between threads.
 */
final class NumberClashes {
  /** How many times the lesser the greater of two numbers may be. */
  private static final double FAR = 4;

  private final ToldFigures figures;
  private final Rivals rivals;

  NumberClashes(ToldFigures figures, Rivals rivals) {
    this.figures = figures;
    this.rivals = rivals;
  }

  /**
   * Compares the numbers of two statements that are alike.
   *
   * @return whether one is left on each side, and these cannot both hold
   */
  boolean compare(Statement one, Statement two) {
    if (one.article().equals(two.article()) || one.origin().equals(two.origin())) {
      return false;
    }
    List<ToldFigure> own = figures.in(one);
    List<ToldFigure> others = own.isEmpty() ? List.of() : figures.in(two);
    List<ToldFigure> left = left(own, others);
    List<ToldFigure> leftThere = left(others, own);
    boolean clash = false;
    for (ToldFigure here : left) {
      List<ToldFigure> there = leftThere.stream().filter(o -> here.isOfKindOf(o)).toList();
      boolean alone =
          isOne(there) && isOne(left.stream().filter(l -> l.isOfKindOf(there.getFirst())).toList());
      if (alone && clash(here, there.getFirst())) {
        there.forEach(o -> rivals.add(here.at(), o.at()));
        clash = true;
      }
    }
    return clash;
  }

  /** Whether each has a number of a kind left that the other gives otherwise, whatever it tells. */
  boolean giveOthers(Statement one, Statement two) {
    List<ToldFigure> own = figures.in(one);
    List<ToldFigure> others = own.isEmpty() ? List.of() : figures.in(two);
    List<ToldFigure> leftThere = left(others, own);
    return left(own, others).stream().anyMatch(o -> leftThere.stream().anyMatch(o::isOfKindOf));
  }

  /** Whether some figures are one value, which "60 metres (200 feet)" gives twice. */
  private static boolean isOne(List<ToldFigure> figures) {
    return !figures.isEmpty() && figures.stream().allMatch(figures.getFirst()::agrees);
  }

  /** Those that none of the others agrees with. */
  private static List<ToldFigure> left(List<ToldFigure> own, List<ToldFigure> others) {
    return own.stream()
        .filter(one ->
            !one.entry().isAge()
                && others.stream()
                    .noneMatch(o -> one.measure().isLike(o.measure()) && one.agrees(o)))
        .toList();
  }

  private boolean clash(ToldFigure one, ToldFigure two) {
    FigureEntry first = one.entry();
    FigureEntry second = two.entry();
    return one.timesApart(two) <= FAR
        && !one.isOfOtherDay(two)
        && haveInCommon(one, two)
        && first.key().change() == second.key().change()
        && way(first) * way(second) >= 0
        && first.setting().past().equals(second.setting().past())
        && first.setting().former() == second.setting().former()
        && first.setting().mayMeetAsTold(second.setting())
        && (!one.isCount() || !first.isOutgrown(second))
        && !figures.knows(one, two, any -> true)
        && !figures.knows(two, one, any -> true);
  }

  /** Whether the words next to both tell of one thing. */
  private static boolean haveInCommon(ToldFigure one, ToldFigure two) {
    FigureKey first = one.entry().key();
    FigureKey second = two.entry().key();
    if (isTally(first) || (one.isCount() && !first.fate().equals(second.fate()))) {
      return false;
    }
    return one.near().stream().anyMatch(two.near()::contains)
        || (one.isCount() && !first.about().isEmpty() && first.about().equals(second.about()));
  }

  private static boolean isTally(FigureKey key) {
    return key.unit().startsWith("point") || key.heads().stream().anyMatch(ValueSlots::isTally);
  }

  /** 1 of what rose, -1 of what fell, 0 of what is told as a level. */
  private static int way(FigureEntry entry) {
    Figure.Qualifier qualifier = entry.figure().qualifier();
    return qualifier == Figure.Qualifier.UP ? 1 : qualifier == Figure.Qualifier.DOWN ? -1 : 0;
  }
}
