package org.parallax.core.align;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parallax.model.AnnotatedSentence;
import org.parallax.model.Figure;
import org.parallax.model.Reading;
import org.parallax.model.Span;

/**
 * The figures of a story's texts, those left out that count nothing ("dozens"). Safe to share
 * between threads.
 */
final class ToldFigures {
  /** In the order of the readings. */
  private final Map<String, List<ToldFigure>> byArticle = new LinkedHashMap<>();

  private ToldFigures() {}

  static ToldFigures of(List<Reading> readings, @Nullable String eventDay) {
    ToldFigures figures = new ToldFigures();
    for (Reading reading : readings) {
      if (!reading.article().corroborates()) {
        continue;
      }
      List<ToldFigure> own = new ArrayList<>();
      for (Figure found : reading.figures()) {
        AnnotatedSentence sentence = reading.annotatedAt(found.span());
        if (sentence != null && found.span().field() == Span.Field.TEXT && !found.isUncounted()) {
          own.add(ToldFigure.of(reading, found, sentence, eventDay));
        }
      }
      figures.byArticle.put(reading.article().id(), own);
    }
    return figures;
  }

  /** All of them, by article. */
  Stream<ToldFigure> all() {
    return byArticle.values().stream().flatMap(List::stream);
  }

  List<ToldFigure> of(String article) {
    return byArticle.getOrDefault(article, List.of());
  }

  List<ToldFigure> in(Statement statement) {
    return of(statement.article()).stream()
        .filter(own -> statement.span().contains(own.at()))
        .toList();
  }

  /**
   * Whether an article gives elsewhere the value that another gives.
   *
   * @param where which of its figures may be of the same
   */
  boolean knows(ToldFigure own, ToldFigure other, Predicate<ToldFigure> where) {
    return of(own.article()).stream()
        .anyMatch(one ->
            !one.at().equals(own.at())
                && where.test(one)
                && one.isOfKindOf(other)
                && one.agrees(other));
  }
}
