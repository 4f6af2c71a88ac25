package org.parallax.core.group;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much a term tells: the logarithm of its inverse share of articles, counted in this input and
 * blended with what is known beforehand of common words, as if that had been counted in {@link
 * Settings#corpus} articles more.
 */
final class Rarity {
  private final Map<String, Double> weights = new HashMap<>();

  Rarity(List<Fingerprint> articles, Settings settings) {
    Map<String, Integer> articlesWith = new HashMap<>();
    Map<String, Integer> namedIn = new HashMap<>();
    for (Fingerprint article : articles) {
      article.terms().keySet().forEach(t -> articlesWith.merge(t, 1, Integer::sum));
      article.names().keySet().forEach(t -> namedIn.merge(t, 1, Integer::sum));
    }
    double all = settings.corpus() + articles.size() + 1.0;
    articlesWith.forEach((term, count) -> {
      boolean name = 2 * namedIn.getOrDefault("w " + term.substring(2), 0) > count;
      weights.put(term, Math.log(all / (settings.corpus() * prior(term, name) + count + 0.5)));
    });
  }

  private static double prior(String term, boolean name) {
    if (term.startsWith("p ")) {
      return 0.001;
    }
    return CommonWords.share(term.substring(2), name);
  }

  /** Returns the weight of a term of the input. */
  double of(String term) {
    return weights.getOrDefault(term, 0.0);
  }
}
