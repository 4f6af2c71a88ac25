package org.parallax.core.brief;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.parallax.core.align.Account;
import org.parallax.model.Span;
import org.parallax.model.Story;

/** Which sentences show what sources differ over, and over what. Safe to share between threads. */
final class Contested {
  /** Letters that the names of a country and of its people share: "China", "Chinese". */
  private static final int PARTY = 4;

  private static final Set<String> TITLES = Set.of("the", "mr", "mrs", "ms", "dr", "president");

  private final List<Story.FigureRow> rows;

  private final List<Story.Claim> differing;

  Contested(Account account, List<Story.Claim> claims) {
    differing = claims.stream().filter(claim -> !claim.differing().isEmpty()).toList();
    rows =
        account.figures().stream()
            .filter(row -> row.verdict() == Story.FigureRow.Verdict.DIFFER)
            .toList();
  }

  /**
   * Whether a sentence that states a claim itself holds a value that differs: only there can a
   * reader be told that sources differ.
   */
  boolean shows(Candidate candidate, Story.Claim claim) {
    return claim.differing().stream()
        .anyMatch(other ->
            rows.stream().noneMatch(row -> holds(row, other.at()))
                ? opposes(candidate, other.at())
                : rows.stream()
                    .filter(row -> holds(row, other.at()))
                    .flatMap(row -> row.values().stream())
                    .anyMatch(value -> candidate.holds(value.at())));
  }

  /** Whether a claim that a time, day or age is told in differs from one of a sentence. */
  private boolean opposes(Candidate candidate, Span told) {
    return differing.stream()
        .filter(claim -> claim.at().stream().anyMatch(at -> at.contains(told)))
        .flatMap(claim -> claim.differing().stream())
        .anyMatch(other -> candidate.holds(other.at()));
  }

  /** Whether two claims differ over the same thing. */
  boolean isOneMatter(Story.Claim one, Story.Claim two) {
    return rows.stream().anyMatch(row -> isOver(one, row) && isOver(two, row));
  }

  private static boolean isOver(Story.Claim claim, Story.FigureRow row) {
    return claim.differing().stream().anyMatch(other -> holds(row, other.at()));
  }

  private static boolean holds(Story.FigureRow row, Span at) {
    return row.values().stream().anyMatch(value -> value.at().equals(at));
  }

  /** Whether two names of those who deny are of one party: "China", "Chinese officials". */
  static boolean isOneParty(Story.Denial one, Story.Denial two) {
    boolean entity = one.entity() != null && one.entity().equals(two.entity());
    return entity || party(one.who()).equals(party(two.who()));
  }

  private static String party(String who) {
    for (String word : who.split("[^\\p{L}]+")) {
      String lower = word.toLowerCase(Locale.ROOT);
      if (!word.isEmpty() && !TITLES.contains(lower)) {
        return lower.substring(0, Math.min(PARTY, lower.length()));
      }
    }
    return who;
  }
}
