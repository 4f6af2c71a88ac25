package org.parallax.core.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Joins the most alike groups first, as long as they are alike enough on the average of all their
 * pairs (average linkage, UPGMA): a group is met as a whole, so that a chain of neighbours does not
 * hold together what is far apart at its ends.
 */
final class Gathering {
  private final Settings settings;
  private final List<List<Integer>> groups = new ArrayList<>();
  private final List<Map<Integer, Double>> sums = new ArrayList<>();
  private final List<Set<Integer>> apart = new ArrayList<>();
  private final List<Integer> sizes = new ArrayList<>();
  private final List<Integer> compared = new ArrayList<>();
  private final List<Integer> versions = new ArrayList<>();
  private final PriorityQueue<Meeting> queue = new PriorityQueue<>(MOST_ALIKE_FIRST);

  private record Meeting(int one, int two, double alike, int versionOne, int versionTwo) {}

  private static final Comparator<Meeting> MOST_ALIKE_FIRST =
      Comparator.comparingDouble(Meeting::alike)
          .reversed()
          .thenComparingInt(Meeting::one)
          .thenComparingInt(Meeting::two);

  /**
   * Makes it.
   *
   * @param blocks what is joined: single articles, and articles that are together already
   */
  Gathering(List<Block> blocks, Settings settings) {
    this.settings = settings;
    for (int i = 0; i < blocks.size(); i++) {
      groups.add(new ArrayList<>(List.of(i)));
      sums.add(new HashMap<>());
      apart.add(new HashSet<>());
      versions.add(0);
      sizes.add(blocks.get(i).size());
      compared.add(blocks.get(i).compared());
    }
  }

  /**
   * Articles that are together already.
   *
   * @param size number of articles
   * @param compared number of those that are compared with others
   */
  record Block(int size, int compared) {}

  /** Tells how alike two articles of two blocks are. */
  void meet(int one, int two, double alike) {
    sums.get(one).merge(two, alike, Double::sum);
    sums.get(two).merge(one, alike, Double::sum);
  }

  /** Tells that two blocks are never to be joined. */
  void part(int one, int two) {
    apart.get(one).add(two);
    apart.get(two).add(one);
  }

  /** Joins what belongs together; returns the groups, each in order, by their first article. */
  List<List<Integer>> gather() {
    for (int one = 0; one < sums.size(); one++) {
      for (int two : sums.get(one).keySet()) {
        if (one < two) {
          offer(one, two);
        }
      }
    }
    for (Meeting next = queue.poll(); next != null; next = queue.poll()) {
      if (isCurrent(next)) {
        join(next.one(), next.two());
      }
    }
    return groups.stream()
        .filter(g -> !g.isEmpty())
        .map(g -> g.stream().sorted().toList())
        .sorted(Comparator.comparing(g -> g.get(0)))
        .toList();
  }

  private boolean isCurrent(Meeting meeting) {
    return versions.get(meeting.one()) == meeting.versionOne()
        && versions.get(meeting.two()) == meeting.versionTwo();
  }

  private void offer(int one, int two) {
    double pairs = (double) compared.get(one) * compared.get(two);
    double alike = sums.get(one).getOrDefault(two, 0.0) / pairs;
    if (alike >= needed(sizes.get(one), sizes.get(two), settings)
        && !apart.get(one).contains(two)) {
      queue.add(new Meeting(one, two, alike, versions.get(one), versions.get(two)));
    }
  }

  /**
   * Two single articles may differ by chance; two groups that each found their own are compared on
   * many pairs, and more is asked of them.
   */
  static double needed(int one, int two, Settings settings) {
    double established = Math.min(1.0, (Math.min(one, two) - 1) / (settings.established() - 1.0));
    return settings.alike() * (1 + settings.grown() * established);
  }

  private void join(int one, int two) {
    groups.get(one).addAll(groups.get(two));
    groups.set(two, List.of());
    versions.set(one, versions.get(one) + 1);
    versions.set(two, -1);
    sizes.set(one, sizes.get(one) + sizes.get(two));
    compared.set(one, compared.get(one) + compared.get(two));
    for (int other : apart.get(two)) {
      part(one, other);
    }
    Map<Integer, Double> mine = sums.get(one);
    Map<Integer, Double> theirs = sums.get(two);
    mine.remove(two);
    theirs.remove(one);
    theirs.forEach((other, sum) -> {
      mine.merge(other, sum, Double::sum);
      sums.get(other).remove(two);
    });
    theirs.clear();
    mine.forEach((other, sum) -> {
      sums.get(other).put(one, sum);
      offer(Math.min(one, other), Math.max(one, other));
    });
  }
}
