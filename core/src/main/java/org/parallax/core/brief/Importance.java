package org.parallax.core.brief;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.core.align.Account;
import org.parallax.model.Figure;
import org.parallax.model.Reading;
import org.parallax.model.Span;
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

  private static final Pattern TOLL =
      Pattern.compile("(?i)\\b(?:killed|dead|deaths?|died|injured|wounded|hurt|missing)\\b");

  /** For each key what it is worth to tell of it: a share of each headline that has it. */
  private final SortedMap<String, Double> worth = new TreeMap<>();

  /** Keys of those whom headlines name. */
  private final SortedSet<String> named = new TreeSet<>();

  /**
   * Key of the one whom most headlines name, at least two and half of them; null when nobody is.
   */
  private final @Nullable String main;

  private final int heads;
  private final List<Story.FigureRow> tolls;

  Importance(Account account) {
    int count = 0;
    SortedMap<String, Integer> often = new TreeMap<>();
    for (Reading reading : account.joined().readings()) {
      SortedSet<String> head = Candidates.headline(reading);
      count += head.isEmpty() ? 0 : 1;
      head.forEach(key -> worth.merge(key, 1.0 / head.size(), Double::sum));
      SortedSet<String> own = new TreeSet<>();
      reading.mentions().stream()
          .filter(m -> m.named() && m.span().field() == Span.Field.HEADLINE && m.entity() != null)
          .forEach(m -> own.add("@" + m.entity()));
      named.addAll(own);
      own.forEach(key -> often.merge(key, 1, Integer::sum));
    }
    heads = count;
    int least = Math.max(2, (count + 1) / 2);
    main =
        often.entrySet().stream()
            .filter(entry -> entry.getValue() >= least)
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(null);
    tolls =
        account.figures().stream()
            .filter(row -> row.values().size() > 1 && TOLL.matcher(row.counts()).find())
            .toList();
  }

  /** Whether a sentence leaves out the one whom most headlines name. */
  boolean omitsMain(Candidate candidate) {
    return main != null && !candidate.keys().contains(main);
  }

  /** How much of the story's headlines a sentence tells, in [0, 1]. */
  double headsTold(Candidate candidate) {
    double sum = 0;
    for (String key : candidate.keys()) {
      sum += worth.getOrDefault(key, 0.0);
    }
    return heads == 0 ? 0 : sum / heads;
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
    return named.stream().anyMatch(candidate.keys()::contains);
  }
}
