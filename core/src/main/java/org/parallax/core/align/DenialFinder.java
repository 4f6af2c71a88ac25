package org.parallax.core.align;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Attribution;
import org.parallax.model.Mention;
import org.parallax.model.Reading;
import org.parallax.model.Span;
import org.parallax.model.Story;
import org.parallax.model.Token;

/**
 * Finds the statements that deny something, with who denies it and in which words.
 *
 * <p>Three kinds: a verb of denying with what is denied behind it; one that only points back
 * ("denied it", "that is false"); a named speaker who says that something is not so. Safe to share
 * between threads.
 */
final class DenialFinder {
  private final Map<String, Reading> readings = new TreeMap<>();

  DenialFinder(List<Reading> readings) {
    readings.forEach(r -> this.readings.put(r.article().id(), r));
  }

  /** How a statement denies. */
  enum Kind {
    /** With a verb of denying and what is denied. */
    SAID,
    /** Pointing back at what was said before. */
    BACK,
    /** By saying that it is not so. */
    NEGATED
  }

  /**
   * A denial.
   *
   * @param statement number of the statement in the story
   * @param kind how it denies
   * @param who denies, as shown
   * @param entity of who denies; null when none
   * @param at its words
   * @param keys what is denied, each with its weight
   * @param focus keys one of which a claim must have for this to be denied of it
   * @param negation what it leaves over
   */
  record Found(
      int statement,
      Kind kind,
      String who,
      @Nullable String entity,
      Span at,
      SortedMap<String, Double> keys,
      SortedSet<String> focus,
      Negation negation) {}

  /** What a denial leaves over of what it denies. */
  enum Negation {
    /** Something else may be so: "not". */
    NOT,
    /** None of a kind: "no rifle". */
    NO,
    /** Nobody or nothing. */
    NOBODY
  }

  /** Returns the denial that a statement is; null when it is none. */
  @Nullable Found denial(int number, Statement statement) {
    Reading reading = reading(statement.article());
    List<Token> tokens = tokens(statement);
    for (int i = 0; i < tokens.size(); i++) {
      if (DenialWords.denies(tokens, i) && !quoted(reading, tokens.get(i))) {
        Who who = caller(reading, tokens, i);
        if (who == null) {
          continue;
        }
        List<Token> after = tokens.subList(i + 1, tokens.size());
        SortedMap<String, Double> keys = denied(reading, DenialClauses.core(after));
        keys = keys.isEmpty() ? denied(reading, after) : keys;
        boolean back = keys.isEmpty() || DenialWords.pointsBack(after);
        return new Found(
            number,
            back ? Kind.BACK : Kind.SAID,
            who.name(),
            who.entity(),
            statement.span(),
            keys,
            focus(tokens.subList(0, i), after),
            Negation.NOT);
      }
    }
    Found named = called(number, statement, reading, tokens);
    return named == null ? negated(number, statement, reading, tokens) : named;
  }

  /** "Called reports of missed services false", "described this as a lie". */
  private @Nullable Found called(
      int number, Statement statement, Reading reading, List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      List<Token> called = DenialWords.calledUntrue(tokens, i);
      Who who =
          called == null || quoted(reading, tokens.get(i)) ? null : caller(reading, tokens, i);
      if (called != null && who != null) {
        return calledUntrue(number, statement, reading, who, DenialWords.named(called));
      }
    }
    return null;
  }

  private static Found calledUntrue(
      int number, Statement statement, Reading reading, Who who, List<Token> claim) {
    SortedMap<String, Double> keys = denied(reading, claim);
    return new Found(
        number,
        keys.isEmpty() ? Kind.BACK : Kind.SAID,
        who.name(),
        who.entity(),
        statement.span(),
        keys,
        keys.isEmpty() ? new TreeSet<>() : DenialWords.focus(claim),
        Negation.NOT);
  }

  /** Who denies, or calls a thing by a name: whom a cue or a name tells, or the nouns before. */
  private static @Nullable Who caller(Reading reading, List<Token> tokens, int verb) {
    Who who = denier(reading, tokens, verb);
    if (who != null) {
      return who;
    }
    int to = verb;
    while (to > 0 && isHelper(tokens.get(to - 1))) {
      to--;
    }
    int from = to;
    while (from > 0 && tokens.get(from - 1).is("NN")) {
      from--;
    }
    int head = from;
    while (from > 0 && tokens.get(from - 1).is("JJ")) {
      from--;
    }
    boolean plain = from == 0 || tokens.get(from - 1).is("DT") || tokens.get(from - 1).is("PRP$");
    return head < to && plain ? new Who(words(reading, tokens.subList(from, to)), null) : null;
  }

  private static boolean isHelper(Token token) {
    return token.is("RB") || token.lemma().equals("have");
  }

  private static String words(Reading reading, List<Token> tokens) {
    return reading.article().text().substring(tokens.getFirst().start(), tokens.getLast().end());
  }

  private static SortedMap<String, Double> denied(Reading reading, List<Token> words) {
    SortedMap<String, Double> keys = keys(reading, words);
    DenialWords.dropClaimWords(keys);
    return keys;
  }

  /**
   * What a denial turns on; where it says "denied it was linked to", what "it" is stands before the
   * verb of denying, and a claim must speak of that.
   */
  private static SortedSet<String> focus(List<Token> before, List<Token> after) {
    SortedSet<String> focus = DenialWords.focus(after);
    List<Token> denied = after.stream().dropWhile(t -> t.isWord("that")).toList();
    boolean thing = denied.size() > 1 && denied.getFirst().isWord("it") && before.size() > 3;
    SortedSet<String> meant = new TreeSet<>();
    if (thing && denied.get(1).lemma().equals("be")) {
      before.stream()
          .filter(t -> t.tag().matches("NNS?") && t.name() == Token.NameTag.NONE)
          .filter(StatementCutter::isContent)
          .skip(1) // Who denies: "a spokesman".
          .forEach(t -> meant.add(Meanings.of(t)));
    }
    return meant.isEmpty() ? focus : meant;
  }

  /** A speaker who says that something is not so. */
  private @Nullable Found negated(
      int number, Statement statement, Reading reading, List<Token> tokens) {
    Attribution attribution = speech(reading, statement, tokens);
    if (attribution == null || attribution.speaker().name() == null) {
      return null;
    }
    String speaker = attribution.speaker().name();
    String entity = attribution.speaker().entity();
    List<Token> said = said(attribution, tokens);
    said = said.stream().dropWhile(t -> "\"“”'‘’``''".contains(t.text())).toList();
    List<Token> untrue = DenialWords.saidUntrue(said);
    if (untrue != null || DenialWords.answers(said)) {
      List<Token> claim = untrue == null ? List.of() : DenialWords.named(untrue);
      return calledUntrue(number, statement, reading, new Who(speaker, entity), claim);
    }
    boolean deniesDenying =
        said.stream().anyMatch(t -> StatementCutter.DENIALS.contains(t.lemma()));
    if (statement.polarity() != Story.Polarity.NEGATIVE || deniesDenying) {
      return null;
    }
    SortedSet<String> focus = new TreeSet<>();
    SortedMap<String, Double> keys = new TreeMap<>();
    Negation negation = Negation.NOT;
    for (int i = 0; i < said.size(); i++) {
      List<Token> clause = DenialClauses.clause(said, i);
      if (DenialWords.contradicts(said.get(i)) && DenialWords.isStated(clause)) {
        Negation here = DenialWords.negation(said.get(i));
        negation = here.compareTo(negation) > 0 ? here : negation;
        focus.addAll(DenialWords.negatedAt(clause, clause.indexOf(said.get(i))));
        keys.putAll(keys(reading, clause));
      }
    }
    return focus.isEmpty() || keys.isEmpty()
        ? null
        : new Found(number, Kind.NEGATED, speaker, entity, statement.span(), keys, focus, negation);
  }

  /** The attribution of a statement's negation, else of most of it; null when there is none. */
  private static @Nullable Attribution speech(
      Reading reading, Statement statement, List<Token> tokens) {
    for (Token token : tokens) {
      if (StatementCutter.negates(token)) {
        Span at = Span.text(statement.article(), token.start(), token.end());
        for (Attribution attribution : reading.attributions()) {
          if (attribution.content().stream().anyMatch(c -> c.contains(at))) {
            return attribution;
          }
        }
      }
    }
    return StatementCutter.attribution(reading, statement.span());
  }

  /** The words of a statement that its speaker says; all where that cannot be told. */
  private static List<Token> said(@Nullable Attribution attribution, List<Token> tokens) {
    if (attribution == null) {
      return tokens;
    }
    List<Token> said =
        tokens.stream()
            .filter(t ->
                attribution.content().stream()
                    .anyMatch(c ->
                        c.field() == Span.Field.TEXT
                            && c.start() <= t.start()
                            && t.end() <= c.end()))
            .toList();
    return !said.isEmpty() && said.getFirst().isWord("that") && said.size() > 6
        ? said.subList(1, said.size())
        : said;
  }

  private static boolean quoted(Reading reading, Token token) {
    Span span = Span.text(reading.article().id(), token.start(), token.end());
    return reading.attributions().stream()
        .anyMatch(a -> a.quoted().stream().anyMatch(q -> q.contains(span)));
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
          && !Disputes.HELPERS.contains(between.lemma())) {
        return false;
      }
    }
    return true;
  }

  private static SortedMap<String, Double> keys(Reading reading, List<Token> tokens) {
    if (tokens.isEmpty()) {
      return new TreeMap<>();
    }
    Span span =
        Span.text(reading.article().id(), tokens.getFirst().start(), tokens.getLast().end());
    return new TreeMap<>(StatementCutter.keys(reading, span, tokens));
  }

  private Reading reading(String article) {
    return Objects.requireNonNull(readings.get(article));
  }

  /** Whether somebody says or claims what a statement states, named or not. */
  boolean isTold(Statement statement) {
    return statement.asserter() != null || tokens(statement).stream().anyMatch(DenialWords::tells);
  }

  /** Whether a verb of a statement tells one of some deeds, and not only a noun. */
  boolean tellsDone(Statement statement, SortedSet<String> deeds) {
    return tokens(statement).stream().anyMatch(t -> t.is("VB") && deeds.contains(Meanings.of(t)));
  }

  /** Returns the tokens of a statement. */
  List<Token> tokens(Statement statement) {
    Span span = statement.span();
    return reading(statement.article()).annotatedBody().get(statement.place()).tokens().stream()
        .filter(t -> t.start() >= span.start() && t.end() <= span.end())
        .toList();
  }

  /** Returns a denial that points back, in the words of the claim that it denies. */
  Found inWordsOf(Found back, Statement claim) {
    Reading reading = reading(claim.article());
    List<Token> said = said(StatementCutter.attribution(reading, claim.span()), tokens(claim));
    SortedSet<String> focus = new TreeSet<>();
    said.stream().filter(DenialWords::says).map(Meanings::of).forEach(focus::add);
    DenialWords.dropTelling(focus);
    return new Found(
        back.statement(),
        Kind.BACK,
        back.who(),
        back.entity(),
        back.at(),
        keys(reading, said),
        focus,
        Negation.NOT);
  }
}
