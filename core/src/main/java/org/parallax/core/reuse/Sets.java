package org.parallax.core.reuse;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Disjoint sets of places (union-find); the smallest place stands for its set. */
final class Sets {
  private final int[] parent;

  Sets(int size) {
    parent = new int[size];
    for (int i = 0; i < size; i++) {
      parent[i] = i;
    }
  }

  int find(int place) {
    int root = place;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }

  /** Joins two sets; returns whether they were apart. */
  boolean join(int one, int two) {
    int a = find(one);
    int b = find(two);
    parent[Math.max(a, b)] = Math.min(a, b);
    return a != b;
  }

  /** Returns the sets, each in order, by their smallest place. */
  List<List<Integer>> all() {
    SortedMap<Integer, List<Integer>> all = new TreeMap<>();
    for (int i = 0; i < parent.length; i++) {
      all.computeIfAbsent(find(i), r -> new ArrayList<>()).add(i);
    }
    return List.copyOf(all.values());
  }
}
