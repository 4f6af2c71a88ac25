package org.parallax.core.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Capture;
import org.parallax.model.Dropped;
import org.parallax.model.Outcome;
import org.parallax.model.Page;
import org.parallax.model.Removed;
import org.parallax.model.UserRules;

/** Page in, undated article out. Safe to share between threads. */
public final class Cleaner {
  private static final Comparator<Removed> BY_PLACE =
      Comparator.comparingInt(r -> r.sourceStart() == null ? Integer.MAX_VALUE : r.sourceStart());

  private final UserFurniture furniture;
  private final UserNames names;

  /** Makes a cleaner with the default settings. */
  public Cleaner() {
    this(UserRules.none());
  }

  /** Makes a cleaner that knows what the user knows. */
  public Cleaner(UserRules rules) {
    furniture = new UserFurniture(rules.furniture());
    names = new UserNames(rules);
  }

  /** Returns a page without what the user's own rules take out, under the outlet's name. */
  public Screened screen(Page page) {
    return furniture.screen(names.named(page));
  }

  /**
   * Returns the address that a page has or tells of itself, as written; null when there is none.
   */
  public static @Nullable String address(Page page) {
    return PageSource.url(page);
  }

  /** Returns the article that a page holds, or the reason why it holds none. */
  public Outcome<Article> clean(Page page) {
    return clean(screen(page));
  }

  /** Returns the article that the rest of a page holds, or the reason why it holds none. */
  public Outcome<Article> clean(Screened screened) {
    return clean(screened, new Trace());
  }

  /** Cleans a page and tells of each piece and each candidate what became of it, and why. */
  public Cleaned explain(Screened screened) {
    Trace trace = new Trace();
    Outcome<Article> outcome = clean(screened, trace);
    return trace.cleaned(screened, outcome);
  }

  private Outcome<Article> clean(Screened screened, Trace trace) {
    Page page = screened.page();
    Dropped oversize = Oversize.of(page);
    if (oversize != null) {
      return new Outcome.Lost<>(oversize);
    }
    Outcome<Article> outcome =
        page.capture().kind() == Capture.Kind.HTML
            ? new PageCleaner().clean(page, trace)
            : new FlatCleaner().clean(page, trace);
    return Entries.finish(page, credited(outcome, screened));
  }

  private Outcome<Article> credited(Outcome<Article> outcome, Screened screened) {
    return switch (outcome) {
      case Outcome.Kept<Article> kept ->
          new Outcome.Kept<>(
              Corrections.mark(with(named(screened.page(), kept.value()), screened.removed())));
      case Outcome.Lost<Article> lost ->
          screened.removed().isEmpty() ? lost : lost(lost.dropped(), screened.removed());
    };
  }

  private Article named(Page page, Article article) {
    return names.named(Mastheads.named(page, article));
  }

  private static Article with(Article article, List<Removed> more) {
    if (more.isEmpty()) {
      return article;
    }
    List<Removed> removed = new ArrayList<>(article.removed());
    removed.addAll(more);
    removed.sort(BY_PLACE);
    return article.withCredits(article.source(), article.byline(), removed);
  }

  private static Outcome<Article> lost(Dropped dropped, List<Removed> removed) {
    return new Outcome.Lost<>(
        dropped.because(
            String.format(
                Locale.ROOT,
                "%s; rules of the settings file took out %d pieces before",
                dropped.why(),
                removed.size())));
  }
}
