package org.parallax.core.align;

import java.util.List;
import org.parallax.model.Reading;
import org.parallax.model.Story;

/**
 * A story's readings, with the entities of all of them joined.
 *
 * @param readings in story order; {@code entity} of every mention and speaker is the id of one of
 *     {@code entities}
 * @param entities the story's entities
 */
public record Joined(List<Reading> readings, List<Story.Entity> entities) {
  /** Copies the lists. */
  public Joined {
    readings = List.copyOf(readings);
    entities = List.copyOf(entities);
  }
}
