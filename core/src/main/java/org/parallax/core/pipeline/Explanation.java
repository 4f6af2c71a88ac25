package org.parallax.core.pipeline;

import java.util.List;
import org.parallax.model.Dropped;

/**
 * What became of some captures, and what could not be read. Immutable.
 *
 * @param pages in the order in which they were given
 * @param dropped what could not be read, then what sitemaps and feeds only tell of
 */
public record Explanation(List<Explained> pages, List<Dropped> dropped) {
  /** Copies the lists. */
  public Explanation {
    pages = List.copyOf(pages);
    dropped = List.copyOf(dropped);
  }
}
