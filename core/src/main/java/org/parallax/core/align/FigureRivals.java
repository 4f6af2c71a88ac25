package org.parallax.core.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parallax.model.AnnotatedSentence;
import org.parallax.model.Mention;
import org.parallax.model.Reading;
import org.parallax.model.Span;
import org.parallax.model.Token;

/**
 * Finds for a figure of one article the one of another that tells of the same thing, whatever the
 * nouns around: "a premium of 28 per cent to Wednesday's close", "35 per cent more than the shares
 * fetched at Wednesday's close".
 *
 * <p>Two figures are a pair when each is the other's closest of its article, and close enough: by
 * the words around them, each counting for how rare it is in the story and how near the figure it
 * stands. Not safe to share between threads.
 */
final class FigureRivals {
  private static final int NEAR = 6;
  private static final double HEAD = 2;
  private static final double ABOUT = 1.5;
  private static final double FAR_IN_CLAUSE = 0.7;
  private static final double ELSEWHERE = 0.25;

  private final Map<String, Integer> frequency = new TreeMap<>();
  private int sentences;

  /** A figure with the words around it. */
  record Bag(FigureEntry entry, SortedMap<String, Double> keys, Set<String> heads) {}

  /** Two figures of one thing. */
  record Pair(FigureEntry one, FigureEntry two, double likeness) {}

  FigureRivals(List<Reading> readings) {
    for (Reading reading : readings) {
      for (AnnotatedSentence sentence : reading.annotatedBody()) {
        sentences++;
        Set<String> keys = new TreeSet<>();
        for (Token token : sentence.tokens()) {
          if (StatementCutter.isContent(token)) {
            keys.add(Meanings.of(token));
          }
        }
        Span span = Span.text(reading.article().id(), sentence.start(), sentence.end());
        for (Mention mention : reading.mentions()) {
          if (mention.named() && span.contains(mention.span())) {
            keys.add(name(mention));
          }
        }
        keys.forEach(key -> frequency.merge(key, 1, Integer::sum));
      }
    }
  }

  private static String name(Mention mention) {
    return "@" + (mention.entity() == null ? mention.name() : mention.entity());
  }

  /** Returns the pairs, closest first. */
  List<Pair> pairs(List<FigureEntry> entries, double least) {
    SortedMap<String, List<Bag>> byArticle = new TreeMap<>();
    for (FigureEntry entry : entries) {
      byArticle.computeIfAbsent(entry.article(), id -> new ArrayList<>()).add(bag(entry));
    }
    List<List<Bag>> articles = new ArrayList<>(byArticle.values());
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      for (int j = i + 1; j < articles.size(); j++) {
        addPairs(articles.get(i), articles.get(j), least, pairs);
      }
    }
    pairs.sort(Comparator.comparingDouble((Pair p) -> -p.likeness()));
    return pairs;
  }

  private void addPairs(List<Bag> one, List<Bag> two, double least, List<Pair> pairs) {
    double[][] likeness = new double[one.size()][two.size()];
    for (int i = 0; i < one.size(); i++) {
      for (int j = 0; j < two.size(); j++) {
        likeness[i][j] =
            comparable(one.get(i).entry(), two.get(j).entry())
                ? likeness(one.get(i), two.get(j))
                : 0;
      }
    }
    for (int i = 0; i < one.size(); i++) {
      int best = best(likeness[i]);
      double most = best < 0 ? 0 : likeness[i][best];
      boolean mutual = most >= least;
      for (int k = 0; k < one.size() && mutual; k++) {
        mutual = k == i || likeness[k][best] <= most;
      }
      if (mutual) {
        pairs.add(new Pair(one.get(i).entry(), two.get(best).entry(), most));
      }
    }
  }

  private static int best(double[] likeness) {
    int best = -1;
    for (int j = 0; j < likeness.length; j++) {
      if (likeness[j] > 0 && (best < 0 || likeness[j] > likeness[best])) {
        best = j;
      }
    }
    return best;
  }

  private static boolean comparable(FigureEntry one, FigureEntry two) {
    return one.key().unit().equals(two.key().unit()) && one.key().change() == two.key().change();
  }

  private double likeness(Bag one, Bag two) {
    double shared = 0;
    int count = 0;
    for (Map.Entry<String, Double> key : one.keys().entrySet()) {
      Double other = two.keys().get(key.getKey());
      if (other != null) {
        shared += Math.min(key.getValue(), other) * rare(key.getKey());
        count++;
      }
    }
    double first = total(one);
    double second = total(two);
    return count < 2
        ? 0
        : 0.5 * shared / Math.sqrt(first * second) + 0.5 * shared / Math.min(first, second);
  }

  private double total(Bag bag) {
    double sum = 0;
    for (Map.Entry<String, Double> key : bag.keys().entrySet()) {
      sum += key.getValue() * rare(key.getKey());
    }
    return sum;
  }

  private double rare(String key) {
    return Math.log(1.0 + (sentences + 10.0) / frequency.getOrDefault(key, 1));
  }

  private Bag bag(FigureEntry entry) {
    SortedMap<String, Double> keys = new TreeMap<>();
    Set<String> heads = new TreeSet<>();
    for (String head : entry.key().heads()) {
      heads.add(Meanings.of(head));
    }
    heads.forEach(head -> keys.put(head, HEAD));
    entry.key().about().forEach(word -> keys.merge(Meanings.of(word), ABOUT, Math::max));
    if (!entry.key().fate().isEmpty()) {
      keys.put("~" + entry.key().fate(), HEAD);
    }
    Span at = entry.figure().span();
    AnnotatedSentence sentence = entry.reading().annotatedAt(at);
    if (sentence == null) {
      return new Bag(entry, keys, heads);
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
    int first = tokens.size();
    int last = -1;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).end() > at.start() && tokens.get(i).start() < at.end()) {
        first = Math.min(first, i);
        last = i;
      }
    }
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (StatementCutter.isContent(token)) {
        int gap = i < first ? first - i : i > last ? i - last : 0;
        double weight = !clause.contains(token) ? ELSEWHERE : gap <= NEAR ? 1 : FAR_IN_CLAUSE;
        keys.merge(Meanings.of(token), weight, Math::max);
      }
    }
    Span span = new Span(at.article(), at.field(), sentence.start(), sentence.end());
    for (Mention mention : entry.reading().mentions()) {
      if (mention.named() && span.contains(mention.span())) {
        boolean inside =
            clause.getFirst().start() <= mention.span().start()
                && mention.span().end() <= clause.getLast().end();
        keys.merge(name(mention), inside ? FAR_IN_CLAUSE : ELSEWHERE, Math::max);
      }
    }
    return new Bag(entry, keys, heads);
  }
}
