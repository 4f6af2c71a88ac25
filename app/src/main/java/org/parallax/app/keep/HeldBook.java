package org.parallax.app.keep;

import java.nio.file.Path;
import org.parallax.app.spill.SpilledShelves;
import org.parallax.core.pipeline.Held;
import org.parallax.model.Article;
import org.parallax.model.Shelf;

/**
 * What a server holds of its store between runs: what was recalled, and what was made of it, so
 * that a run of one article costs little more than grouping. Whoever had a run that failed throws
 * it away, and recalls anew. One run at a time has it; closing deletes its file.
 */
public final class HeldBook implements AutoCloseable {
  /** Articles on the shelf that are no longer of use, before it is thrown away. */
  private static final int SPARE = 20_000;

  private final SpilledShelves shelves;
  private final Shelf<Article> articles;
  private final Held held = new Held();

  /**
   * Makes one that holds nothing yet.
   *
   * @param temporary folder for its articles; must exist
   */
  public HeldBook(Path temporary) {
    shelves = new SpilledShelves(temporary);
    articles = shelves.articles();
  }

  Held held() {
    return held;
  }

  /** Returns the shelf of its articles, on which a run puts its own too. */
  public Shelf<Article> articles() {
    return articles;
  }

  /** Returns whether most of what lies on its shelf is of no use any more. */
  public boolean isSpent() {
    return articles.size() > SPARE + 2 * held.size();
  }

  @Override
  public void close() {
    shelves.close();
  }
}
