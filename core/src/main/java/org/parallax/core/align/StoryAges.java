package org.parallax.core.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How old the one is of whom all openings tell: "a four-year-old boy", "a 3-year-old boy". Ages
 * stand apart elsewhere, for two persons seldom have one; but reports that open with a boy mean the
 * same boy.
 */
final class StoryAges {
  /** Reports of one person are no further apart. */
  private static final double NEAR = 2;

  private StoryAges() {}

  /** Brings rows of ages that are at odds into one. */
  static void join(List<List<FigureEntry>> rows) {
    SortedMap<String, List<List<FigureEntry>>> byWhom = new TreeMap<>();
    for (List<FigureEntry> row : rows) {
      Set<String> heads = row.getFirst().key().heads();
      if (row.stream().allMatch(FigureEntry::isAge) && row.stream().anyMatch(FigureEntry::isLead)) {
        byWhom
            .computeIfAbsent(String.join(" ", new TreeSet<>(heads)), k -> new ArrayList<>())
            .add(row);
      }
    }
    for (List<List<FigureEntry>> same : byWhom.values()) {
      for (int i = 1; i < same.size(); i++) {
        join(same.getFirst(), same.get(i));
      }
    }
    rows.removeIf(List::isEmpty);
  }

  private static void join(List<FigureEntry> first, List<FigureEntry> second) {
    SortedSet<String> one = leads(first);
    SortedSet<String> two = leads(second);
    boolean apart = one.stream().noneMatch(two::contains);
    if (!apart || !isNear(first.getFirst(), second.getFirst())) {
      return;
    }
    // Whoever opens with one age and gives the other later tells of somebody else, or of before.
    List<FigureEntry> own = first.stream().filter(e -> !two.contains(e.article())).toList();
    List<FigureEntry> others =
        second.stream()
            .filter(e -> !one.contains(e.article()) && e.setting().past().isEmpty())
            .toList();
    first.clear();
    first.addAll(own);
    first.addAll(others);
    second.removeAll(others);
  }

  private static SortedSet<String> leads(List<FigureEntry> row) {
    SortedSet<String> articles = new TreeSet<>();
    row.stream().filter(FigureEntry::isLead).forEach(entry -> articles.add(entry.article()));
    return articles;
  }

  private static boolean isNear(FigureEntry one, FigureEntry two) {
    double first = one.figure().low().doubleValue();
    double second = two.figure().low().doubleValue();
    return first != second && Math.abs(first - second) <= NEAR;
  }
}
