package org.parallax.core.align;

/** What a key of a statement is of. */
enum KeyKind {
  /** A word, as its meaning. */
  WORD,
  /** An entity. */
  NAME,
  /** A number. */
  NUMBER,
  /** A day or moment. */
  TIME;

  static KeyKind of(String key) {
    return switch (key.charAt(0)) {
      case '@' -> NAME;
      case '#' -> NUMBER;
      default -> key.startsWith("time:") ? TIME : WORD;
    };
  }
}
