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
    int allPairs) {
  /**
   * The default: eight words from the contract; the others from reading pairs of sentences of
   * agency copies and of independent reports of one event.
   */
  static final Settings DEFAULT = new Settings(8, 4, 0.6, 0.75, 6, 3, 0.8, 0.35, 3, 0.4, 5, 24, 6);
}
