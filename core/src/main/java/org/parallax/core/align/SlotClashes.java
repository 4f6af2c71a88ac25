package org.parallax.core.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Numbers with which two articles answer one question otherwise ({@link ValueSlots}). Not safe to
 * share between threads.
 */
final class SlotClashes {
  private static final double WIDE = 6;
  private static final double FAR = 4;
  private static final double FEW = 3;
  private static final double NEAR = 1.6;
  private static final double MAGNITUDE = 1.15;

  /** By question. */
  private final SortedMap<String, List<ToldFigure>> told = new TreeMap<>();

  private final ToldFigures figures;

  private SlotClashes(ToldFigures figures) {
    this.figures = figures;
  }

  static void find(ToldFigures figures, Rivals rivals) {
    SlotClashes clashes = new SlotClashes(figures);
    figures.all().filter(one -> !one.slots().isEmpty()).forEach(clashes::add);
    for (Map.Entry<String, List<ToldFigure>> slot : clashes.told.entrySet()) {
      clashes.compare(slot.getKey(), slot.getValue(), rivals);
    }
  }

  private void add(ToldFigure one) {
    for (String slot : one.slots()) {
      if (kind(slot).equals("bid") || !one.entry().setting().former()) {
        told.computeIfAbsent(slot, k -> new ArrayList<>()).add(one);
      }
    }
  }

  private void compare(String slot, List<ToldFigure> all, Rivals rivals) {
    List<ToldFigure> sure = all.stream().filter(one -> isSettled(one, all)).toList();
    List<ToldFigure> others = all.stream().filter(one -> !isSettled(one, all)).toList();
    rivals.addAll(
        sure, (one, two) -> clash(slot, one, two) && !areOfTwo(one, two, others), ToldFigure::at);
  }

  /** Whether its article gives no other answer, but by another speaker. */
  private static boolean isSettled(ToldFigure one, List<ToldFigure> all) {
    return all.stream()
        .filter(other -> other.article().equals(one.article()))
        .allMatch(other -> one.agrees(other) || one.entry().saidByAnother(other.entry()));
  }

  /**
   * Whether an article gives both answers: then they are of two things, or one has replaced the
   * other.
   */
  private static boolean areOfTwo(ToldFigure one, ToldFigure two, List<ToldFigure> others) {
    return others.stream()
        .filter(other -> other.agrees(one))
        .anyMatch(other ->
            others.stream().anyMatch(o -> o.article().equals(other.article()) && o.agrees(two)));
  }

  private boolean clash(String slot, ToldFigure one, ToldFigure two) {
    if (one.article().equals(two.article())
        || one.entry().origin().equals(two.entry().origin())
        || one.agrees(two)
        || one.timesApart(two) > farthest(slot)
        || (!isLasting(slot) && one.isOfOtherDay(two))) {
      return false;
    }
    return mayMeet(slot, one, two)
        && haveInCommon(slot, one, two)
        && !knows(one, two)
        && !knows(two, one);
  }

  private static double farthest(String slot) {
    return switch (kind(slot)) {
      case "crowd" -> WIDE;
      case "population", "bid", "aboard", "net", "employees" -> NEAR;
      case "magnitude" -> MAGNITUDE;
      case "deed" -> FEW;
      default -> FAR;
    };
  }

  private static String kind(String slot) {
    int end = slot.indexOf(' ');
    return end < 0 ? slot : slot.substring(0, end);
  }

  /** Whether the answer is the same for weeks. */
  private static boolean isLasting(String slot) {
    return switch (kind(slot)) {
      case "population", "bid", "thing", "way" -> true;
      default -> false;
    };
  }

  private static boolean mayMeet(String slot, ToldFigure one, ToldFigure two) {
    boolean bid = kind(slot).equals("bid");
    FigureSetting first = one.entry().setting();
    FigureSetting second = two.entry().setting();
    return (isLasting(slot) || first.past().equals(second.past()))
        && ((bid || kind(slot).equals("magnitude"))
            ? !first.supposed() && !second.supposed()
            : first.mayMeet(second))
        && (bid || !one.entry().isOutgrown(two.entry()));
  }

  /** Whether the words around both tell of one thing, where the question alone does not. */
  private static boolean haveInCommon(String slot, ToldFigure one, ToldFigure two) {
    long names = one.names().stream().filter(two.names()::contains).count();
    long things = one.things().stream().filter(two.things()::contains).count();
    return switch (kind(slot)) {
      case "population", "bid", "ban", "net", "revenue", "bail", "penalty" -> names >= 1;
      case "thing" -> names + things >= 1;
      case "deed" ->
          names + things >= 2 && one.entry().key().about().equals(two.entry().key().about());
      case "sentence" -> names >= 1 && things >= 1;
      case "speed" -> names + things >= 1;
      case "verb", "height", "width", "lasted", "way", "stake" -> names + things >= 2;
      default -> true;
    };
  }

  private boolean knows(ToldFigure own, ToldFigure other) {
    return figures.knows(own, other, one -> !one.slots().isEmpty() || one.isCount());
  }
}
