package org.parallax.nlp;

import java.util.Arrays;
import java.util.List;

/**
 * A conditional random field over the kinds of name: for each token of a sentence the marginal
 * probability of each kind, as CoreNLP's CRFClassifier has it with the same weights.
 *
 * <p>Safe to share between threads.
 */
final class NameField {
  /** A word up to this long is looked past. */
  private static final int BRIEF = 3;

  /** Where else in the sentence a name may stand again: not beside itself, not farther off. */
  private static final int NEAREST = 3;

  private static final int FARTHEST = 149;

  private static final Piece DOTS = Piece.of("...");
  private static final Piece DASH = Piece.of("-");
  private static final Piece WORD_THEN_SHAPE = Piece.of("-PW_CTYPE|C");
  private static final Piece SHAPE_THEN_WORD = Piece.of("-NW_CTYPE|C");
  private static final Piece SHAPES_BEFORE = Piece.of("-PCTYPE|C");
  private static final Piece SHAPES_AFTER = Piece.of("-CNTYPE|C");
  private static final Piece SHAPES = Piece.of("-PCNTYPE|C");
  private static final Piece LAST_WORD = Piece.of("-PPW_CTYPE|C");
  private static final Piece NEXT_WORD = Piece.of("-NNW_CTYPE|C");
  private static final Piece ALONE = Piece.of("NO-OCCURRENCE-PATTERN|C");
  private static final Piece AGAIN = Piece.of("X-NEXT-OCCURRENCE-X|C");
  private static final Piece BEFORE = Piece.of("X-PREV-OCCURRENCE-X|C");

  private static final Piece PAIR_WORDS = Piece.of("-PSEQW2|CpC");
  private static final Piece PAIR_CLUSTERS = Piece.of("-PSEQpcDS|CpC");
  private static final Piece PAIR_SHAPES = Piece.of("-TYPES|CpC");

  private final NameModel model;
  private final NameWords words;

  NameField(NameModel model, Clusters clusters) {
    this.model = model;
    this.words = new NameWords(model, clusters);
  }

  /** Returns how many kinds it knows. */
  int kinds() {
    return model.kinds();
  }

  /** Returns for each word of a sentence, one after the other, the probability of each kind. */
  double[] marginals(List<String> sentence) {
    NameWord[] known = new NameWord[sentence.size()];
    for (int i = 0; i < known.length; i++) {
      known[i] = words.of(sentence.get(i));
    }
    int kinds = model.kinds();
    double[] node = new double[kinds];
    double[] edge = new double[kinds * kinds];
    double[] potentials = new double[known.length * edge.length];
    for (int i = 0; i < known.length; i++) {
      Arrays.fill(node, 0);
      sumNode(known, i, node);
      System.arraycopy(model.start(), 0, edge, 0, edge.length);
      sumEdge(known, i, edge);
      for (int pair = 0; pair < edge.length; pair++) {
        potentials[i * edge.length + pair] = edge[pair] + node[pair % kinds];
      }
    }
    return ForwardBackward.marginals(potentials, known.length, kinds);
  }

  private NameWord at(NameWord[] sentence, int i) {
    return i < 0 || i >= sentence.length ? words.edge() : sentence[i];
  }

  private void sumNode(NameWord[] sentence, int i, double[] sums) {
    NameWord word = sentence[i];
    NameWord before = at(sentence, i - 1);
    NameWord after = at(sentence, i + 1);
    add(word.own, sums);
    add(before.before, sums);
    add(after.after, sums);
    long shapeBefore = DOTS.after(before.shape.hash());
    long shape = DOTS.after(word.shape.hash());
    model.addNode(WORD_THEN_SHAPE.after(word.shape.after(DOTS.after(before.word.hash()))), sums);
    model.addNode(SHAPE_THEN_WORD.after(after.word.after(shape)), sums);
    model.addNode(SHAPES_BEFORE.after(word.shape.after(shapeBefore)), sums);
    model.addNode(SHAPES_AFTER.after(after.shape.after(shape)), sums);
    model.addNode(SHAPES.after(after.shape.after(DOTS.after(word.shape.after(shapeBefore)))), sums);
    if (before.text.length() <= BRIEF) {
      long last = at(sentence, i - 2).word.hash();
      model.addNode(LAST_WORD.after(word.shape.after(DOTS.after(last))), sums);
    }
    if (after.text.length() <= BRIEF) {
      long next = at(sentence, i + 2).word.hash();
      model.addNode(NEXT_WORD.after(word.shape.after(DOTS.after(next))), sums);
    }
    sumPattern(sentence, i, sums);
    for (int distance = 1; distance <= model.form().width(); distance++) {
      NameWord ahead = at(sentence, i + distance);
      if (isNew(sentence, i, distance, 1, ahead)) {
        add(ahead.ahead, sums);
      }
      NameWord behind = at(sentence, i - distance);
      if (isNew(sentence, i, distance, -1, behind)) {
        add(behind.behind, sums);
      }
    }
  }

  /** Whether a word does not stand nearer on the same side. */
  private boolean isNew(NameWord[] sentence, int i, int distance, int side, NameWord word) {
    for (int nearer = 1; nearer < distance; nearer++) {
      if (at(sentence, i + side * nearer).word.hash() == word.word.hash()) {
        return false;
      }
    }
    return true;
  }

  /** Whether a capitalized word between small ones stands elsewhere in the sentence, too. */
  private void sumPattern(NameWord[] sentence, int i, double[] sums) {
    NameWord word = sentence[i];
    NameWord after = at(sentence, i + 1);
    boolean named =
        i > 0 && word.nameCase && after.uncapitalized && after.lettered && sentence[i - 1].lettered;
    if (!named) {
      model.addNode(ALONE.hash(), sums);
      return;
    }
    if (stands(word, sentence, i + NEAREST, i + FARTHEST)) {
      model.addNode(AGAIN.hash(), sums);
    }
    if (stands(word, sentence, i - FARTHEST, i - NEAREST)) {
      model.addNode(BEFORE.hash(), sums);
    }
  }

  private static boolean stands(NameWord word, NameWord[] sentence, int from, int to) {
    for (int i = Math.max(0, from); i <= to && i < sentence.length; i++) {
      if (sentence[i].word.hash() == word.word.hash()) {
        return true;
      }
    }
    return false;
  }

  private void sumEdge(NameWord[] sentence, int i, double[] sums) {
    NameWord word = sentence[i];
    NameWord before = at(sentence, i - 1);
    add(word.edgeOwn, sums);
    add(before.edgeBefore, sums);
    add(at(sentence, i + 1).edgeAfter, sums);
    model.addEdge(PAIR_WORDS.after(word.word.after(DASH.after(before.word.hash()))), sums);
    model.addEdge(PAIR_CLUSTERS.after(word.cluster.after(DASH.after(before.cluster.hash()))), sums);
    model.addEdge(PAIR_SHAPES.after(word.shape.after(DASH.after(before.shape.hash()))), sums);
  }

  private static void add(double[] more, double[] sums) {
    for (int k = 0; k < sums.length; k++) {
      sums[k] += more[k];
    }
  }
}
