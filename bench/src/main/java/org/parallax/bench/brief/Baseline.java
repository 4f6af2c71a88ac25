package org.parallax.bench.brief;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Simpler ways to choose the sentences of a brief. */
enum Baseline {
  /** The first sentences of the articles, in turn. */
  LEAD,
  /** The sentences nearest to the mean of all (Radev et al. 2004). */
  CENTROID,
  /** Those that most like sentences are like, by random walk (Erkan and Radev 2004). */
  LEXRANK;

  /** Likeness from which two sentences are linked, and the share of jumps: as published. */
  private static final double LINKED = 0.1;

  private static final double JUMP = 0.15;
  private static final int STEPS = 50;

  /** A sentence more like one that was chosen says the same. */
  private static final double SAID = 0.5;

  /** Returns sentences that take at most so many words, one at least. */
  List<Told> choose(List<Told> story, int words) {
    double[] scores =
        switch (this) {
          case LEAD -> lead(story);
          case CENTROID -> centroid(story);
          case LEXRANK -> lexRank(story);
        };
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingDouble((Integer i) -> -scores[i]).thenComparingInt(i -> i));
    List<Told> chosen = new ArrayList<>();
    int taken = 0;
    for (int i : order) {
      Told told = story.get(i);
      boolean fits = taken + told.length() <= words || chosen.isEmpty();
      boolean said =
          this != LEAD
              && chosen.stream().anyMatch(c -> Told.cosine(c.weights(), told.weights()) > SAID);
      if (fits && !said) {
        chosen.add(told);
        taken += told.length();
      }
    }
    return chosen;
  }

  private static double[] lead(List<Told> story) {
    return story.stream().mapToDouble(t -> -t.place()).toArray();
  }

  private static double[] centroid(List<Told> story) {
    SortedMap<String, Double> mean = new TreeMap<>();
    story.forEach(t -> t.weights().forEach((k, w) -> mean.merge(k, w, Double::sum)));
    return story.stream().mapToDouble(t -> Told.cosine(mean, t.weights())).toArray();
  }

  private static double[] lexRank(List<Told> story) {
    int n = story.size();
    boolean[][] linked = new boolean[n][n];
    int[] links = new int[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        linked[i][j] =
            i != j && Told.cosine(story.get(i).weights(), story.get(j).weights()) >= LINKED;
        links[i] += linked[i][j] ? 1 : 0;
      }
    }
    double[] rank = new double[n];
    Arrays.fill(rank, 1.0 / n);
    for (int step = 0; step < STEPS; step++) {
      double[] next = new double[n];
      Arrays.fill(next, JUMP / n);
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          if (linked[i][j]) {
            next[j] += (1 - JUMP) * rank[i] / links[i];
          }
        }
      }
      rank = next;
    }
    return rank;
  }
}
