package org.parallax.core.date;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.core.text.Words;

/**
 * Which reports of a story share wording, which shows that they tell of the same thing. What each
 * says is read once, when it is first asked for. Not safe to share between threads.
 */
final class SharedWords {
  /** So many words in a row are not shared by chance (as in the reuse of sentences). */
  private static final int RUN = 8;

  private final List<ReportEvidence> all;

  /** The articles that say each run of words; null before it is asked for. */
  private @Nullable Map<String, List<String>> tellers;

  SharedWords(List<ReportEvidence> all) {
    this.all = all;
  }

  /** Returns whether a report shares wording with another of those that voted. */
  boolean any(ReportEvidence report, List<DayVote> voters) {
    String own = report.article().id();
    Set<String> others = new HashSet<>();
    voters.forEach(vote -> others.add(vote.article()));
    others.remove(own);
    Map<String, List<String>> known = tellers;
    if (known == null) {
      known = tellers();
      tellers = known;
    }
    for (String run : runs(report)) {
      if (known.getOrDefault(run, List.of()).stream().anyMatch(others::contains)) {
        return true;
      }
    }
    return false;
  }

  private Map<String, List<String>> tellers() {
    Map<String, List<String>> articles = new HashMap<>();
    for (ReportEvidence report : all) {
      for (String run : runs(report)) {
        articles.computeIfAbsent(run, r -> new ArrayList<>(1)).add(report.article().id());
      }
    }
    return articles;
  }

  private static Set<String> runs(ReportEvidence report) {
    List<String> keys = Words.keys(report.article().text());
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + RUN <= keys.size(); i++) {
      runs.add(String.join(" ", keys.subList(i, i + RUN)));
    }
    return runs;
  }
}
