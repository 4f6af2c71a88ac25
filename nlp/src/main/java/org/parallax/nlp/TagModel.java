package org.parallax.nlp;

import java.util.Arrays;

/**
 * The weights of the maximum entropy tagger. Immutable; safe to share between threads.
 *
 * <p>Features are asked for by the number of their kind, as the model counts them, and their value.
 */
final class TagModel {
  /** Kind of the features of the last two tags, and of the last. */
  private static final int LAST_TWO = 3;

  private static final int LAST = 4;

  /** What stands in place of tags before the first word. */
  private static final String NO_TAG = "NA";

  private final Tables tables;

  /**
   * For each two tags, or none, the sums of their features' weights for each tag, and e to them.
   */
  private final double[] afterTags;

  private final double[] afterTagsWeighed;

  /**
   * What its file holds.
   *
   * @param tags names of the tags
   * @param features known features
   * @param starts for each feature where its tags and weights begin, then where the last ends
   * @param featureTags numbers of tags
   * @param weights of the features for those
   * @param words known words
   * @param wordChoices for each known word, which of the choices
   * @param firstTags for each known word its most frequent tag; -1 for none
   * @param frequent for each known word, 1 when it is so well known that its letters do not count
   * @param choices lists of the tags that words can have, one after the other; the first is for
   *     unknown words
   * @param choiceStarts where each begins, then where the last ends
   */
  @SuppressWarnings("ArrayRecordComponent") // read from a file once, never compared
  record Tables(
      String[] tags,
      FeatureTable features,
      int[] starts,
      byte[] featureTags,
      double[] weights,
      FeatureTable words,
      int[] wordChoices,
      byte[] firstTags,
      byte[] frequent,
      byte[] choices,
      int[] choiceStarts) {}

  TagModel(Tables tables) {
    this.tables = tables;
    int some = tags();
    afterTags = new double[(some + 1) * (some + 1) * some];
    afterTagsWeighed = new double[afterTags.length];
    double[] sums = new double[some];
    for (int second = 0; second <= some; second++) {
      for (int last = 0; last <= some; last++) {
        Arrays.fill(sums, 0);
        add(row(LAST_TWO, Piece.of(name(second) + "!" + name(last))), sums);
        add(row(LAST, Piece.of(name(last))), sums);
        int from = afterTags(second, last);
        for (int tag = 0; tag < some; tag++) {
          afterTags[from + tag] = sums[tag];
          afterTagsWeighed[from + tag] = Math.exp(sums[tag]);
        }
      }
    }
  }

  /** Returns how many tags there are. The number after the last stands for none. */
  int tags() {
    return tables.tags.length;
  }

  /** Returns the name of a tag. */
  String name(int tag) {
    return tag == tags() ? NO_TAG : tables.tags[tag];
  }

  /** Returns where in {@link #afterTags()} the sums begin for what follows two tags. */
  int afterTags(int second, int last) {
    return (second * (tags() + 1) + last) * tags();
  }

  double[] afterTags() {
    return afterTags;
  }

  double[] afterTagsWeighed() {
    return afterTagsWeighed;
  }

  /** Returns the number of a feature, or {@link FeatureTable#NONE}. */
  int row(int kind, Piece value) {
    return row(value.after(start(kind)));
  }

  /** Returns the number of the feature that a hash stands for, or {@link FeatureTable#NONE}. */
  int row(long hash) {
    return tables.features.row(hash);
  }

  /** Returns what the hashes of a kind's features begin with. */
  static long start(int kind) {
    return kind + 1L;
  }

  /** Returns the hash that the packed model knows a feature by. */
  static long hash(int kind, String value) {
    return Piece.of(value).after(start(kind));
  }

  /** Adds a feature's weights for each tag, if it is known. */
  void add(int row, double[] sums) {
    if (row != FeatureTable.NONE) {
      for (int i = tables.starts[row]; i < tables.starts[row + 1]; i++) {
        sums[tables.featureTags[i]] += tables.weights[i];
      }
    }
  }

  /** Returns the number of a known word, or {@link FeatureTable#NONE}. */
  int word(String word) {
    return tables.words.row(Piece.hash(word));
  }

  /** Whether a word is seldom enough that its letters count. */
  boolean isRare(int word) {
    return word == FeatureTable.NONE || tables.frequent[word] == 0;
  }

  /** Returns the tags that a word can have. */
  byte[] choices(int word) {
    int choice = word == FeatureTable.NONE ? 0 : tables.wordChoices[word];
    return Arrays.copyOfRange(
        tables.choices, tables.choiceStarts[choice], tables.choiceStarts[choice + 1]);
  }

  /** Returns the most frequent tag of a known word; -1 when it has none. */
  int firstTag(int word) {
    return tables.firstTags[word];
  }
}
