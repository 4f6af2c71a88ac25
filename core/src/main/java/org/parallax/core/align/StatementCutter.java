package org.parallax.core.align;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.core.text.Datelines;
import org.parallax.model.AnnotatedSentence;
import org.parallax.model.Attribution;
import org.parallax.model.EntityType;
import org.parallax.model.Figure;
import org.parallax.model.Mention;
import org.parallax.model.Reading;
import org.parallax.model.Sentence;
import org.parallax.model.Span;
import org.parallax.model.Story;
import org.parallax.model.TimeExpression;
import org.parallax.model.Token;

/**
 * Cuts the sentences of a reading into statements: one a main clause.
 *
 * <p>A sentence is cut before a conjunction that opens a clause with its own subject and finite
 * verb, outside quotation marks, when both sides can stand alone.
 */
final class StatementCutter {
  /** Verbs that carry no news of their own: they never make two statements alike. */
  private static final Set<String> LIGHT =
      Set.of(
          "be",
          "have",
          "do",
          "say",
          "tell",
          "add",
          "will",
          "would",
          "can",
          "could",
          "may",
          "might",
          "shall",
          "should",
          "must",
          "make",
          "take",
          "get",
          "go",
          "come",
          "give",
          "report",
          "note",
          "accord",
          "part",
          "describe",
          "kind",
          "sort",
          "way",
          "thing",
          "lot",
          "'s",
          "'re",
          "'ve",
          "'ll",
          "'d",
          "'m",
          "state",
          "include",
          "use",
          "see",
          "let",
          "mr",
          "mrs",
          "ms",
          "mr.",
          "mrs.",
          "ms.",
          "nobody",
          "nothing",
          "none",
          "anyone",
          "anybody",
          "anything",
          "someone",
          "somebody",
          "something",
          "everyone",
          "everybody",
          "everything");

  private static final Set<String> NEGATIONS =
      Set.of(
          "not", "n't", "n’t", "never", "no", "nobody", "none", "nothing", "neither", "nor",
          "cannot", "without");

  /** Verbs of denying. */
  static final Set<String> DENIALS = Set.of("deny", "refute", "disavow", "rebut");

  private static final Set<String> HEDGES =
      Set.of(
          "may",
          "might",
          "could",
          "reportedly",
          "allegedly",
          "possibly",
          "perhaps",
          "probably",
          "likely",
          "apparently",
          "suspected",
          "alleged",
          "believed",
          "presumably",
          "seemingly",
          "potentially",
          "unlikely");

  private static final Set<String> OPENERS =
      Set.of("and", "but", "while", "although", "though", "whereas", "yet", "so");
  private static final int SHORTEST = 4;

  private StatementCutter() {}

  static List<Statement> cut(Reading reading) {
    if (reading.annotatedBody().size() != reading.sentences().size()) {
      return List.of();
    }
    boolean altered = !reading.article().corroborates();
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < reading.sentences().size(); i++) {
      AnnotatedSentence annotated = reading.annotatedBody().get(i);
      Sentence sentence = reading.sentences().get(i);
      int from = sentence.span().start() + Datelines.end(reading.article().words(sentence.span()));
      List<Token> tokens = annotated.tokens().stream().filter(t -> t.start() >= from).toList();
      for (List<Token> clause : clauses(tokens)) {
        boolean whole = clause.size() >= SHORTEST || DenialWords.opensDenial(clause, 0);
        if (whole && !isQuestion(clause)) {
          statements.add(statement(reading, sentence, i, altered, clause));
        }
      }
    }
    return statements;
  }

  private static boolean isQuestion(List<Token> clause) {
    return clause.get(clause.size() - 1).text().equals("?");
  }

  static List<List<Token>> clauses(List<Token> tokens) {
    List<List<Token>> clauses = new ArrayList<>();
    int start = 0;
    boolean quoted = false;
    for (int i = 0; i < tokens.size(); i++) {
      if (isMark(tokens.get(i))) {
        quoted = !quoted;
      }
      if (!quoted && i > start && opensClause(tokens, start, i)) {
        clauses.add(trimmed(tokens.subList(start, i)));
        start = i + 1;
      } else if (!quoted && i > start && DenialWords.opensDenial(tokens, i)) {
        clauses.add(trimmed(tokens.subList(start, i)));
        start = i;
      }
    }
    clauses.add(trimmed(tokens.subList(start, tokens.size())));
    return clauses;
  }

  private static boolean isMark(Token token) {
    return token.tag().equals("``") || token.tag().equals("''") || "\"“”„«»".contains(token.text());
  }

  /**
   * A comma or semicolon, a conjunction, a subject of one to six words, a finite verb; and a finite
   * verb before.
   */
  private static boolean opensClause(List<Token> tokens, int start, int at) {
    Token token = tokens.get(at);
    boolean semicolon = token.text().equals(";");
    boolean conjunction =
        (OPENERS.contains(token.text().toLowerCase(Locale.ROOT)) || opensEvenThough(tokens, at))
            && tokens.get(at - 1).text().equals(",");
    if (!semicolon && !conjunction) {
      return false;
    }
    if (tokens.subList(start, at).stream().noneMatch(StatementCutter::isFinite)) {
      return false;
    }
    boolean subject = false;
    for (int i = at + 1; i < tokens.size() && i <= at + 7; i++) {
      Token next = tokens.get(i);
      if (isFinite(next)) {
        return subject;
      }
      if (next.is("VB") || next.text().equals(",") || isMark(next)) {
        return false;
      }
      subject |= next.is("NN") || next.is("PRP") || next.tag().equals("DT") || next.is("CD");
    }
    return false;
  }

  private static boolean opensEvenThough(List<Token> tokens, int at) {
    return tokens.get(at).isWord("even")
        && at + 1 < tokens.size()
        && tokens.get(at + 1).isWord("though", "if", "as");
  }

  private static boolean isFinite(Token token) {
    return token.tag().equals("VBD")
        || token.tag().equals("VBZ")
        || token.tag().equals("VBP")
        || token.tag().equals("MD");
  }

  private static List<Token> trimmed(List<Token> clause) {
    int end = clause.size();
    while (end > 0
        && (clause.get(end - 1).text().equals(",") || clause.get(end - 1).text().equals(";"))) {
      end--;
    }
    return clause.subList(0, end);
  }

  private static Statement statement(
      Reading reading, Sentence sentence, int place, boolean altered, List<Token> clause) {
    Span span =
        Span.text(
            reading.article().id(), clause.get(0).start(), clause.get(clause.size() - 1).end());
    SortedSet<String> days = days(reading, span);
    Attribution said = attribution(reading, span);
    return new Statement(
        span,
        sentence.span(),
        place,
        sentence.origin() == null ? reading.article().id() : sentence.origin(),
        altered,
        keys(reading, span, clause),
        words(clause),
        days,
        said == null ? null : said.speaker().name(),
        said == null ? null : said.speaker().entity(),
        clause.stream().anyMatch(token -> negates(token) && !token.isWord("without"))
            ? Story.Polarity.NEGATIVE
            : Story.Polarity.POSITIVE,
        hedge(clause));
  }

  private static List<String> words(List<Token> clause) {
    return clause.stream()
        .map(token -> token.text().toLowerCase(Locale.ROOT))
        .filter(word -> Character.isLetterOrDigit(word.charAt(0)))
        .toList();
  }

  /** A negation, or a verb that says that something is not so. */
  static boolean negates(Token token) {
    return NEGATIONS.contains(token.text().toLowerCase(Locale.ROOT))
        || (token.is("VB") && DENIALS.contains(token.lemma()));
  }

  private static @Nullable String hedge(List<Token> clause) {
    return clause.stream()
        .map(t -> t.text().toLowerCase(Locale.ROOT))
        .filter(HEDGES::contains)
        .findFirst()
        .orElse(null);
  }

  private static SortedSet<String> days(Reading reading, Span span) {
    SortedSet<String> days = new TreeSet<>();
    for (TimeExpression time : reading.times()) {
      String value = time.value();
      if (span.contains(time.span()) && value != null && value.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
        days.add(value.substring(0, 10));
      }
    }
    return Collections.unmodifiableSortedSet(days);
  }

  /**
   * Returns the attribution whose content covers most of the statement; null when it is told in the
   * article's own voice.
   */
  static @Nullable Attribution attribution(Reading reading, Span span) {
    Attribution best = null;
    int most = span.length() / 2;
    for (Attribution attribution : reading.attributions()) {
      int covered = 0;
      for (Span content : attribution.content()) {
        if (content.overlaps(span)) {
          covered += Math.min(content.end(), span.end()) - Math.max(content.start(), span.start());
        }
      }
      if (covered > most) {
        most = covered;
        best = attribution;
      }
    }
    return best;
  }

  static SortedMap<String, Double> keys(Reading reading, Span span, List<Token> clause) {
    SortedMap<String, Double> keys = new TreeMap<>();
    List<Mention> mentions =
        reading.mentions().stream().filter(m -> m.named() && span.contains(m.span())).toList();
    for (Mention mention : mentions) {
      keys.put("@" + (mention.entity() == null ? mention.name() : mention.entity()), 1.0);
    }
    for (TimeExpression time : reading.times()) {
      if (span.contains(time.span()) && time.value() != null && !time.value().endsWith("_REF")) {
        keys.put("time:" + time.value(), 1.0);
      }
    }
    for (Figure figure : reading.figures()) {
      if (span.contains(figure.span())) {
        keys.put("#" + figure.low().stripTrailingZeros().toPlainString(), 1.3);
      }
    }
    for (Token token : clause) {
      if (isContent(token) && !covered(reading, mentions, token)) {
        keys.merge(Meanings.of(token), token.is("JJ") || token.is("RB") ? 0.6 : 1.0, Math::max);
      }
    }
    return Collections.unmodifiableSortedMap(keys);
  }

  static boolean isContent(Token token) {
    return (token.is("NN") || token.is("VB") || token.is("JJ"))
        && token.text().length() > 1
        && Character.isLetter(token.text().charAt(0))
        && !LIGHT.contains(token.lemma());
  }

  private static boolean covered(Reading reading, List<Mention> mentions, Token token) {
    for (Mention mention : mentions) {
      if (mention.type() != EntityType.OTHER && holds(mention.span(), token)) {
        return true;
      }
    }
    return isTimed(reading, token);
  }

  /** Whether a token of the text lies in a span. */
  static boolean holds(Span span, Token token) {
    return span.field() == Span.Field.TEXT
        && span.start() <= token.start()
        && token.end() <= span.end();
  }

  /** Whether a token of the text is part of a time. */
  static boolean isTimed(Reading reading, Token token) {
    for (TimeExpression time : reading.times()) {
      if (holds(time.span(), token)) {
        return true;
      }
    }
    return false;
  }
}
