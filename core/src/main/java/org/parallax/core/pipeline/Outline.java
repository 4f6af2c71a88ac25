package org.parallax.core.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Dossier;
import org.parallax.model.Dropped;

/**
 * What is known of a dossier before its stories are told.
 *
 * @param run what was run on what
 * @param dropped captures that did not become articles, by path, line, id
 * @param stories by first article, as they will be told
 */
public record Outline(Dossier.Run run, List<Dropped> dropped, List<Chapter> stories) {
  /** Copies the lists. */
  public Outline {
    dropped = List.copyOf(dropped);
    stories = List.copyOf(stories);
  }

  /**
   * A story to come.
   *
   * @param story its id
   * @param articles by report day, then id
   * @param ruled what persons decided that its account shows, in lines; empty when nothing is. The
   *     same lines and articles make the same account
   */
  public record Chapter(String story, List<Entry> articles, String ruled) {
    /** Copies the list. */
    public Chapter {
      articles = List.copyOf(articles);
    }
  }

  /**
   * An article to come.
   *
   * @param id of the article
   * @param outlet its outlet's name, else its domain; null when not told
   * @param altered whether it may be machine altered
   * @param content digest of the captures that it is made of; empty when not known
   */
  public record Entry(String id, @Nullable String outlet, boolean altered, String content) {}

  /** Returns an article's outlet: its name, else its domain; null when it is not told. */
  static @Nullable String outlet(Article article) {
    Article.Outlet outlet = article.source().outlet();
    if (outlet == null) {
      return null;
    }
    return outlet.name() == null ? outlet.domain() : outlet.name();
  }
}
