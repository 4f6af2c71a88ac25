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
import org.parallax.model.Precision;

/** Settles the report days of a story's articles jointly. Safe to share between threads. */
public final class ReportDays {
  /** Makes it with the default settings. */
  public ReportDays() {}

  /**
   * Returns the report day of each article, by id; an article of which nothing tells the day is
   * absent.
   *
   * @param articles of one story
   * @param asOf ISO day after which nothing can have been reported; null when not told
   */
  public SortedMap<String, Dating> settle(List<Article> articles, @Nullable String asOf) {
    LocalDate last = Calendars.dayOf(asOf);
    List<Article> ordered = articles.stream().sorted(Comparator.comparing(Article::id)).toList();
    List<TextDays> texts = ordered.stream().map(TextDays::of).toList();
    Set<LocalDate> years = new TreeSet<>();
    for (int i = 0; i < ordered.size(); i++) {
      years.addAll(ReportEvidence.fullDays(ordered.get(i), texts.get(i)));
      years.addAll(LoneYears.of(texts.get(i), last == null ? captured(ordered.get(i)) : last));
    }
    List<ReportEvidence> reports = new ArrayList<>();
    for (int i = 0; i < ordered.size(); i++) {
      reports.add(ReportEvidence.of(ordered.get(i), texts.get(i), years));
    }
    StoryDay story = StoryDay.of(reports);
    SharedWords shared = new SharedWords(reports);
    SortedMap<String, Dating> days = new TreeMap<>();
    for (ReportEvidence report : reports) {
      Dating dating = new ReportDay(report, story, reports, shared, last).settle();
      if (dating != null) {
        days.put(report.article().id(), dating);
      }
    }
    return days;
  }

  private static @Nullable LocalDate captured(Article article) {
    Dating captured = article.captured();
    return captured == null ? null : Calendars.dayOf(captured.day());
  }

  /** Makes a dating of a day. */
  static Dating dated(
      LocalDate day, String basis, boolean agrees, List<Dating.Candidate> candidates) {
    return new Dating(day.toString(), Precision.DAY, basis, agrees, candidates);
  }
}
