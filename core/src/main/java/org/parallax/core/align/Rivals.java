package org.parallax.core.align;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.parallax.model.Span;

/**
 * Places of two articles that cannot both hold: times of day, days, ages, numbers. Not safe to
 * share between threads.
 */
final class Rivals {
  private final SortedMap<String, SortedMap<Span, SortedSet<Span>>> byArticle = new TreeMap<>();

  /** Notes that two places are at odds. */
  void add(Span one, Span two) {
    put(one, two);
    put(two, one);
  }

  /** Notes those of some that are at odds. */
  <T> void addAll(List<T> all, BiPredicate<T, T> clash, Function<T, Span> at) {
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        if (clash.test(all.get(i), all.get(j))) {
          add(at.apply(all.get(i)), at.apply(all.get(j)));
        }
      }
    }
  }

  private void put(Span at, Span rival) {
    byArticle
        .computeIfAbsent(at.article(), id -> new TreeMap<>())
        .computeIfAbsent(at, k -> new TreeSet<>())
        .add(rival);
  }

  /** Whether two statements hold what cannot both hold. */
  boolean apart(Statement one, Statement two) {
    return against(one).anyMatch(two.span()::overlaps);
  }

  private Stream<Span> against(Statement statement) {
    SortedMap<Span, SortedSet<Span>> places = byArticle.get(statement.article());
    return places == null
        ? Stream.empty()
        : places.entrySet().stream()
            .filter(place -> statement.span().overlaps(place.getKey()))
            .flatMap(place -> place.getValue().stream());
  }

  /** Returns the places elsewhere that cannot hold beside what some statements tell. */
  SortedSet<Span> against(Cluster cluster) {
    SortedSet<Span> against = new TreeSet<>();
    cluster.statements().forEach(statement -> against(statement).forEach(against::add));
    return against;
  }

  /** Whether some statements are at odds with one another. */
  boolean isTornIn(Cluster cluster) {
    SortedSet<Span> against = against(cluster);
    List<Statement> statements = List.copyOf(cluster.statements());
    return against.stream()
        .anyMatch(at -> statements.stream().anyMatch(s -> s.span().overlaps(at)));
  }
}
