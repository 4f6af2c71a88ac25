package org.parallax.core.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Dating;
import org.parallax.model.Evidence;
import org.parallax.model.Span;

/**
 * Settles the report day of one article of a story.
 *
 * <p>Its own evidence holds, unless the siblings' evidence for the day of the event is stronger and
 * the article's own words tell of that very weekday.
 */
final class ReportDay {
  /** A story's articles lie within so many days of its event. */
  private static final int WEEK = 6;

  /** Weight of siblings' evidence that outdoes a date in a line of text. */
  private static final double AGAINST_LINE = 3;

  /** Number of siblings whose evidence outdoes a date from the publisher's own system. */
  private static final int AGAINST_FIRM = 3;

  private final ReportEvidence report;
  private final @Nullable StoryDay story;
  private final List<ReportEvidence> all;
  private final SharedWords shared;
  private final @Nullable LocalDate last;

  ReportDay(
      ReportEvidence report,
      @Nullable StoryDay story,
      List<ReportEvidence> all,
      SharedWords shared,
      @Nullable LocalDate last) {
    this.report = report;
    this.story = story;
    this.all = all;
    this.shared = shared;
    this.last = last;
  }

  /** Returns the report day; null when nothing tells it. */
  @Nullable Dating settle() {
    DayVote own = report.own();
    if (own != null && last != null && own.day().isAfter(last)) {
      return fromSiblings(own, own.words() + " refused: after " + last);
    }
    if (own == null) {
      Dating siblings = fromSiblings(null, "");
      return siblings == null ? yearless() : siblings;
    }
    String conflict = conflict(own);
    if (conflict != null) {
      return fromSiblings(own, conflict);
    }
    Dating next = dayAfter(own);
    return next == null ? fromOwn(own) : next;
  }

  private @Nullable Dating dayAfter(DayVote own) {
    LocalDate next = own.day().plusDays(1);
    List<Dating.Candidate> candidates = telling(next);
    if (candidates.isEmpty()) {
      return null;
    }
    String basis = candidates.getFirst().from();
    candidates.add(
        new Dating.Candidate(
            own.day().toString(),
            own.from(),
            own.at(),
            true,
            String.format(
                Locale.ROOT,
                "%s, the day before that %s: weekdays count from %s",
                own.words(),
                Calendars.weekday(next.getDayOfWeek().getValue()),
                next)));
    return ReportDays.dated(next, basis, false, candidates);
  }

  /**
   * Returns what says that the text tells of the day after the report's own as over: where it
   * happened the clock was ahead of the publisher's. A weekday alone could be that of a week
   * before; the date in the text, or another report that puts the same weekday on that day,
   * decides. Empty when nothing says so.
   */
  private List<Dating.Candidate> telling(LocalDate next) {
    int weekday = next.getDayOfWeek().getValue();
    Evidence at = place(next);
    List<Dating.Candidate> candidates = new ArrayList<>();
    if (at == null || !report.text().isOver(weekday) || (last != null && next.isAfter(last))) {
      return candidates;
    }
    String name = Calendars.weekday(weekday);
    for (DayVote vote : report.votes()) {
      if (vote.from().equals("calendar-days") && vote.day().equals(next)) {
        candidates.add(
            new Dating.Candidate(next.toString(), vote.from(), vote.at(), true, vote.words()));
      }
    }
    for (ReportEvidence other : all) {
      DayVote told = other.own();
      if (told != null
          && !other.article().id().equals(report.article().id())
          && other.text().isOver(weekday)
          && Calendars.upTo(weekday, told.day()).equals(next)) {
        candidates.add(
            new Dating.Candidate(
                next.toString(),
                "siblings",
                told.at(),
                true,
                told.article() + ": its " + name + " is " + next));
      }
    }
    if (!candidates.isEmpty()) {
      candidates.add(
          1,
          new Dating.Candidate(
              next.toString(), "weekday", at, true, "the text tells of " + name + " as over"));
    }
    return candidates;
  }

  private Dating fromOwn(DayVote own) {
    List<Dating.Candidate> candidates = new ArrayList<>();
    boolean agrees = true;
    for (DayVote vote : report.votes()) {
      boolean fits = fits(vote, own);
      agrees &= fits;
      String why =
          vote.equals(own)
              ? vote.words()
              : fits
                  ? vote.words() + ", which fits"
                  : vote.words() + " refused: it is not " + own.day();
      candidates.add(
          new Dating.Candidate(vote.day().toString(), vote.from(), vote.at(), fits, why));
    }
    DayMention against = report.text().contradiction(own.day());
    agrees &= against == null;
    if (story != null && !own.from().equals("calendar-days")) {
      agrees &= disagreement(own) == null;
    }
    candidates.sort(java.util.Comparator.comparing(c -> !c.accepted()));
    return ReportDays.dated(own.day(), own.from(), agrees, candidates);
  }

  /** An update comes later than the report, and what is told of comes before it. */
  private static boolean fits(DayVote vote, DayVote own) {
    if (vote.day().equals(own.day())) {
      return true;
    }
    return vote.from().equals("modified")
        ? vote.day().isAfter(own.day())
        : vote.from().equals("calendar-days") && !vote.day().isAfter(own.day().plusDays(1));
  }

  /** Returns why siblings outdo the article's own date; null when they do not. */
  private @Nullable String conflict(DayVote own) {
    String reason = disagreement(own);
    if (reason == null || story == null) {
      return null;
    }
    List<DayVote> siblings = story.without(own.article());
    double weight = siblings.stream().mapToDouble(DayVote::weight).sum();
    boolean outdone =
        own.firm()
            ? siblings.size() >= AGAINST_FIRM && shared.any(report, siblings)
            : weight >= AGAINST_LINE && weight > own.weight();
    return outdone ? reason : null;
  }

  /** Returns in what the article's own date and the siblings' evidence differ; null in nothing. */
  private @Nullable String disagreement(DayVote own) {
    if (story == null || story.without(own.article()).isEmpty()) {
      return null;
    }
    int weekday = story.day().getDayOfWeek().getValue();
    DayMention mention = report.text().firstOf(weekday);
    if (mention == null || !report.tellsOf(weekday)) {
      return null;
    }
    LocalDate meant = Calendars.upTo(weekday, own.day());
    if (meant.equals(story.day())) {
      return null;
    }
    boolean same = own.day().getDayOfWeek().getValue() == weekday;
    String name = Calendars.weekday(weekday);
    return String.format(
        Locale.ROOT,
        "%s refused: %sother reports put the same %s on %s (%s); from this date the text's %s would be %s",
        own.words(),
        same ? "its weekday fits but " : "",
        name,
        story.day(),
        tellers(story.without(own.article())),
        name,
        meant);
  }

  private static String tellers(List<DayVote> votes) {
    return String.join(", ", votes.stream().map(v -> v.article() + " by " + v.from()).toList());
  }

  private @Nullable Dating fromSiblings(@Nullable DayVote own, String refusal) {
    List<Dating.Candidate> candidates = new ArrayList<>();
    List<DayVote> siblings = story == null ? List.of() : story.without(report.article().id());
    LocalDate day = siblings.isEmpty() || story == null ? null : byWeekday(story.day());
    if (day != null && story != null) {
      Evidence at = place(story.day());
      for (DayVote vote : siblings) {
        candidates.add(
            new Dating.Candidate(
                vote.day().toString(),
                "siblings",
                vote.at(),
                true,
                vote.article() + ": " + vote.words()));
      }
      if (at != null) {
        candidates.add(
            0,
            new Dating.Candidate(
                day.toString(),
                "weekday",
                at,
                true,
                "the text tells of this weekday as over; other reports put it on " + story.day()));
      }
    }
    List<Dating.Candidate> after = day == null ? List.of() : telling(day.plusDays(1));
    if (day != null && !after.isEmpty()) {
      day = day.plusDays(1);
      candidates.addAll(0, after);
    }
    if (own != null) {
      candidates.add(
          new Dating.Candidate(own.day().toString(), own.from(), own.at(), false, refusal));
    }
    if (day != null) {
      return ReportDays.dated(day, "siblings", own == null, candidates);
    }
    return candidates.isEmpty() ? null : new Dating(null, null, null, false, candidates);
  }

  private @Nullable Evidence place(LocalDate event) {
    DayMention mention = report.text().firstOf(event.getDayOfWeek().getValue());
    return mention == null
        ? null
        : Span.text(report.article().id(), mention.start(), mention.end());
  }

  /**
   * Returns the day that the article's weekdays give it beside the event; null without weekdays.
   */
  private @Nullable LocalDate byWeekday(LocalDate event) {
    Integer lead = report.text().leadWeekday();
    if (lead == null) {
      return null;
    }
    LocalDate nearest = Calendars.nearest(lead, event);
    boolean tells = report.tellsOf(event.getDayOfWeek().getValue());
    if (!tells && (story == null || !shared.any(report, story.votes()))) {
      return null; // Its weekday may be one of another week: nothing ties it to this event.
    }
    LocalDate day = tells && nearest.isBefore(event) ? event : nearest;
    return (last != null && day.isAfter(last)) || Calendars.distance(day, event) > WEEK
        ? null
        : day;
  }

  /** A day without a year that nothing tells: shown, not taken. */
  private @Nullable Dating yearless() {
    for (DayMention mention : report.text().mentions()) {
      WrittenDate written = mention.written();
      if (written != null && written.year() == null && mention.tense() == DayMention.Tense.PAST) {
        String value = String.format(Locale.ROOT, "XXXX-%02d-%02d", written.month(), written.day());
        Span at = Span.text(report.article().id(), mention.start(), mention.end());
        return new Dating(
            null,
            null,
            null,
            false,
            List.of(
                new Dating.Candidate(
                    value,
                    "calendar-days",
                    at,
                    false,
                    "\"" + mention.words() + "\" refused: nothing tells the year")));
      }
    }
    return null;
  }
}
