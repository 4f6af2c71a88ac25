package org.parallax.nlp;

/**
 * What a model of names makes of a word wherever it stands: the sums of the weights of all features
 * that need nothing but it. Its arrays are summed up before it is shared, and then only read.
 */
final class NameWord implements WordCache.Entry {
  final String key;
  final String text;
  final Piece word;
  final Piece shape;

  /** Name of its cluster between two tokens; before the text and after it there is none. */
  final Piece cluster;

  /** As the token itself, and as the one before and after. */
  final double[] own;

  final double[] before;
  final double[] after;

  /** As one of the next few tokens, and of the last few. */
  final double[] ahead;

  final double[] behind;

  /** Of two tokens: as the latter, as the former, and as the one after them. */
  final double[] edgeOwn;

  final double[] edgeBefore;
  final double[] edgeAfter;

  /** A capital first and none after it. */
  final boolean nameCase;

  /** Has characters, none of them a capital. */
  final boolean uncapitalized;

  final boolean lettered;

  NameWord(String key, String text, Piece shape, Piece cluster, NameModel model) {
    this.key = key;
    this.text = text;
    this.word = Piece.of(text);
    this.shape = shape;
    this.cluster = cluster;
    own = new double[model.kinds()];
    before = new double[model.kinds()];
    after = new double[model.kinds()];
    ahead = new double[model.kinds()];
    behind = new double[model.kinds()];
    edgeOwn = new double[model.kinds() * model.kinds()];
    edgeBefore = new double[model.kinds() * model.kinds()];
    edgeAfter = new double[model.kinds() * model.kinds()];
    nameCase = isNameCase(text);
    uncapitalized = !text.isEmpty() && text.chars().noneMatch(Character::isUpperCase);
    lettered = text.chars().anyMatch(Character::isLetter);
  }

  @Override
  public String key() {
    return key;
  }

  private static boolean isNameCase(String text) {
    return text.length() >= 2
        && (Character.isUpperCase(text.charAt(0)) || Character.isTitleCase(text.charAt(0)))
        && text.chars().skip(1).noneMatch(Character::isUpperCase);
  }
}
