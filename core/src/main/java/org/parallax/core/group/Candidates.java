package org.parallax.core.group;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the pairs worth comparing: those that share two of their heaviest terms. An inverted index
 * from term to articles; never all pairs, unless all articles are about one thing.
 */
final class Candidates {
  private static final int SHARED_TERMS = 2;

  private final Map<Integer, List<Integer>> articlesWith = new HashMap<>();
  private final int indexTerms;

  Candidates(Settings settings) {
    indexTerms = settings.indexTerms();
  }

  /** Adds an article; returns those before it that are worth comparing with it. */
  List<Integer> add(int article, Vectors.Vector vector) {
    Map<Integer, Integer> shared = new TreeMap<>();
    for (int term : vector.heaviest(indexTerms)) {
      List<Integer> others = articlesWith.computeIfAbsent(term, t -> new ArrayList<>());
      for (int other : others) {
        shared.merge(other, 1, Integer::sum);
      }
      others.add(article);
    }
    List<Integer> found = new ArrayList<>();
    shared.forEach((other, terms) -> {
      if (terms >= SHARED_TERMS) {
        found.add(other);
      }
    });
    return found;
  }
}
