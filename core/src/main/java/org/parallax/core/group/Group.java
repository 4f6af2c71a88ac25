package org.parallax.core.group;

import java.util.List;
import org.parallax.model.Story;

/**
 * The articles of one story, before they are read.
 *
 * @param id from the founding article
 * @param articles ids in order of joining
 * @param why why each article is here
 */
public record Group(String id, List<String> articles, List<Story.Because> why) {
  /** Copies the lists. */
  public Group {
    articles = List.copyOf(articles);
    why = List.copyOf(why);
  }
}
