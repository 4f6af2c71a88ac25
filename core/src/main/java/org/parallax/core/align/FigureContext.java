package org.parallax.core.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.model.AnnotatedSentence;
import org.parallax.model.Figure;
import org.parallax.model.Reading;
import org.parallax.model.Span;
import org.parallax.model.Token;

/** What the sentences around a figure say of the thing counted when its own words do not. */
final class FigureContext {
  private static final int NEAR = 5;

  /** Verbs of those who give a number. */
  private static final Set<String> TELLING =
      Set.of("speak", "put", "say", "estimate", "count", "claim", "number", "report", "give");

  /** Verbs of those who count for themselves. */
  private static final Set<String> GIVING =
      Set.of("register", "record", "list", "confirm", "tally");

  private static final Set<String> SEEKING = Set.of("look", "search", "hunt", "dig");

  private FigureContext() {}

  /** The figure with what "it" stands for as the thing that rose or fell; else as it is. */
  static Figure resolved(Reading reading, Figure figure) {
    String first = figure.counts().split(" ", 2)[0];
    boolean elsewhere = first.isEmpty() || !reading.article().words(figure.span()).contains(first);
    if (elsewhere && figure.unitText() == null) {
      String fate = fateBehind(reading, figure.span());
      if (!fate.isEmpty()) {
        return figure.withCounts(fate);
      }
      if (isSubject(reading, figure.span())) {
        return figure.withCounts("people");
      }
    }
    boolean change =
        figure.qualifier() == Figure.Qualifier.UP || figure.qualifier() == Figure.Qualifier.DOWN;
    if (!figure.counts().isEmpty() || !change || figure.unitText() == null) {
      return figure;
    }
    String counts = antecedent(reading, figure.span());
    return counts.isEmpty() ? figure : figure.withCounts(counts);
  }

  /**
   * The figure whose thing counted a bare number leaves out: "Police put the crowd at 300. More
   * than 500, the church said."; the figure itself when it is not such a one.
   */
  static Figure counted(Reading reading, Figure figure) {
    boolean bare = figure.unitText() == null && !isNamed(reading, figure);
    int index = index(reading, figure.span());
    if (!bare || index < 0 || !isTold(reading.annotatedBody().get(index).tokens(), figure.span())) {
      return figure;
    }
    int from = reading.annotatedBody().get(Math.max(0, index - 1)).start();
    Figure last = figure;
    for (Figure other : reading.figures()) {
      Span at = other.span();
      boolean before =
          at.field() == Span.Field.TEXT && at.start() >= from && at.end() < figure.span().start();
      if (before && other.unitText() == null && isNamed(reading, other)) {
        last = other;
      }
    }
    return last;
  }

  /** Whether the noun of what is counted stands in the figure's own words. */
  private static boolean isNamed(Reading reading, Figure figure) {
    String counts = figure.counts();
    return !counts.isEmpty() && reading.article().words(figure.span()).endsWith(counts);
  }

  /** "spoke of 900", "put it at 300", "says ten", or "More than 500, the church said". */
  private static boolean isTold(List<Token> tokens, Span at) {
    int verb = before(tokens, at.start());
    boolean first = verb < 0;
    boolean stops =
        tokens.stream()
            .filter(t -> t.start() >= at.end())
            .limit(1)
            .allMatch(t -> t.text().matches("[,.;]"));
    while (verb > 0 && tokens.get(verb).tag().matches("IN|RB|JJR|TO|PRP|CD|DT")) {
      verb--;
    }
    return stops && (first || (verb >= 0 && TELLING.contains(tokens.get(verb).lemma())));
  }

  /** "dead" of "spoke of 31 dead"; empty where no such word stands behind the number. */
  private static String fateBehind(Reading reading, Span at) {
    int index = index(reading, at);
    return index < 0
        ? ""
        : reading.annotatedBody().get(index).tokens().stream()
            .filter(token -> token.start() >= at.end())
            .limit(1)
            .map(token -> token.text().toLowerCase(Locale.ROOT))
            .filter(word -> !FigureKey.fateOf(word).isEmpty())
            .findFirst()
            .orElse("");
  }

  /**
   * "Sixteen were in intensive care", "at least 20 were arrested": a number that does something.
   */
  private static boolean isSubject(Reading reading, Span at) {
    int index = index(reading, at);
    if (index < 0) {
      return false;
    }
    List<Token> tokens = reading.annotatedBody().get(index).tokens();
    int before = before(tokens, at.start());
    boolean opens =
        before < 0 || tokens.get(before).isWord("that", "and", ",", "said", "while", "but", "says");
    int next = before + 1;
    while (next < tokens.size() && tokens.get(next).start() < at.end()) {
      next++;
    }
    return opens
        && next < tokens.size()
        && tokens
            .get(next)
            .isWord("were", "are", "have", "had", "remain", "remained", "died", "took", "joined");
  }

  private static boolean opensWithIt(List<Token> tokens) {
    return !tokens.isEmpty() && tokens.getFirst().isWord("it");
  }

  /** The subject of the sentence before one that begins with "It". */
  private static String antecedent(Reading reading, Span at) {
    int index = index(reading, at);
    List<AnnotatedSentence> sentences = reading.annotatedBody();
    if (index < 1 || !opensWithIt(sentences.get(index).tokens())) {
      return "";
    }
    List<Token> tokens = sentences.get(index - 1).tokens();
    if (tokens.isEmpty()) {
      return "";
    }
    int from = tokens.getFirst().is("DT") ? 1 : 0;
    int to = from;
    while (to < tokens.size() && tokens.get(to).tag().matches("NN.*|JJ|POS|HYPH")) {
      to++;
    }
    boolean subject = to > from && to < tokens.size() && tokens.get(to).tag().matches("VB.*|MD");
    String text = reading.article().text();
    return subject && tokens.get(to - 1).is("NN")
        ? text.substring(tokens.get(from).start(), tokens.get(to - 1).end())
        : "";
  }

  /** "union" of "the union has 300 members"; null when nobody has what is counted. */
  static @Nullable String owner(Reading reading, Span at) {
    int index = index(reading, at);
    if (index < 0) {
      return null;
    }
    List<Token> tokens = reading.annotatedBody().get(index).tokens();
    int have = before(tokens, at.start());
    if (have < 1 || !tokens.get(have).lemma().matches("have|count|represent|boast")) {
      return null;
    }
    int subject = have - 1;
    while (subject > 0
        && (tokens.get(subject).is("W") || tokens.get(subject).isWord(",", "that"))) {
      subject--;
    }
    return tokens.get(subject).is("NN") ? tokens.get(subject).text() : null;
  }

  /**
   * What is said to have befallen those counted: "killed" of "38 people were killed" and of "killed
   * 38 people"; empty when nothing is.
   */
  static Optional<String> befell(Reading reading, Span at) {
    int index = index(reading, at);
    if (index < 0) {
      return Optional.empty();
    }
    List<Token> tokens = reading.annotatedBody().get(index).tokens();
    int joined = behindJoined(tokens, at.end());
    for (Token token : tokens) {
      if (token.start() < joined || token.tag().matches("RB|MD|DT")) {
        continue;
      }
      if (token.is("VB") && Set.of("have", "be").contains(token.lemma())) {
        continue;
      }
      if (token.tag().matches("VBD|VBN|JJ")) {
        return Optional.of(token.text().toLowerCase(Locale.ROOT));
      }
      break;
    }
    int verb = before(tokens, at.start());
    boolean sought =
        verb > 0
            && tokens.get(verb).isWord("for")
            && SEEKING.contains(tokens.get(verb - 1).lemma());
    if (sought) {
      return Optional.of("missing");
    }
    boolean active = verb > 0 && tokens.get(verb).tag().matches("VBD|VBG|VBN");
    return active
        ? Optional.of(tokens.get(verb).text().toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /** Where "and an Ostrine soldier" behind the counted ends; the place itself when nothing does. */
  private static int behindJoined(List<Token> tokens, int end) {
    int i = 0;
    while (i < tokens.size() && tokens.get(i).start() < end) {
      i++;
    }
    if (i >= tokens.size() || !tokens.get(i).isWord("and")) {
      return end;
    }
    int from = i + 1;
    i = from;
    while (i < tokens.size() && tokens.get(i).tag().matches("DT|CD|JJ|NN.*|PRP\\$")) {
      i++;
    }
    boolean verb = i > from && i < tokens.size() && tokens.get(i).is("VB");
    return verb ? tokens.get(i).start() : end;
  }

  /** Who gives a number: "hospital" of "the hospital had registered 23"; null when nobody does. */
  static @Nullable String giver(Reading reading, Span at) {
    int index = index(reading, at);
    if (index < 0) {
      return null;
    }
    List<Token> subject = new ArrayList<>();
    for (Token token : reading.annotatedBody().get(index).tokens()) {
      if (token.end() > at.start()) {
        return null;
      }
      boolean helps = Set.of("have", "be", "do").contains(token.lemma());
      if (token.is("VB") && !helps) {
        boolean gives = TELLING.contains(token.lemma()) || GIVING.contains(token.lemma());
        return gives && !subject.isEmpty() ? subject.getFirst().lemma() : null;
      }
      if (token.is("NN")) {
        subject.add(token);
      }
    }
    return null;
  }

  /** Whether the sentence speaks of an aftershock or foreshock. */
  static boolean isOfAftershock(Reading reading, Span at) {
    int index = index(reading, at);
    return index >= 0
        && reading.annotatedBody().get(index).tokens().stream()
            .anyMatch(token -> token.lemma().matches("(?i)(after|fore)-?shock"));
  }

  /** Whether the figure's people are "left in hospital". */
  static boolean inHospital(Reading reading, Span at) {
    int index = index(reading, at);
    if (index < 0) {
      return false;
    }
    List<Token> tokens = reading.annotatedBody().get(index).tokens();
    int verb = before(tokens, at.start());
    if (verb < 0 || !Set.of("leave", "put", "land", "send").contains(tokens.get(verb).lemma())) {
      return false;
    }
    return tokens.stream()
        .filter(token -> token.start() >= at.end())
        .limit(NEAR)
        .anyMatch(token -> token.isWord("hospital"));
  }

  /** The last token before a position; -1 when there is none. */
  private static int before(List<Token> tokens, int position) {
    int last = -1;
    while (last + 1 < tokens.size() && tokens.get(last + 1).end() <= position) {
      last++;
    }
    return last;
  }

  private static int index(Reading reading, Span at) {
    if (at.field() != Span.Field.TEXT) {
      return -1;
    }
    List<AnnotatedSentence> sentences = reading.annotatedBody();
    for (int i = 0; i < sentences.size(); i++) {
      if (sentences.get(i).start() <= at.start() && at.end() <= sentences.get(i).end()) {
        return i;
      }
    }
    return -1;
  }
}
