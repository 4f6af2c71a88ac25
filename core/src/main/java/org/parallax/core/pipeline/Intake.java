package org.parallax.core.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parallax.core.clean.Cleaner;
import org.parallax.core.clean.LineJoiner;
import org.parallax.core.clean.Screened;
import org.parallax.core.date.Dater;
import org.parallax.core.date.DayClues;
import org.parallax.model.Article;
import org.parallax.model.Capture;
import org.parallax.model.Dating;
import org.parallax.model.Dropped;
import org.parallax.model.Note;
import org.parallax.model.Notice;
import org.parallax.model.Outcome;
import org.parallax.model.Page;
import org.parallax.model.Runner;
import org.parallax.model.Shelf;
import org.parallax.model.Shelves;
import org.parallax.model.UserRules;

/**
 * Takes pages in, one by one: each is cleaned and dated by itself, and its article put on a shelf.
 *
 * <p>Holds a handful of pages at a time, so that several threads have work, and some hundred bytes
 * of each capture. Not safe to share between threads.
 */
public final class Intake {
  /** Pages that are cleaned in one go. */
  private static final int PAGES = 64;

  /** Characters of pages from which fewer are cleaned in one go. */
  private static final long CHARACTERS = 2_000_000;

  private final Runner runner;
  private final Progress progress;
  private final int expected;
  private final Shelf<Article> shelf;
  private final Shelf<byte[]> clues;
  private final Notices notices = new Notices();
  private final Cleaner cleaner;
  private final Dater dater = new Dater();
  private final List<Supplier<Page>> waiting = new ArrayList<>();
  private long characters;
  private final List<Taken> taken = new ArrayList<>();
  private final List<Dropped> dropped = new ArrayList<>();
  private final Map<String, String> same = new HashMap<>();

  Intake(Runner runner, Progress progress, int expected, Shelves shelves, UserRules rules) {
    this.cleaner = new Cleaner(rules);
    this.runner = runner;
    this.progress = progress;
    this.expected = expected;
    this.shelf = shelves.articles();
    this.clues = shelves.texts();
  }

  /** Takes a page. */
  public void page(Page page) {
    page(page.capture().decoded().length(), () -> page);
  }

  /**
   * Takes a page that is still to be made of its capture; that is done on the runner's threads.
   *
   * @param length of its decoded text
   */
  public void page(int length, Supplier<Page> page) {
    waiting.add(page);
    characters += length;
    if (waiting.size() >= PAGES || characters >= CHARACTERS) {
      clean();
    }
  }

  /** Takes the reason why something could not be read. */
  public void drop(Dropped line) {
    dropped.add(line);
  }

  /** Takes what a sitemap or feed tells of a page; the page may come before or after. */
  public void notice(Notice notice) {
    notices.add(notice);
  }

  /** The article of a capture with the signs of its days, or why there is none. */
  private record Cleaned(Capture capture, Outcome<Dated> outcome) {}

  /** An article and what its days rest on. */
  private record Dated(Article article, DayClues clues) {}

  private void clean() {
    for (Cleaned cleaned : runner.each(waiting, page -> clean(page.get()))) {
      taken.add(
          switch (cleaned.outcome()) {
            case Outcome.Kept<Dated> kept -> Taken.of(cleaned.capture(), put(kept.value()), null);
            case Outcome.Lost<Dated> lost -> Taken.of(cleaned.capture(), null, lost.dropped());
          });
      progress.at("clean", taken.size(), expected);
    }
    waiting.clear();
    characters = 0;
  }

  private Cleaned clean(Page page) {
    Screened screened = cleaner.screen(page);
    Outcome<Dated> outcome =
        switch (cleaner.clean(screened)) {
          case Outcome.Kept<Article> kept ->
              new Outcome.Kept<>(dated(LineJoiner.join(screened.page()), kept.value()));
          case Outcome.Lost<Article> lost -> new Outcome.Lost<>(lost.dropped());
        };
    // Without its text, which may be large and is done with.
    return new Cleaned(page.capture().withDecoded(""), outcome);
  }

  private Dated dated(Page page, Article article) {
    Article timed = dater.captured(page, article);
    DayClues signs = dater.clues(page, timed);
    return new Dated(signs.date(timed), signs);
  }

  private Taken.Kept put(Dated dated) {
    Article article = dated.article();
    Dating published = article.published();
    String address = Addresses.key(article.source().url());
    return new Taken.Kept(
        shelf.put(article),
        once(published == null ? null : published.day()),
        String.valueOf(once(article.language())),
        once(Outline.outlet(article)),
        once(address),
        article.has(Note.Code.POSSIBLY_MACHINE_ALTERED),
        address == null ? Taken.Kept.NO_CLUES : clues.put(dated.clues().bytes()));
  }

  /** Returns the same string for the same words. */
  private @Nullable String once(@Nullable String words) {
    if (words == null) {
      return null;
    }
    String before = same.putIfAbsent(words, words);
    return before == null ? words : before;
  }

  /** Returns all that was taken in; nothing may be taken in any more. */
  Library library() {
    if (!waiting.isEmpty()) {
      clean();
    }
    return new Library(taken, dropped, shelf, new Noticer(notices, clues));
  }
}
