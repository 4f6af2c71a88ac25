package org.parallax.core.group;

/**
 * How much a term tells: the logarithm of its inverse share of articles, counted in this input and
 * blended with what is known beforehand of common words, as if that had been counted in {@link
 * Settings#corpus} articles more.
 */
final class Rarity {
  private final TermTable terms;
  private final TermTable names;
  private final Settings settings;

  /**
   * Makes it.
   *
   * @param terms of the articles, those of two or more
   * @param names words that are names, of one article or more
   */
  Rarity(TermTable terms, TermTable names, Settings settings) {
    this.terms = terms;
    this.names = names;
    this.settings = settings;
  }

  /** Returns the place of a term among those that two or more articles have; -1 for another. */
  int place(String term) {
    return terms.place(TermTable.number(term));
  }

  /** Returns the weight of a term of the input. */
  double of(String term) {
    int place = place(term);
    int count = place < 0 ? 1 : terms.count(place);
    double all = settings.corpus() + terms.rows() + 1.0;
    return Math.log(all / (settings.corpus() * prior(term, count) + count + 0.5));
  }

  private double prior(String term, int count) {
    if (term.startsWith("p ")) {
      return 0.001;
    }
    String stem = term.substring(2);
    int place = names.place(TermTable.number("w " + stem));
    return CommonWords.share(stem, place >= 0 && 2 * names.count(place) > count);
  }
}
