package org.parallax.core.reuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parallax.core.reuse.Tie.ArticlePair;
import org.parallax.core.reuse.Tie.Strength;
import org.parallax.model.Story.Reuse.Kind;

/**
 * Settles which ties hold: those that join two articles; those between articles so joined; and
 * those that follow one another through most of an article, which is a copy in other words.
 */
final class Copies {
  private static final int SEVERAL = 2;

  private final Settings settings;
  private final List<List<Wording>> sentences;
  private final Retellings retellings;
  private final SharedRuns.Numbered rows;
  private final List<Between> between = new ArrayList<>();

  Copies(Settings settings, List<List<Wording>> sentences) {
    this.settings = settings;
    this.sentences = sentences;
    retellings = new Retellings(sentences, settings.order());
    rows = new SharedRuns.Numbered(sentences, settings.runs().row());
  }

  /**
   * What holds.
   *
   * @param ties in order of place
   * @param between sentences of two articles of which one retells the other, that stand between two
   *     ties: nothing shows that one was made from the other, or that it was not
   */
  record Settled(List<Tie> ties, List<Between> between) {}

  /** Two sentences. */
  record Between(Wording one, Wording two) {}

  /** Returns what holds. */
  Settled settle(List<Tie> ties) {
    SortedMap<ArticlePair, List<Tie>> byPair = new TreeMap<>();
    List<Tie> settled = new ArrayList<>();
    for (Tie tie : ties) {
      if (tie.kind() == Kind.SAME_QUOTE) {
        settled.add(tie);
      } else {
        byPair.computeIfAbsent(tie.articles(), p -> new ArrayList<>()).add(tie);
      }
    }
    ClosestArticles closest = new ClosestArticles(sentences);
    Set<Integer> reprints = reprints(ties, sentences, settings.reprint());
    for (int two = 0; two < sentences.size(); two++) {
      SortedSet<Integer> like = closest.before(two);
      for (int one = 0; one < two; one++) {
        ArticlePair pair = new ArticlePair(one, two);
        List<Tie> some = byPair.getOrDefault(pair, List.of());
        boolean known = reprints.contains(one) || reprints.contains(two) || !like.contains(one);
        settled.addAll(known ? settle(pair, some) : compare(pair, some));
      }
    }
    settled.sort(ORDER);
    return new Settled(merged(settled), between);
  }

  /** Returns the articles that are nothing but others before them, compared in their place. */
  private static Set<Integer> reprints(
      List<Tie> ties, List<List<Wording>> sentences, double share) {
    SortedMap<Integer, SortedMap<Integer, Integer>> same = new TreeMap<>();
    for (Tie tie : ties) {
      if (tie.kind() == Kind.VERBATIM) {
        same.computeIfAbsent(tie.two().article(), a -> new TreeMap<>())
            .put(tie.two().sentence(), size(tie.two()));
      }
    }
    Set<Integer> reprints = new TreeSet<>();
    same.forEach((article, words) -> {
      int reprinted = words.values().stream().mapToInt(Integer::intValue).sum();
      if (reprinted >= share * words(sentences.get(article))) {
        reprints.add(article);
      }
    });
    return reprints;
  }

  private List<Tie> compare(ArticlePair pair, List<Tie> ties) {
    var steps = retellings.find(pair.one(), pair.two());
    if (steps.isPresent()) {
      return retold(pair, ties, steps.get());
    }
    List<Tie> held = settle(pair, ties);
    return held.isEmpty() ? SharedRuns.find(rows, pair, settings.runs()) : held;
  }

  /** All that two articles share holds when one retells the other. */
  private List<Tie> retold(ArticlePair pair, List<Tie> ties, List<Retelling.Step> steps) {
    List<Tie> held = new ArrayList<>();
    SortedSet<String> tied = new TreeSet<>();
    for (Tie tie : ties) {
      held.add(tie.as(tie.kind(), Strength.STRONG));
      tied.add(tie.one().sentence() + " " + tie.two().sentence());
    }
    for (Retelling.Step step : steps) {
      Wording one = sentences.get(pair.one()).get(step.one());
      Wording two = sentences.get(pair.two()).get(step.two());
      if (!step.sure()) {
        between.add(new Between(one, two));
      } else if (tied.add(step.one() + " " + step.two())) {
        held.add(Tie.whole(one, two, Kind.PARAPHRASE, step.words(), Strength.STRONG));
      }
    }
    return held;
  }

  private static final Comparator<Tie> ORDER =
      Comparator.comparing((Tie t) -> t.one().span())
          .thenComparing(t -> t.two().span())
          .thenComparing(Tie::kind);

  private List<Tie> settle(ArticlePair pair, List<Tie> ties) {
    if (ties.isEmpty()) {
      return ties;
    }
    if (isCopy(pair, ties)) {
      return ties.stream().map(t -> t.as(t.kind(), Strength.STRONG)).toList();
    }
    boolean joined =
        ties.stream().anyMatch(Tie::joins)
            || ties.stream().filter(t -> t.strength() == Strength.MIDDLING).count() >= SEVERAL;
    if (!joined) {
      return List.of();
    }
    // Articles that are one origin for a sentence: a short sentence word for word is no chance.
    return ties.stream()
        .filter(t -> t.strength() != Strength.FAINT)
        .map(t -> t.strength() == Strength.MIDDLING ? t.as(t.kind(), Strength.STRONG) : t)
        .toList();
  }

  private boolean isCopy(ArticlePair pair, List<Tie> ties) {
    SortedSet<Integer> tiedOne = new TreeSet<>();
    SortedSet<Integer> tiedTwo = new TreeSet<>();
    int sameWords = 0;
    for (Tie tie : ties) {
      tiedOne.add(tie.one().sentence());
      tiedTwo.add(tie.two().sentence());
      sameWords += tie.kind() == Kind.VERBATIM ? size(tie.one()) : 0;
    }
    int tied = Math.min(tiedOne.size(), tiedTwo.size());
    int shorter = Math.min(counted(pair.one()), counted(pair.two()));
    int shorterWords = Math.min(words(sentences.get(pair.one())), words(sentences.get(pair.two())));
    int chain = longestChain(ties);
    return (chain >= settings.rewordedRun() && chain >= settings.rewordedShare() * shorter)
        || (tied >= settings.rewordedRun() && tied >= 1.5 * settings.rewordedShare() * shorter)
        || 2 * sameWords >= shorterWords;
  }

  private static int size(Wording wording) {
    return wording.own().size() + wording.quoted().size();
  }

  private int counted(int article) {
    return (int)
        sentences.get(article).stream()
            .filter(w -> w.own().size() >= settings.wholeSentence())
            .count();
  }

  private static int words(List<Wording> article) {
    return article.stream().mapToInt(Copies::size).sum();
  }

  /** Returns the most ties that follow one another in both articles. */
  private static int longestChain(List<Tie> ties) {
    List<Tie> order =
        ties.stream()
            .sorted(
                Comparator.comparingInt((Tie t) -> t.one().sentence())
                    .thenComparing(t -> -t.two().sentence()))
            .toList();
    List<Integer> ends = new ArrayList<>();
    for (Tie tie : order) {
      int at = 0;
      while (at < ends.size() && ends.get(at) < tie.two().sentence()) {
        at++;
      }
      if (at == ends.size()) {
        ends.add(tie.two().sentence());
      } else {
        ends.set(at, tie.two().sentence());
      }
    }
    return ends.size();
  }

  /** A sentence whose parts stand in several of the other article was put together from them. */
  private static List<Tie> merged(List<Tie> ties) {
    SortedMap<String, List<Tie>> parts = new TreeMap<>();
    for (Tie tie : ties) {
      if (isPart(tie)) {
        parts.computeIfAbsent(key(tie.one(), tie.two()), k -> new ArrayList<>()).add(tie);
        parts.computeIfAbsent(key(tie.two(), tie.one()), k -> new ArrayList<>()).add(tie);
      }
    }
    return ties.stream()
        .map(t -> isMerged(t, parts) ? t.as(Kind.MERGED, t.strength()) : t)
        .toList();
  }

  private static boolean isMerged(Tie tie, SortedMap<String, List<Tie>> parts) {
    return isPart(tie)
        && (parts.getOrDefault(key(tie.one(), tie.two()), List.of()).stream()
                .anyMatch(t -> t.oneEnd() <= tie.oneStart() || tie.oneEnd() <= t.oneStart())
            || parts.getOrDefault(key(tie.two(), tie.one()), List.of()).stream()
                .anyMatch(t -> t.twoEnd() <= tie.twoStart() || tie.twoEnd() <= t.twoStart()));
  }

  private static boolean isPart(Tie tie) {
    return tie.kind() == Kind.EDITED || tie.kind() == Kind.ABRIDGED;
  }

  private static String key(Wording sentence, Wording other) {
    return sentence.article() + " " + sentence.sentence() + " " + other.article();
  }
}
