package org.parallax.core.align;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Story;

/** Returns what happened. Safe to share between threads. */
public final class TimelineMaker {
  /** Makes it with the default settings. */
  public TimelineMaker() {}

  /** Returns what happened. */
  public List<Story.TimelineEntry> make(Joined joined, @Nullable String eventDay) {
    return List.of();
  }
}
