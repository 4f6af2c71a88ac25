package org.parallax.core.reuse;

/**
 * What counts as words taken over; one setting for every input.
 *
 * @param alignedWords aligned words outside quotation marks that join two articles (contract)
 * @param tellingWords how many of them must tell: neither names, numbers, titles nor stock phrases
 * @param identity share in [0,1] of the aligned stretch that is in both, for one of several
 *     sentences that join two articles together
 * @param closeIdentity the same, for one sentence that joins them alone
 * @param wholeSentence words from which a whole sentence may join two articles
 * @param wholeTelling telling words that such a sentence must have
 * @param wholeCover share in [0,1] of the shorter sentence that is in the longer
 * @param rewordedCover share in [0,1] of the words of content that a sentence in other words keeps
 * @param rewordedRun sentences in other words that must follow in the same order
 * @param rewordedShare share in [0,1] of the shorter article that these must make up
 * @param quotedWords words from which two quotations are the same utterance
 * @param candidates most candidates that are aligned with a sentence
 * @param allPairs most holders of one wording that are all linked to one another; more are linked
 *     to the first
 * @param reprint share in [0,1] of an article's words in sentences of another from which it is that
 *     article
 * @param taken share in [0,1] of an article's words that stand in others from which it took them
 * @param order what makes one article a retelling of another
 * @param runs which short rows of words join two articles together
 */
record Settings(
    int alignedWords,
    int tellingWords,
    double identity,
    double closeIdentity,
    int wholeSentence,
    int wholeTelling,
    double wholeCover,
    double rewordedCover,
    int rewordedRun,
    double rewordedShare,
    int quotedWords,
    int candidates,
    int allPairs,
    double reprint,
    double taken,
    Order order,
    Runs runs) {
  /**
   * What makes one article a retelling of another.
   *
   * @param fewSentences an article of fewer sentences is compared clause by clause
   * @param least share in [0,1] of what the lesser article tells that both tell in one order; below
   *     it nothing is compared
   * @param share what counts for that share, beyond what any order gives
   * @param deviations what counts for a standard deviation above any order; from a sum of 1 of both
   *     an article retells another
   * @param shuffles orders that the order is compared with
   * @param words share in [0,1] of their words of content that two of its sentences have in common
   */
  record Order(
      int fewSentences,
      double least,
      double share,
      double deviations,
      int shuffles,
      double words) {}

  /**
   * Which short rows of words join two articles together.
   *
   * @param row words in a row that are gathered
   * @param words such words, names and numbers not counted
   * @param share in [0,1] of the shorter article's words outside quotations that they are
   */
  record Runs(int row, int words, double share) {}

  /**
   * The default: eight words from the contract; order and runs from the half of our own gold that
   * rules are made from ({@code bench/gold/origins/seen}); the others from reading pairs of
   * sentences of agency copies and of independent reports of one event.
   */
  static final Settings DEFAULT =
      new Settings(
          8,
          4,
          0.6,
          0.75,
          6,
          3,
          0.8,
          0.35,
          3,
          0.4,
          5,
          24,
          6,
          0.8,
          0.6,
          new Order(8, 0.09, 8.5, 0.14, 100, 0.2),
          new Runs(5, 10, 0.125));
}
