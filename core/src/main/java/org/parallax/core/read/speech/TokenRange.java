package org.parallax.core.read.speech;

/**
 * Tokens of a unit.
 *
 * @param first first token
 * @param last last token, included
 */
record TokenRange(int first, int last) {
  boolean isEmpty() {
    return last < first;
  }

  int length() {
    return last - first + 1;
  }
}
