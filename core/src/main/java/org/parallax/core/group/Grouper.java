package org.parallax.core.group;

import java.util.List;
import org.parallax.model.Article;
import org.parallax.model.Story;

/** Articles in, groups out: each article in exactly one. Safe to share between threads. */
public final class Grouper {
  /** Makes a grouper with the default settings. */
  public Grouper() {}

  /**
   * Returns the groups, in order of their founding articles; the result does not depend on the
   * order of the input.
   */
  public List<Group> group(List<Article> articles) {
    return articles.stream()
        .map(a ->
            new Group(
                a.id(), List.of(a.id()), List.of(new Story.Because(a.id(), "founds the story"))))
        .toList();
  }

  /** Returns one group of all the articles: the reader knows that they belong together. */
  public Group together(List<Article> articles) {
    List<String> ids = articles.stream().map(Article::id).toList();
    return new Group(
        ids.get(0),
        ids,
        ids.stream()
            .map(id -> new Story.Because(id, "--one-story: the reader put it here"))
            .toList());
  }
}
