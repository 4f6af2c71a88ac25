package org.parallax.core.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.parallax.core.text.Words;

/** Whether two reports share wording, which shows that they tell of the same thing. */
final class SharedWords {
  /** So many words in a row are not shared by chance (as in the reuse of sentences). */
  private static final int RUN = 8;

  private SharedWords() {}

  /** Returns whether a report shares wording with one of those that voted. */
  static boolean any(ReportEvidence report, List<ReportEvidence> all, List<DayVote> voters) {
    Set<String> mine = runs(report);
    for (ReportEvidence other : all) {
      boolean voted = voters.stream().anyMatch(v -> v.article().equals(other.article().id()));
      boolean same = other.article().id().equals(report.article().id());
      if (voted && !same && runs(other).stream().anyMatch(mine::contains)) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> runs(ReportEvidence report) {
    List<String> keys = new ArrayList<>(Words.keys(report.article().text()));
    Set<String> runs = new TreeSet<>();
    for (int i = 0; i + RUN <= keys.size(); i++) {
      runs.add(String.join(" ", keys.subList(i, i + RUN)));
    }
    return runs;
  }
}
