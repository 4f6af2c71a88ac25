package org.parallax.core.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.core.text.Words;
import org.parallax.model.Article;
import org.parallax.model.Note;
import org.parallax.model.Removed;

/**
 * How much of its pages is kept, host by host: a page of which next to nothing is kept, on a host
 * of which much is, was cleaned badly or is none of its reports.
 *
 * <p>Two passes. {@link Builder} counts the kept share of each page in hundredths, 101 numbers a
 * host whatever their order; the table marks the outliers (further below the host's median than
 * three median absolute deviations, and less than a third of it). Safe to share between threads
 * once built.
 */
public final class KeepRates {
  private static final int HUNDRED = 100;

  /** With fewer pages nothing is usual. */
  private static final int FEWEST = 8;

  /** Makes the median absolute deviation that of a normal distribution. */
  private static final double NORMAL = 1.4826;

  /** Deviations below the median that are too far. */
  private static final double FAR = 3;

  /** No spread is believed to be smaller, in hundredths. */
  private static final double LEAST_SPREAD = 3;

  /** A page that keeps more of its words than this share of the usual is one of the usual. */
  private static final double SHARE = 1.0 / 3;

  private final SortedMap<String, Usual> usual;

  private record Usual(int pages, double median, double spread) {}

  private KeepRates(SortedMap<String, Usual> usual) {
    this.usual = usual;
  }

  /**
   * All that is heard of one article.
   *
   * @param host null when it is not known
   * @param rate share of its words that was kept, in hundredths
   */
  public record Heard(@Nullable String host, int rate) {
    /** Hears an article. */
    public static Heard of(Article article) {
      String host = HostKey.of(article);
      return new Heard(host, host == null ? 0 : KeepRates.rate(article));
    }
  }

  /** Hears articles, in any order. Not safe to share between threads. */
  public static final class Builder {
    private final SortedMap<String, int[]> counts = new TreeMap<>();

    /** Makes an empty builder. */
    public Builder() {}

    /** Hears one article; one whose host is not known says nothing. */
    public Builder add(Article article) {
      return add(Heard.of(article));
    }

    /** Hears what was heard of one article before. */
    public Builder add(Heard article) {
      if (article.host() != null) {
        counts.computeIfAbsent(article.host(), h -> new int[HUNDRED + 1])[article.rate()]++;
      }
      return this;
    }

    /** Returns the table of what is usual. */
    public KeepRates build() {
      SortedMap<String, Usual> usual = new TreeMap<>();
      counts.forEach((host, rates) -> {
        int pages = java.util.Arrays.stream(rates).sum();
        if (pages >= FEWEST) {
          double median = median(rates, pages);
          usual.put(host, new Usual(pages, median, spread(rates, pages, median)));
        }
      });
      return new KeepRates(usual);
    }
  }

  /** Returns the article, with a note when far less of it was kept than is usual on its host. */
  public Article apply(Article article) {
    String host = HostKey.of(article);
    Usual here = host == null ? null : usual.get(host);
    int rate = here == null ? 0 : rate(article);
    if (here == null
        || rate >= SHARE * here.median()
        || here.median() - rate <= FAR * here.spread()) {
      return article;
    }
    List<Note> notes = new ArrayList<>(article.notes());
    notes.add(
        new Note(
            Note.Code.KEEP_RATE_DRIFT,
            String.format(
                Locale.ROOT,
                "%d %% of the words of this page were kept, against %.0f %% in the median of the %d"
                    + " pages of %s: look at what was removed",
                rate,
                here.median(),
                here.pages(),
                host),
            List.of()));
    notes.sort(Comparator.comparing(Note::code));
    return article.withNotes(notes);
  }

  /** Returns the share of a page's words that was kept, in hundredths. */
  private static int rate(Article article) {
    int kept = Words.of(article.text()).size();
    int all = kept;
    for (Removed removed : article.removed()) {
      all += Words.of(removed.text()).size();
    }
    return all == 0 ? 0 : (int) Math.round((double) HUNDRED * kept / all);
  }

  private static double median(int[] rates, int pages) {
    int lower = -1;
    int seen = 0;
    for (int rate = 0; rate <= HUNDRED; rate++) {
      seen += rates[rate];
      if (lower < 0 && 2 * seen >= pages) {
        lower = rate;
      }
      if (2 * seen > pages) {
        return (lower + rate) / 2.0;
      }
    }
    return lower;
  }

  private static double spread(int[] rates, int pages, double median) {
    int[] away = new int[HUNDRED + 1];
    for (int rate = 0; rate <= HUNDRED; rate++) {
      away[(int) Math.abs(Math.round(rate - median))] += rates[rate];
    }
    return Math.max(LEAST_SPREAD, NORMAL * median(away, pages));
  }
}
