package org.parallax.core.reuse;

import org.parallax.model.Story;

/**
 * Two sentences of two articles with words in common.
 *
 * @param one sentence of the article that comes first
 * @param two sentence of the other
 * @param oneStart first code unit of the words in the one
 * @param oneEnd one past the last
 * @param twoStart first code unit of the words in the other
 * @param twoEnd one past the last
 * @param kind how the words were taken
 * @param words in common
 * @param strength what this makes of the two articles
 */
record Tie(
    Wording one,
    Wording two,
    int oneStart,
    int oneEnd,
    int twoStart,
    int twoEnd,
    Story.Reuse.Kind kind,
    int words,
    Strength strength) {

  /** What a tie makes of two articles, by itself. */
  enum Strength {
    /** Nothing by itself; many in a row make a copy. */
    FAINT,
    /** Nothing by itself; words taken over when others join the articles. */
    WEAK,
    /** One origin when there is another of this strength. */
    MIDDLING,
    /** One origin. */
    STRONG
  }

  /** Returns the tie of two whole sentences, in the order of their articles. */
  static Tie whole(Wording a, Wording b, Story.Reuse.Kind kind, int words, Strength strength) {
    boolean ordered = a.article() < b.article();
    Wording one = ordered ? a : b;
    Wording two = ordered ? b : a;
    return new Tie(
        one,
        two,
        one.span().start(),
        one.span().end(),
        two.span().start(),
        two.span().end(),
        kind,
        words,
        strength);
  }

  Tie as(Story.Reuse.Kind newKind, Strength newStrength) {
    return new Tie(one, two, oneStart, oneEnd, twoStart, twoEnd, newKind, words, newStrength);
  }

  boolean joins() {
    return strength == Strength.STRONG;
  }

  ArticlePair articles() {
    return new ArticlePair(one.article(), two.article());
  }

  /**
   * Two articles by their places, the smaller first.
   *
   * @param one the smaller place
   * @param two the greater
   */
  record ArticlePair(int one, int two) implements Comparable<ArticlePair> {
    static ArticlePair of(int a, int b) {
      return new ArticlePair(Math.min(a, b), Math.max(a, b));
    }

    @Override
    public int compareTo(ArticlePair other) {
      int order = Integer.compare(one, other.one);
      return order != 0 ? order : Integer.compare(two, other.two);
    }
  }
}
