package org.parallax.core.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * Joins clusters for which the same statement would speak and that share most of what they hold, or
 * of which one has no other that may: a reader would find the same sentence twice. Safe to share
 * between threads.
 */
final class ClusterJoiner {
  private final Likeness likeness;
  private final BiPredicate<Cluster, Cluster> fit;

  /** Makes a joiner of clusters that fit together: none states what the other contradicts. */
  ClusterJoiner(Likeness likeness, BiPredicate<Cluster, Cluster> fit) {
    this.likeness = likeness;
    this.fit = fit;
  }

  /**
   * Returns the clusters, those joined that tell the same in the same sentence; others as they are.
   */
  List<Cluster> join(List<Cluster> clusters) {
    List<Cluster> all = new ArrayList<>(clusters);
    all.sort(Comparator.comparingInt(Cluster::first).thenComparingInt(Cluster::size));
    SortedSet<Integer> shared = shared(all);
    SortedMap<Integer, List<Cluster>> spokenFor = new TreeMap<>();
    List<Cluster> apart = new ArrayList<>();
    for (Cluster cluster : all) {
      if (cluster.holdsAny(shared)) {
        add(cluster, spokenFor);
      } else {
        apart.add(cluster);
      }
    }
    spokenFor.values().forEach(apart::addAll);
    return apart;
  }

  /** Numbers of the statements that several clusters hold. */
  private static SortedSet<Integer> shared(List<Cluster> clusters) {
    SortedMap<Integer, Integer> held = new TreeMap<>();
    clusters.forEach(c -> c.numbers().forEach(n -> held.merge(n, 1, Integer::sum)));
    SortedSet<Integer> shared = new TreeSet<>();
    for (Map.Entry<Integer, Integer> one : held.entrySet()) {
      if (one.getValue() > 1) {
        shared.add(one.getKey());
      }
    }
    return shared;
  }

  /** Joins a cluster with the first that fits; what is joined may have another spokesman. */
  private void add(Cluster cluster, SortedMap<Integer, List<Cluster>> spokenFor) {
    int spokesman = cluster.numberOf(cluster.spokesman(likeness));
    List<Cluster> others = spokenFor.computeIfAbsent(spokesman, k -> new ArrayList<>());
    Optional<Cluster> fitting = others.stream().filter(o -> areOne(o, cluster)).findFirst();
    if (fitting.isEmpty()) {
      others.add(cluster);
      return;
    }
    Cluster whole = fitting.get();
    others.remove(whole);
    whole.add(cluster);
    add(whole, spokenFor);
  }

  private boolean areOne(Cluster one, Cluster two) {
    return one.hasNoWordsBeside(two) || (one.sharesMostWith(two) && fit.test(one, two));
  }
}
