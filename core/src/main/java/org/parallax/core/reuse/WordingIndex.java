package org.parallax.core.reuse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the sentences worth aligning: those that share neighbouring words. A pair of words that
 * stands in very many sentences finds nothing.
 */
final class WordingIndex {
  private static final int TOO_COMMON = 200;
  private static final int SHARED_KEYS = 2;

  private final Map<String, List<Integer>> with = new HashMap<>();

  /** Adds a sentence; returns the sentences before it that share most, at most some. */
  List<Integer> add(int place, Set<String> keys, int most) {
    Map<Integer, Integer> shared = new TreeMap<>();
    for (String key : keys) {
      List<Integer> others = with.computeIfAbsent(key, k -> new ArrayList<>());
      if (others.size() < TOO_COMMON) {
        others.forEach(other -> shared.merge(other, 1, Integer::sum));
        others.add(place);
      }
    }
    List<Integer> found = new ArrayList<>(shared.keySet());
    found.removeIf(other -> shared.getOrDefault(other, 0) < Math.min(SHARED_KEYS, keys.size()));
    found.sort((a, b) -> {
      int more = Integer.compare(shared.getOrDefault(b, 0), shared.getOrDefault(a, 0));
      return more != 0 ? more : Integer.compare(a, b);
    });
    return found.subList(0, Math.min(most, found.size()));
  }

  /** Returns pairs of words of content that stand next to one another, or one apart. */
  static Set<String> pairs(List<Wording.Item> words) {
    List<String> contents =
        words.stream().filter(Wording.Item::content).map(Wording.Item::stem).toList();
    Set<String> keys = new TreeSet<>();
    for (int i = 0; i < contents.size(); i++) {
      for (int j = i + 1; j <= i + 2 && j < contents.size(); j++) {
        keys.add(contents.get(i) + " " + contents.get(j));
      }
    }
    return keys;
  }

  /** Returns the rows of three words. */
  static Set<String> threes(List<Wording.Item> words) {
    Set<String> keys = new TreeSet<>();
    for (int i = 0; i + 2 < words.size(); i++) {
      keys.add(words.get(i).stem() + " " + words.get(i + 1).stem() + " " + words.get(i + 2).stem());
    }
    return keys;
  }
}
