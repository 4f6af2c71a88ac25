package org.parallax.app.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one dossier to another.
 *
 * @param oldInput {@code sha256:} of what the old one was made from
 * @param newInput the same of the new one
 * @param stories in the order of the new dossier; stories that are gone come last
 */
public record Changes(String oldInput, String newInput, List<OfStory> stories) {

  /**
   * What changed in one story.
   *
   * @param oldId id in the old dossier; null when the story is new
   * @param newId id in the new dossier; null when the story is gone
   * @param headline of the story, in the dossier that has it, of both the new one; null when none
   * @param articlesBefore number of its articles in the old dossier
   * @param articlesNow number of its articles in the new one
   * @param changes by kind, then in the order of the dossier; none of a story that is new or gone
   */
  public record OfStory(
      @Nullable String oldId,
      @Nullable String newId,
      @Nullable String headline,
      int articlesBefore,
      int articlesNow,
      List<Change> changes) {
    /** Copies the list. */
    public OfStory {
      changes = List.copyOf(changes);
    }
  }

  /** Copies the list. */
  public Changes {
    stories = List.copyOf(stories);
  }
}
