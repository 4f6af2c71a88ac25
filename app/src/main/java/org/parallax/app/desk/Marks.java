package org.parallax.app.desk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.app.keep.DecisionReader;
import org.parallax.core.group.Rulings;
import org.parallax.model.Kept;

/**
 * What persons decided about how stories are shown: titles, who has read how far, which are pinned,
 * which names are one. Immutable.
 */
public final class Marks {
  private final SortedMap<String, String> titles = new TreeMap<>();
  private final SortedMap<String, SortedMap<String, Integer>> read = new TreeMap<>();

  private final SortedMap<String, List<String>> same = new TreeMap<>();
  private final SortedMap<Integer, Kept.Decision> byNumber = new TreeMap<>();
  private final Rulings rulings;

  /** Takes the decisions that hold, the latest last. */
  Marks(List<Kept.Decision> decisions) {
    rulings = DecisionReader.rulings(decisions);
    for (Kept.Decision decision : decisions) {
      String words = decision.words();
      byNumber.put(decision.number(), decision);
      if (decision.undoneBy() == null && words != null) {
        switch (decision.kind()) {
          case RENAME -> decision.some().forEach(article -> titles.put(article, words));
          case READ ->
              decision
                  .some()
                  .forEach(article ->
                      read.computeIfAbsent(decision.who(), who -> new TreeMap<>())
                          .merge(article, Integer.parseInt(words), Math::max));
          case SAME -> join(DecisionReader.names(decision));
          case TOGETHER, APART, PIN, DISTINCT -> {
            // Are obeyed when stories are told.
          }
        }
      }
    }
  }

  /**
   * Returns the title that a story is shown under: the one that it was given, or else its headline;
   * null when it has neither.
   */
  public @Nullable String title(Kept.StoryHead story) {
    // The latest decision of an article of it is found by its founder first: its id lasts longest.
    String own = titles.get(story.id());
    return own != null
        ? own
        : story.aliases().stream()
            .map(titles::get)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(story.headline());
  }

  /** Makes some names one, and all that are one with any of them. */
  private void join(List<String> ids) {
    Set<String> all = new LinkedHashSet<>();
    ids.forEach(id -> all.addAll(same(id)));
    List<String> one = List.copyOf(all);
    one.forEach(id -> same.put(id, one));
  }

  /**
   * Returns the ids of the names that are one with a name, itself too, first the one that they are
   * shown under.
   */
  public List<String> same(String id) {
    return same.getOrDefault(id, List.of(id));
  }

  /** Returns the decision that pinned a story; null when none did. */
  public Kept.@Nullable Decision pin(Kept.StoryHead story) {
    return story.articles().stream()
        .map(rulings::pinned)
        .filter(Objects::nonNull)
        .findFirst()
        .map(pinned -> byNumber.get(pinned.number()))
        .orElse(null);
  }

  /** Returns the number of the account up to which somebody has read a story; 0 for none. */
  public int read(String who, Kept.StoryHead story) {
    return read.getOrDefault(who, new TreeMap<>()).getOrDefault(story.id(), 0);
  }
}
