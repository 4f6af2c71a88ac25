package org.parallax.nlp;

import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.Set;

/**
 * The weights of a conditional random field for names. Immutable; safe to share between threads.
 *
 * @param kinds how many kinds of name it tells apart, the first is none
 * @param form how it looks at its words
 * @param nodes features of a token
 * @param nodeWeights of each of those, one weight for each kind
 * @param edges features of two neighbouring tokens
 * @param edgeWeights of each of those, for each kind of the former one weight for each of the
 *     latter
 * @param start what a pair of kinds has before any feature: 0, or minus infinity if it cannot be
 * @param small words that were seen in small letters
 */
@SuppressWarnings("ArrayRecordComponent") // read from a file once, never compared
record NameModel(
    int kinds,
    Form form,
    FeatureTable nodes,
    float[] nodeWeights,
    FeatureTable edges,
    float[] edgeWeights,
    double[] start,
    FeatureTable small) {
  /**
   * How a model looks at words.
   *
   * @param shape number of the shapes it knows, as CoreNLP counts them
   * @param longest length of the longest start and end of a word that count; -1 when any does
   * @param width how many neighbours count wherever they stand
   * @param titles whether it knows titles
   */
  record Form(int shape, int longest, int width, boolean titles) {}

  /** Adds the weights of a token's feature, if it is known. */
  void addNode(long feature, double[] sums) {
    int row = nodes.row(feature);
    if (row != FeatureTable.NONE) {
      int from = row * kinds;
      for (int k = 0; k < kinds; k++) {
        sums[k] += nodeWeights[from + k];
      }
    }
  }

  /** Adds the weights of a feature of two tokens, if it is known. */
  void addEdge(long feature, double[] sums) {
    int row = edges.row(feature);
    if (row != FeatureTable.NONE) {
      int from = row * sums.length;
      for (int k = 0; k < sums.length; k++) {
        sums[k] += edgeWeights[from + k];
      }
    }
  }

  /** Returns the words seen in small letters as CoreNLP's shapes ask for them. */
  Set<String> smallWords() {
    return new AbstractSet<>() {
      @Override
      public boolean contains(Object word) {
        return word instanceof String text && small.row(Piece.hash(text)) != FeatureTable.NONE;
      }

      @Override
      public Iterator<String> iterator() {
        return Collections.emptyIterator();
      }

      @Override
      public int size() {
        return 0;
      }
    };
  }
}
