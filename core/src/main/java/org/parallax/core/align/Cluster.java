package org.parallax.core.align;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Statements that state the same, in story order. Not safe to share between threads. */
final class Cluster {
  /** Likeness from which two linked articles say a thing in the same words. */
  private static final double SAME_WORDS = 0.75;

  /** Share of what a statement says that another must say too to bear it out. */
  private static final double BORNE_OUT = 0.4;

  /** Keys up to which a statement says one thing only, which whoever is like it bears out. */
  private static final int BRIEF = 8;

  /** Words in a row that two reporters do not find alike by chance. */
  private static final int RUN = 8;

  private static final Set<String> SUPPOSING =
      Set.of("would", "could", "whatever", "whoever", "whether", "if", "should");

  private final SortedMap<Integer, Statement> members = new TreeMap<>();

  /** Numbers of those that only tell what another of them states: they never speak for it. */
  private final SortedSet<Integer> tellers = new TreeSet<>();

  /** What a person parted it from; this cluster itself when nobody did. */
  private Cluster whole = this;

  /** Makes a cluster of statements, each under its number in the story. */
  static Cluster of(SortedMap<Integer, Statement> members) {
    Cluster cluster = new Cluster();
    cluster.members.putAll(members);
    return cluster;
  }

  static Cluster of(int number, Statement statement) {
    Cluster cluster = new Cluster();
    cluster.members.put(number, statement);
    return cluster;
  }

  /** Adds what another holds; what only tells in one of them and speaks in the other speaks. */
  void add(Cluster other) {
    SortedSet<Integer> speaking = speaking();
    speaking.addAll(other.speaking());
    members.putAll(other.members);
    tellers.addAll(other.tellers);
    tellers.removeAll(speaking);
  }

  /** Numbers of the statements that may speak for it. */
  private SortedSet<Integer> speaking() {
    SortedSet<Integer> speaking = new TreeSet<>(members.keySet());
    speaking.removeAll(tellers);
    return speaking;
  }

  /** Whether half of the smaller of two is in both. */
  boolean sharesMostWith(Cluster other) {
    long both = members.keySet().stream().filter(other.members::containsKey).count();
    return 2 * both >= Math.min(size(), other.size());
  }

  /** Whether one of two has nothing that may speak for it but what the other holds as well. */
  boolean hasNoWordsBeside(Cluster other) {
    return other.members.keySet().containsAll(speaking())
        || members.keySet().containsAll(other.speaking());
  }

  /** Returns the number in the story of a statement that it holds. */
  int numberOf(Statement statement) {
    return members.entrySet().stream()
        .filter(m -> m.getValue().equals(statement))
        .mapToInt(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  /**
   * Adds what tells, in words of its own, what the statement that speaks for the cluster states.
   */
  void addTeller(int number, Statement statement) {
    if (members.putIfAbsent(number, statement) == null) {
      tellers.add(number);
    }
  }

  /** Returns the same with those of another's tellers that it holds. */
  private Cluster withTellersOf(Cluster other) {
    tellers.addAll(other.tellers);
    tellers.retainAll(members.keySet());
    return this;
  }

  /** The statements that another cluster does not hold. */
  Cluster without(Cluster other) {
    Cluster rest = new Cluster();
    members.forEach((number, statement) -> {
      if (!other.members.containsKey(number)) {
        rest.members.put(number, statement);
      }
    });
    return rest.withTellersOf(this);
  }

  /** Returns those of its statements that may speak for it and that another does not hold. */
  Cluster speakingWithout(Cluster other) {
    Cluster rest = new Cluster();
    for (int number : speaking()) {
      if (!other.members.containsKey(number)) {
        rest.members.put(number, Objects.requireNonNull(members.get(number), "its own"));
      }
    }
    return rest;
  }

  /** Returns some of its statements, as a person parted them from the others. */
  Cluster part(Collection<Integer> numbers) {
    Cluster part = new Cluster();
    numbers.forEach(number ->
        part.members.put(number, Objects.requireNonNull(members.get(number), "one of its own")));
    part.whole = whole;
    return part.withTellersOf(this);
  }

  void add(int number, Statement statement) {
    members.put(number, statement);
  }

  Collection<Statement> statements() {
    return members.values();
  }

  SortedSet<Integer> numbers() {
    return new TreeSet<>(members.keySet());
  }

  int size() {
    return members.size();
  }

  int first() {
    return members.firstKey();
  }

  boolean holdsAny(Collection<Integer> numbers) {
    return numbers.stream().anyMatch(members::containsKey);
  }

  /**
   * Returns ids of the origins, those of altered texts left out when a sound one says the same.
   *
   * <p>Linked articles that say it in the same words, quoted ones included, count once, and so does
   * an article that says it twice, with the origin of the first: when in doubt, one fewer. A part
   * has no more of them than the whole.
   */
  SortedSet<String> origins(Likeness likeness) {
    List<Statement> counted = new ArrayList<>();
    SortedMap<String, String> own = new TreeMap<>();
    Set<String> articles = new HashSet<>();
    boolean sound = members.values().stream().anyMatch(s -> !s.altered());
    for (Map.Entry<Integer, Statement> one : (sound ? whole : this).members.entrySet()) {
      Statement statement = one.getValue();
      boolean heard = sound ? statement.altered() : !counted.isEmpty();
      if (!heard) {
        Optional<Statement> before =
            counted.stream().filter(c -> sameWords(c, statement, likeness)).findFirst();
        if (before.isEmpty()) {
          counted.add(statement);
        }
        if (members.containsKey(one.getKey()) && articles.add(statement.article())) {
          own.putIfAbsent(before.orElse(statement).origin(), statement.origin());
        }
      }
    }
    SortedSet<String> origins = new TreeSet<>(ORIGIN);
    origins.addAll(own.values());
    return origins;
  }

  /**
   * Whether two statements have their words from one place: linked articles that say it alike, any
   * that say it in the same words, or with a run of them of which nothing tells that both heard one
   * speaker say it.
   */
  private static boolean sameWords(Statement one, Statement two, Likeness likeness) {
    boolean linked = component(one).equals(component(two));
    boolean heard =
        one.asserterEntity() != null && one.asserterEntity().equals(two.asserterEntity());
    boolean repeats = one.words().equals(two.words()) || (!heard && one.sharesRun(two, RUN));
    return repeats || (linked && likeness.of(one, two) >= SAME_WORDS);
  }

  /** The story's origin group: what stands before the point of a sentence's origin. */
  private static String component(Statement statement) {
    int point = statement.origin().indexOf('.');
    return point < 0 ? statement.origin() : statement.origin().substring(0, point);
  }

  /**
   * The statement that speaks for the cluster: of a sound text, borne out by most articles, and
   * most like the others; of equals the first.
   */
  Statement spokesman(Likeness likeness) {
    Statement best = null;
    double most = -1;
    SortedSet<Integer> speaking = speaking();
    for (Map.Entry<Integer, Statement> one : members.entrySet()) {
      Statement statement = one.getValue();
      if (!speaking.isEmpty() && !speaking.contains(one.getKey())) {
        continue;
      }
      boolean brief = statement.keys().size() <= BRIEF;
      double sum = statement.altered() ? 0 : 1;
      Set<String> articles = new HashSet<>();
      for (Map.Entry<Integer, Statement> two : members.entrySet()) {
        Statement other = two.getValue();
        boolean itself = one.getKey().equals(two.getKey());
        sum += itself ? 0 : likeness.of(statement, other);
        if (brief || itself || likeness.borneOut(statement, other) >= BORNE_OUT) {
          articles.add(other.article());
        }
      }
      sum +=
          statement.altered()
              ? 0
              : members.size()
                  * (supposes(statement) ? articles.size() / 2.0 : (double) articles.size());
      if (sum > most) {
        most = sum;
        best = statement;
      }
    }
    return Objects.requireNonNull(best, "a cluster is never empty");
  }

  /**
   * Whether a statement tells what would be: it speaks for those that tell what is only at need.
   */
  private static boolean supposes(Statement statement) {
    return statement.words().stream().anyMatch(SUPPOSING::contains);
  }

  /** The statements that are not at odds with one of them. */
  Cluster ofOneMind(Statement statement, Rivals rivals) {
    return those(other -> !rivals.apart(statement, other));
  }

  /** Some of its statements. */
  Cluster those(Predicate<Statement> wanted) {
    Cluster kept = new Cluster();
    members.forEach((number, statement) -> {
      if (wanted.test(statement)) {
        kept.members.put(number, statement);
      }
    });
    return kept.withTellersOf(this);
  }

  List<String> articles() {
    List<String> ids = new ArrayList<>();
    for (Statement statement : members.values()) {
      if (!ids.contains(statement.article())) {
        ids.add(statement.article());
      }
    }
    return ids;
  }

  /** "o2" before "o10". */
  static final Comparator<String> ORIGIN =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());
}
