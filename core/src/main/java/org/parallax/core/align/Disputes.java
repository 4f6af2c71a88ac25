package org.parallax.core.align;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.parallax.core.align.DenialFinder.Found;
import org.parallax.core.align.DenialFinder.Kind;
import org.parallax.model.Token;

/**
 * What the parties of a story are at odds over: words that stand only in what somebody says and in
 * what others deny, and deeds that somebody lays at the denier's door.
 *
 * <p>Such a word tells more than how many words two statements share: where only the accusers and
 * the accused speak of kneeling, "nobody knelt" answers each of the accusers. Not safe to share
 * between threads.
 */
final class Disputes {
  /** Share of a story's statements from which a word is of the event, not of one dispute. */
  private static final double EVERYWHERE = 0.12;

  /** Statements that may always share a word of a dispute. */
  private static final int FEW = 4;

  /** Share of a denial's words that a claim in words of the dispute must hold. */
  private static final double HELD = 0.5;

  /** What the name of a denier ends before: "source with knowledge of the talks". */
  private static final Set<String> LINKS = Set.of("of", "with", "for", "from", "in", "at", "and");

  /** Verbs that only help another. */
  static final Set<String> HELPERS = Set.of("be", "have", "do");

  private final DenialFinder finder;
  private final SortedSet<String> words;
  private final SortedSet<String> denied;

  private Disputes(DenialFinder finder, SortedSet<String> words, SortedSet<String> denied) {
    this.finder = finder;
    this.words = words;
    this.denied = denied;
  }

  /** Finds them; only what somebody denies in so many words is at issue. */
  static Disputes of(List<Statement> statements, DenialFinder finder, Collection<Found> found) {
    SortedSet<Integer> denying = new TreeSet<>();
    found.forEach(f -> denying.add(f.statement()));
    SortedMap<String, Integer> all = new TreeMap<>();
    SortedSet<String> plain = new TreeSet<>();
    SortedSet<String> denied = new TreeSet<>();
    found.stream()
        .filter(f -> f.kind() == Kind.SAID)
        .forEach(f -> denied.addAll(f.keys().keySet()));
    SortedMap<String, SortedSet<String>> leads = new TreeMap<>();
    SortedSet<String> articles = new TreeSet<>();
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      boolean denies = denying.contains(i);
      articles.add(statement.article());
      if (!denies && !finder.isTold(statement)) {
        plain.addAll(statement.keys().keySet());
      }
      for (String key : statement.keys().keySet()) {
        all.merge(key, 1, Integer::sum);
        if (statement.place() == 0 && !denies) {
          leads.computeIfAbsent(key, k -> new TreeSet<>()).add(statement.article());
        }
      }
    }
    double most = Math.max(FEW, EVERYWHERE * statements.size());
    SortedSet<String> words = new TreeSet<>(denied);
    words.removeAll(plain);
    words.removeIf(key ->
        !isWord(key)
            || all.getOrDefault(key, 0) > most
            || 2 * leads.getOrDefault(key, new TreeSet<>()).size() > articles.size());
    return new Disputes(finder, words, denied);
  }

  /** Whether a key is a word, and no name, day or number. */
  static boolean isWord(String key) {
    return key.charAt(0) != '@' && key.charAt(0) != '#' && key.indexOf(':') < 0;
  }

  /** Whether a claim is in words that only the parties use, among them what a denial turns on. */
  boolean isDisputed(Found denial, Statement claim) {
    boolean turns =
        denial.focus().stream().anyMatch(k -> words.contains(k) && claim.keys().containsKey(k));
    Set<String> denied = denial.keys().keySet();
    Set<String> claimed = claim.keys().keySet();
    return turns
        && switch (denial.kind()) {
          case SAID -> held(denied, claimed) >= HELD || denied.containsAll(claimed);
          case NEGATED -> held(denied, claimed) >= HELD;
          case BACK -> false;
        };
  }

  /** Whether two denials turn on the same. */
  static boolean isOneMatter(Found one, Found two) {
    return one.focus().stream().anyMatch(two.focus()::contains);
  }

  /** Whether a claim that somebody denies is what another denial of that matter denies too. */
  boolean isSame(Found denial, Statement claim) {
    if (denial.focus().stream().noneMatch(claim.keys()::containsKey)) {
      return false;
    }
    long shared = denial.keys().keySet().stream().filter(claim.keys()::containsKey).count();
    return switch (denial.kind()) {
      case SAID -> held(denial.keys().keySet(), claim.keys().keySet()) >= HELD;
      case NEGATED -> shared >= 2 || denial.negation() != DenialFinder.Negation.NOT;
      case BACK -> shared >= 2;
    };
  }

  /** Share of the words of a denial that a claim has, names, days and numbers aside. */
  private static double held(Set<String> denial, Set<String> claim) {
    List<String> told = denial.stream().filter(Disputes::isWord).toList();
    return (double) told.stream().filter(claim::contains).count() / told.size();
  }

  /** Whether a statement says that the one who denies did what the denial turns on. */
  boolean isDeed(Found denial, Statement claim) {
    if (denial.focus().stream().noneMatch(denied::contains)) {
      return false;
    }
    SortedSet<String> names = new TreeSet<>();
    Stream.of(denial.who().toLowerCase(Locale.ROOT).split("\\s+"))
        .takeWhile(word -> !LINKS.contains(word))
        .forEach(word -> names.add(Meanings.of(word)));
    boolean named = false;
    for (Token token : finder.tokens(claim)) {
      String key = Meanings.of(token);
      if (named && token.is("VB") && denial.focus().contains(key)) {
        return true;
      }
      boolean other = token.is("VB") && !HELPERS.contains(token.lemma());
      named = (named && !other) || names.contains(key);
    }
    return false;
  }
}
