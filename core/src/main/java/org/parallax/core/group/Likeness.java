package org.parallax.core.group;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parallax.model.Runner;
import org.parallax.model.Shelf;
import org.parallax.model.Shelves;

/**
 * How alike two articles are, as reports of one event; in [0,1]. Articles are told by their places
 * in order of event time. Not safe to share between threads.
 */
final class Likeness {
  /** A calendar word in common, or none of the many. */
  private static final double SAME_CALENDAR = 0.06;

  private static final double OTHER_CALENDAR = 0.1;

  /** Shares of an article's words in sentences that another has too. */
  private static final double NEARLY_ALL = 0.8;

  private static final double HALF = 0.5;

  /** Articles that are looked at in one go: their fingerprints are held at once. */
  private static final int BATCH = 64;

  /** Sketches that are kept at hand; one has some 8 KB. */
  private static final int AT_HAND = 4_000;

  private final Fingerprints fingerprints;
  private final Vectors vectors;
  private final Shelf<long[]> sketches;
  private final Candidates candidates;
  private final Map<Integer, Sketch> atHand =
      new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Sketch> eldest) {
          return size() > AT_HAND;
        }
      };

  Likeness(Fingerprints fingerprints, Settings settings, Runner runner, Shelves shelves) {
    this.fingerprints = fingerprints;
    vectors = new Vectors(rarity(fingerprints, settings, runner, shelves));
    sketches = shelves.numbers();
    List<int[]> heaviest = new ArrayList<>();
    each(
        fingerprints,
        runner,
        f -> {
          Vectors.Weighted weighted = vectors.weigh(f.terms());
          return new Looked(
              Sketch.of(f, weighted.vector()).row(), weighted.heaviest(settings.indexTerms()));
        },
        looked -> {
          sketches.put(looked.row());
          heaviest.add(looked.heaviest());
        });
    candidates = new Candidates(heaviest);
  }

  @SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
  private record Looked(long[] row, int[] heaviest) {}

  @SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
  private record Counted(long[] terms, long[] names) {}

  private static Rarity rarity(
      Fingerprints fingerprints, Settings settings, Runner runner, Shelves shelves) {
    Shelf<long[]> terms = shelves.numbers();
    Shelf<long[]> names = shelves.numbers();
    each(
        fingerprints,
        runner,
        f ->
            new Counted(
                f.terms().keySet().stream().mapToLong(TermTable::number).toArray(),
                f.names().keySet().stream()
                    .filter(n -> n.startsWith("w "))
                    .mapToLong(TermTable::number)
                    .toArray()),
        counted -> {
          terms.put(counted.terms());
          names.put(counted.names());
        });
    return new Rarity(TermTable.of(terms, 2), TermTable.of(names, 1), settings);
  }

  /** Looks at every fingerprint on the runner's threads; takes what comes of it in order. */
  private static <O> void each(
      Fingerprints fingerprints,
      Runner runner,
      java.util.function.Function<Fingerprint, O> look,
      java.util.function.Consumer<O> take) {
    for (int from = 0; from < fingerprints.size(); from += BATCH) {
      List<Integer> batch =
          IntStream.range(from, Math.min(fingerprints.size(), from + BATCH)).boxed().toList();
      runner.each(batch, i -> look.apply(fingerprints.of(i))).forEach(take);
    }
  }

  /** Returns the pairs that are worth comparing. */
  Candidates candidates() {
    return candidates;
  }

  double rarity(String term) {
    return vectors.rarity(term);
  }

  private Sketch sketch(int article) {
    return atHand.computeIfAbsent(article, a -> Sketch.read(sketches.get(a)));
  }

  /** Returns how alike two articles are. */
  double of(int one, int two) {
    Sketch a = sketch(one);
    Sketch b = sketch(two);
    return words(one, two, a, b) * calendar(a, b) * days(a, b);
  }

  /**
   * Compares the words. Sentences that stand in both say that one copied from the other or both
   * from a third, not that the event is the same (background goes from report to report): unless
   * they are nearly all of one article, or half of it with its opening, the rest is compared.
   */
  private double words(int one, int two, Sketch a, Sketch b) {
    List<Integer> shared = a.shared(b);
    if (shared.isEmpty() || mostly(shared, a) || mostly(b.shared(a), b)) {
      return a.vector().dot(b.vector());
    }
    Fingerprint first = fingerprints.kept(one);
    Fingerprint second = fingerprints.kept(two);
    List<String> sentences = new ArrayList<>(first.sentences().keySet());
    sentences.retainAll(second.sentences().keySet());
    Collections.sort(sentences);
    return vectors.of(first.without(sentences)).dot(vectors.of(second.without(sentences)));
  }

  private static boolean mostly(List<Integer> shared, Sketch article) {
    long words = 0;
    boolean opening = false;
    for (int sentence : shared) {
      words += article.sentenceWords()[sentence];
      opening |= article.sentences()[sentence] == article.opening();
    }
    double part = (double) words / Math.max(1, article.words());
    return part >= NEARLY_ALL || (part >= HALF && opening);
  }

  private static double calendar(Sketch a, Sketch b) {
    return 1
        + calendar(a.weekdays(), b.weekdays())
        + calendar(a.months(), b.months())
        + calendar(a.years(), b.years());
  }

  private static double calendar(long[] a, long[] b) {
    if (a.length == 0 || b.length == 0) {
      return 0;
    }
    return Sketch.meet(a, b) ? SAME_CALENDAR : -OTHER_CALENDAR;
  }

  /** An event is hours to days; a date may be wrong, so that distance alone never parts. */
  private static double days(Sketch a, Sketch b) {
    if (a.day() == Long.MIN_VALUE || b.day() == Long.MIN_VALUE) {
      return 1;
    }
    long gap = Math.abs(a.day() - b.day());
    if (gap <= 4) {
      return 1;
    }
    return gap <= 10 ? 0.9 : gap <= 30 ? 0.7 : 0.5;
  }
}
