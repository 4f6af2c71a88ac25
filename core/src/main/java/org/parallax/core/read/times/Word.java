package org.parallax.core.read.times;

/**
 * A word, number or mark as the time rules see it: hyphens and digits stand apart.
 *
 * @param start first code unit in the passage
 * @param end one past the last
 * @param text as it stands
 * @param lower in lower case
 * @param tag Penn Treebank tag of the token it lies in
 * @param lemma lemma of that token
 * @param person whether it is part of a person's name
 * @param glued whether no white space stands before it
 */
record Word(
    int start,
    int end,
    String text,
    String lower,
    String tag,
    String lemma,
    boolean person,
    boolean glued) {
  boolean capital() {
    return Character.isUpperCase(text.charAt(0));
  }

  boolean digits() {
    return Character.isDigit(text.charAt(0));
  }
}
