package org.parallax.core.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Refuses the days of lists: where elements of one name show three days or more, none of them is
 * the report's own, unless it stands by the headline.
 */
final class DayLists {
  /** So many different days in elements alike make a list. */
  private static final int LIST = 3;

  private final List<Placed> all = new ArrayList<>();

  /**
   * A clue with its place.
   *
   * @param clue the clue
   * @param alike names of the elements that hold it
   * @param top whether it stands by the headline
   */
  private record Placed(Clue clue, String alike, boolean top) {}

  /** Adds a clue. */
  void add(Clue clue, String alike, boolean top) {
    all.add(new Placed(clue, alike, top));
  }

  /** Returns the clues in order, those in lists as such. */
  List<Clue> clues() {
    Map<String, Set<LocalDate>> days = new TreeMap<>();
    for (Placed placed : all) {
      if (!placed.top) {
        days.computeIfAbsent(placed.alike, a -> new TreeSet<>()).add(placed.clue.day());
      }
    }
    List<Clue> clues = new ArrayList<>();
    for (Placed placed : all) {
      boolean list = !placed.top && days.getOrDefault(placed.alike, Set.of()).size() >= LIST;
      boolean taken = list && placed.clue.kind().refusal() == null;
      clues.add(taken ? placed.clue.as(Clue.Kind.LIST) : placed.clue);
    }
    return clues;
  }
}
