package org.parallax.core.read.times;

import java.util.List;

/** One family of time expressions. */
interface Rule {
  /**
   * Returns the expressions that begin at a word, in order and next to each other; empty when none
   * does. More than one only when words are shared, as in "January 13-14".
   */
  List<Found> at(Line line, int i, Frame frame);
}
