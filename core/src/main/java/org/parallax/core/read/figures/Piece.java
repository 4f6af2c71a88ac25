package org.parallax.core.read.figures;

import java.util.Locale;
import org.parallax.model.Token;

/**
 * A run of digits, a run of letters, or one mark of a sentence: finer than a token, so that "80km"
 * is two pieces whatever the tokenizer made of it.
 *
 * @param start first UTF-16 code unit in the passage
 * @param end one past the last
 * @param text as it stands
 * @param lower in lower case, apostrophes straightened
 * @param kind what it is
 * @param tag part of speech of the token it is or is part of
 * @param lemma of the token when it is the whole token, else {@code lower}
 * @param name kind of name the token is part of
 * @param spaced whether white space stands before it
 */
record Piece(
    int start,
    int end,
    String text,
    String lower,
    Kind kind,
    String tag,
    String lemma,
    Token.NameTag name,
    boolean spaced) {
  /** What a piece is made of. */
  enum Kind {
    NUMBER,
    WORD,
    MARK
  }

  static Piece of(String text, int start, int end, Kind kind, Token token, boolean spaced) {
    String words = text.substring(start, end);
    String lower = words.toLowerCase(Locale.ROOT).replace('’', '\'');
    boolean whole = token.start() == start && token.end() == end;
    String tag = whole || (kind == Kind.WORD && letters(token)) ? token.tag() : partTag(kind);
    return new Piece(
        start, end, words, lower, kind, tag, whole ? token.lemma() : lower, token.name(), spaced);
  }

  private static boolean letters(Token token) {
    return token.text().chars().noneMatch(Character::isDigit);
  }

  private static String partTag(Kind kind) {
    return switch (kind) {
      case NUMBER -> "CD";
      case WORD -> "NN";
      case MARK -> "SYM";
    };
  }

  boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  boolean isNoun() {
    return kind == Kind.WORD && tag.startsWith("NN");
  }

  boolean isVerb() {
    return kind == Kind.WORD && (tag.startsWith("VB") || tag.equals("MD"));
  }

  boolean isCapital() {
    return kind == Kind.WORD && Character.isUpperCase(text.codePointAt(0));
  }

  boolean is(String... words) {
    for (String word : words) {
      if (lower.equals(word)) {
        return true;
      }
    }
    return false;
  }
}
