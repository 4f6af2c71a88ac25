package org.parallax.core.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Dropped;
import org.parallax.model.Notice;
import org.parallax.model.Page;
import org.parallax.model.UserRules;

/**
 * What to make a dossier of.
 *
 * @param pages what was read, in any order
 * @param dropped what could not be read
 * @param notices what sitemaps and feeds tell of pages without their text, in any order
 * @param oneStory whether the reader knows that all of it belongs together
 * @param asOf ISO day after which things are called future; null when not told
 * @param version of Parallax, for the run block
 * @param settings {@code sha256:} of the settings, for the run block
 * @param rules what the user knows of outlets and their pages
 */
public record Request(
    List<Page> pages,
    List<Dropped> dropped,
    List<Notice> notices,
    boolean oneStory,
    @Nullable String asOf,
    String version,
    String settings,
    UserRules rules) {
  /** Copies the lists. */
  public Request {
    pages = List.copyOf(pages);
    dropped = List.copyOf(dropped);
    notices = List.copyOf(notices);
  }
}
