package org.parallax.core.date;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Dating;
import org.parallax.model.Notice;

/**
 * The signs of one article's days, weighed and yet to be weighed: what other files tell of its page
 * may come later. Immutable.
 */
public final class DayClues {
  /** As much as a page's own metadata, less than its structured data. */
  private static final int NOTICE_TRUST = 8;

  private final List<Clue> clues;
  private final @Nullable String month;

  /**
   * Makes it.
   *
   * @param month {@code YYYY-MM} of the address; null when it has none
   */
  DayClues(List<Clue> clues, @Nullable String month) {
    this.clues = List.copyOf(clues);
    this.month = month;
  }

  /** Returns the signs whose bytes these are. */
  public static DayClues of(byte[] bytes) {
    return new ClueText(new String(bytes, StandardCharsets.UTF_8)).read();
  }

  /** Returns these signs as bytes, for a shelf; good for the length of a run. */
  public byte[] bytes() {
    return ClueText.of(clues, month).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Returns these signs and what sitemaps and feeds tell of the page.
   *
   * @param notices in any order that is the same for the same input
   */
  public DayClues with(List<Notice> notices) {
    List<Clue> all = new ArrayList<>(clues);
    for (Notice notice : notices) {
      String told = notice.published();
      Stamp stamp = told == null ? null : Stamp.read(told, DayOrder.unknown(), "en");
      if (stamp != null) {
        Clue.Kind kind = notice.from().equals("feed") ? Clue.Kind.FEED : Clue.Kind.SITEMAP;
        String words = notice.where() + " says " + told;
        all.add(
            new Clue(
                stamp.day(), stamp.value(), Clue.Role.PUBLISHED, kind, NOTICE_TRUST, null, words));
      }
    }
    return new DayClues(all, month);
  }

  /**
   * Returns an article with the dates that these signs say, each null without evidence.
   *
   * @param article with the time of its capture
   */
  public Article date(Article article) {
    Dating captured = article.captured();
    LocalDate last = captured == null ? null : Calendars.dayOf(captured.day());
    DayWeigher.Limits limits = new DayWeigher.Limits(last, month);
    DayWeigher.Weighed published = DayWeigher.weigh(clues, Clue.Role.PUBLISHED, limits);
    DayWeigher.Weighed modified = DayWeigher.weigh(clues, Clue.Role.MODIFIED, limits);
    return article.withDates(
        PublishedDay.settle(article, published, modified), modified.dating(), captured);
  }
}
