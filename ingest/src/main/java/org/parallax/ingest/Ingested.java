package org.parallax.ingest;

import java.util.List;
import org.parallax.model.Dropped;
import org.parallax.model.Page;

/**
 * What was read.
 *
 * @param pages in order of path and line
 * @param dropped what could not be read
 */
public record Ingested(List<Page> pages, List<Dropped> dropped) {
  /** Copies the lists. */
  public Ingested {
    pages = List.copyOf(pages);
    dropped = List.copyOf(dropped);
  }
}
