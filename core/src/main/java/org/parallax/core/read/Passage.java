package org.parallax.core.read;

import java.util.List;
import org.parallax.model.AnnotatedSentence;
import org.parallax.model.Span;
import org.parallax.model.Token;

/**
 * One text of an article (headline or body) with its annotated sentences.
 *
 * @param article id
 * @param field which text
 * @param text the words
 * @param sentences in order; offsets count in {@code text}
 */
public record Passage(
    String article, Span.Field field, String text, List<AnnotatedSentence> sentences) {
  /** Copies the sentences. */
  public Passage {
    sentences = List.copyOf(sentences);
  }

  /** Returns a span of this text. */
  public Span span(int start, int end) {
    return new Span(article, field, start, end);
  }

  /** Returns the span from one token to another, both included. */
  public Span span(Token first, Token last) {
    return span(first.start(), last.end());
  }
}
