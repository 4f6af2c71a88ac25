package org.parallax.app.rest;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Kept;

/**
 * What persons decided about how stories are shown: titles, and who has read how far. Immutable.
 */
final class Marks {
  private final SortedMap<String, String> titles = new TreeMap<>();
  private final SortedMap<String, SortedMap<String, Integer>> read = new TreeMap<>();

  /** Takes the decisions that hold, the latest last. */
  Marks(List<Kept.Decision> decisions) {
    for (Kept.Decision decision : decisions) {
      String words = decision.words();
      if (decision.undoneBy() == null && words != null) {
        switch (decision.kind()) {
          case RENAME -> decision.some().forEach(article -> titles.put(article, words));
          case READ ->
              decision
                  .some()
                  .forEach(article ->
                      read.computeIfAbsent(decision.who(), who -> new TreeMap<>())
                          .merge(article, Integer.parseInt(words), Math::max));
          case TOGETHER, APART -> {
            // Are obeyed by the grouping.
          }
        }
      }
    }
  }

  /** Returns the title that a story was given; null when none was. */
  @Nullable String title(Kept.StoryHead story) {
    // The latest decision of an article of it is found by its founder first: its id lasts longest.
    String own = titles.get(story.id());
    return own != null
        ? own
        : story.aliases().stream()
            .map(titles::get)
            .filter(java.util.Objects::nonNull)
            .findFirst()
            .orElse(null);
  }

  /** Returns the number of the account up to which somebody has read a story; 0 for none. */
  int read(String who, Kept.StoryHead story) {
    return read.getOrDefault(who, new TreeMap<>()).getOrDefault(story.id(), 0);
  }
}
