package org.parallax.core.brief;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedSet;
import org.parallax.model.AnnotatedSentence;
import org.parallax.model.Figure;
import org.parallax.model.Reading;
import org.parallax.model.Span;
import org.parallax.model.Story;

/**
 * A sentence that could stand in the brief.
 *
 * @param reading of its article
 * @param place number of the sentence in its article, from 0
 * @param span the whole sentence
 * @param annotated its tokens
 * @param keys stems of its content words and names
 * @param tells stems of its nouns and verbs that are neither names nor times, of what is said where
 *     somebody says it
 * @param claims claims that it states, whole or in part
 * @param central how much of what the story's articles share it holds, in [0, 1]
 * @param sound whether it can be printed on its own
 */
record Candidate(
    Reading reading,
    int place,
    Span span,
    AnnotatedSentence annotated,
    SortedSet<String> keys,
    SortedSet<String> tells,
    List<Story.Claim> claims,
    double central,
    boolean sound) {
  private static final BigDecimal FEW = BigDecimal.valueOf(3);

  String words() {
    return reading.article().words(span);
  }

  /** Whether it gives a number, of three or more, that another sentence does not. */
  boolean countsOther(Candidate other) {
    List<BigDecimal> known = other.numbers();
    return numbers().stream().anyMatch(n -> known.stream().noneMatch(k -> k.compareTo(n) == 0));
  }

  private List<BigDecimal> numbers() {
    return reading.figures().stream()
        .filter(figure -> span.contains(figure.span()))
        .map(Figure::low)
        .filter(low -> low.compareTo(FEW) >= 0)
        .toList();
  }

  boolean holds(Span other) {
    return span.overlaps(other);
  }
}
