package org.parallax.core.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sets of drafts that are one entity (union-find; the least number stands for its set). */
final class EntitySets {
  private final int[] parents;

  EntitySets(int size) {
    parents = new int[size];
    for (int i = 0; i < size; i++) {
      parents[i] = i;
    }
  }

  int find(int i) {
    int root = i;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }

  void join(int a, int b) {
    int one = find(a);
    int other = find(b);
    parents[Math.max(one, other)] = Math.min(one, other);
  }

  /** Returns the sets, each in order, by their least member. */
  List<List<Integer>> sets() {
    Map<Integer, List<Integer>> sets = new TreeMap<>();
    for (int i = 0; i < parents.length; i++) {
      sets.computeIfAbsent(find(i), k -> new ArrayList<>()).add(i);
    }
    return List.copyOf(sets.values());
  }
}
