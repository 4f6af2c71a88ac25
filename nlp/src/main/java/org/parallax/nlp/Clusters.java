package org.parallax.nlp;

import java.util.Locale;

/**
 * Clusters of words that stand in like places of much news text, which all three models use.
 *
 * <p>Immutable; safe to share between threads.
 */
final class Clusters {
  private final FeatureTable words;
  private final short[] clusters;
  private final Piece[] names;

  /**
   * Makes them.
   *
   * @param words words in small letters
   * @param clusters for each, which of the names
   * @param names of the clusters
   */
  Clusters(FeatureTable words, short[] clusters, String[] names) {
    this.words = words;
    this.clusters = clusters;
    this.names = new Piece[names.length];
    for (int i = 0; i < names.length; i++) {
      this.names[i] = Piece.of(names[i]);
    }
  }

  /**
   * Returns the name of a word's cluster.
   *
   * @param digits whether all digits count as nines
   * @param unknown what an unknown word has
   */
  Piece of(String word, boolean digits, Piece unknown) {
    String small = word.toLowerCase(Locale.ROOT);
    int row = words.row(Piece.hash(digits ? nines(small) : small));
    return row == FeatureTable.NONE ? unknown : names[clusters[row]];
  }

  private static String nines(String word) {
    StringBuilder nines = null;
    for (int i = 0; i < word.length(); i++) {
      if (Character.isDigit(word.charAt(i))) {
        if (nines == null) {
          nines = new StringBuilder(word);
        }
        nines.setCharAt(i, '9');
      }
    }
    return nines == null ? word : nines.toString();
  }
}
