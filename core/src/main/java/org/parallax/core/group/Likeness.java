package org.parallax.core.group;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.parallax.core.group.Fingerprint.Calendar;

/** How alike two articles are, as reports of one event; in [0,1]. */
final class Likeness {
  /** A calendar word in common, or none of the many. */
  private static final double SAME_CALENDAR = 0.06;

  private static final double OTHER_CALENDAR = 0.1;

  /** Shares of an article's words in sentences that another has too. */
  private static final double NEARLY_ALL = 0.8;

  private static final double HALF = 0.5;

  private final List<Fingerprint> articles;
  private final Vectors vectors;
  private final List<Vectors.Vector> all = new ArrayList<>();

  Likeness(List<Fingerprint> articles, Settings settings) {
    this.articles = articles;
    vectors = new Vectors(articles, settings);
    articles.forEach(a -> all.add(vectors.of(a.terms())));
  }

  Vectors.Vector vector(int article) {
    return all.get(article);
  }

  double rarity(String term) {
    return vectors.rarity(term);
  }

  /** Returns how alike two articles are, told by their places in the list. */
  double of(int one, int two) {
    Fingerprint a = articles.get(one);
    Fingerprint b = articles.get(two);
    return words(one, two) * calendar(a.calendar(), b.calendar()) * days(a, b);
  }

  /**
   * Compares the words. Sentences that stand in both say that one copied from the other or both
   * from a third, not that the event is the same (background goes from report to report): unless
   * they are nearly all of one article, or half of it with its opening, the rest is compared.
   */
  private double words(int one, int two) {
    Fingerprint a = articles.get(one);
    Fingerprint b = articles.get(two);
    List<String> shared = shared(a, b);
    if (shared.isEmpty() || mostly(shared, a) || mostly(shared, b)) {
      return all.get(one).dot(all.get(two));
    }
    return vectors.of(a.without(shared)).dot(vectors.of(b.without(shared)));
  }

  private static List<String> shared(Fingerprint a, Fingerprint b) {
    boolean ordered = a.sentences().size() <= b.sentences().size();
    Fingerprint fewer = ordered ? a : b;
    Fingerprint more = ordered ? b : a;
    List<String> shared = new ArrayList<>();
    for (String sentence : fewer.sentences().keySet()) {
      if (more.sentences().containsKey(sentence)) {
        shared.add(sentence);
      }
    }
    Collections.sort(shared);
    return shared;
  }

  private static boolean mostly(List<String> shared, Fingerprint article) {
    int words = 0;
    for (String sentence : shared) {
      words += count(article.sentences().getOrDefault(sentence, Collections.emptySortedMap()));
    }
    double part = (double) words / Math.max(1, count(article.terms()));
    return part >= NEARLY_ALL || (part >= HALF && shared.contains(article.opening()));
  }

  private static int count(SortedMap<String, Integer> terms) {
    int count = 0;
    for (var term : terms.entrySet()) {
      count += term.getKey().startsWith("w ") ? term.getValue() : 0;
    }
    return count;
  }

  private static double calendar(Calendar a, Calendar b) {
    return 1
        + calendar(a.weekdays(), b.weekdays())
        + calendar(a.months(), b.months())
        + calendar(a.years(), b.years());
  }

  private static double calendar(SortedSet<String> a, SortedSet<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    return Collections.disjoint(a, b) ? -OTHER_CALENDAR : SAME_CALENDAR;
  }

  /** An event is hours to days; a date may be wrong, so that distance alone never parts. */
  private static double days(Fingerprint a, Fingerprint b) {
    String one = a.day();
    String two = b.day();
    if (one == null || two == null) {
      return 1;
    }
    long gap = Math.abs(ChronoUnit.DAYS.between(LocalDate.parse(one), LocalDate.parse(two)));
    if (gap <= 4) {
      return 1;
    }
    return gap <= 10 ? 0.9 : gap <= 30 ? 0.7 : 0.5;
  }
}
