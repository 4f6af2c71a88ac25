package org.parallax.core.text;

/**
 * Texts as 64 bits: FNV-1a over code units, mixed as in splitmix64. Two different texts of a
 * hundred million have the same bits in one run of two thousand. Pure.
 */
public final class Hash {
  private static final long START = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private Hash() {}

  /** Returns the bits of a text. */
  public static long of(CharSequence text) {
    long hash = START;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    return mixed(hash);
  }

  /** Returns the bits of a row that is made number by number, with one more. */
  public static long and(long row, long next) {
    return mixed(row * PRIME ^ next);
  }

  private static long mixed(long bits) {
    long hash = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return hash ^ (hash >>> 31);
  }
}
