package org.parallax.core.reuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which articles of a large story are worth comparing as wholes: the ones before it that share most
 * words with an article. A copy in other words keeps the names and numbers of what it was made
 * from; in a story of some dozen articles all are compared.
 */
final class ClosestArticles {
  /** Articles before it that an article is compared with. */
  private static final int MOST = 60;

  /** A word of so many articles tells none of them. */
  private static final int TOO_COMMON = 120;

  private final List<List<Wording>> articles;
  private final Map<String, List<Integer>> holders = new HashMap<>();

  /**
   * Makes it.
   *
   * @param articles the sentences of each
   */
  ClosestArticles(List<List<Wording>> articles) {
    this.articles = articles;
  }

  /** Returns the articles before one that are most like it; to be asked article by article. */
  SortedSet<Integer> before(int article) {
    SortedSet<Integer> closest = new TreeSet<>();
    if (articles.size() <= MOST) {
      for (int i = 0; i < article; i++) {
        closest.add(i);
      }
      return closest;
    }
    SortedMap<Integer, Integer> shared = new TreeMap<>();
    for (String word : words(article)) {
      List<Integer> others = holders.computeIfAbsent(word, k -> new ArrayList<>());
      if (others.size() < TOO_COMMON) {
        others.forEach(other -> shared.merge(other, 1, Integer::sum));
        others.add(article);
      }
    }
    shared.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<Integer, Integer> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(MOST)
        .forEach(e -> closest.add(e.getKey()));
    return closest;
  }

  private SortedSet<String> words(int article) {
    SortedSet<String> words = new TreeSet<>();
    for (Wording wording : articles.get(article)) {
      for (Wording.Item item : wording.own()) {
        if (item.content() || item.name()) {
          words.add(item.root());
        }
      }
    }
    return words;
  }
}
