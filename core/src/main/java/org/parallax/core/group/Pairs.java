package org.parallax.core.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The compared pairs of some blocks of articles, told by their places. Blocks that no chain of
 * alike pairs holds together can never be in one group, since the average of pairs of which none is
 * alike enough is not either: they are gathered apart, one cluster after the other.
 */
final class Pairs {
  private final Settings settings;
  private final List<Gathering.Block> blocks;
  private final List<int[]> apart = new ArrayList<>();
  private final int[] parents;
  private int[] ones = new int[1024];
  private int[] twos = new int[1024];
  private double[] likes = new double[1024];
  private int size;

  /** Makes it. */
  Pairs(List<Gathering.Block> blocks, Settings settings) {
    this.settings = settings;
    this.blocks = List.copyOf(blocks);
    parents = new int[blocks.size()];
    Arrays.setAll(parents, i -> i);
  }

  /** Tells that two blocks are never to be joined. */
  void part(int one, int two) {
    apart.add(new int[] {one, two});
  }

  /** Tells how alike two articles of two blocks are. */
  void add(int one, int two, double like) {
    if (size == ones.length) {
      int more = size + size / 2;
      ones = Arrays.copyOf(ones, more);
      twos = Arrays.copyOf(twos, more);
      likes = Arrays.copyOf(likes, more);
    }
    ones[size] = one;
    twos[size] = two;
    likes[size++] = like;
    if (like >= settings.alike()) {
      parents[root(two)] = root(one);
    }
  }

  private int root(int article) {
    int root = article;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }

  /** Returns the groups, each in order, by their first article. */
  List<List<Integer>> gather() {
    int[] order = byCluster();
    List<List<Integer>> groups = new ArrayList<>();
    int[] places = new int[parents.length];
    long[] pairs = pairsByCluster();
    int nextPair = 0;
    for (int from = 0, to; from < order.length; from = to) {
      int root = root(order[from]);
      to = from;
      while (to < order.length && root(order[to]) == root) {
        places[order[to]] = to - from;
        to++;
      }
      Gathering gathering =
          new Gathering(Arrays.stream(order, from, to).mapToObj(blocks::get).toList(), settings);
      for (int[] pair : apart) {
        if (root(pair[0]) == root && root(pair[1]) == root) {
          gathering.part(places[pair[0]], places[pair[1]]);
        }
      }
      while (nextPair < pairs.length && (int) (pairs[nextPair] >>> 32) == root) {
        int pair = (int) pairs[nextPair++];
        gathering.meet(places[ones[pair]], places[twos[pair]], likes[pair]);
      }
      int start = from;
      for (List<Integer> group : gathering.gather()) {
        groups.add(group.stream().map(i -> order[start + i]).toList());
      }
    }
    groups.sort(Comparator.comparing(g -> g.get(0)));
    return groups;
  }

  /** Returns the articles, those of a cluster side by side, in order within it. */
  private int[] byCluster() {
    long[] keys = new long[parents.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = ((long) root(i) << 32) | i;
    }
    Arrays.sort(keys);
    return Arrays.stream(keys).mapToInt(k -> (int) k).toArray();
  }

  /** Returns the pairs inside of clusters, with the cluster in the upper half; ascending. */
  private long[] pairsByCluster() {
    long[] keys = new long[size];
    int inside = 0;
    for (int i = 0; i < size; i++) {
      int root = root(ones[i]);
      if (root == root(twos[i])) {
        keys[inside++] = ((long) root << 32) | i;
      }
    }
    long[] sorted = Arrays.copyOf(keys, inside);
    Arrays.sort(sorted);
    return sorted;
  }
}
