package org.parallax.bench.standings;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.parallax.bench.origins.Wilson;

/** Scored pairs of one half of the gold. Not safe to share between threads. */
final class Tally {
  private final List<Scored> pairs = new ArrayList<>();

  /**
   * A pair on which both labellers agree.
   *
   * @param pair with its gold
   * @param said the product's verdict
   */
  record Scored(GoldPair pair, Verdict said) {
    Verdict gold() {
      return pair.first();
    }

    boolean right() {
      return gold() == said;
    }
  }

  void add(GoldPair pair, Verdict said) {
    pairs.add(new Scored(pair, said));
  }

  void add(Tally other) {
    pairs.addAll(other.pairs);
  }

  /** Of the pairs called so, how many are. */
  Wilson precision(Verdict verdict) {
    return share(s -> s.said() == verdict, Scored::right);
  }

  /** Of the pairs that are so, how many are called it. */
  Wilson recall(Verdict verdict) {
    return share(s -> s.gold() == verdict, Scored::right);
  }

  /** Of the pairs called at odds, how many are not. */
  Wilson falseContradiction() {
    return share(s -> s.said().contradicts(), s -> !s.gold().contradicts());
  }

  /** Of the pairs called corroborated, how many are not. */
  Wilson falseCorroboration() {
    return share(s -> s.said() == Verdict.CORROBORATED, s -> !s.right());
  }

  /** The precision, pairs of one claim counted once. */
  Wilson precisionByClaim(Verdict verdict) {
    return byClaim(pairs.stream().filter(s -> s.said() == verdict).toList());
  }

  /** The recall, pairs of one claim counted once. */
  Wilson recallByClaim(Verdict verdict) {
    return byClaim(pairs.stream().filter(s -> s.gold() == verdict).toList());
  }

  /** How many pairs are called so. */
  int called(Verdict verdict) {
    return (int) pairs.stream().filter(s -> s.said() == verdict).count();
  }

  private Wilson share(Predicate<Scored> of, Predicate<Scored> is) {
    List<Scored> all = pairs.stream().filter(of).toList();
    return new Wilson((int) all.stream().filter(is).count(), all.size());
  }

  /**
   * Pairs that share a statement are of one claim, which is right when more than half of them are.
   */
  private static Wilson byClaim(List<Scored> all) {
    List<List<Scored>> claims = new ArrayList<>();
    SortedMap<String, List<Scored>> homes = new TreeMap<>();
    for (Scored scored : all) {
      List<Scored> claim = new ArrayList<>(List.of(scored));
      for (String key : keys(scored)) {
        List<Scored> home = homes.get(key);
        if (home != null && claims.remove(home)) {
          claim.addAll(home);
        }
      }
      claims.add(claim);
      claim.forEach(s -> keys(s).forEach(k -> homes.put(k, claim)));
    }
    int right = 0;
    for (List<Scored> claim : claims) {
      right += 2 * claim.stream().filter(Scored::right).count() > claim.size() ? 1 : 0;
    }
    return new Wilson(right, claims.size());
  }

  private static List<String> keys(Scored scored) {
    GoldPair pair = scored.pair();
    return List.of(key(pair, pair.one()), key(pair, pair.two()));
  }

  private static String key(GoldPair pair, GoldPair.Said said) {
    return String.join("\t", pair.event(), said.report(), said.words());
  }
}
