package org.parallax.core.group;

/**
 * What decides whether articles belong together; one setting for every input.
 *
 * @param alike likeness in [0,1] from which two articles are about one event
 * @param grown share by which two established groups must exceed {@code alike} to become one
 * @param established articles from which a group counts as established
 * @param leadWords words of the body that count as its lead
 * @param indexTerms the heaviest terms of an article that are looked up to find its candidates
 * @param corpus articles that the knowledge of common words weighs as much as
 * @param live articles of one language that are held for comparing; the oldest stories leave first
 * @param sample articles of one story that are held for comparing, at most twice as many for a time
 */
record Settings(
    double alike,
    double grown,
    int established,
    int leadWords,
    int indexTerms,
    int corpus,
    int live,
    int sample) {
  /** Share of {@code alike} from which a likeness is kept at all. */
  static final double LEAST = 0.0;

  /**
   * The default. {@code alike}, {@code grown} and {@code corpus} are from where B-cubed F1 is flat
   * on two public sets, one dated, one not, taken whole and in samples of five to eighty articles;
   * {@code leadWords} is from the make-up of news (a lead is one to three sentences); {@code live}
   * and {@code sample} are what fits in memory (ADR 12).
   */
  static final Settings DEFAULT = new Settings(0.115, 0.7, 8, 75, 40, 600, 30_000, 32);

  /**
   * For articles that are there all at once: nearly all of a story are held for comparing, so that
   * nothing depends on which were compared first, and what was settled can be settled again with
   * one article more.
   */
  static final Settings BATCH = bounded(DEFAULT.live, 1_024);

  /** Returns the default with other bounds. */
  static Settings bounded(int live, int sample) {
    Settings d = DEFAULT;
    return new Settings(
        d.alike, d.grown, d.established, d.leadWords, d.indexTerms, d.corpus, live, sample);
  }
}
