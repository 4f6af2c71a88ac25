package org.parallax.core.align;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parallax.model.EntityType;
import org.parallax.model.Mention;
import org.parallax.model.Reading;
import org.parallax.model.Span;

/** Where the event of a story is: the places that stand in the headlines and leads of most. */
final class HomePlaces {
  /** Sentences of an article that are its lead. */
  private static final int LEAD = 2;

  private HomePlaces() {}

  /** Returns entities of the places that half of the articles name in headline or lead. */
  static SortedSet<String> of(Joined joined) {
    SortedMap<String, Integer> articles = new TreeMap<>();
    for (Reading reading : joined.readings()) {
      SortedSet<String> named = new TreeSet<>();
      int end =
          reading.sentences().isEmpty()
              ? 0
              : reading
                  .sentences()
                  .get(Math.min(LEAD, reading.sentences().size()) - 1)
                  .span()
                  .end();
      for (Mention mention : reading.mentions()) {
        boolean lead = mention.span().field() == Span.Field.HEADLINE || mention.span().end() <= end;
        if (lead && mention.type() == EntityType.PLACE && mention.entity() != null) {
          named.add(mention.entity());
        }
      }
      named.forEach(place -> articles.merge(place, 1, Integer::sum));
    }
    SortedSet<String> home = new TreeSet<>();
    articles.forEach((place, count) -> {
      if (2 * count >= joined.readings().size()) {
        home.add(place);
      }
    });
    return Collections.unmodifiableSortedSet(home);
  }
}
