package org.parallax.core.align;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Story;

/** Returns what is set to happen after the reports. Safe to share between threads. */
public final class AgendaMaker {
  /** Makes it with the default settings. */
  public AgendaMaker() {}

  /** Returns what is set to happen after the reports. */
  public List<Story.AgendaItem> make(Joined joined, @Nullable String asOf) {
    return List.of();
  }
}
