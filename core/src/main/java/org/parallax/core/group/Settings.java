package org.parallax.core.group;

/**
 * What decides whether articles belong together; one setting for every input.
 *
 * @param alike likeness in [0,1] from which two articles are about one event
 * @param grown share by which two established groups must exceed {@code alike} to become one
 * @param established articles from which a group counts as established
 * @param leadWords words of the body that count as its lead
 * @param indexTerms the rarest terms of an article that are looked up to find its candidates
 * @param corpus articles that the knowledge of common words weighs as much as
 */
record Settings(
    double alike, double grown, int established, int leadWords, int indexTerms, int corpus) {
  /**
   * The default. {@code alike}, {@code grown} and {@code corpus} are from where B-cubed F1 is flat
   * on two public sets, one dated, one not, taken whole and in samples of five to eighty articles;
   * the rest is from the make-up of news (a lead is one to three sentences).
   */
  static final Settings DEFAULT = new Settings(0.115, 0.7, 8, 75, 40, 600);
}
