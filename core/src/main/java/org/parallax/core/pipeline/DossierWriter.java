package org.parallax.core.pipeline;

import java.util.List;
import org.parallax.model.Reading;
import org.parallax.model.Story;

/**
 * Port: takes a dossier piece by piece, so that it need never be held as a whole. Called from one
 * thread.
 */
public interface DossierWriter {
  /** Takes what is known before the first story; called once, first. */
  void begin(Outline outline);

  /** Returns whether a story is to be told; one that is not is not read. */
  default boolean wants(String story) {
    return true;
  }

  /**
   * Takes the next story of the outline.
   *
   * @param readings its articles, by report day, then id
   */
  void story(Story story, List<Reading> readings);

  /** The last story was told; called once, last. */
  void end();
}
