package org.parallax.core.brief;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parallax.core.align.Account;
import org.parallax.core.align.Tellings;
import org.parallax.core.text.Stems;
import org.parallax.model.Span;
import org.parallax.model.Story;

/** Which sentences of other articles bear a sentence out. Not safe to share between threads. */
final class Support {
  /**
   * Share of what a sentence tells, names and times aside, that another must tell to bear it out.
   */
  private static final double TOLD = 0.2;

  /** Share of what a sentence tells that a sentence of another article must tell to bear it out. */
  private static final double SUPPORTED = 0.27;

  /** How likely it must be at least that it tells it, where it does not surely. */
  private static final double SOMEWHAT = 0.3;

  /** How likely at most a sentence tells it that does not do so by itself. */
  private static final double HARDLY = 0.5;

  /** A count from which two sentences that give it speak of one thing: "1,280 people". */
  private static final double TELLING_COUNT = 100;

  private final SortedMap<String, List<Candidate>> byArticle;
  private final SharedKeys shared;
  private final Tellings tellings;

  /** For each article its values of large figures that sources agree on, with their rows. */
  private final SortedMap<String, List<Counted>> counted = new TreeMap<>();

  /** What was found before. */
  private final SortedMap<Span, List<Candidate>> found = new TreeMap<>();

  private record Counted(Span at, String row) {}

  Support(
      Account account,
      SortedMap<String, List<Candidate>> byArticle,
      SharedKeys shared,
      Tellings tellings) {
    this.byArticle = new TreeMap<>(byArticle);
    this.shared = shared;
    this.tellings = tellings;
    account.figures().stream()
        .filter(r ->
            r.verdict() == Story.FigureRow.Verdict.AGREE
                || r.verdict() == Story.FigureRow.Verdict.COMPATIBLE)
        .filter(r -> r.values().stream().anyMatch(v -> v.high().doubleValue() >= TELLING_COUNT))
        .forEach(r ->
            r.values()
                .forEach(v ->
                    counted
                        .computeIfAbsent(v.at().article(), k -> new ArrayList<>())
                        .add(new Counted(v.at(), r.id()))));
  }

  static String origin(Candidate candidate) {
    String origin = candidate.reading().sentences().get(candidate.place()).origin();
    return origin == null ? candidate.span().article() : origin;
  }

  /** The sentences of other articles that state a claim of this one and cover most of its words. */
  List<Candidate> of(Candidate candidate) {
    List<Candidate> known = found.get(candidate.span());
    if (known == null) {
      known = List.copyOf(find(candidate));
      found.put(candidate.span(), known);
    }
    return known;
  }

  private List<Candidate> find(Candidate candidate) {
    List<Story.Claim> denied = deniedIn(candidate);
    if (!denied.isEmpty()) {
      return otherDenials(candidate, denied);
    }
    return told(candidate, true);
  }

  /**
   * The sentences of other articles that state a claim of this one and count for nothing: they have
   * it from the same speaker, or in the same words.
   */
  List<Candidate> uncounted(Candidate candidate) {
    return deniedIn(candidate).isEmpty() ? told(candidate, false) : List.of();
  }

  private List<Candidate> told(Candidate candidate, boolean counted) {
    Map<String, Candidate> telling = new LinkedHashMap<>();
    for (Story.Claim claim : candidate.claims()) {
      for (Span place : claim.at()) {
        for (Candidate other : byArticle.getOrDefault(place.article(), List.of())) {
          if (other.holds(place)
              && !candidate.span().article().equals(place.article())
              && claim.originGroups().contains(origin(other)) == counted
              && (tells(other, candidate) || countTheSame(other, candidate))) {
            telling.merge(place.article(), other, (one, two) -> clearer(candidate, one, two));
          }
        }
      }
    }
    return List.copyOf(telling.values());
  }

  /** The first of two sentences; the other where only that tells another by itself. */
  private Candidate clearer(Candidate candidate, Candidate one, Candidate two) {
    boolean other = isToldBy(candidate, two) && likely(candidate, one, true) < HARDLY;
    return other ? two : one;
  }

  /** The claims that a sentence denies. */
  private static List<Story.Claim> deniedIn(Candidate candidate) {
    return candidate.claims().stream()
        .filter(k -> k.deniedBy().stream().anyMatch(d -> candidate.holds(d.at())))
        .toList();
  }

  /** A denial is borne out by those who deny the same, not by those who claim it. */
  private List<Candidate> otherDenials(Candidate candidate, List<Story.Claim> denied) {
    List<Candidate> others = new ArrayList<>();
    Set<String> heard = new TreeSet<>(List.of(candidate.span().article()));
    for (Story.Claim claim : denied) {
      for (Story.Denial denial : claim.deniedBy()) {
        String article = denial.at().article();
        if (!heard.contains(article)) {
          byArticle.getOrDefault(article, List.of()).stream()
              .filter(c -> c.holds(denial.at()))
              .limit(1)
              .forEach(c -> {
                heard.add(article);
                others.add(c);
              });
        }
      }
    }
    return others;
  }

  /** Whether two sentences give one large figure, in whatever words around it. */
  private boolean countTheSame(Candidate one, Candidate two) {
    SortedSet<String> rows = rows(one);
    return !rows.isEmpty() && !Collections.disjoint(rows, rows(two));
  }

  /** The rows of the large figures that a sentence is about. */
  private SortedSet<String> rows(Candidate candidate) {
    SortedSet<String> rows = new TreeSet<>();
    for (Counted value : counted.getOrDefault(candidate.span().article(), List.of())) {
      if (isAbout(candidate, value.at())) {
        rows.add(value.row());
      }
    }
    return rows;
  }

  /** Whether a sentence opens with a figure, as one does that is about it. */
  private static boolean isAbout(Candidate candidate, Span figure) {
    int from = figure.start() - candidate.span().start();
    return candidate.holds(figure) && 3 * from <= candidate.span().length();
  }

  /** Whether a sentence of another article tells one, alone or with its neighbours. */
  private boolean tells(Candidate other, Candidate candidate) {
    double likely = likely(candidate, other, false);
    return likely >= Tellings.TELLS || (likely >= SOMEWHAT && covers(other, candidate));
  }

  /** Whether a sentence of another article tells one by itself. */
  boolean isToldBy(Candidate candidate, Candidate other) {
    return !candidate.span().article().equals(other.span().article())
        && likely(candidate, other, true) >= Tellings.TELLS;
  }

  private double likely(Candidate candidate, Candidate other, boolean alone) {
    return tellings.likely(
        candidate.span().article(),
        candidate.place(),
        other.span().article(),
        other.place(),
        alone);
  }

  private boolean covers(Candidate other, Candidate candidate) {
    return weighed(candidate, other) >= SUPPORTED && tellsAlike(other, candidate);
  }

  /**
   * Whether two sentences share some of what they tell, and not only whom they name and when: who
   * met on Friday bears out nothing of what was agreed there.
   */
  private static boolean tellsAlike(Candidate one, Candidate two) {
    long shared =
        one.tells().stream()
            .filter(a -> two.tells().stream().anyMatch(b -> Stems.akin(a, b)))
            .count();
    return shared >= TOLD * Math.min(one.tells().size(), two.tells().size());
  }

  /**
   * The share of what a sentence tells that another tells too, in [0, 1]: what few sentences of the
   * story have weighs most.
   */
  private double weighed(Candidate candidate, Candidate other) {
    double all = 0;
    double told = 0;
    for (String key : candidate.keys()) {
      double weight = shared.rarity(key);
      all += weight;
      told += other.keys().contains(key) ? weight : 0;
    }
    return all == 0 ? 0 : told / all;
  }
}
