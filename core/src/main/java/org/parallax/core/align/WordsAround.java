package org.parallax.core.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.parallax.model.AnnotatedSentence;
import org.parallax.model.Mention;
import org.parallax.model.Reading;
import org.parallax.model.Span;
import org.parallax.model.Token;

/**
 * Finds for a place in one article the place in another that tells of the same thing, whatever the
 * nouns: "a premium of 28 per cent to Wednesday's close", "35 per cent more than the shares fetched
 * at Wednesday's close".
 *
 * <p>Two places are a pair when each is the other's closest of its article, and close enough: by
 * the words around them, each counting for how rare it is in the story and how near the place it
 * stands. Candidates come from an index of words, never from all pairs; what is printed again in
 * the same words is looked at once. Not safe to share between threads.
 */
final class WordsAround {
  /** Tokens on either side that count in full. */
  private static final int NEAR = 6;

  private static final double FAR_IN_CLAUSE = 0.7;
  private static final double ELSEWHERE = 0.25;

  private static final String MOVES = ">";

  /** A word around so many places brings no candidates. */
  private static final int COMMON = 40;

  private final Map<String, Integer> frequency = new TreeMap<>();
  private int sentences;

  /**
   * A place with the words around it.
   *
   * @param key number or other name of the place, the caller's
   * @param article id of the article
   * @param words each with its weight
   */
  record Place(int key, String article, SortedMap<String, Double> words) {}

  /** Two places of one thing; the first comes first in the story. */
  record Pair(int one, int two, double likeness) {}

  /** Counts the words of a story's sentences; a sentence that is printed again counts once. */
  WordsAround(List<Reading> readings) {
    Set<String> seen = new TreeSet<>();
    for (Reading reading : readings) {
      for (AnnotatedSentence sentence : reading.annotatedBody()) {
        Span span = Span.text(reading.article().id(), sentence.start(), sentence.end());
        if (!seen.add(reading.article().words(span))) {
          continue;
        }
        sentences++;
        Set<String> keys = new TreeSet<>();
        for (Token token : sentence.tokens()) {
          if (StatementCutter.isContent(token)) {
            keys.add(key(token));
          }
        }
        for (Mention mention : reading.mentions()) {
          if (mention.named() && span.contains(mention.span())) {
            keys.add(name(mention));
          }
        }
        keys.forEach(key -> frequency.merge(key, 1, Integer::sum));
      }
    }
  }

  /** The key of a word; one that only says that something rises or falls is marked. */
  private static String key(Token token) {
    return (FigureSetting.moves(token) ? MOVES : "") + Meanings.of(token);
  }

  private static String name(Mention mention) {
    return "@" + (mention.entity() == null ? mention.name() : mention.entity());
  }

  /**
   * Returns the words around a place.
   *
   * @param own words of the place itself, each with its weight; the others are added
   */
  SortedMap<String, Double> words(Reading reading, Span at, SortedMap<String, Double> own) {
    SortedMap<String, Double> words = new TreeMap<>(own);
    AnnotatedSentence sentence = reading.annotatedAt(at);
    if (sentence == null || sentence.tokens().isEmpty()) {
      return words;
    }
    List<Token> tokens = sentence.tokens();
    List<Token> clause = tokens;
    for (List<Token> part : StatementCutter.clauses(tokens)) {
      if (!part.isEmpty()
          && part.getFirst().start() <= at.start()
          && part.getLast().end() >= at.end()) {
        clause = part;
      }
    }
    int from = clause.getFirst().start();
    int to = clause.getLast().end();
    int first = 0;
    while (first < tokens.size() && tokens.get(first).end() <= at.start()) {
      first++;
    }
    int last = first;
    while (last + 1 < tokens.size() && tokens.get(last + 1).start() < at.end()) {
      last++;
    }
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean itself = token.start() < at.end() && token.end() > at.start();
      if (!itself && StatementCutter.isContent(token)) {
        boolean inside = token.start() >= from && token.end() <= to;
        int gap = i < first ? first - i : Math.max(0, i - last);
        double weight = !inside ? ELSEWHERE : gap <= NEAR ? 1 : FAR_IN_CLAUSE;
        words.merge(key(token), weight, Math::max);
      }
    }
    Span span = new Span(at.article(), at.field(), sentence.start(), sentence.end());
    for (Mention mention : reading.mentions()) {
      if (mention.named() && span.contains(mention.span())) {
        boolean inside = mention.span().start() >= from && mention.span().end() <= to;
        words.merge(name(mention), inside ? FAR_IN_CLAUSE : ELSEWHERE, Math::max);
      }
    }
    return words;
  }

  /**
   * Returns the pairs, closest first.
   *
   * @param places in story order, their keys ascending
   * @param comparable whether two can be a pair at all
   * @param least likeness from which two are one
   */
  List<Pair> pairs(List<Place> places, BiPredicate<Place, Place> comparable, double least) {
    SortedMap<String, List<Place>> printed = new TreeMap<>();
    places.forEach(place ->
        printed.computeIfAbsent(place.words().toString(), k -> new ArrayList<>()).add(place));
    List<List<Place>> distinct = new ArrayList<>(printed.values());
    distinct.sort(Comparator.comparingInt(list -> list.getFirst().key()));
    List<Candidate> candidates = candidates(distinct, comparable, least);
    Map<String, Double> best = new TreeMap<>();
    for (Candidate candidate : candidates) {
      for (String article : articles(distinct.get(candidate.two()))) {
        best.merge(candidate.one() + " " + article, candidate.likeness(), Math::max);
      }
      for (String article : articles(distinct.get(candidate.one()))) {
        best.merge(candidate.two() + " " + article, candidate.likeness(), Math::max);
      }
    }
    List<Pair> pairs = new ArrayList<>();
    for (Candidate candidate : candidates) {
      addPairs(candidate, distinct, best, pairs);
    }
    pairs.sort(
        Comparator.comparingDouble((Pair p) -> -p.likeness())
            .thenComparingInt(Pair::one)
            .thenComparingInt(Pair::two));
    return pairs;
  }

  private record Candidate(int one, int two, double likeness) {}

  private List<Candidate> candidates(
      List<List<Place>> distinct, BiPredicate<Place, Place> comparable, double least) {
    SortedMap<String, List<Integer>> index = new TreeMap<>();
    for (int i = 0; i < distinct.size(); i++) {
      for (String word : distinct.get(i).getFirst().words().keySet()) {
        index.computeIfAbsent(word, k -> new ArrayList<>()).add(i);
      }
    }
    SortedSet<Long> together = new TreeSet<>();
    for (List<Integer> holders : index.values()) {
      for (int i = 0; holders.size() <= COMMON && i < holders.size(); i++) {
        for (int j = i + 1; j < holders.size(); j++) {
          together.add(((long) holders.get(i) << 32) | holders.get(j));
        }
      }
    }
    List<Candidate> candidates = new ArrayList<>();
    for (long pair : together) {
      int one = (int) (pair >> 32);
      int two = (int) (pair & 0xffffffffL);
      Place first = distinct.get(one).getFirst();
      Place second = distinct.get(two).getFirst();
      double likeness = comparable.test(first, second) ? likeness(first, second) : 0;
      if (likeness >= least) {
        candidates.add(new Candidate(one, two, likeness));
      }
    }
    return candidates;
  }

  private static SortedSet<String> articles(List<Place> places) {
    SortedSet<String> articles = new TreeSet<>();
    places.forEach(place -> articles.add(place.article()));
    return articles;
  }

  /** The places of a candidate each of which is the other's closest of its article. */
  private static void addPairs(
      Candidate candidate, List<List<Place>> distinct, Map<String, Double> best, List<Pair> pairs) {
    double likeness = candidate.likeness();
    for (Place one : distinct.get(candidate.one())) {
      for (Place two : distinct.get(candidate.two())) {
        if (!one.article().equals(two.article())
            && best.getOrDefault(candidate.one() + " " + two.article(), 0.0) <= likeness
            && best.getOrDefault(candidate.two() + " " + one.article(), 0.0) <= likeness) {
          pairs.add(
              new Pair(Math.min(one.key(), two.key()), Math.max(one.key(), two.key()), likeness));
          return;
        }
      }
    }
  }

  private double likeness(Place one, Place two) {
    double shared = 0;
    int count = 0;
    for (Map.Entry<String, Double> word : one.words().entrySet()) {
      Double other = two.words().get(word.getKey());
      if (other != null) {
        shared += Math.min(word.getValue(), other) * rare(word.getKey());
        count += word.getKey().startsWith(MOVES) ? 0 : 1;
      }
    }
    return count < 2 ? 0 : Likeness.alike(shared, total(one), total(two));
  }

  private double total(Place place) {
    double sum = 0;
    for (Map.Entry<String, Double> word : place.words().entrySet()) {
      sum += word.getValue() * rare(word.getKey());
    }
    return sum;
  }

  private double rare(String word) {
    return Likeness.rare(sentences, frequency.getOrDefault(word, 1));
  }
}
