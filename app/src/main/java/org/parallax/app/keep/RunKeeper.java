package org.parallax.app.keep;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.core.align.Distinctions;
import org.parallax.core.group.Rulings;
import org.parallax.core.pipeline.Held;
import org.parallax.core.pipeline.Intake;
import org.parallax.core.pipeline.Keeping;
import org.parallax.model.Annotator;
import org.parallax.model.Arrival;
import org.parallax.model.Dropped;
import org.parallax.model.Kept;
import org.parallax.model.Store;

/**
 * Keeps what one run reads, and knows which articles are its own. Not safe to share between
 * threads.
 */
public final class RunKeeper implements Keeping {
  /** Fewer than the book of live stories holds, so that their whole stories fit in (ADR 12, 14). */
  private static final int LIVE = 25_000;

  private final Store store;
  private final Instant at;
  private final @Nullable HeldBook book;
  private final SortedSet<String> articles = new TreeSet<>();
  private final SortedMap<Arrival.News, Integer> news = new TreeMap<>();
  private final SortedSet<Arrival.Key> waiting = new TreeSet<>();

  /**
   * Makes one for one run.
   *
   * @param at time of the run, for the history
   */
  public RunKeeper(Store store, Instant at) {
    this(store, at, null);
  }

  /**
   * Makes one for one run of several over the same store.
   *
   * @param at time of the run, for the history
   * @param book what the run before left; null when there is none, and nothing is to be left
   */
  public RunKeeper(Store store, Instant at, @Nullable HeldBook book) {
    this.store = store;
    this.at = at;
    this.book = book;
  }

  /** Returns what runs leave to one another; null when they leave nothing. */
  public @Nullable HeldBook book() {
    return book;
  }

  @Override
  public Held held() {
    return book == null ? Keeping.super.held() : book.held();
  }

  @Override
  public List<Arrival.Acknowledged> keep(List<Arrival> arrivals) {
    List<Arrival.Acknowledged> known = store.keep(arrivals);
    for (Arrival.Acknowledged told : known) {
      news.merge(told.news(), 1, Integer::sum);
      if (told.article() != null) {
        articles.add(told.article());
      } else if (told.waits()) {
        waiting.add(told.key());
      }
    }
    return known;
  }

  /** Gives a run what it must take into account of earlier ones; after all of its input. */
  public void recall(Intake intake) {
    store.window(
        LIVE,
        intake.articles(),
        new Store.Recaller() {
          @Override
          public boolean knows(Kept.Sign sign) {
            return intake.again(sign);
          }

          @Override
          public void take(Kept.Sign sign, Kept.Version version) {
            intake.again(sign, version);
          }
        });
  }

  @Override
  public void settle(Iterable<Kept.Settled> settled, List<Dropped> dropped) {
    store.settle(
        () -> {
          Iterator<Kept.Settled> all = settled.iterator();
          return new Iterator<>() {
            @Override
            public boolean hasNext() {
              return all.hasNext();
            }

            @Override
            public Kept.Settled next() {
              Kept.Settled one = all.next();
              if (waiting.contains(one.key())) {
                articles.add(one.article());
              }
              return one;
            }
          };
        },
        dropped);
    waiting.clear();
  }

  @Override
  public SortedMap<String, Long> told() {
    return store.told();
  }

  @Override
  public Rulings rulings() {
    return DecisionReader.rulings(store.decisions());
  }

  @Override
  public Distinctions distinctions() {
    return DecisionReader.distinctions(store.decisions());
  }

  /** Returns whether an article was made of a capture of this run. */
  boolean isOfThisRun(String article) {
    return articles.contains(article);
  }

  /** Returns how many captures were what to the store. */
  public SortedMap<Arrival.News, Integer> news() {
    return new TreeMap<>(news);
  }

  Store store() {
    return store;
  }

  Instant at() {
    return at;
  }

  /** Returns an annotator that takes from the store what it has, and keeps what it makes. */
  public KeptAnnotator annotator(Annotator annotator) {
    return new KeptAnnotator(annotator, store);
  }
}
