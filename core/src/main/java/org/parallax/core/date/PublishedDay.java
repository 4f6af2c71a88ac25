package org.parallax.core.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Dating;
import org.parallax.model.Span;

/** Settles the published day with the day of the last change and the days that the text names. */
final class PublishedDay {
  /** Basis of a published day of which only the last change is told. */
  static final String UPDATE_ONLY = "modified";

  /** A line trusted so much says by its words what happened on its day. */
  private static final int FIRM = 5;

  private PublishedDay() {}

  /**
   * Returns the published day: what its own signs say, else the day of the last change when that
   * alone is told, or stands by the headline while days of publication are only lines elsewhere; it
   * does not agree when the text tells of a later day as over.
   */
  static @Nullable Dating settle(
      Article article, DayWeigher.Weighed published, DayWeigher.Weighed modified) {
    Dating day = published.dating();
    Dating change = modified.dating();
    Clue lead = modified.lead();
    boolean shown = lead != null && lead.kind() != Clue.Kind.HTTP;
    if (change != null && shown && (!published.told() || outdone(published, modified))) {
      day = ofChange(day, change);
    }
    return day == null ? null : beside(article, day);
  }

  private static boolean outdone(DayWeigher.Weighed published, DayWeigher.Weighed modified) {
    Clue day = published.lead();
    Clue change = modified.lead();
    return day != null
        && day.kind() == Clue.Kind.TEXT_LINE
        && day.trust() < FIRM
        && change != null
        && change.kind() == Clue.Kind.HEADER_LINE
        && change.trust() >= FIRM;
  }

  private static Dating ofChange(@Nullable Dating published, Dating modified) {
    List<Dating.Candidate> candidates = new ArrayList<>();
    for (Dating.Candidate c : modified.candidates()) {
      String why = c.accepted() ? c.why() + "; no other day of publication is told" : c.why();
      candidates.add(new Dating.Candidate(c.value(), c.from(), c.at(), c.accepted(), why));
    }
    for (Dating.Candidate c :
        published == null ? List.<Dating.Candidate>of() : published.candidates()) {
      String why = c.why() + " refused: the line by the headline tells of another day";
      candidates.add(
          c.accepted() ? new Dating.Candidate(c.value(), c.from(), c.at(), false, why) : c);
    }
    return new Dating(
        modified.value(), modified.precision(), UPDATE_ONLY, modified.agrees(), candidates);
  }

  private static Dating beside(Article article, Dating dating) {
    LocalDate day = Calendars.dayOf(dating.day());
    DayMention against = day == null ? null : TextDays.contradiction(article, day);
    if (day == null || against == null) {
      return dating;
    }
    List<Dating.Candidate> candidates = new ArrayList<>(dating.candidates());
    candidates.add(
        new Dating.Candidate(
            String.valueOf(against.near(day)),
            "calendar-days",
            Span.text(article.id(), against.start(), against.end()),
            false,
            String.format(
                Locale.ROOT,
                "the text tells of \"%s\" as over, which %s cannot be before",
                against.words(),
                day)));
    return new Dating(dating.value(), dating.precision(), dating.basis(), false, candidates);
  }
}
