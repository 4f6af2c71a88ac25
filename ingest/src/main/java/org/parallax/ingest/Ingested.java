package org.parallax.ingest;

import java.util.List;
import org.parallax.model.Dropped;
import org.parallax.model.Notice;
import org.parallax.model.Page;

/**
 * What was read.
 *
 * @param pages in order of path and line
 * @param dropped what could not be read; of notices nothing
 * @param notices what sitemaps and feeds tell of pages without their text, in order of path and
 *     line
 */
public record Ingested(List<Page> pages, List<Dropped> dropped, List<Notice> notices) {
  /** Copies the lists. */
  public Ingested {
    pages = List.copyOf(pages);
    dropped = List.copyOf(dropped);
    notices = List.copyOf(notices);
  }
}
