package org.parallax.core.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.core.text.Stems;
import org.parallax.model.AnnotatedSentence;
import org.parallax.model.Attribution;
import org.parallax.model.Mention;
import org.parallax.model.Reading;
import org.parallax.model.Span;
import org.parallax.model.Story;
import org.parallax.model.Token;

/**
 * Lays denials beside what they deny.
 *
 * <p>A denial is a clause with a verb of denying and somebody who denies. What is denied is the
 * claim most like the words after the verb that somebody else makes; where nobody states it, the
 * denied words themselves are the claim. Not safe to share between threads.
 */
final class Denials {

  /** Verbs that deny only when what follows is somebody's claim. */
  private static final Set<String> REJECT =
      Set.of("reject", "dismiss", "dispute", "contest", "repudiate");

  private static final Set<String> CLAIM_WORDS =
      Set.of(
          "claim",
          "allegation",
          "accusation",
          "suggestion",
          "report",
          "charge",
          "assertion",
          "rumour",
          "rumor",
          "blame",
          "notion",
          "idea",
          "criticism");

  /** Likeness from which a statement is what a denial denies. */
  private static final double MEANT = 0.34;

  /** Coverage of a denial's words from which a statement is what it denies. */
  private static final double COVERED = 0.5;

  /** The same where the statement is about the denier. */
  private static final double ACCUSED = 0.3;

  /** Coverage from which a negated statement contradicts a claim. */
  private static final double CONTRADICTS = 0.7;

  private static final String ACCUSE = Stems.of("accuse");

  /** Coverage from which two denials deny the same. */
  private static final double SAME = 0.5;

  private final Map<String, Reading> readings = new TreeMap<>();
  private final List<Statement> statements;
  private final Likeness likeness;

  Denials(List<Reading> readings, List<Statement> statements, Likeness likeness) {
    readings.forEach(r -> this.readings.put(r.article().id(), r));
    this.statements = statements;
    this.likeness = likeness;
  }

  /** A denial with the cluster that it denies. */
  record Denied(Cluster claim, String who, @Nullable String entity, Span at) {}

  private record Found(
      int statement,
      String who,
      @Nullable String entity,
      Span at,
      SortedMap<String, Double> keys) {}

  /** Returns the denials; clusters are added for what nobody states. */
  List<Denied> match(List<Cluster> clusters) {
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      Found said = denial(i);
      Found denial = said == null ? contradiction(i) : said;
      if (denial != null && !statements.get(i).altered()) {
        found.add(denial);
      }
    }
    List<Denied> denied = new ArrayList<>();
    List<List<Found>> alike = together(found);
    for (List<Found> group : alike) {
      Cluster claim = claimOf(group, found, clusters);
      group.forEach(f -> denied.add(new Denied(claim, f.who(), f.entity(), f.at())));
    }
    return denied;
  }

  /** Denials of the same by the same. */
  private List<List<Found>> together(List<Found> found) {
    List<List<Found>> groups = new ArrayList<>();
    for (Found denial : found) {
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

  /**
   * The claim that a group of denials denies: one that somebody states, else the cluster of the
   * denying statements.
   */
  private Cluster claimOf(List<Found> group, List<Found> all, List<Cluster> clusters) {
    Cluster best = null;
    double most = 0;
    for (Cluster cluster : clusters) {
      if (cluster.statements().stream()
          .anyMatch(s -> all.stream().anyMatch(f -> statements.get(f.statement()).equals(s)))) {
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
    if (best != null) {
      return best;
    }
    SortedMap<Integer, Statement> members = new TreeMap<>();
    group.forEach(f -> members.put(f.statement(), statements.get(f.statement())));
    SortedSet<Integer> denying = new TreeSet<>();
    all.forEach(f -> denying.add(f.statement()));
    clusters.removeIf(c -> denying.containsAll(c.numbers()) && c.holdsAny(members.keySet()));
    Cluster claim = Cluster.of(members);
    clusters.add(claim);
    clusters.sort(Comparator.comparingInt(Cluster::first).thenComparingInt(Cluster::size));
    return claim;
  }

  /**
   * How likely it is that a statement is what a denial denies; nothing when it is the denier's own,
   * negated, or too unlike.
   */
  private double meant(Found denial, Statement statement) {
    boolean own = denial.entity() != null && denial.entity().equals(statement.asserterEntity());
    if (own || statement.altered() || statement.polarity() == Story.Polarity.NEGATIVE) {
      return 0;
    }
    double alike = likeness.of(denial.keys(), statement.keys());
    double covered = likeness.coverage(denial.keys(), statement.keys());
    boolean accused =
        denial.entity() != null && statement.keys().containsKey("@" + denial.entity());
    boolean claimed = statement.asserter() != null || statement.keys().containsKey(ACCUSE);
    long shared = shared(denial.keys(), statement.keys());
    boolean meant =
        claimed
            && ((shared >= 3 && covered >= COVERED)
                || (accused && shared >= 2 && covered >= ACCUSED));
    return alike >= MEANT || meant ? Math.max(alike, covered) + (accused ? 0.2 : 0) : 0;
  }

  /** A named speaker who says that it is not so, in words that cover what somebody else claims. */
  private @Nullable Found contradiction(int number) {
    Statement statement = statements.get(number);
    String speaker = statement.asserter();
    if (speaker == null || statement.polarity() != Story.Polarity.NEGATIVE) {
      return null;
    }
    SortedMap<String, Double> keys = saidKeys(statement);
    if (keys.size() < 3) {
      return null;
    }
    for (Statement other : statements) {
      if (claimedByAnother(other, statement)
          && shared(keys, other.keys()) >= 3
          && likeness.coverage(keys, other.keys()) >= CONTRADICTS) {
        return new Found(number, speaker, statement.asserterEntity(), statement.span(), keys);
      }
    }
    return null;
  }

  /** What a statement is about without the words that say who speaks. */
  private SortedMap<String, Double> saidKeys(Statement statement) {
    Reading reading = reading(statement.article());
    Attribution said = StatementCutter.attribution(reading, statement.span());
    if (said == null) {
      return statement.keys();
    }
    SortedMap<String, Double> keys = new TreeMap<>();
    for (Span content : said.content()) {
      if (content.overlaps(statement.span())) {
        List<Token> tokens =
            reading.annotatedBody().get(statement.place()).tokens().stream()
                .filter(t -> t.start() >= content.start() && t.end() <= content.end())
                .toList();
        StatementCutter.keys(reading, content, tokens)
            .forEach((k, w) -> keys.merge(k, w, Math::max));
      }
    }
    return keys;
  }

  private static boolean claimedByAnother(Statement other, Statement statement) {
    boolean claimed = other.asserter() != null || other.keys().containsKey(ACCUSE);
    String entity = other.asserterEntity();
    return claimed
        && !other.altered()
        && other.polarity() == Story.Polarity.POSITIVE
        && (entity == null || !entity.equals(statement.asserterEntity()));
  }

  private static long shared(SortedMap<String, Double> one, SortedMap<String, Double> two) {
    return one.keySet().stream().filter(k -> k.charAt(0) != '@' && two.containsKey(k)).count();
  }

  private @Nullable Found denial(int number) {
    Statement statement = statements.get(number);
    Reading reading = reading(statement.article());
    AnnotatedSentence sentence = reading.annotatedBody().get(statement.place());
    List<Token> tokens =
        sentence.tokens().stream()
            .filter(t -> t.start() >= statement.span().start() && t.end() <= statement.span().end())
            .toList();
    for (int i = 0; i < tokens.size(); i++) {
      if (denies(tokens, i) && !quoted(reading, tokens.get(i))) {
        Who who = denier(reading, tokens, i);
        SortedMap<String, Double> keys = keysAfter(statement, reading, tokens, i);
        if (who != null && keys.size() >= 2) {
          return new Found(number, who.name(), who.entity(), statement.span(), keys);
        }
      }
    }
    return null;
  }

  private static boolean quoted(Reading reading, Token token) {
    Span span = Span.text(reading.article().id(), token.start(), token.end());
    return reading.attributions().stream()
        .anyMatch(a -> a.quoted().stream().anyMatch(q -> q.contains(span)));
  }

  private static boolean denies(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    if (!token.is("VB")) {
      return false;
    }
    if (StatementCutter.DENIALS.contains(token.lemma())) {
      // "denied entry to the hall" denies nothing that was said
      return i + 1 < tokens.size();
    }
    return REJECT.contains(token.lemma())
        && tokens.subList(i + 1, Math.min(tokens.size(), i + 6)).stream()
            .anyMatch(t -> CLAIM_WORDS.contains(t.lemma().toLowerCase(Locale.ROOT)));
  }

  private record Who(String name, @Nullable String entity) {}

  private static @Nullable Who denier(Reading reading, List<Token> tokens, int verb) {
    Token token = tokens.get(verb);
    for (Attribution attribution : reading.attributions()) {
      boolean here =
          attribution.cue().stream()
              .anyMatch(c ->
                  c.field() == Span.Field.TEXT
                      && c.start() <= token.start()
                      && token.end() <= c.end());
      if (here && attribution.speaker().name() != null) {
        return new Who(attribution.speaker().name(), attribution.speaker().entity());
      }
    }
    Mention nearest = null;
    for (Mention mention : reading.mentions()) {
      boolean before =
          mention.span().field() == Span.Field.TEXT
              && mention.span().start() >= tokens.get(0).start()
              && mention.span().end() <= token.start();
      if (before && subjectOf(tokens, mention, verb)) {
        nearest = mention;
      }
    }
    return nearest == null ? null : new Who(nearest.name(), nearest.entity());
  }

  /**
   * Nothing but adverbs and auxiliaries, or an aside between commas, stands between the mention and
   * the verb.
   */
  private static boolean subjectOf(List<Token> tokens, Mention mention, int verb) {
    for (int i = 0; i < verb; i++) {
      Token between = tokens.get(i);
      if (between.start() >= mention.span().end()
          && !between.is("RB")
          && !between.is("MD")
          && !between.text().equals(",")
          && !Set.of("have", "be", "do").contains(between.lemma())) {
        return false;
      }
    }
    return true;
  }

  private SortedMap<String, Double> keysAfter(
      Statement statement, Reading reading, List<Token> tokens, int verb) {
    if (verb + 1 >= tokens.size()) {
      return new TreeMap<>();
    }
    Span after =
        Span.text(
            statement.article(), tokens.get(verb + 1).start(), tokens.get(tokens.size() - 1).end());
    return StatementCutter.keys(reading, after, tokens.subList(verb + 1, tokens.size()));
  }

  private Reading reading(String article) {
    return Objects.requireNonNull(readings.get(article));
  }
}
