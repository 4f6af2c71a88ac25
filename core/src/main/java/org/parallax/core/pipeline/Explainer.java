package org.parallax.core.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.parallax.core.clean.Cleaned;
import org.parallax.core.clean.Cleaner;
import org.parallax.core.clean.LineJoiner;
import org.parallax.core.clean.Screened;
import org.parallax.core.date.Dater;
import org.parallax.core.read.Reader;
import org.parallax.model.Article;
import org.parallax.model.Note;
import org.parallax.model.Page;
import org.parallax.model.UserRules;

/**
 * Page in, account of its cleaning and dating out: the light stages as {@link Pipeline} runs them,
 * with every piece and candidate. Needs no language models. Safe to share between threads.
 */
public final class Explainer {
  private final Cleaner cleaner;
  private final Dater dater = new Dater();

  /** Makes an explainer that knows what the user knows. */
  public Explainer(UserRules rules) {
    cleaner = new Cleaner(rules);
  }

  /** Returns what becomes of a page, and why. */
  public Explained explain(Page page) {
    Screened screened = cleaner.screen(page);
    Cleaned cleaned = cleaner.explain(screened);
    Article article = dater.date(LineJoiner.join(screened.page()), cleaned.seen());
    if (!Reader.isRead(article) && !article.text().isEmpty()) {
      List<Note> notes = new ArrayList<>(article.notes());
      notes.add(Library.notRead(article));
      article = article.withNotes(notes);
    }
    return new Explained(page, cleaned, article);
  }
}
