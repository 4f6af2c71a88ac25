package org.parallax.nlp;

import edu.stanford.nlp.process.Americanize;
import edu.stanford.nlp.process.WordShapeClassifier;
import java.util.Locale;
import java.util.Set;

/**
 * Looks a word up in the tagger's model: the features of CoreNLP's extractors that need nothing but
 * the word. Safe to share between threads.
 */
final class TagWords {
  private static final int CACHE_BITS = 14;

  /** Kinds of features, by the numbers that the model has them under. */
  private static final int BEFORE = 0;

  private static final int WORD = 1;
  private static final int AFTER = 2;
  private static final int SHAPE_BEFORE = 5;
  private static final int SHAPE = 6;
  private static final int SHAPE_AFTER = 7;
  private static final int CLUSTER_BEFORE = 8;
  private static final int CLUSTER = 9;
  private static final int CLUSTER_AFTER = 10;
  private static final int CAPITAL = 12;
  private static final int DIGIT = 13;
  private static final int DASH = 14;
  private static final int LETTER_DIGIT_DASH = 15;
  private static final int CAPITALS_ONLY = 17;
  private static final int CAPITAL_DIGIT_DASH = 18;
  private static final int CAPITAL_FIRST = 19;
  private static final int CAPITAL_LATER = 20;
  private static final int CAPITAL_IN_FIRST = 21;
  private static final int START = 22;
  private static final int END = 32;
  private static final int WIDE_SHAPE = 42;
  private static final int NOT_ALPHANUMERIC = 43;

  /** Starts and ends of a word count up to so many characters. */
  private static final int LONGEST = 10;

  private static final Piece NO = Piece.of("0");
  private static final Piece YES = Piece.of("1");
  private static final Piece TOO_SHORT = Piece.of("######");

  /** What the model calls the cluster of a word that is in none. */
  private static final Piece UNKNOWN = Piece.of("null");

  private static final Set<String> COMPANY_ENDS =
      Set.of(
          "Company",
          "COMPANY",
          "Co.",
          "Co",
          "Cos.",
          "CO.",
          "COS.",
          "Corporation",
          "CORPORATION",
          "Corp.",
          "Corp",
          "CORP.",
          "Incorporated",
          "INCORPORATED",
          "Inc.",
          "Inc",
          "INC.",
          "Association",
          "ASSOCIATION",
          "Assn",
          "ASSN",
          "Limited",
          "LIMITED",
          "Ltd.",
          "LTD.",
          "L.P.");

  private final TagModel model;
  private final Clusters clusters;
  private final WordCache<TagWord> cache = new WordCache<>(CACHE_BITS);

  TagWords(TagModel model, Clusters clusters) {
    this.model = model;
    this.clusters = clusters;
  }

  /** Returns what the tagger makes of a word. */
  TagWord of(String word) {
    TagWord known = cache.find(word);
    return known == null ? cache.put(make(word)) : known;
  }

  private TagWord make(String raw) {
    String text = Americanize.americanize(raw);
    Piece word = Piece.of(text);
    Piece shape = shape(text, WordShapeClassifier.WORDSHAPECHRIS2);
    Piece cluster = clusters.of(text, false, UNKNOWN);
    int known = model.word(text);
    boolean rare = model.isRare(known);
    double[] own = new double[model.tags()];
    model.add(model.row(WORD, word), own);
    double[] first = own;
    if (rare) {
      model.add(model.row(SHAPE, shape), own);
      model.add(model.row(CLUSTER, cluster), own);
      addLetters(text, own);
      model.add(model.row(WIDE_SHAPE, shape(text, WordShapeClassifier.WORDSHAPECHRIS4)), own);
      first = own.clone();
      Piece small = smallTag(text);
      model.add(model.row(CAPITAL_FIRST, small), first);
      model.add(model.row(CAPITAL_LATER, NO), first);
      model.add(model.row(CAPITAL_IN_FIRST, answer(hasCapital(text))), first);
      model.add(model.row(CAPITAL_FIRST, NO), own);
      model.add(model.row(CAPITAL_LATER, small), own);
      model.add(model.row(CAPITAL_IN_FIRST, NO), own);
    }
    return new TagWord(
        raw,
        model.choices(known),
        rare,
        own,
        first,
        model.row(BEFORE, word),
        model.row(AFTER, word),
        model.row(SHAPE_BEFORE, shape),
        model.row(SHAPE_AFTER, shape),
        model.row(CLUSTER_BEFORE, cluster),
        model.row(CLUSTER_AFTER, cluster),
        cluster,
        startsWithCapital(text),
        COMPANY_ENDS.contains(text));
  }

  private static Piece shape(String text, int kind) {
    return Piece.of(WordShapeClassifier.wordShape(text, kind));
  }

  private void addLetters(String text, double[] sums) {
    boolean capital = hasCapital(text);
    boolean digit = text.chars().anyMatch(Character::isDigit);
    boolean letter = text.chars().anyMatch(Character::isLetter);
    boolean dash = text.indexOf('-') >= 0;
    boolean capitals = text.chars().allMatch(Character::isUpperCase);
    model.add(model.row(CAPITAL, answer(capital)), sums);
    model.add(model.row(DIGIT, answer(digit)), sums);
    model.add(model.row(DASH, answer(dash)), sums);
    model.add(model.row(LETTER_DIGIT_DASH, answer(letter && dash && digit)), sums);
    model.add(model.row(CAPITALS_ONLY, answer(capitals)), sums);
    model.add(model.row(CAPITAL_DIGIT_DASH, answer(capital && dash && digit)), sums);
    Piece start = Piece.EMPTY;
    Piece end = Piece.EMPTY;
    for (int length = 1; length <= LONGEST; length++) {
      boolean enough = text.length() >= length;
      if (enough) {
        start = start.then(text.charAt(length - 1));
        end = end.behind(text.charAt(text.length() - length));
      }
      model.add(model.row(START + length - 1, enough ? start : TOO_SHORT), sums);
      model.add(model.row(END + length - 1, enough ? end : TOO_SHORT), sums);
    }
    model.add(model.row(NOT_ALPHANUMERIC, answer(!letter && !digit)), sums);
  }

  private static Piece answer(boolean yes) {
    return yes ? YES : NO;
  }

  private static boolean hasCapital(String text) {
    return text.chars().anyMatch(Character::isUpperCase);
  }

  private static boolean startsWithCapital(String text) {
    return !text.isEmpty() && Character.isUpperCase(text.charAt(0));
  }

  /** The most frequent tag of a capitalized word in small letters, where that is known. */
  private Piece smallTag(String text) {
    if (!startsWithCapital(text)) {
      return NO;
    }
    int small = model.word(text.toLowerCase(Locale.ROOT));
    if (small == FeatureTable.NONE) {
      return NO;
    }
    int tag = model.firstTag(small);
    return tag < 0 ? Piece.EMPTY : Piece.of(model.name(tag));
  }
}
