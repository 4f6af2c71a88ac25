package org.parallax.core.clean;

import java.util.List;
import org.parallax.model.Page;
import org.parallax.model.Removed;

/**
 * A page without what the user's own rules take out of it. Immutable.
 *
 * @param page the rest of the page
 * @param removed what was taken out, in order of place
 */
public record Screened(Page page, List<Removed> removed) {
  /** Copies the list. */
  public Screened {
    removed = List.copyOf(removed);
  }
}
