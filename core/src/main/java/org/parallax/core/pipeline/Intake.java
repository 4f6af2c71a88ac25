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
import org.parallax.model.Arrival;
import org.parallax.model.Article;
import org.parallax.model.Capture;
import org.parallax.model.Dating;
import org.parallax.model.Dropped;
import org.parallax.model.Kept;
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
  private final Keeping keeping;
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

  Intake(
      Runner runner,
      Progress progress,
      int expected,
      Shelves shelves,
      UserRules rules,
      Keeping keeping) {
    this.keeping = keeping;
    this.cleaner = new Cleaner(rules);
    this.runner = runner;
    this.progress = progress;
    this.expected = expected;
    this.shelf = shelves.articles();
    this.clues = shelves.texts();
    keeping.held().begin();
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

  /**
   * What a capture became.
   *
   * @param outcome its article with the signs of its days, or why there is none
   * @param address of its page, as written; null when it tells none
   */
  private record Cleaned(Capture capture, Outcome<Dated> outcome, @Nullable String address) {
    Arrival arrival() {
      return switch (outcome) {
        case Outcome.Kept<Dated> kept -> {
          Article article = kept.value().article();
          yield new Arrival(
              capture, new Outcome.Kept<>(article), Addresses.key(article.source().url()));
        }
        case Outcome.Lost<Dated> lost ->
            new Arrival(capture, new Outcome.Lost<>(lost.dropped()), null);
      };
    }
  }

  /** An article and what its days rest on. */
  private record Dated(Article article, DayClues clues) {
    /** Returns this with the place that the article was read from first. */
    Dated from(Arrival.@Nullable Acknowledged told) {
      return told == null ? this : new Dated(article.from(told.path()), clues);
    }
  }

  /** Takes what is held of a capture that an earlier run kept; returns whether it is held. */
  public boolean again(Kept.Sign sign) {
    Taken held = keeping.held().version(sign);
    if (held != null) {
      taken.add(held);
    }
    return held != null;
  }

  /**
   * Takes an article that an earlier run kept, with what was told of its page then. The signs of
   * its days were not kept: what a sitemap or feed tells of its page now does not change it.
   *
   * @param sign to hold it under
   */
  public void again(Kept.Sign sign, Kept.Version version) {
    Arrival.Acknowledged known =
        new Arrival.Acknowledged(
            version.key(),
            Arrival.News.KNOWN,
            version.path(),
            version.given(),
            version.round(),
            version.waits());
    Taken again =
        new Taken(
            version.key().id(),
            version.path(),
            version.line(),
            version.record(),
            version.key().sha256(),
            put(version),
            null,
            known,
            true);
    keeping.held().hold(sign, again);
    taken.add(again);
  }

  /** Returns the keys of the captures so far that are articles. */
  public List<Arrival.Key> articles() {
    if (!waiting.isEmpty()) {
      clean();
    }
    return taken.stream().filter(t -> t.kept() != null).map(Taken::key).toList();
  }

  private void clean() {
    List<Cleaned> batch = runner.each(waiting, page -> clean(page.get()));
    // On disk before anything is made of it.
    List<Arrival.Acknowledged> known = keeping.keep(batch.stream().map(Cleaned::arrival).toList());
    for (int i = 0; i < batch.size(); i++) {
      Capture capture = batch.get(i).capture();
      Arrival.Acknowledged told = known.isEmpty() ? null : known.get(i);
      taken.add(
          switch (batch.get(i).outcome()) {
            case Outcome.Kept<Dated> kept -> {
              Taken.Kept there = put(kept.value().from(told));
              keeping.held().read(Arrival.Key.of(capture), there.own());
              yield Taken.of(capture, there, null, told);
            }
            case Outcome.Lost<Dated> lost -> {
              notices.lost(batch.get(i).address(), lost.dropped());
              yield Taken.of(capture, null, lost.dropped(), told);
            }
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
    return new Cleaned(page.capture(), outcome, Cleaner.address(screened.page()));
  }

  private Dated dated(Page page, Article article) {
    Article timed = dater.captured(page, article);
    DayClues signs = dater.clues(page, timed);
    return new Dated(signs.date(timed), signs);
  }

  private Taken.Kept put(Dated dated) {
    Article article = dated.article();
    int place = shelf.put(article);
    boolean apart = Addresses.key(article.source().url()) == null;
    return kept(
        article, place, place, apart ? Taken.Kept.NO_CLUES : clues.put(dated.clues().bytes()));
  }

  private Taken.Kept put(Kept.Version version) {
    int own = keeping.held().place(shelf, version.key(), version.article());
    Article told = Noticer.again(version);
    int place = told.equals(version.article()) ? own : shelf.put(told);
    return kept(told, place, own, Taken.Kept.NO_CLUES);
  }

  private Taken.Kept kept(Article article, int place, int own, int signs) {
    Dating published = article.published();
    return new Taken.Kept(
        place,
        once(published == null ? null : published.day()),
        String.valueOf(once(article.language())),
        once(Outline.outlet(article)),
        once(Addresses.key(article.source().url())),
        article.has(Note.Code.POSSIBLY_MACHINE_ALTERED),
        signs,
        own);
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
    return new Library(taken, dropped, shelf, new Noticer(notices, clues), keeping, progress);
  }

  /** Returns what is told of what is read. */
  Keeping keeping() {
    return keeping;
  }
}
