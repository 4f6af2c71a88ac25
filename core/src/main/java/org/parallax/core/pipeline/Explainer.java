package org.parallax.core.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.parallax.core.clean.Cleaned;
import org.parallax.core.clean.Cleaner;
import org.parallax.core.clean.LineJoiner;
import org.parallax.core.clean.Noticed;
import org.parallax.core.clean.Screened;
import org.parallax.core.date.Dater;
import org.parallax.core.date.DayClues;
import org.parallax.core.read.Reader;
import org.parallax.model.Article;
import org.parallax.model.Dropped;
import org.parallax.model.Note;
import org.parallax.model.Notice;
import org.parallax.model.Outcome;
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

  /** Returns what becomes of a page by itself, and why. */
  public Explained explain(Page page) {
    return explain(page, List.of());
  }

  /**
   * Returns what becomes of pages, and why.
   *
   * @param unread what could not be read
   * @param notices what sitemaps and feeds tell of pages without their text
   */
  public Explanation explain(List<Page> pages, List<Dropped> unread, List<Notice> notices) {
    Notices told = new Notices();
    notices.forEach(told::add);
    SortedMap<String, List<Notice>> byAddress = told.byAddress();
    Set<String> used = new TreeSet<>();
    List<Explained> explained = new ArrayList<>();
    for (Page page : pages) {
      Explained one = explain(page, List.of());
      String address = Addresses.key(one.article().source().url());
      List<Notice> own = address == null ? null : byAddress.get(address);
      if (address != null && own != null) {
        one = explain(page, own);
        if (one.cleaned().outcome() instanceof Outcome.Kept) {
          used.add(address);
        }
      }
      if (one.cleaned().outcome() instanceof Outcome.Lost<Article> lost) {
        told.lost(one.article().source().url(), lost.dropped());
      }
      explained.add(one);
    }
    List<Dropped> dropped = new ArrayList<>(unread);
    dropped.addAll(told.lines(used, Set.of()));
    return new Explanation(explained, dropped);
  }

  private Explained explain(Page page, List<Notice> notices) {
    Screened screened = cleaner.screen(page);
    Page joined = LineJoiner.join(screened.page());
    Cleaned cleaned = cleaner.explain(screened);
    Article seen = dater.captured(joined, cleaned.seen());
    DayClues signs = dater.clues(joined, seen).with(notices);
    Article noticed = Noticed.of(seen, notices);
    Article article = signs.date(noticed);
    if (!Reader.isRead(article) && !article.text().isEmpty()) {
      List<Note> notes = new ArrayList<>(article.notes());
      notes.add(Library.notRead(article));
      article = article.withNotes(notes);
    }
    return new Explained(page, Noticed.explained(cleaned, noticed, notices), article);
  }
}
