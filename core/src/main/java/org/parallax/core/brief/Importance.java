package org.parallax.core.brief;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.regex.Pattern;
import org.parallax.core.align.Account;
import org.parallax.model.Figure;
import org.parallax.model.Reading;
import org.parallax.model.Story;

/**
 * What makes a sentence matter to the story: that headlines tell of it, and that no later number
 * has overtaken its own. Safe to share between threads.
 */
final class Importance {
  /** What only says that somebody has not answered. */
  private static final Pattern NO_ANSWER =
      Pattern.compile(
          "(?i)\\b(?:did|does|do|have|has|had) not (?:immediately |yet |at once )?"
              + "(?:respond|responded|return|returned|reply|replied|answer|answered)\\b");

  /** What tells of a picture. */
  private static final Pattern PICTURED =
      Pattern.compile(
          "^[^.,]{0,80}\\b(?:is|are) (?:seen|pictured|shown)\\b|\\b(?:pictured|seen here|file photo)\\b");

  private final Account account;
  private final List<SortedSet<String>> heads = new ArrayList<>();
  private final List<Story.FigureRow> tolls;

  Importance(Account account) {
    this.account = account;
    for (Reading reading : account.joined().readings()) {
      SortedSet<String> head = Candidates.headline(reading);
      if (!head.isEmpty()) {
        heads.add(head);
      }
    }
    tolls =
        account.figures().stream()
            .filter(row -> row.values().size() > 1 && TOLL.matcher(row.counts()).find())
            .toList();
  }

  private static final Pattern TOLL =
      Pattern.compile("(?i)\\b(?:killed|dead|deaths?|died|injured|wounded|hurt|missing)\\b");

  /** How much of the story's headlines a sentence tells, in [0, 1]. */
  double headsTold(Candidate candidate) {
    if (heads.isEmpty()) {
      return 0;
    }
    double sum = 0;
    for (Set<String> head : heads) {
      long told = head.stream().filter(candidate.keys()::contains).count();
      sum += (double) told / head.size();
    }
    return sum / heads.size();
  }

  /** Whether another report tells of more killed or hurt than a sentence does. */
  boolean isOutdated(Candidate candidate) {
    for (Story.FigureRow row : tolls) {
      BigDecimal own =
          row.values().stream()
              .filter(value -> candidate.holds(value.at()))
              .map(Story.FigureValue::low)
              .max(BigDecimal::compareTo)
              .orElse(null);
      if (own != null
          && row.values().stream()
              .anyMatch(value ->
                  value.low().compareTo(own) > 0
                      && value.qualifier() != Figure.Qualifier.AT_MOST)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a sentence tells nothing of the event: a picture, or that nobody answered. */
  static boolean isIdle(Candidate candidate) {
    String words = candidate.words();
    return NO_ANSWER.matcher(words).find() || PICTURED.matcher(words).find();
  }

  /** Whether what lies before the event belongs to it: it names who or what headlines name. */
  boolean belongs(Candidate candidate) {
    long names =
        account.joined().readings().stream()
            .flatMap(reading -> reading.mentions().stream())
            .filter(mention ->
                mention.named()
                    && mention.span().field() == org.parallax.model.Span.Field.HEADLINE
                    && mention.entity() != null)
            .filter(mention -> candidate.keys().contains("@" + mention.entity()))
            .count();
    return names > 0;
  }
}
