package org.parallax.core.reuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds which of a story's articles retell one another in other words. */
final class Retellings {
  private final Settings.Order settings;
  private final List<Content> sentences = new ArrayList<>();
  private final List<Content> clauses = new ArrayList<>();
  private final List<Integer> lengths;

  /**
   * Makes it.
   *
   * @param articles the sentences of each
   */
  Retellings(List<List<Wording>> articles, Settings.Order settings) {
    this.settings = settings;
    lengths = articles.stream().map(List::size).toList();
    Content.Numbers numbers = new Content.Numbers();
    for (List<Wording> article : articles) {
      sentences.add(Content.of(article, false, numbers));
      clauses.add(Content.of(article, true, numbers));
    }
  }

  /**
   * Returns how the sentences of two articles follow one another; empty when neither retells the
   * other. Articles of few sentences are compared clause by clause: the order of three says little.
   */
  Optional<List<Retelling.Step>> find(int one, int two) {
    boolean few = Math.min(lengths.get(one), lengths.get(two)) < settings.fewSentences();
    List<Content> contents = few ? clauses : sentences;
    Retelling retelling = new Retelling(contents.get(one), contents.get(two), settings);
    return retelling.isOne() ? Optional.of(retelling.steps()) : Optional.empty();
  }
}
