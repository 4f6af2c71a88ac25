package org.parallax.core.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.parallax.core.clean.Noticed;
import org.parallax.core.date.DayClues;
import org.parallax.model.Article;
import org.parallax.model.Dropped;
import org.parallax.model.Kept;
import org.parallax.model.Notice;
import org.parallax.model.Shelf;

/**
 * Lays what sitemaps and feeds tell of a page beside the page, once all are known: as one more sign
 * of its day, and for what the page does not say itself. Not safe to share between threads.
 */
final class Noticer {
  private final Notices notices;
  private final Map<String, List<Notice>> byAddress;
  private final Shelf<byte[]> clues;
  private final Set<String> used = new TreeSet<>();

  /** Pages that an earlier run kept, and this input does not hold. */
  private final Set<String> before = new TreeSet<>();

  /**
   * Makes it.
   *
   * @param clues signs of the days of what was taken in
   */
  Noticer(Notices notices, Shelf<byte[]> clues) {
    this.notices = notices;
    this.byAddress = notices.byAddress();
    this.clues = clues;
  }

  /** Returns a capture, its article on the shelf anew where something is told of its page. */
  Taken notice(Taken capture, Shelf<Article> shelf) {
    Taken.Kept kept = Objects.requireNonNull(capture.kept());
    String address = kept.address();
    List<Notice> told = address == null ? null : byAddress.get(address);
    if (address == null || told == null) {
      return capture;
    }
    if (kept.clues() == Taken.Kept.NO_CLUES) {
      before.add(address);
      return capture;
    }
    used.add(address);
    DayClues signs = DayClues.of(clues.get(kept.clues()));
    Article article = Noticed.of(shelf.get(kept.place()), told);
    Article dated = signs.with(told).date(article);
    return capture.with(kept.with(shelf.put(dated), dated));
  }

  /** Returns an article that an earlier run kept, with what it was told of its page then. */
  static Article again(Kept.Version version) {
    Article article = version.article();
    // One that waits was cleaned anew: what it stood as was made of another.
    Article form = version.waits() ? null : version.form();
    if (form == null) {
      return article;
    }
    Article own = Renamed.of(form, article.id());
    return article
        .withFound(
            article.source().withOutlet(own.source().outlet()), own.headline(), own.language())
        .withDates(own.published(), own.modified(), own.captured());
  }

  /** Puts where each notice was read, and what it tells, to what the dossier rests on. */
  void putInto(SortedMap<String, String> files) {
    notices.putInto(files);
  }

  /** Returns what is to be said of all that was told, after the last capture. */
  List<Dropped> lines() {
    return notices.lines(used, before);
  }
}
