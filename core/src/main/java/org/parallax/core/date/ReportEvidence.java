package org.parallax.core.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Dating;
import org.parallax.model.Span;

/**
 * What one article says of its day.
 *
 * @param article the article
 * @param text the days that its text names
 * @param votes the days that its own evidence gives; the first is the one it would take alone
 */
record ReportEvidence(Article article, TextDays text, List<DayVote> votes) {
  private static final double FIELD = 3;
  private static final double LINE = 2;
  private static final double CALENDAR = 2;
  private static final double FURTHER_DOWN = 1;
  private static final double PAIR = 1;
  private static final double UPDATE = 1.5;

  /** A calendar day older than this against the published day is background. */
  private static final int FRESH = 6;

  /** Refused candidates that tell how new a report is at least. */
  private static final Set<String> PICTURED = Set.of("caption", "other-day");

  private static final Set<String> LINES = Set.of("header-line", "text-line", "script");

  /** Copies the votes. */
  ReportEvidence {
    votes = List.copyOf(votes);
  }

  /** Returns the full days that an article says anywhere: they tell the year of those without. */
  static Set<LocalDate> fullDays(Article article, TextDays text) {
    Set<LocalDate> days = new TreeSet<>();
    addDays(article.published(), days);
    addDays(article.modified(), days);
    for (DayMention mention : text.mentions()) {
      LocalDate day = mention.written() == null ? null : mention.written().date();
      if (day != null
          && mention.tense() != DayMention.Tense.FUTURE
          && day.getYear() >= text.latestYear()) {
        days.add(day);
      }
    }
    return days;
  }

  private static void addDays(@Nullable Dating dating, Set<LocalDate> into) {
    LocalDate day = dating == null ? null : Calendars.dayOf(dating.day());
    if (day != null) {
      into.add(day);
    }
  }

  /**
   * Returns what an article says.
   *
   * @param years days of the story that tell the year of a day without one
   */
  static ReportEvidence of(Article article, TextDays text, Set<LocalDate> years) {
    List<DayVote> votes = new ArrayList<>();
    LocalDate published = vote(article, article.published(), "published", votes);
    LocalDate modified = vote(article, article.modified(), "modified", votes);
    List<DayVote> calendar =
        calendar(article, text, published == null ? modified : published, years);
    boolean wrong =
        !votes.isEmpty()
            && !votes.get(0).firm()
            && !calendar.isEmpty()
            && text.contradiction(votes.get(0).day()) != null;
    votes.addAll(wrong ? 0 : votes.size(), calendar);
    return new ReportEvidence(article, text, votes);
  }

  private static @Nullable LocalDate vote(
      Article article, @Nullable Dating dating, String name, List<DayVote> into) {
    LocalDate day = dating == null ? null : Calendars.dayOf(dating.day());
    String basis = dating == null ? null : dating.basis();
    if (day == null
        || dating == null
        || basis == null
        || (basis.equals(PublishedDay.UPDATE_ONLY) && name.equals("published"))) {
      return null;
    }
    boolean firm = !LINES.contains(basis);
    double weight = name.equals("modified") ? UPDATE : firm ? FIELD : LINE;
    Dating.Candidate first = dating.candidates().isEmpty() ? null : dating.candidates().get(0);
    into.add(
        new DayVote(
            article.id(),
            day,
            name.equals("published") && !firm ? basis : name,
            weight,
            firm,
            first == null ? null : first.at(),
            first == null ? name : first.why()));
    return day;
  }

  /** Returns the calendar days told of as over, in each year that the story knows. */
  private static List<DayVote> calendar(
      Article article, TextDays text, @Nullable LocalDate own, Set<LocalDate> years) {
    SortedMap<LocalDate, DayVote> votes = new TreeMap<>();
    Set<LocalDate> around = own == null ? years : new TreeSet<>(List.of(own));
    boolean wrong = own != null && text.contradiction(own) != null;
    LocalDate pictured = own == null ? latestRefused(article) : null;
    for (LocalDate near : around) {
      for (DayMention mention : text.pastDays()) {
        LocalDate day = mention.near(near);
        if (day == null || !yearFits(mention, day, text)) {
          continue;
        }
        boolean background = own != null && day.isBefore(own.minusDays(FRESH));
        boolean later = own != null && day.isAfter(own.plusDays(1)) && !wrong;
        boolean overtaken = pictured != null && day.isBefore(pictured);
        if (!background && !later && !overtaken) {
          votes.merge(day, vote(article, mention, day), ReportEvidence::weightier);
        }
      }
    }
    return votes.values().stream()
        .sorted(Comparator.comparingDouble(DayVote::weight).thenComparing(DayVote::day).reversed())
        .toList();
  }

  /**
   * Returns the latest day that was refused because it is that of a picture or of something else
   * told of: a report that has no other day is no older. Null when none is.
   */
  private static @Nullable LocalDate latestRefused(Article article) {
    Dating published = article.published();
    LocalDate latest = null;
    for (Dating.Candidate candidate :
        published == null ? List.<Dating.Candidate>of() : published.candidates()) {
      LocalDate day =
          PICTURED.contains(candidate.from()) ? Calendars.dayOf(candidate.value()) : null;
      latest = day != null && (latest == null || day.isAfter(latest)) ? day : latest;
    }
    return latest;
  }

  private static DayVote weightier(DayVote one, DayVote other) {
    return other.weight() > one.weight() ? other : one;
  }

  private static DayVote vote(Article article, DayMention mention, LocalDate day) {
    double weight =
        (mention.sentence() == 0 ? CALENDAR : FURTHER_DOWN) + (mention.pair() ? PAIR : 0);
    return new DayVote(
        article.id(),
        day,
        "calendar-days",
        weight,
        false,
        Span.text(article.id(), mention.start(), mention.end()),
        "the text tells of \"" + mention.words() + "\" as over");
  }

  private static boolean yearFits(DayMention mention, LocalDate day, TextDays text) {
    return mention.fits(day.getYear()) && day.getYear() >= text.latestYear();
  }

  /** Returns the vote that the article would follow alone; null when it has none. */
  @Nullable DayVote own() {
    return votes.isEmpty() ? null : votes.get(0);
  }

  /** Returns whether the text tells of a weekday as over. */
  boolean tellsOf(int weekday) {
    return text.pastWeekdays().containsKey(weekday);
  }
}
