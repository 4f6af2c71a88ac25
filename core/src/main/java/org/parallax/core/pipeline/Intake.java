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
import org.parallax.model.Article;
import org.parallax.model.Capture;
import org.parallax.model.Dating;
import org.parallax.model.Dropped;
import org.parallax.model.Note;
import org.parallax.model.Outcome;
import org.parallax.model.Page;
import org.parallax.model.Runner;
import org.parallax.model.Shelf;
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
  private final Cleaner cleaner;
  private final Dater dater = new Dater();
  private final List<Supplier<Page>> waiting = new ArrayList<>();
  private long characters;
  private final List<Taken> taken = new ArrayList<>();
  private final List<Dropped> dropped = new ArrayList<>();
  private final Map<String, String> same = new HashMap<>();

  Intake(Runner runner, Progress progress, int expected, Shelf<Article> shelf, UserRules rules) {
    this.cleaner = new Cleaner(rules);
    this.runner = runner;
    this.progress = progress;
    this.expected = expected;
    this.shelf = shelf;
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

  /** The article of a capture, or why there is none. */
  private record Cleaned(Capture capture, Outcome<Article> outcome) {}

  private void clean() {
    for (Cleaned cleaned : runner.each(waiting, page -> clean(page.get()))) {
      taken.add(
          switch (cleaned.outcome()) {
            case Outcome.Kept<Article> kept -> Taken.of(cleaned.capture(), put(kept.value()), null);
            case Outcome.Lost<Article> lost -> Taken.of(cleaned.capture(), null, lost.dropped());
          });
      progress.at("clean", taken.size(), expected);
    }
    waiting.clear();
    characters = 0;
  }

  private Cleaned clean(Page page) {
    Screened screened = cleaner.screen(page);
    Outcome<Article> outcome =
        switch (cleaner.clean(screened)) {
          case Outcome.Kept<Article> kept ->
              new Outcome.Kept<>(dater.date(LineJoiner.join(screened.page()), kept.value()));
          case Outcome.Lost<Article> lost -> lost;
        };
    // Without its text, which may be large and is done with.
    return new Cleaned(page.capture().withDecoded(""), outcome);
  }

  private Taken.Kept put(Article article) {
    Dating published = article.published();
    return new Taken.Kept(
        shelf.put(article),
        once(published == null ? null : published.day()),
        String.valueOf(once(article.language())),
        once(Outline.outlet(article)),
        once(Addresses.key(article.source().url())),
        article.has(Note.Code.POSSIBLY_MACHINE_ALTERED));
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
    return new Library(taken, dropped, shelf);
  }
}
