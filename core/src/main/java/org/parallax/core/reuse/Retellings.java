package org.parallax.core.reuse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds which of a story's articles retell one another in other words. */
final class Retellings {
  private final Settings.Order settings;
  private final List<List<Wording>> articles;
  private final Content.Numbers numbers = new Content.Numbers();
  private final Map<Integer, Content> sentences = new HashMap<>();
  private final Map<Integer, Content> clauses = new HashMap<>();

  /**
   * Makes it.
   *
   * @param articles the sentences of each
   */
  Retellings(List<List<Wording>> articles, Settings.Order settings) {
    this.settings = settings;
    this.articles = articles;
  }

  /**
   * Returns how the sentences of two articles follow one another; empty when neither retells the
   * other. Articles of few sentences are compared clause by clause: the order of three says little.
   */
  Optional<List<Retelling.Step>> find(int one, int two) {
    int shorter = Math.min(articles.get(one).size(), articles.get(two).size());
    boolean few = shorter < settings.fewSentences();
    Retelling retelling = new Retelling(content(one, few), content(two, few), settings);
    return retelling.isOne() ? Optional.of(retelling.steps()) : Optional.empty();
  }

  private Content content(int article, boolean byClauses) {
    return (byClauses ? clauses : sentences)
        .computeIfAbsent(article, a -> Content.of(articles.get(a), byClauses, numbers));
  }
}
