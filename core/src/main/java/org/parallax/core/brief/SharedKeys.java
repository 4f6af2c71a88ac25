package org.parallax.core.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which sentences of a story have words in common: an index of their keys, so that nothing is
 * compared with everything. Safe to share between threads.
 */
final class SharedKeys {
  /** Keys that two sentences must share for one to tell a piece of the other. */
  private static final int A_PIECE = 3;

  private final List<Candidate> candidates;

  /** For each key the numbers of the sentences that have it. */
  private final Map<String, List<Integer>> holders = new HashMap<>();

  /** For each key what it is worth to tell of it: a share of each article's opening that has it. */
  private final Map<String, Double> opening = new HashMap<>();

  private final SortedMap<String, Candidate> leads = new TreeMap<>();

  /** Makes it of all sentences, those of one article in order. */
  SharedKeys(List<Candidate> candidates) {
    this.candidates = candidates;
    for (int i = 0; i < candidates.size(); i++) {
      Candidate candidate = candidates.get(i);
      for (String key : candidate.keys()) {
        holders.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
      }
      leads.putIfAbsent(candidate.span().article(), candidate);
    }
    for (Candidate lead : leads.values()) {
      lead.keys().forEach(k -> opening.merge(k, 1.0 / lead.keys().size(), Double::sum));
    }
  }

  /**
   * How rare a key is among the sentences: the logarithm of how many there are to each that has it.
   */
  double rarity(String key) {
    int having = holders.getOrDefault(key, List.of()).size();
    return Math.log(1 + (double) candidates.size() / Math.max(1, having));
  }

  /** How much of what the other articles open with a sentence tells, in [0, 1]. */
  double leadsTold(Candidate candidate) {
    Candidate own = leads.get(candidate.span().article());
    int others = leads.size() - (own == null ? 0 : 1);
    double sum = 0;
    for (String key : candidate.keys()) {
      sum += opening.getOrDefault(key, 0.0);
      if (own != null && own.keys().contains(key)) {
        sum -= 1.0 / own.keys().size();
      }
    }
    return others == 0 ? 0 : sum / others;
  }

  /**
   * Whether no other article tells a sentence.
   *
   * @param mostly share of its keys in one sentence of another from which that one tells it
   * @param pieces the same for all that others tell in pieces
   */
  boolean isAlone(Candidate candidate, double mostly, double pieces) {
    Map<Integer, Integer> shared = new TreeMap<>();
    for (String key : candidate.keys()) {
      for (int other : holders.getOrDefault(key, List.of())) {
        if (!candidates.get(other).span().article().equals(candidate.span().article())) {
          int count = shared.merge(other, 1, Integer::sum);
          if (count >= mostly * candidate.keys().size()) {
            return false;
          }
        }
      }
    }
    SortedSet<String> told = new TreeSet<>();
    shared.forEach((other, count) -> {
      if (count >= A_PIECE) {
        candidates.get(other).keys().stream().filter(candidate.keys()::contains).forEach(told::add);
      }
    });
    return (double) told.size() / Math.max(1, candidate.keys().size()) < pieces;
  }
}
