package org.parallax.app.compare;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is otherwise in the new dossier.
 *
 * @param kind what became of it
 * @param text what it is about, in the words of the dossier that has it, of both the new one
 * @param was how it stood; null when it is new
 * @param now how it stands; null when it is gone
 * @param oldId of the claim, figure or item in the old dossier; null when it is new
 * @param newId of it in the new dossier; null when it is gone
 * @param articles ids of the articles that it rests on, in the dossier of {@code text}
 * @param sources what a person calls them: their outlets, each once; the id where none is known
 */
public record Change(
    Kind kind,
    String text,
    @Nullable String was,
    @Nullable String now,
    @Nullable String oldId,
    @Nullable String newId,
    List<String> articles,
    List<String> sources) {

  /** What became of a claim, a figure or an item of the agenda; in the order of printing. */
  public enum Kind {
    /** Somebody denies it who did not. */
    DENIED_SINCE,
    /** Nobody denies it any more. */
    DENIAL_GONE,
    /** Values that cannot hold together stand side by side since. */
    DIFFERING_SINCE,
    /** Figures that differed do so no more. */
    DIFFERENCE_GONE,
    /** More origins than before. */
    ORIGIN_GAINED,
    /** Fewer origins than before. */
    ORIGIN_LOST,
    /** Other values than before. */
    FIGURE_MOVED,
    /** Set for another day. */
    AGENDA_MOVED,
    /** It has taken place. */
    AGENDA_HELD,
    /** It will not take place. */
    AGENDA_CANCELLED,
    /** Set otherwise than before: planned, conditional. */
    AGENDA_CHANGED,
    /** Set since. */
    AGENDA_NEW,
    /** No longer told of. */
    AGENDA_GONE,
    /** Stated since. */
    CLAIM_NEW,
    /** No longer stated. */
    CLAIM_GONE;

    /** Returns the name in the JSON: {@code claim-new}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Copies the lists. */
  public Change {
    articles = List.copyOf(articles);
    sources = List.copyOf(sources);
  }
}
