package org.parallax.core.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Dating;
import org.parallax.model.Page;
import org.parallax.model.Precision;

/**
 * Page and undated article in, dated article out: only what stands in or with this article counts.
 * Safe to share between threads.
 */
public final class Dater {
  private static final int FIELD_TRUST = 20;
  private static final int WEAK_TRUST = 4;

  /** Makes a dater with the default settings. */
  public Dater() {}

  /**
   * Returns the article with its published, modified and captured dates, each null without
   * evidence.
   */
  public Article date(Page page, Article article) {
    Article timed = captured(page, article);
    return clues(page, timed).date(timed);
  }

  /** Returns the article with the time of its capture, null without evidence. */
  public Article captured(Page page, Article article) {
    return article.withDates(article.published(), article.modified(), captured(page));
  }

  /**
   * Returns the signs that stand in or with a page.
   *
   * @param article with the time of its capture
   */
  public DayClues clues(Page page, Article article) {
    Dating captured = article.captured();
    LocalDate last = captured == null ? null : Calendars.dayOf(captured.day());
    Set<String> addresses = AddressClues.addresses(page);
    return new DayClues(clues(page, article, addresses, last), AddressClues.month(addresses));
  }

  private static List<Clue> clues(
      Page page, Article article, Set<String> addresses, @Nullable LocalDate captured) {
    String id = article.id();
    String language = article.language();
    LineDates lines = new LineDates(page, language);
    DayOrder order = new DayOrder(() -> DayOrder.read(page, lines, language, addresses));
    PageZones zones = PageZones.of(page, article);
    List<Clue> clues = new ArrayList<>();
    field(page, "published", Clue.Role.PUBLISHED, order, clues);
    field(page, "modified", Clue.Role.MODIFIED, order, clues);
    weakly(page, "dated", Clue.Role.PUBLISHED, order, clues);
    weakly(page, "created", Clue.Role.PUBLISHED, order, clues);
    lastModified(page, order, clues);
    clues.addAll(DataClues.of(page, zones, order, id, language));
    clues.addAll(AddressClues.of(addresses, order));
    clues.addAll(LineClues.of(page, lines, zones, order, id, language, captured));
    clues.addAll(ScriptClues.of(page, order, id));
    return clues;
  }

  private static void field(
      Page page, String name, Clue.Role role, DayOrder order, List<Clue> into) {
    field(page, name, role, order, FIELD_TRUST, "given with the article", into);
  }

  /** A date that came with the text under a name that may mean something else. */
  private static void weakly(
      Page page, String name, Clue.Role role, DayOrder order, List<Clue> into) {
    field(page, name, role, order, WEAK_TRUST, name + ", given with the article", into);
  }

  private static void field(
      Page page,
      String name,
      Clue.Role role,
      DayOrder order,
      int trust,
      String words,
      List<Clue> into) {
    String given = page.capture().field(name);
    Stamp stamp = given == null ? null : Stamp.read(given, order, "en");
    if (stamp != null) {
      into.add(new Clue(stamp.day(), stamp.value(), role, Clue.Kind.FIELD, trust, null, words));
    }
  }

  /** What a server says of a page's last change never tells the day of publication. */
  private static void lastModified(Page page, DayOrder order, List<Clue> into) {
    List<Clue> said = new ArrayList<>();
    weakly(page, "http:last-modified", Clue.Role.MODIFIED, order, said);
    said.forEach(clue -> into.add(clue.as(Clue.Kind.HTTP)));
  }

  private static @Nullable Dating captured(Page page) {
    String given = page.capture().field("captured");
    Stamp stamp = given == null ? null : Stamp.read(given, DayOrder.unknown(), "en");
    if (stamp == null) {
      return null;
    }
    Precision precision = stamp.value().length() > 10 ? Precision.TIME : Precision.DAY;
    Dating.Candidate candidate =
        new Dating.Candidate(stamp.value(), "capture", null, true, "given with the capture");
    return new Dating(stamp.value(), precision, "capture", true, List.of(candidate));
  }
}
