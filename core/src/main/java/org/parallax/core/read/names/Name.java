package org.parallax.core.read.names;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.core.read.Passage;
import org.parallax.model.EntityType;
import org.parallax.model.Span;
import org.parallax.model.Token;

/**
 * A name in a sentence.
 *
 * @param line the sentence
 * @param first index of its first token
 * @param last index of its last token
 * @param type kind
 */
record Name(Line line, int first, int last, EntityType type) {
  /**
   * A sentence of a passage.
   *
   * @param passage headline or body
   * @param tokens of the sentence
   * @param titleCase whether nearly every word has a capital, so that capitals tell nothing
   */
  record Line(Passage passage, List<Token> tokens, boolean titleCase) {
    /** Returns a token, or null beyond either end. */
    @Nullable Token at(int i) {
      return i < 0 || i >= tokens.size() ? null : tokens.get(i);
    }

    /** Returns the lower-case word at an index; empty beyond either end. */
    String word(int i) {
      Token token = at(i);
      return token == null ? "" : NameWords.key(token.text());
    }

    /** Returns whether nothing stands between a token and the next. */
    boolean touches(int i) {
      return i >= 0 && i + 1 < tokens.size() && tokens.get(i).end() == tokens.get(i + 1).start();
    }

    /** Returns the words from one token to another, both included. */
    String words(int from, int to) {
      return passage
          .text()
          .substring(tokens.get(from).start(), tokens.get(to).end())
          .replaceAll("\\s+", " ");
    }

    /** Returns the span from one token to another, both included. */
    Span span(int from, int to) {
      return passage.span(tokens.get(from), tokens.get(to));
    }
  }

  /** Returns the name as written, on one line. */
  String text() {
    return line.words(first, last);
  }

  /** Returns where it stands. */
  Span span() {
    return line.span(first, last);
  }

  /** Returns the number of tokens. */
  int size() {
    return last - first + 1;
  }

  /** Returns this name with another type. */
  Name as(EntityType newType) {
    return newType == type ? this : new Name(line, first, last, newType);
  }
}
