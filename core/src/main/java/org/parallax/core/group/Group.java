package org.parallax.core.group;

import java.util.List;
import org.parallax.model.Story;

/**
 * The articles of one story, before they are read.
 *
 * @param id from the founding article
 * @param aliases ids that were told before and are of this story now
 * @param articles ids in order of event time
 * @param why why each article is here
 * @param related stories of other days about what came before or after
 */
public record Group(
    String id,
    List<String> aliases,
    List<String> articles,
    List<Story.Because> why,
    List<Story.Related> related) {
  /** Copies the lists. */
  public Group {
    aliases = List.copyOf(aliases);
    articles = List.copyOf(articles);
    why = List.copyOf(why);
    related = List.copyOf(related);
  }
}
