package org.parallax.app.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Says what changed from one dossier to another. Safe to share between threads. */
public final class Comparer {
  /** Makes it. */
  public Comparer() {}

  /** Says that a file is no dossier, and what to do. */
  public static final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    Refused(String message) {
      super(message);
    }
  }

  /**
   * Returns what changed.
   *
   * @param before the old dossier's file, as {@code read --format json} prints it
   * @param after the new one's
   * @throws Refused when one of them is not there or is no dossier
   */
  public Changes compare(Path before, Path after) throws Refused {
    DossierFile one = DossierFile.read(before);
    DossierFile two = DossierFile.read(after);
    return new Changes(
        one.root().path("run").path("input").asString(""),
        two.root().path("run").path("input").asString(""),
        stories(one, two));
  }

  /**
   * Returns what changed from one account of a story to another.
   *
   * @param before JSON of the old account, as a store keeps it
   * @param after of the new one
   */
  public List<Changes.OfStory> accounts(String before, String after) {
    return stories(DossierFile.of(before), DossierFile.of(after));
  }

  private record Shared(int one, int two, long articles) {}

  private static List<Changes.OfStory> stories(DossierFile one, DossierFile two) {
    List<JsonNode> before = one.stories();
    List<JsonNode> after = two.stories();
    SortedMap<Integer, Integer> paired = paired(before, after);
    List<Changes.OfStory> stories = new ArrayList<>();
    for (int j = 0; j < after.size(); j++) {
      JsonNode old = paired.containsKey(j) ? before.get(paired.get(j)) : null;
      stories.add(
          new Changes.OfStory(
              old == null ? null : id(old),
              id(after.get(j)),
              after.get(j).path("headline").asString(null),
              old == null ? 0 : old.path("articles").size(),
              after.get(j).path("articles").size(),
              old == null ? List.of() : new StoryComparer(one, two).changes(old, after.get(j))));
    }
    for (int i = 0; i < before.size(); i++) {
      if (!paired.containsValue(i)) {
        JsonNode gone = before.get(i);
        stories.add(
            new Changes.OfStory(
                id(gone),
                null,
                gone.path("headline").asString(null),
                gone.path("articles").size(),
                0,
                List.of()));
      }
    }
    return stories;
  }

  private static @Nullable String id(JsonNode story) {
    return story.path("id").asString(null);
  }

  /**
   * For each of the new stories the old one of which it has most articles, else the one of its id;
   * where each dossier has one story, they are one.
   */
  private static SortedMap<Integer, Integer> paired(List<JsonNode> before, List<JsonNode> after) {
    List<Shared> shared = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      SortedSet<String> own = new TreeSet<>(DossierFile.strings(before.get(i).path("articles")));
      for (int j = 0; j < after.size(); j++) {
        long articles =
            DossierFile.strings(after.get(j).path("articles")).stream()
                .filter(own::contains)
                .count();
        boolean only = before.size() == 1 && after.size() == 1;
        if (articles > 0 || only || before.get(i).path("id").equals(after.get(j).path("id"))) {
          shared.add(new Shared(i, j, articles));
        }
      }
    }
    shared.sort(
        Comparator.comparingLong((Shared s) -> -s.articles())
            .thenComparingInt(Shared::two)
            .thenComparingInt(Shared::one));
    SortedMap<Integer, Integer> paired = new TreeMap<>();
    SortedSet<Integer> taken = new TreeSet<>();
    for (Shared pair : shared) {
      if (!paired.containsKey(pair.two()) && taken.add(pair.one())) {
        paired.put(pair.two(), pair.one());
      }
    }
    return paired;
  }
}
