package org.parallax.nlp;

/**
 * The hash of a stretch of characters that can be joined to others without the characters.
 *
 * <p>A polynomial over the code units, modulo two to the power of 64: what a model's features are
 * known by. So the hash of "word, dots, shape, kind" is made of four hashes, by a multiplication
 * and an addition each.
 *
 * @param hash of the stretch by itself; 0 of an empty one
 * @param shift what the hash of whatever stands to the left is to be multiplied with
 */
record Piece(long hash, long shift) {
  private static final long BASE = 0x9E3779B97F4A7C15L;

  /** No characters. */
  static final Piece EMPTY = new Piece(0, 1);

  /** Returns the piece that some characters are. */
  static Piece of(CharSequence characters) {
    long hash = 0;
    long shift = 1;
    for (int i = 0; i < characters.length(); i++) {
      hash = hash * BASE + characters.charAt(i) + 1;
      shift *= BASE;
    }
    return new Piece(hash, shift);
  }

  /** Returns the hash of some characters. */
  static long hash(CharSequence characters) {
    long hash = 0;
    for (int i = 0; i < characters.length(); i++) {
      hash = hash * BASE + characters.charAt(i) + 1;
    }
    return hash;
  }

  /** Returns the hash of what stands to the left, followed by this. */
  long after(long left) {
    return left * shift + hash;
  }

  /** Returns this and then one more character. */
  Piece then(char next) {
    return new Piece(hash * BASE + next + 1, shift * BASE);
  }

  /** Returns this with one more character before it. */
  Piece behind(char first) {
    return new Piece((first + 1L) * shift + hash, shift * BASE);
  }
}
