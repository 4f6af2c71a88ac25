package org.parallax.nlp;

import edu.stanford.nlp.process.Americanize;
import edu.stanford.nlp.process.WordShapeClassifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Looks a word up in a model of names: the features of CoreNLP's NERFeatureFactory that need
 * nothing but the word. Safe to share between threads.
 */
final class NameWords {
  /** So that a day's news keeps most of its words: at most twenty megabytes for each model. */
  private static final int CACHE_BITS = 14;

  private static final Set<String> TITLES =
      Set.of("Mr", "Ms", "Mrs", "Dr", "Miss", "Sen", "Judge", "Sir");

  private static final Piece TITLE = Piece.of("IS_TITLE|C");
  private static final Piece ANY = Piece.of("###|C");
  private static final Piece WORD = Piece.of("-WORD|C");
  private static final Piece WORD_BEFORE = Piece.of("-PW|C");
  private static final Piece WORD_AFTER = Piece.of("-NW|C");
  private static final Piece CLUSTER = Piece.of("-DISTSIM|C");
  private static final Piece CLUSTER_BEFORE = Piece.of("-PDISTSIM|C");
  private static final Piece CLUSTER_AFTER = Piece.of("-NDISTSIM|C");
  private static final Piece SHAPE = Piece.of("-TYPE|C");
  private static final Piece SHAPE_BEFORE = Piece.of("-PTYPE|C");
  private static final Piece SHAPE_AFTER = Piece.of("-NTYPE|C");
  private static final Piece AHEAD = Piece.of("-DISJN|C");
  private static final Piece BEHIND = Piece.of("-DISJP|C");
  private static final Piece GRAM = Piece.of("#");
  private static final Piece GRAM_END = Piece.of("#|C");

  private static final Piece PAIR = Piece.of("PSEQ|CpC");
  private static final Piece PAIR_WORD = Piece.of("-PSEQW|CpC");
  private static final Piece PAIR_WORD_BEFORE = Piece.of("-PSEQpW|CpC");
  private static final Piece PAIR_CLUSTER = Piece.of("-PSEQcDS|CpC");
  private static final Piece PAIR_CLUSTER_BEFORE = Piece.of("-PSEQpDS|CpC");
  private static final Piece PAIR_SHAPE = Piece.of("-PSEQcS|CpC");
  private static final Piece PAIR_SHAPE_BEFORE = Piece.of("-PSEQpS|CpC");
  private static final Piece PAIR_SHAPE_AGAIN = Piece.of("-TPS2|CpC");
  private static final Piece PAIR_SHAPE_AFTER = Piece.of("-TNS1|CpC");

  private static final Piece UNKNOWN = Piece.of("0");

  /** What CoreNLP writes where there is no word to have a cluster or shape. */
  private static final Piece NULL = Piece.of("null");

  private final NameModel model;
  private final Clusters clusters;
  private final Set<String> smallWords;
  private final WordCache<NameWord> cache = new WordCache<>(CACHE_BITS);
  private final NameWord edge;

  NameWords(NameModel model, Clusters clusters) {
    this.model = model;
    this.clusters = clusters;
    smallWords = model.smallWords();
    edge = new NameWord("", "", Piece.EMPTY, Piece.EMPTY, model);
    sum(edge, NULL, NULL);
  }

  /** Returns what stands before the first word and after the last. */
  NameWord edge() {
    return edge;
  }

  /** Returns what the model makes of a word. */
  NameWord of(String word) {
    NameWord known = cache.find(word);
    return known == null ? cache.put(make(word)) : known;
  }

  private NameWord make(String raw) {
    String text = Americanize.americanize(raw);
    Piece shape = Piece.of(WordShapeClassifier.wordShape(text, model.form().shape(), smallWords));
    NameWord made = new NameWord(raw, text, shape, clusters.of(text, true, UNKNOWN), model);
    sum(made, made.cluster, shape);
    return made;
  }

  private void sum(NameWord made, Piece cluster, Piece shapeAfterPair) {
    long word = made.word.hash();
    long shape = made.shape.hash();
    model.addNode(CLUSTER.after(cluster.hash()), made.own);
    if (model.form().titles() && isTitle(made.text)) {
      model.addNode(TITLE.hash(), made.own);
    }
    model.addNode(WORD.after(word), made.own);
    model.addNode(ANY.hash(), made.own);
    grams(made.text).forEach(gram -> model.addNode(gram, made.own));
    model.addNode(SHAPE.after(shape), made.own);
    model.addNode(WORD_BEFORE.after(word), made.before);
    model.addNode(CLUSTER_BEFORE.after(cluster.hash()), made.before);
    model.addNode(SHAPE_BEFORE.after(shape), made.before);
    model.addNode(WORD_AFTER.after(word), made.after);
    model.addNode(CLUSTER_AFTER.after(cluster.hash()), made.after);
    model.addNode(SHAPE_AFTER.after(shape), made.after);
    model.addNode(AHEAD.after(word), made.ahead);
    model.addNode(BEHIND.after(word), made.behind);
    model.addEdge(PAIR.hash(), made.edgeOwn);
    model.addEdge(PAIR_WORD.after(word), made.edgeOwn);
    model.addEdge(PAIR_CLUSTER.after(made.cluster.hash()), made.edgeOwn);
    model.addEdge(PAIR_SHAPE.after(shape), made.edgeOwn);
    model.addEdge(PAIR_SHAPE_AGAIN.after(shape), made.edgeOwn);
    model.addEdge(PAIR_WORD_BEFORE.after(word), made.edgeBefore);
    model.addEdge(PAIR_CLUSTER_BEFORE.after(made.cluster.hash()), made.edgeBefore);
    model.addEdge(PAIR_SHAPE_BEFORE.after(shape), made.edgeBefore);
    model.addEdge(PAIR_SHAPE_AFTER.after(shapeAfterPair.hash()), made.edgeAfter);
  }

  private static boolean isTitle(String word) {
    return TITLES.contains(word.endsWith(".") ? word.substring(0, word.length() - 1) : word);
  }

  /** The starts and ends of a word, of two characters and more, its own start and end marked. */
  private List<Long> grams(String text) {
    String word = '<' + text + '>';
    int longest = model.form().longest();
    int most = longest < 0 ? word.length() : Math.min(longest, word.length());
    List<Long> grams = new ArrayList<>(2 * most);
    Piece start = GRAM.then(word.charAt(0));
    for (int length = 2; length <= most; length++) {
      start = start.then(word.charAt(length - 1));
      grams.add(GRAM_END.after(start.hash()));
    }
    Piece end = GRAM_END.behind(word.charAt(word.length() - 1));
    for (int length = 2; length <= most; length++) {
      end = end.behind(word.charAt(word.length() - length));
      long gram = end.after(GRAM.hash());
      if (!grams.contains(gram)) {
        grams.add(gram);
      }
    }
    return grams;
  }
}
