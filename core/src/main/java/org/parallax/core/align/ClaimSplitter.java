package org.parallax.core.align;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parallax.model.Article;

/** Parts clusters that hold two statements of which a person said that they are not the same. */
final class ClaimSplitter {
  private final Distinctions distinctions;
  private final List<Statement> statements;
  private final Likeness likeness;

  /** Numbers of the statements, by what they are told by. */
  private final SortedMap<String, SortedSet<Integer>> numbers = new TreeMap<>();

  /**
   * Makes it.
   *
   * @param articles of the statements, by id
   */
  ClaimSplitter(
      Distinctions distinctions,
      List<Statement> statements,
      SortedMap<String, Article> articles,
      Likeness likeness) {
    this.distinctions = distinctions.within(articles.keySet());
    this.statements = statements;
    this.likeness = likeness;
    for (int i = 0; i < statements.size() && !this.distinctions.all().isEmpty(); i++) {
      Article article = articles.get(statements.get(i).article());
      if (article != null) {
        String words = article.words(statements.get(i).span());
        numbers
            .computeIfAbsent(key(new Distinctions.Said(article.id(), words)), k -> new TreeSet<>())
            .add(i);
      }
    }
  }

  private static String key(Distinctions.Said said) {
    return said.article() + "\n" + said.words();
  }

  /** Whether a person said of a statement of an article that it is not what a cluster states. */
  boolean isParted(Cluster cluster, String article) {
    return distinctions.all().stream()
        .anyMatch(d ->
            (d.other().article().equals(article) && holds(cluster, d.one()))
                || (d.one().article().equals(article) && holds(cluster, d.other())));
  }

  private boolean holds(Cluster cluster, Distinctions.Said said) {
    SortedSet<Integer> known = numbers.get(key(said));
    return known != null && cluster.holdsAny(known);
  }

  /** Returns the clusters, none with two statements that are not the same. */
  List<Cluster> split(List<Cluster> clusters) {
    List<Cluster> all = clusters;
    for (Distinctions.Distinction distinction : distinctions.all()) {
      SortedSet<Integer> ones = numbers.get(key(distinction.one()));
      SortedSet<Integer> others = numbers.get(key(distinction.other()));
      if (ones != null && others != null) {
        List<Cluster> parts = new ArrayList<>();
        all.forEach(cluster -> parts.addAll(parts(cluster, ones, others)));
        all = parts;
      }
    }
    return all;
  }

  private List<Cluster> parts(Cluster cluster, SortedSet<Integer> ones, SortedSet<Integer> others) {
    SortedSet<Integer> first = cluster.numbers();
    first.retainAll(ones);
    SortedSet<Integer> second = cluster.numbers();
    second.retainAll(others);
    if (first.isEmpty() || second.isEmpty()) {
      return List.of(cluster);
    }
    // What is as like the one as the other goes with the earlier, whoever told it first.
    boolean swapped = second.first() < first.first();
    SortedSet<Integer> early = swapped ? second : first;
    SortedSet<Integer> late = swapped ? first : second;
    SortedSet<Integer> left = new TreeSet<>();
    for (int number : cluster.numbers()) {
      boolean leaves =
          !early.contains(number)
              && (late.contains(number) || like(number, late) > like(number, early));
      if (leaves) {
        left.add(number);
      }
    }
    Cluster part = cluster.part(left);
    return List.of(cluster.part(cluster.without(part).numbers()), part);
  }

  /** Mean likeness of a statement to some. */
  private double like(int number, SortedSet<Integer> some) {
    return some.stream()
        .mapToDouble(other -> likeness.of(statements.get(number), statements.get(other)))
        .average()
        .orElse(0);
  }
}
