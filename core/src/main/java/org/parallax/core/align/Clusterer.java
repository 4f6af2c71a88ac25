package org.parallax.core.align;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Joins statements that state the same. Candidates come from an index of keys, never from all
 * pairs; a statement that is printed again in the same words is looked at once. Not safe to share
 * between threads.
 */
final class Clusterer {
  /** Mean sameness from which two clusters are one; see docs/quality.md. */
  private static final double SAME = 0.7;

  /** Sameness from which two statements that share no number are one but for the number. */
  private static final double LIKE = 0.45;

  /** The same in one cluster, where something else joins the two. */
  private static final double WITHIN = 0.2;

  /** Likeness from which two statements are the same, of one article too. */
  private static final double REPEATED = 0.75;

  /** Words from which two statements of the same words state the same, whatever they are. */
  private static final int TELLING = 3;

  /** A key that so many statements share brings no candidates. */
  private static final int COMMON = 40;

  /** Sameness from which a statement may be what a passage beyond the openings tells of another. */
  private static final double TOLD = 0.1;

  private static final Predicate<String> DAY =
      Pattern.compile("time:[\\dX]{4}-\\d\\d-\\d\\d").asMatchPredicate();

  private static final SortedSet<Integer> NONE = Collections.emptySortedSet();

  private final List<Statement> statements;
  private final Likeness likeness;
  private final Sameness sameness;
  private final Account account;
  private final NumberClashes numbers;
  private final Rivals rivals;
  private final Denials denials;
  private final Tellings tellings;

  /** Numbers of the statements that tell of a day long before the event. */
  private final BitSet past = new BitSet();

  /** For each statement the number of the first that is printed in the same words. */
  private final int[] first;

  Clusterer(
      List<Statement> statements,
      Likeness likeness,
      Account account,
      ToldFigures figures,
      Rivals rivals,
      Denials denials,
      Tellings tellings) {
    this.statements = statements;
    this.likeness = likeness;
    this.sameness = new Sameness(statements, likeness);
    this.account = account;
    this.numbers = new NumberClashes(figures, rivals);
    this.rivals = rivals;
    this.denials = denials;
    this.tellings = tellings;
    for (int i = 0; i < statements.size(); i++) {
      past.set(i, tellsOfThePast(statements.get(i)));
    }
    this.first = firsts();
  }

  /**
   * The same words count as one when all that could keep two statements apart is the same as well.
   */
  private int[] firsts() {
    SortedMap<String, Integer> known = new TreeMap<>();
    int[] firsts = new int[statements.size()];
    for (int i = 0; i < firsts.length; i++) {
      Statement s = statements.get(i);
      String line =
          String.join(" ", s.words())
              + s.days()
              + s.polarity()
              + s.asserterEntity()
              + s.altered()
              + past.get(i)
              + s.keys().keySet();
      Integer before = known.putIfAbsent(line, i);
      firsts[i] = before == null ? i : before;
    }
    return firsts;
  }

  /**
   * Returns the clusters, each statement in one at least.
   *
   * @param splitter parts those of which a person said that they are not one claim
   */
  List<Cluster> clusters(ClaimSplitter splitter) {
    List<Pair> pairs = pairs();
    List<Cluster> seeds = new ClaimSeeds(statements, likeness, sameness, account).find();
    SortedMap<Integer, SortedSet<Integer>> holders = holders(seeds);
    List<Cluster> all = new ArrayList<>(seeds);
    for (Cluster cluster : alike(pairs)) {
      int seed = closest(cluster, seeds, holders);
      if (seed >= 0) {
        seeds.get(seed).add(cluster);
        cluster.numbers().forEach(n -> holders.computeIfAbsent(n, k -> new TreeSet<>()).add(seed));
      } else {
        all.add(cluster);
      }
    }
    addTellers(all, splitter);
    all = new ClusterJoiner(likeness, this::noneConflict).join(eachOfOneMind(all));
    all = new ArrayList<>(splitter.split(all));
    all.sort(Comparator.comparingInt(Cluster::first).thenComparingInt(Cluster::size));
    return withoutRepeats(all);
  }

  /** Adds to each cluster what other articles tell of it in words of their own. */
  private void addTellers(List<Cluster> clusters, ClaimSplitter splitter) {
    Map<Tellings.Teller, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < statements.size(); i++) {
      Statement one = statements.get(i);
      places
          .computeIfAbsent(new Tellings.Teller(one.article(), one.place()), k -> new ArrayList<>())
          .add(i);
    }
    Map<Integer, List<Tellings.Teller>> told = new HashMap<>();
    for (Cluster cluster : clusters) {
      Set<String> heard = new HashSet<>(cluster.articles());
      for (int number : lines(cluster).keySet()) {
        List<Tellings.Teller> tellers =
            told.computeIfAbsent(number, n -> tellings.of(statements.get(n)));
        for (Tellings.Teller teller : tellers) {
          if (!heard.contains(teller.article()) && !splitter.isParted(cluster, teller.article())) {
            closest(number, places.getOrDefault(teller, List.of()))
                .ifPresent(n -> {
                  cluster.addTeller(n, statements.get(n));
                  heard.add(teller.article());
                });
          }
        }
      }
    }
  }

  /** The statement of some that is most like another and may be the same. */
  private Optional<Integer> closest(int number, List<Integer> others) {
    Statement one = statements.get(number);
    return others.stream()
        .filter(n -> mayTell(number, n))
        .max(
            Comparator.comparingDouble((Integer n) -> sameness.of(one, statements.get(n)))
                .thenComparing(Comparator.reverseOrder()));
  }

  /**
   * Whether a statement of a passage that tells another may stand beside it: nothing in it tells
   * otherwise, as far as days, numbers and denials tell.
   */
  private boolean mayTell(int number, int other) {
    Statement one = statements.get(number);
    Statement two = statements.get(other);
    boolean open = one.place() < Tellings.OPENING && two.place() < Tellings.OPENING;
    return past.get(number) == past.get(other)
        && denials.isDenial(number) == denials.isDenial(other)
        && !conflict(one, two)
        && !rivals.apart(one, two)
        && (open || sameness.of(one, two) >= TOLD)
        && !areOthers(one, two, DAY)
        && !areOthers(one, two, Clusterer::isNumber)
        && !numbers.giveOthers(one, two)
        && !numbers.compare(one, two);
  }

  private static boolean isNumber(String key) {
    return KeyKind.of(key) == KeyKind.NUMBER;
  }

  /** Whether both have keys of a kind, and none that the other has. */
  private static boolean areOthers(Statement one, Statement two, Predicate<String> kind) {
    List<String> own = one.keys().keySet().stream().filter(kind).toList();
    List<String> others = two.keys().keySet().stream().filter(kind).toList();
    return !own.isEmpty() && !others.isEmpty() && Collections.disjoint(own, others);
  }

  /** For each statement the places of the clusters that hold it. */
  private static SortedMap<Integer, SortedSet<Integer>> holders(List<Cluster> clusters) {
    SortedMap<Integer, SortedSet<Integer>> holders = new TreeMap<>();
    for (int i = 0; i < clusters.size(); i++) {
      for (int number : clusters.get(i).numbers()) {
        holders.computeIfAbsent(number, k -> new TreeSet<>()).add(i);
      }
    }
    return holders;
  }

  /** Place of the seed that already holds most of a cluster; -1 when there is none. */
  private int closest(
      Cluster cluster, List<Cluster> seeds, SortedMap<Integer, SortedSet<Integer>> holders) {
    SortedMap<Integer, Integer> shared = new TreeMap<>();
    for (int number : cluster.numbers()) {
      holders.getOrDefault(number, NONE).forEach(seed -> shared.merge(seed, 1, Integer::sum));
    }
    for (Map.Entry<Integer, Integer> seed : shared.entrySet()) {
      if (2 * seed.getValue() >= cluster.size()
          && noneConflict(seeds.get(seed.getKey()), cluster)) {
        return seed.getKey();
      }
    }
    return -1;
  }

  private boolean noneConflict(Cluster one, Cluster two) {
    List<Statement> others = lines(two).keySet().stream().map(statements::get).toList();
    return lines(one).keySet().stream()
        .map(statements::get)
        .noneMatch(a -> others.stream().anyMatch(b -> conflict(a, b) || rivals.apart(a, b)));
  }

  /** How often a cluster holds each statement, words printed again counted with the first. */
  private SortedMap<Integer, Integer> lines(Cluster cluster) {
    SortedMap<Integer, Integer> lines = new TreeMap<>();
    cluster.numbers().forEach(n -> lines.merge(first[n], 1, Integer::sum));
    return lines;
  }

  /** Clusters none of whose statements is at odds with the one that speaks for them. */
  private List<Cluster> eachOfOneMind(List<Cluster> clusters) {
    List<Cluster> all = new ArrayList<>();
    clusters.forEach(this::compareWithin);
    for (Cluster cluster : clusters) {
      if (!rivals.isTornIn(cluster)) {
        all.add(cluster);
        continue;
      }
      Cluster rest = cluster;
      while (rest.size() > 0) {
        Cluster kept = rest.ofOneMind(rest.spokesman(likeness), rivals);
        all.add(kept);
        rest = rest.without(kept);
      }
    }
    return all;
  }

  /** Compares numbers: what joins two statements may be another than they tell otherwise. */
  private void compareWithin(Cluster cluster) {
    List<Integer> lines = List.copyOf(lines(cluster).keySet());
    for (int i = 0; i < lines.size(); i++) {
      for (int j = i + 1; j < lines.size(); j++) {
        Statement one = statements.get(lines.get(i));
        Statement two = statements.get(lines.get(j));
        if (!rivals.apart(one, two) && sameness.of(one, two) >= WITHIN) {
          numbers.compare(one, two);
        }
      }
    }
  }

  private static List<Cluster> withoutRepeats(List<Cluster> clusters) {
    SortedMap<Integer, SortedSet<Integer>> holders = holders(clusters);
    List<Cluster> kept = new ArrayList<>();
    for (int i = 0; i < clusters.size(); i++) {
      Cluster cluster = clusters.get(i);
      int place = i;
      boolean held =
          holders.getOrDefault(cluster.first(), NONE).stream()
              .filter(k -> k != place)
              .anyMatch(k ->
                  (clusters.get(k).size() > cluster.size()
                          || (clusters.get(k).size() == cluster.size() && k < place))
                      && clusters.get(k).numbers().containsAll(cluster.numbers()));
      if (!held) {
        kept.add(cluster);
      }
    }
    return kept;
  }

  private record Pair(int one, int two, double sameness) {}

  private List<Cluster> alike(List<Pair> pairs) {
    List<Cluster> byStatement = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      byStatement.add(Cluster.of(i, statements.get(i)));
    }
    for (Pair pair : pairs) {
      Cluster one = byStatement.get(pair.one());
      Cluster two = byStatement.get(pair.two());
      if (one != two && meanSameness(one, two) >= SAME && noneConflict(one, two)) {
        one.add(two);
        two.numbers().forEach(n -> byStatement.set(n, one));
      }
    }
    SortedSet<Integer> firsts = new TreeSet<>();
    byStatement.forEach(c -> firsts.add(c.first()));
    return firsts.stream().map(byStatement::get).toList();
  }

  private List<Pair> pairs() {
    SortedMap<String, List<Integer>> index = new TreeMap<>();
    SortedMap<Integer, List<Integer>> printed = new TreeMap<>();
    for (int i = 0; i < statements.size(); i++) {
      printed.computeIfAbsent(first[i], k -> new ArrayList<>()).add(i);
      if (first[i] == i) {
        for (String key : statements.get(i).keys().keySet()) {
          index.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
        }
      }
    }
    SortedMap<Long, Integer> together = new TreeMap<>();
    for (Map.Entry<String, List<Integer>> entry : index.entrySet()) {
      List<Integer> holders = entry.getValue();
      if (holders.size() > COMMON) {
        continue;
      }
      for (int i = 0; i < holders.size(); i++) {
        for (int j = i + 1; j < holders.size(); j++) {
          together.merge(((long) holders.get(i) << 32) | holders.get(j), 1, Integer::sum);
        }
      }
    }
    List<Pair> pairs = new ArrayList<>();
    sameWords().forEach((one, again) -> again.forEach(two -> addPair(one, two, pairs)));
    for (Map.Entry<Long, Integer> entry : together.entrySet()) {
      if (entry.getValue() >= 2) {
        int one = (int) (entry.getKey() >> 32);
        int two = (int) (entry.getKey() & 0xffffffffL);
        int second = apart(one, two, printed);
        int again = apart(two, one, printed);
        addPair(one, second, pairs);
        if (second != two || again != one) {
          addPair(again, two, pairs);
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble((Pair p) -> -p.sameness())
            .thenComparingInt(Pair::one)
            .thenComparingInt(Pair::two));
    return pairs;
  }

  /** By the first statement of some words the numbers of the others that are of the same words. */
  private SortedMap<Integer, List<Integer>> sameWords() {
    Map<List<String>, Integer> known = new HashMap<>();
    SortedMap<Integer, List<Integer>> again = new TreeMap<>();
    for (int i = 0; i < statements.size(); i++) {
      Integer before = known.putIfAbsent(statements.get(i).words(), i);
      if (before != null) {
        again.computeIfAbsent(before, k -> new ArrayList<>()).add(i);
      }
    }
    return again;
  }

  /** The first printing of a statement in another article than one; the statement when in none. */
  private int apart(int one, int statement, SortedMap<Integer, List<Integer>> printed) {
    String article = statements.get(one).article();
    return printed.getOrDefault(statement, List.of()).stream()
        .filter(n -> !statements.get(n).article().equals(article))
        .findFirst()
        .orElse(statement);
  }

  private void addPair(int a, int b, List<Pair> pairs) {
    int one = Math.min(a, b);
    int two = Math.max(a, b);
    double same = same(one, two);
    if (same >= LIKE
        && !conflict(statements.get(one), statements.get(two))
        && past.get(one) == past.get(two)
        && !numbers.compare(statements.get(one), statements.get(two))
        && same >= SAME) {
      pairs.add(new Pair(one, two, same));
    }
  }

  /** Whether a statement tells of a day long before the event. */
  private boolean tellsOfThePast(Statement statement) {
    String day = account.eventDay();
    return day != null
        && statement.keys().keySet().stream()
            .filter(key -> key.startsWith("time:"))
            .map(key -> PastDates.date(key.substring("time:".length())))
            .anyMatch(date -> date != null && PastDates.longBefore(date, day));
  }

  /** How likely it is that two statements state the same; of one article, that it says so twice. */
  private double same(int one, int two) {
    Statement first = statements.get(one);
    Statement second = statements.get(two);
    if (first.words().size() >= TELLING && first.words().equals(second.words())) {
      return 1;
    }
    double alike = likeness.of(first, second);
    if (alike >= REPEATED) {
      return 1;
    }
    if (first.article().equals(second.article())) {
      return alike * SAME;
    }
    boolean answers = denials.isDenial(one) != denials.isDenial(two);
    return answers ? 0 : sameness.of(first, second);
  }

  private double meanSameness(Cluster one, Cluster two) {
    double sum = 0;
    SortedMap<Integer, Integer> others = lines(two);
    for (Map.Entry<Integer, Integer> a : lines(one).entrySet()) {
      for (Map.Entry<Integer, Integer> b : others.entrySet()) {
        sum += same(a.getKey(), b.getKey()) * a.getValue() * b.getValue();
      }
    }
    return sum / ((double) one.size() * two.size());
  }

  /** Whether two statements cannot be the same claim: other days, one negated, other speakers. */
  static boolean conflict(Statement one, Statement two) {
    if (one.polarity() != two.polarity()) {
      return true;
    }
    if (otherDays(one, two)) {
      return true;
    }
    String first = one.asserterEntity();
    String second = two.asserterEntity();
    return first != null && second != null && !first.equals(second);
  }

  /** Whether both name days, and none that the other names. */
  static boolean otherDays(Statement one, Statement two) {
    return !one.days().isEmpty()
        && !two.days().isEmpty()
        && one.days().stream().noneMatch(two.days()::contains);
  }
}
