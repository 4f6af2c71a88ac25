package org.parallax.core.date;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The day of a story's event, as its articles together tell it.
 *
 * @param day the last one up to the best supported day that has the story's weekday
 * @param votes of the articles that support it, the weightiest of each
 */
record StoryDay(LocalDate day, List<DayVote> votes) {
  /** How much a vote counts for a day 0, 1, 2, 3 days away. */
  private static final double[] NEARNESS = {1, 0.8, 0.6, 0.4};

  /** Copies the votes. */
  StoryDay {
    votes = List.copyOf(votes);
  }

  /** Returns the day that the articles support best; null when none has evidence of its own. */
  static @Nullable StoryDay of(List<ReportEvidence> reports) {
    Set<LocalDate> days = new TreeSet<>();
    reports.forEach(r -> r.votes().forEach(v -> days.add(v.day())));
    LocalDate best = null;
    double bestScore = 0;
    for (LocalDate day : days) {
      double score = 0;
      for (ReportEvidence report : reports) {
        score += support(report, day);
      }
      if (score > bestScore + 1e-9) {
        best = day;
        bestScore = score;
      }
    }
    if (best == null) {
      return null;
    }
    LocalDate event = onWeekday(reports, best);
    List<DayVote> votes = new java.util.ArrayList<>();
    for (ReportEvidence report : reports) {
      DayVote vote = strongest(report, event);
      if (vote != null) {
        votes.add(vote);
      }
    }
    return new StoryDay(event, votes);
  }

  private static double support(ReportEvidence report, LocalDate day) {
    double most = 0;
    for (DayVote vote : report.votes()) {
      most = Math.max(most, vote.weight() * nearness(vote.day(), day));
    }
    return most;
  }

  private static double nearness(LocalDate vote, LocalDate day) {
    long distance = Calendars.distance(vote, day);
    return distance < NEARNESS.length ? NEARNESS[(int) distance] : 0;
  }

  private static @Nullable DayVote strongest(ReportEvidence report, LocalDate day) {
    DayVote best = null;
    for (DayVote vote : report.votes()) {
      double score = vote.weight() * nearness(vote.day(), day);
      if (score > 0 && (best == null || score > best.weight() * nearness(best.day(), day))) {
        best = vote;
      }
    }
    return best;
  }

  /** The event's day has the weekday that most reports lead with, and no report comes before it. */
  private static LocalDate onWeekday(List<ReportEvidence> reports, LocalDate day) {
    Map<Integer, Integer> leads = new TreeMap<>();
    for (ReportEvidence report : reports) {
      Integer lead = report.text().leadWeekday();
      if (lead != null) {
        leads.merge(lead, 1, Integer::sum);
      }
    }
    int most = leads.values().stream().mapToInt(n -> n).max().orElse(0);
    int own = leads.getOrDefault(day.getDayOfWeek().getValue(), 0);
    if (own == most) {
      return day;
    }
    LocalDate best = day;
    for (Map.Entry<Integer, Integer> lead : leads.entrySet()) {
      LocalDate there = Calendars.upTo(lead.getKey(), day);
      if (lead.getValue() == most && Calendars.distance(there, day) < NEARNESS.length) {
        best = there;
      }
    }
    return best;
  }

  /** Returns the support of articles other than one. */
  List<DayVote> without(String article) {
    return votes.stream().filter(v -> !v.article().equals(article)).toList();
  }
}
