package org.parallax.model;

import java.util.List;

/**
 * A sentence with its tokens.
 *
 * @param start first UTF-16 code unit in the annotated text
 * @param end one past the last
 * @param tokens in text order
 */
public record AnnotatedSentence(int start, int end, List<Token> tokens) {
  /** Copies the tokens. */
  public AnnotatedSentence {
    tokens = List.copyOf(tokens);
  }
}
