package org.parallax.core.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which of some articles are together, and which apart, before they are compared. What is told
 * first holds against what is told later. Not safe to share.
 */
final class Bonds {
  private final SortedMap<String, Integer> places = new TreeMap<>();
  private final int[] parents;
  private final List<SortedSet<Integer>> apart = new ArrayList<>();

  /** The blocks that nothing joins, by their first articles. */
  private final BitSet sealed = new BitSet();

  private Bonds(List<Live> articles) {
    parents = new int[articles.size()];
    Arrays.setAll(parents, i -> i);
    for (int i = 0; i < articles.size(); i++) {
      places.put(articles.get(i).id(), i);
      apart.add(new TreeSet<>());
    }
  }

  /** Returns what persons decided of articles: the pinned stories first, then the latest first. */
  static Bonds of(List<Live> articles, Rulings rulings) {
    Bonds bonds = new Bonds(articles);
    rulings.pins().all().forEach(pin -> bonds.seal(pin.articles()));
    rulings.latestFirst(() -> articles.stream().map(Live::id).iterator()).forEach(bonds::rule);
    return bonds;
  }

  private void rule(Rulings.Ruling ruling) {
    switch (ruling) {
      case Rulings.Together together -> together(together.articles());
      case Rulings.Apart parted -> {
        for (int one : known(parted.some())) {
          for (int two : known(parted.others())) {
            part(one, two);
          }
        }
      }
      case Rulings.Pinned pinned -> {
        // Was sealed before.
      }
    }
  }

  /** Tells that articles are together, and nothing else with them. */
  private void seal(Collection<String> ids) {
    together(ids);
    known(ids).stream().findFirst().ifPresent(first -> sealed.set(block(first)));
  }

  /** Returns whether nothing joins a block; told by its first article. */
  boolean isSealed(int block) {
    return sealed.get(block);
  }

  /** Returns whether no article of the one list may be with one of the other. */
  boolean areApart(Collection<String> some, Collection<String> others) {
    List<Integer> blocks = known(others).stream().map(this::block).toList();
    return known(some).stream()
        .anyMatch(one -> blocks.stream().anyMatch(apart(block(one))::contains));
  }

  /** Tells that articles are together. */
  void together(Collection<String> ids) {
    List<Integer> known = known(ids);
    for (int i = 1; i < known.size(); i++) {
      join(known.get(0), known.get(i));
    }
  }

  private List<Integer> known(Collection<String> ids) {
    return ids.stream().filter(places::containsKey).map(places::get).toList();
  }

  private void join(int one, int two) {
    int first = Math.min(block(one), block(two));
    int second = Math.max(block(one), block(two));
    boolean closed = sealed.get(first) || sealed.get(second);
    if (first == second || closed || apart.get(first).contains(second)) {
      return;
    }
    parents[second] = first;
    for (int other : apart.get(second)) {
      apart.get(other).remove(second);
      apart.get(other).add(first);
      apart.get(first).add(other);
    }
    apart.get(second).clear();
  }

  private void part(int one, int two) {
    int first = block(one);
    int second = block(two);
    if (first != second) {
      apart.get(first).add(second);
      apart.get(second).add(first);
    }
  }

  /** Returns the first article of the block of an article, by their places. */
  int block(int article) {
    int root = article;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }

  /** Returns the blocks that must not be joined with a block; of each its first article. */
  SortedSet<Integer> apart(int block) {
    return apart.get(block);
  }
}
