package org.parallax.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One article, read in full.
 *
 * @param article the article
 * @param reportDay the day from which its weekdays count; null when nothing tells it
 * @param sentences the sentences of the body, in order
 * @param annotated headline sentence first (when there is a headline), then one for each of {@code
 *     sentences}; empty for a language that is not read
 * @param headlineSentences how many of {@code annotated} belong to the headline; their offsets
 *     count in the headline
 * @param mentions in text order, headline first
 * @param times in text order, headline first
 * @param figures in text order, headline first
 * @param attributions in text order, headline first
 */
public record Reading(
    Article article,
    @Nullable Dating reportDay,
    List<Sentence> sentences,
    List<AnnotatedSentence> annotated,
    int headlineSentences,
    List<Mention> mentions,
    List<TimeExpression> times,
    List<Figure> figures,
    List<Attribution> attributions) {
  /** Copies the lists. */
  public Reading {
    sentences = List.copyOf(sentences);
    annotated = List.copyOf(annotated);
    mentions = List.copyOf(mentions);
    times = List.copyOf(times);
    figures = List.copyOf(figures);
    attributions = List.copyOf(attributions);
  }

  /** Returns the annotated sentence that holds a span; null when none does. */
  public @Nullable AnnotatedSentence annotatedAt(Span at) {
    boolean headline = at.field() == Span.Field.HEADLINE;
    for (AnnotatedSentence sentence : headline ? annotatedHeadline() : annotatedBody()) {
      if (sentence.start() <= at.start() && at.end() <= sentence.end()) {
        return sentence;
      }
    }
    return null;
  }

  /** Returns the annotated sentences of the headline; offsets count in the headline. */
  public List<AnnotatedSentence> annotatedHeadline() {
    return annotated.subList(0, headlineSentences);
  }

  /**
   * Returns the annotated sentences of the body, one for each of {@link #sentences()} when the
   * language is read.
   */
  public List<AnnotatedSentence> annotatedBody() {
    return annotated.subList(headlineSentences, annotated.size());
  }
}
