package org.parallax.core.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parallax.core.align.DenialFinder.Found;
import org.parallax.core.align.DenialFinder.Kind;
import org.parallax.core.text.Stems;
import org.parallax.model.Reading;
import org.parallax.model.Span;
import org.parallax.model.Story;

/**
 * Lays denials beside what they deny.
 *
 * <p>What is denied are the claims of others that hold what the denial turns on and most of its
 * other words, or the one claim most like it; a denial that points back ("denied it") denies what
 * somebody else claims just before. Where nobody states it, the denied words themselves are the
 * claim. Not safe to share between threads.
 */
final class Denials {
  /** Likeness from which a statement is what a denial denies. */
  private static final double MEANT = 0.34;

  /** Coverage of a denial's words from which a statement is what it denies. */
  private static final double COVERED = 0.5;

  /** The same where the statement is about the denier. */
  private static final double ACCUSED = 0.3;

  /** Share of a denial's words that the claim just before it must hold, about the denier. */
  private static final double HELD_NEAR = 0.25;

  /** The same where that claim is not about the denier. */
  private static final double HELD_NEAR_BY_OTHERS = 0.4;

  /** The same for a claim elsewhere, about the denier. */
  private static final double HELD = 0.5;

  /** The same for a claim elsewhere that is not about the denier. */
  private static final double HELD_BY_OTHERS = 0.6;

  /** The same for one who only says that something is not so. */
  private static final double HELD_NEGATED = 0.8;

  /** The same of an accusation. */
  private static final double HELD_NEGATED_ACCUSED = 0.6;

  /** The same for one that points back, of another claim than the one before it. */
  private static final double HELD_BACK = 0.7;

  /** Words in common, names not counted, that tell the same matter without a name or a number. */
  private static final int SAME_MATTER = 4;

  /** All of a denial's words, but for rounding. */
  private static final double ALL = 0.99;

  /** How many statements back one that points back may reach. */
  private static final int BEFORE = 2;

  private static final String ACCUSE = Stems.of("accuse");

  /** Coverage from which two denials deny the same. */
  private static final double SAME = 0.5;

  /** Words for a government that leave open which part of it speaks. */
  private static final Set<String> RULERS =
      Set.of("authorities", "government", "officials", "administration", "state");

  /** Those who speak for one. */
  private static final Set<String> OFFICES =
      Set.of("spokesman", "spokeswoman", "spokesperson", "minister", "ministry", "presidency");

  private final List<Statement> statements;
  private final Likeness likeness;
  private final DenialFinder finder;
  private final Deniable deniable;
  private final Disputes disputes;
  private final List<Found> found = new ArrayList<>();
  private final SortedSet<Integer> denying = new TreeSet<>();

  /** For each key the numbers of the statements that have it. */
  private final SortedMap<String, List<Integer>> holders = new TreeMap<>();

  Denials(List<Reading> readings, List<Statement> statements, Likeness likeness) {
    this.statements = statements;
    this.likeness = likeness;
    finder = new DenialFinder(readings);
    deniable = new Deniable(finder);
    for (int i = 0; i < statements.size(); i++) {
      for (String key : statements.get(i).keys().keySet()) {
        holders.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
      }
      Found denial = statements.get(i).altered() ? null : finder.denial(i, statements.get(i));
      if (denial != null) {
        found.add(denial);
        if (denial.kind() != Kind.NEGATED) {
          denying.add(i);
        }
      }
    }
    disputes = Disputes.of(statements, finder, found);
  }

  /** Whether a statement denies what somebody says, more than by a "not" of its own. */
  boolean isDenial(int statement) {
    return denying.contains(statement);
  }

  /** A denial, number of its statement, with the cluster that it denies. */
  record Denied(Cluster claim, int statement, String who, @Nullable String entity, Span at) {}

  /** Returns the denials; clusters are added for what nobody states. */
  List<Denied> match(List<Cluster> clusters) {
    List<Denied> denied = new ArrayList<>();
    List<Found> alone = new ArrayList<>();
    List<Meant> all = found.stream().map(this::meant).toList();
    for (Meant one : all) {
      Found denial = one.denial();
      SortedSet<Integer> meant = new TreeSet<>(one.statements());
      all.stream()
          .filter(other -> Disputes.isOneMatter(one.told(), other.told()))
          .flatMap(other -> other.statements().stream())
          .filter(i -> answers(one.told(), statements.get(i)))
          .forEach(meant::add);
      List<Cluster> claims =
          clusters.stream()
              .filter(c -> c.holdsAny(meant) && !c.holdsAny(List.of(denial.statement())))
              .toList();
      claims.forEach(c -> denied.add(denied(c, denial)));
      if (claims.isEmpty() && denial.kind() == Kind.SAID && denial.keys().size() >= 2) {
        alone.add(denial);
      }
    }
    for (List<Found> group : together(alone)) {
      Cluster claim = likeliest(group, clusters);
      Cluster home = claim == null ? own(group, clusters) : claim;
      group.forEach(f -> denied.add(denied(home, f)));
    }
    denied.sort(Comparator.comparingInt(Denied::statement));
    return denied;
  }

  private static Denied denied(Cluster claim, Found denial) {
    return new Denied(claim, denial.statement(), denial.who(), denial.entity(), denial.at());
  }

  /**
   * A denial.
   *
   * @param told the same, one that points back in the words of the claim before it
   * @param statements numbers of those that it surely denies
   */
  private record Meant(Found denial, Found told, SortedSet<Integer> statements) {}

  private Meant meant(Found denial) {
    if (denial.kind() != Kind.BACK) {
      return new Meant(denial, denial, surely(denial));
    }
    int before = before(denial);
    if (before < 0) {
      return new Meant(denial, denial, new TreeSet<>());
    }
    Found told = finder.inWordsOf(denial, statements.get(before));
    SortedSet<Integer> meant = surely(told);
    meant.add(before);
    return new Meant(denial, told, meant);
  }

  /** Whether a denial answers a claim too that another denial of the same matter denies. */
  private boolean answers(Found denial, Statement claim) {
    return canBeMeant(denial, claim) && isClaimed(claim) && disputes.isSame(denial, claim);
  }

  private SortedSet<Integer> surely(Found denial) {
    SortedSet<Integer> meant = new TreeSet<>();
    SortedSet<String> keys = new TreeSet<>(denial.focus());
    if (denial.kind() == Kind.SAID) {
      keys.addAll(denial.keys().keySet());
    }
    SortedSet<Integer> holding = new TreeSet<>();
    keys.forEach(key -> holding.addAll(holders.getOrDefault(key, List.of())));
    for (int i : holding) {
      if (isSurely(denial, statements.get(i)) && !denying.contains(i)) {
        meant.add(i);
      }
    }
    return meant;
  }

  /** The claim of somebody else that stands just before a denial; -1 when none does. */
  private int before(Found denial) {
    Statement own = statements.get(denial.statement());
    for (int i = denial.statement() - 1; i >= 0 && i >= denial.statement() - BEFORE; i--) {
      Statement other = statements.get(i);
      if (other.article().equals(own.article())
          && isClaimed(other)
          && other.polarity() == Story.Polarity.POSITIVE
          && (denial.keys().isEmpty() || isAbout(denial, other))
          && !isOwn(denial, other)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isSurely(Found denial, Statement statement) {
    if (!canBeMeant(denial, statement) || !isClaimed(statement)) {
      return false;
    }
    double held = Likeness.held(denial.keys(), statement.keys());
    long shared = shared(denial.keys(), statement.keys());
    boolean about = isAbout(denial, statement);
    boolean accused = statement.keys().containsKey(ACCUSE);
    if (!isFocused(denial, statement)) {
      return denial.kind() == Kind.SAID && about && accused && held >= HELD && shared >= 1;
    }
    if (denial.kind() != Kind.BACK && !about && !accused && !isDone(denial, statement)) {
      return false;
    }
    boolean close = (about && accused) || isNear(denial, statement);
    if (disputes.isDisputed(denial, statement)
        || (denial.kind() != Kind.BACK && about && disputes.isDeed(denial, statement))) {
      return true;
    }
    return switch (denial.kind()) {
      case SAID ->
          close
              ? held >= (about ? HELD_NEAR : HELD_NEAR_BY_OTHERS) && shared >= (about ? 1 : 2)
              : held >= (about ? HELD : HELD_BY_OTHERS) && shared >= 2;
      case BACK -> held >= HELD_BACK && shared >= 3;
      case NEGATED ->
          held >= (accused ? HELD_NEGATED_ACCUSED : HELD_NEGATED)
              && (accused || statement.asserter() != null)
              && ((accused && shared >= 2)
                  || (shared >= 2 && isOfOneThing(denial, statement))
                  || shared >= SAME_MATTER
                  || isAllDenied(denial, held, shared));
    };
  }

  /**
   * Whether a statement tells that what is denied was done, where a deed is denied; or says nothing
   * else: "this is a lockout".
   */
  private boolean isDone(Found denial, Statement statement) {
    return !finder.tellsDone(statements.get(denial.statement()), denial.focus())
        || finder.tellsDone(statement, denial.focus())
        || Likeness.held(statement.keys(), denial.keys()) >= HELD;
  }

  /** Whether a statement holds what a denial turns on. */
  private static boolean isFocused(Found denial, Statement statement) {
    return denial.focus().stream().anyMatch(statement.keys()::containsKey);
  }

  /** Whether a claim stands in the denial's article, shortly before it. */
  private boolean isNear(Found denial, Statement statement) {
    Statement own = statements.get(denial.statement());
    int apart = own.place() - statement.place();
    return own.article().equals(statement.article()) && apart >= 0 && apart <= BEFORE;
  }

  /** Whether both tell of the same day or year, or give the same number. */
  private static boolean isOfOneTime(Found denial, Statement statement) {
    return shares(denial, statement, k -> k.charAt(0) == '#' || k.indexOf(':') >= 0);
  }

  /** Whether none of what a denial speaks of is left over, and a claim has all of that. */
  private static boolean isAllDenied(Found denial, double held, long shared) {
    return held >= ALL
        && switch (denial.negation()) {
          case NOBODY -> shared >= 2 || (shared == 1 && told(denial.keys()) == 1);
          case NO -> shared >= 2;
          case NOT -> false;
        };
  }

  /** Whether both name the same thing or give the same number, the denier aside. */
  private static boolean isOfOneThing(Found denial, Statement statement) {
    String denier = "@" + denial.entity();
    return shares(
        denial, statement, k -> (k.charAt(0) == '@' || k.charAt(0) == '#') && !k.equals(denier));
  }

  private static boolean shares(Found denial, Statement statement, Predicate<String> kind) {
    return denial.keys().keySet().stream().filter(kind).anyMatch(statement.keys()::containsKey);
  }

  /** How many words a denial has that tell what it denies. */
  private static long told(SortedMap<String, Double> keys) {
    return keys.keySet().stream().filter(Disputes::isWord).count();
  }

  /** Whether a statement is about the one who denies, by name or in a word: "the army". */
  private static boolean isAbout(Found denial, Statement statement) {
    return (denial.entity() != null && statement.keys().containsKey("@" + denial.entity()))
        || Stream.of(denial.who().toLowerCase(Locale.ROOT).split("\\s+"))
            .anyMatch(word -> statement.keys().containsKey(Meanings.of(word)));
  }

  private boolean isClaimed(Statement statement) {
    return statement.keys().containsKey(ACCUSE) || finder.isTold(statement);
  }

  /** Whether a statement is another's and says that something is so. */
  private boolean canBeMeant(Found denial, Statement statement) {
    return !isOwn(denial, statement)
        && !statement.altered()
        && statement.polarity() == Story.Polarity.POSITIVE
        && deniable.isMeant(
            denial, statements.get(denial.statement()), statement, isAbout(denial, statement));
  }

  private static boolean isOwn(Found denial, Statement statement) {
    String asserter = statement.asserter();
    boolean entity = denial.entity() != null && denial.entity().equals(statement.asserterEntity());
    return entity
        || (asserter != null
            && (last(asserter).equals(last(denial.who())) || isOfOneSide(denial, statement)));
  }

  /**
   * "The authorities denied it", where a minister or the president's spokesman says the other: one
   * government does not deny what it tells.
   */
  private static boolean isOfOneSide(Found denial, Statement statement) {
    return RULERS.contains(denial.who().toLowerCase(Locale.ROOT))
        && statement.words().stream().anyMatch(OFFICES::contains);
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }

  /** Denials of the same. */
  private List<List<Found>> together(List<Found> alone) {
    List<List<Found>> groups = new ArrayList<>();
    for (Found denial : alone) {
      List<Found> home = null;
      for (List<Found> group : groups) {
        if (home == null
            && group.stream().anyMatch(g -> likeness.coverage(g.keys(), denial.keys()) >= SAME)) {
          home = group;
        }
      }
      if (home == null) {
        home = new ArrayList<>();
        groups.add(home);
      }
      home.add(denial);
    }
    return groups;
  }

  /** The claim that a group of denials most likely denies; null when nobody states it. */
  private @Nullable Cluster likeliest(List<Found> group, List<Cluster> clusters) {
    Cluster best = null;
    double most = 0;
    for (Cluster cluster : clusters) {
      if (cluster.holdsAny(denying)) {
        continue;
      }
      for (Statement statement : cluster.statements()) {
        for (Found denial : group) {
          double alike = meant(denial, statement);
          if (alike > most) {
            most = alike;
            best = cluster;
          }
        }
      }
    }
    return best;
  }

  /** The cluster of the denying statements themselves. */
  private Cluster own(List<Found> group, List<Cluster> clusters) {
    SortedMap<Integer, Statement> members = new TreeMap<>();
    group.forEach(f -> members.put(f.statement(), statements.get(f.statement())));
    clusters.removeIf(c -> denying.containsAll(c.numbers()) && c.holdsAny(members.keySet()));
    Cluster claim = Cluster.of(members);
    clusters.add(claim);
    clusters.sort(Comparator.comparingInt(Cluster::first).thenComparingInt(Cluster::size));
    return claim;
  }

  /** How likely it is that a statement is what a denial denies; nothing when it is too unlike. */
  private double meant(Found denial, Statement statement) {
    boolean charged =
        isAbout(denial, statement)
            && (statement.keys().containsKey(ACCUSE) || isOfOneTime(denial, statement));
    boolean done = isAbout(denial, statement) || isDone(denial, statement);
    if (!canBeMeant(denial, statement) || !(charged || (done && isFocused(denial, statement)))) {
      return 0;
    }
    double alike = likeness.of(denial.keys(), statement.keys());
    double covered = likeness.coverage(denial.keys(), statement.keys());
    boolean accused =
        denial.entity() != null && statement.keys().containsKey("@" + denial.entity());
    long shared = shared(denial.keys(), statement.keys());
    boolean claimed = statement.asserter() != null || statement.keys().containsKey(ACCUSE);
    boolean meant =
        claimed
            && ((shared >= 3 && covered >= COVERED)
                || (accused && shared >= 2 && covered >= ACCUSED));
    return alike >= MEANT || meant ? Math.max(alike, covered) + (accused ? 0.2 : 0) : 0;
  }

  private static long shared(SortedMap<String, Double> one, SortedMap<String, Double> two) {
    return one.keySet().stream().filter(k -> k.charAt(0) != '@' && two.containsKey(k)).count();
  }
}
