package org.parallax.core.reuse;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Dating;
import org.parallax.model.Note;
import org.parallax.model.Story;

/**
 * Settles which of two articles took words from the other; what the evidence does not tell stays
 * unknown.
 *
 * <p>A text altered by a machine took; so did one that names the other's outlet or credits it as
 * its agency, one whose words stand in two others that have nothing in common, and, of two articles
 * that are mostly one, the later, unless both credit a third.
 */
final class Directions {
  private final Settings settings;
  private final List<Article> articles;
  private final List<List<Wording>> sentences;

  /** For each article the sentences that each other article has too, by the other's place. */
  private final List<SortedMap<Integer, SortedSet<Integer>>> shared = new ArrayList<>();

  private final SortedSet<Taking> together = new TreeSet<>();
  private final SortedMap<Taking, Boolean> told = new TreeMap<>();

  /** One article that took from another, by their places. */
  private record Taking(int taker, int giver) implements Comparable<Taking> {
    @Override
    public int compareTo(Taking other) {
      int order = Integer.compare(taker, other.taker);
      return order != 0 ? order : Integer.compare(giver, other.giver);
    }
  }

  Directions(
      List<Article> articles, List<List<Wording>> sentences, List<Tie> ties, Settings settings) {
    this.settings = settings;
    this.articles = articles;
    this.sentences = sentences;
    articles.forEach(a -> shared.add(new TreeMap<>()));
    for (Tie tie : ties) {
      if (tie.kind() != Story.Reuse.Kind.SAME_QUOTE) {
        share(tie.one(), tie.two());
        share(tie.two(), tie.one());
      }
    }
    for (int taker = 0; taker < articles.size(); taker++) {
      fromTwo(taker);
    }
  }

  private void share(Wording mine, Wording other) {
    shared
        .get(mine.article())
        .computeIfAbsent(other.article(), a -> new TreeSet<>())
        .add(mine.sentence());
  }

  /** An article whose words stand in two others, which share none, was put together from them. */
  private void fromTwo(int taker) {
    SortedMap<Integer, SortedSet<Integer>> givers = shared.get(taker);
    for (var one : givers.entrySet()) {
      for (var two : givers.tailMap(one.getKey() + 1).entrySet()) {
        SortedSet<Integer> both = new TreeSet<>(one.getValue());
        both.addAll(two.getValue());
        boolean apart = !shared.get(one.getKey()).containsKey(two.getKey());
        boolean each = both.size() > one.getValue().size() && both.size() > two.getValue().size();
        if (apart && each && share(taker, both) >= settings.taken()) {
          together.add(new Taking(taker, one.getKey()));
          together.add(new Taking(taker, two.getKey()));
        }
      }
    }
  }

  /** Returns the share in [0,1] of an article's words that stand in some of its sentences. */
  private double share(int article, SortedSet<Integer> some) {
    int all = 0;
    int those = 0;
    for (Wording wording : sentences.get(article)) {
      int words = wording.own().size() + wording.quoted().size();
      all += words;
      those += some.contains(wording.sentence()) ? words : 0;
    }
    return all == 0 ? 0 : (double) those / all;
  }

  /**
   * Returns whether one article took the words that it has in common with another from that one.
   */
  boolean took(int taker, int giver) {
    return told.computeIfAbsent(new Taking(taker, giver), this::tells)
        && !told.computeIfAbsent(new Taking(giver, taker), this::tells);
  }

  private boolean tells(Taking taking) {
    Article one = articles.get(taking.taker());
    Article two = articles.get(taking.giver());
    boolean altered = one.has(Note.Code.POSSIBLY_MACHINE_ALTERED);
    if (altered != two.has(Note.Code.POSSIBLY_MACHINE_ALTERED)) {
      return altered;
    }
    return names(one, two) || together.contains(taking) || follows(taking.taker(), taking.giver());
  }

  /** Whether an article names another's outlet, or credits it as its agency. */
  private static boolean names(Article taker, Article giver) {
    String name = Outlets.name(giver);
    if (name == null) {
      return false;
    }
    List<String> outlet = Credits.agencyKeys(name);
    boolean credits =
        taker.source().agency().stream()
            .anyMatch(agency -> Credits.agencyKeys(agency).stream().anyMatch(outlet::contains));
    return credits
        || (name.indexOf(' ') > 0 && taker.text().toLowerCase(Locale.ROOT).contains(bare(name)));
  }

  private static String bare(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return small.startsWith("the ") ? small.substring(4) : small;
  }

  /** Whether most of an article stands in one that was published before. */
  private boolean follows(int taker, int giver) {
    SortedSet<Integer> some = shared.get(taker).getOrDefault(giver, new TreeSet<>());
    return share(taker, some) >= settings.taken()
        && isBefore(articles.get(giver).published(), articles.get(taker).published())
        && Credits.of(articles.get(taker)).keySet().stream()
            .noneMatch(Credits.of(articles.get(giver))::containsKey);
  }

  /** Returns whether one of two dates is surely before the other; false when either is not told. */
  static boolean isBefore(@Nullable Dating one, @Nullable Dating two) {
    if (one == null || two == null || !one.agrees() || !two.agrees()) {
      return false;
    }
    String day = one.day();
    String other = two.day();
    if (day == null || other == null) {
      return false;
    }
    Instant moment = moment(one.value());
    Instant otherMoment = moment(two.value());
    if (moment != null && otherMoment != null) {
      return moment.isBefore(otherMoment);
    }
    return day.compareTo(other) < 0;
  }

  private static @Nullable Instant moment(@Nullable String value) {
    if (value == null || value.indexOf('T') < 0) {
      return null;
    }
    try {
      return OffsetDateTime.parse(value).toInstant();
    } catch (DateTimeParseException withoutZone) {
      return null;
    }
  }
}
