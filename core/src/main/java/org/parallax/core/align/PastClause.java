package org.parallax.core.align;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.core.text.Datelines;
import org.parallax.model.AnnotatedSentence;
import org.parallax.model.Attribution;
import org.parallax.model.Range;
import org.parallax.model.Reading;
import org.parallax.model.Span;
import org.parallax.model.Token;

/**
 * The clause that a time stands in: whether it tells what happened, and where it can be cut out.
 *
 * <p>Cut out is only a clause with a finite verb of its own, after "since" and its like or between
 * semicolons, and only when what falls away neither negates, hedges nor attributes.
 */
final class PastClause {
  private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether");
  private static final Set<String> AHEAD =
      Set.of("scheduled", "planned", "expected", "due", "slated", "supposed", "meant");
  private static final Set<String> SUBORDINATORS = Set.of("since", "after", "because", "where");
  private static final Set<String> DOUBTS =
      Set.of(
          "not",
          "n't",
          "never",
          "no",
          "neither",
          "nor",
          "without",
          "may",
          "might",
          "could",
          "would",
          "should",
          "perhaps",
          "possibly",
          "allegedly",
          "reportedly",
          "apparently",
          "if",
          "unless",
          "whether",
          "deny",
          "doubt",
          "alleged",
          "claim",
          "false",
          "falsely",
          "suspect",
          "hardly");

  private static final Set<String> ORDERS =
      Set.of("tell", "order", "force", "ask", "urge", "instruct", "advise", "compel", "make");

  /** What a verb tells of the time beside it. */
  private enum Told {
    HAPPENED,
    NOT,
    OPEN
  }

  private final Reading reading;
  private final AnnotatedSentence sentence;
  private final List<Token> tokens;
  private final int first;
  private final int last;

  /** Makes the clause around the words of a time in a sentence. */
  PastClause(Reading reading, AnnotatedSentence sentence, Range time) {
    this.reading = reading;
    this.sentence = sentence;
    this.tokens = sentence.tokens();
    this.first = firstFrom(time.start());
    this.last = firstFrom(time.end());
  }

  private int firstFrom(int offset) {
    int i = 0;
    while (i < tokens.size() && tokens.get(i).start() < offset) {
      i++;
    }
    return i;
  }

  /**
   * Returns what of the sentence the time dates, as cut out of the text; null when it dates nothing
   * that can be told alone.
   *
   * @param scope of the time
   */
  @Nullable Range dated(TimeScope scope) {
    return switch (scope.dates()) {
      case CLAUSE -> isLoose() ? null : cut();
      case NOUN -> noun(scope.noun());
      case SUBORDINATE -> {
        Range cut = cut();
        yield cut.equals(whole()) ? null : cut;
      }
      case SAYING, NOTHING -> null;
    };
  }

  /** Whether no verb stands with the time: "seen in May" behind a semicolon, a caption. */
  private boolean isLoose() {
    int from = opening();
    int to = closing(";");
    if (finite(from, to)) {
      return false;
    }
    for (int i = from + 1; i < to; i++) {
      if (tokens.get(i).is("VBN") && !tokens.get(i - 1).isWord(",", "-", "(")) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Range noun(Range told) {
    int from = told.start();
    int to = told.end();
    if (from >= to || isDoubted(0, from) || !isWhole(from, to)) {
      return null;
    }
    return new Range(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  /** Returns the scope of the time. */
  TimeScope scope(boolean day) {
    return new TimeScope(tokens, first, last, day);
  }

  /** Returns whether the nearest verb says that it took place. */
  boolean happened() {
    if (conditional()) {
      return false;
    }
    boolean ahead =
        last < tokens.size() && first > 0 && tokens.get(last).tag().matches("VB[DN]|MD");
    if (ahead) {
      return happenedAfter();
    }
    for (int i = first - 1; i >= 0; i--) {
      Told told = told(i);
      if (told != Told.OPEN) {
        return told == Told.HAPPENED;
      }
    }
    return happenedAfter();
  }

  /** Returns whether the first finite verb of the words tells what is to come: "will", "is to". */
  boolean isAhead(Span span) {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean inside = token.start() >= span.start() && token.end() <= span.end();
      if (!inside || (token.is("VBD") && isAdjectival(i))) {
        continue;
      }
      if (token.is("MD")) {
        return token.isWord("will", "shall", "'ll", "’ll");
      }
      if (token.is("VBZ") || token.is("VBP")) {
        return token.lemma().equals("be")
            && i + 2 < tokens.size()
            && tokens.get(i + 1).isWord("to")
            && tokens.get(i + 2).tag().equals("VB");
      }
      if (token.is("VBD")) {
        return false;
      }
    }
    return false;
  }

  /** "The average thrust": a noun that reads like a verb. */
  private boolean isAdjectival(int i) {
    return i > 1 && tokens.get(i - 1).is("JJ") && tokens.get(i - 2).tag().matches("DT|PRP\\$|POS");
  }

  private boolean conditional() {
    return tokens.subList(0, Math.min(last, tokens.size())).stream()
        .anyMatch(t -> CONDITIONS.contains(t.lemma()));
  }

  /** What one word before the time tells. */
  private Told told(int i) {
    Token token = tokens.get(i);
    if (AHEAD.contains(token.lemma()) || AHEAD.contains(token.text()) || token.is("MD")) {
      return Told.NOT;
    }
    if (token.is("VBN") && isAdjective(i)) {
      return Told.OPEN;
    }
    if (token.is("VBN")) {
      return near(i, "be") ? Told.OPEN : near(i, "is") || near(i, "are") ? Told.NOT : Told.HAPPENED;
    }
    if (token.is("VBD")) {
      boolean ahead = i + 1 < tokens.size() && AHEAD.contains(tokens.get(i + 1).lemma());
      return ahead ? Told.NOT : Told.HAPPENED;
    }
    if (token.tag().equals("VB")) {
      boolean past = near(i, "did") || orderedTo(i);
      return past ? Told.HAPPENED : near(i, "to") ? Told.NOT : Told.OPEN;
    }
    boolean present = token.is("VBZ") || token.is("VBP");
    boolean helps = token.lemma().equals("have") || token.lemma().equals("say");
    return present && !helps ? Told.NOT : Told.OPEN;
  }

  /**
   * Whether a verb is what somebody was told to do: "were told to leave late on Wednesday" tells of
   * Wednesday, "were told to leave by Wednesday" does not.
   */
  private boolean orderedTo(int verb) {
    return verb > 2
        && tokens.get(verb - 1).isWord("to")
        && tokens.get(verb - 2).is("VBN")
        && ORDERS.contains(tokens.get(verb - 2).lemma())
        && tokens.get(verb - 3).is("VBD")
        && !tokens.get(first - 1).isWord("by", "before", "until", "from", "for");
  }

  /** "an estimated loss". */
  private boolean isAdjective(int i) {
    return i > 0
        && i + 1 < tokens.size()
        && tokens.get(i - 1).tag().matches("DT|PRP\\$|POS")
        && tokens.get(i + 1).tag().matches("NN.*|JJ.*|CD|\\$");
  }

  private boolean near(int i, String word) {
    return (i > 0 && tokens.get(i - 1).isWord(word)) || (i > 1 && tokens.get(i - 2).isWord(word));
  }

  private boolean happenedAfter() {
    for (int i = last; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.is("VBD") || token.is("VBN")) {
        return i + 1 >= tokens.size() || !AHEAD.contains(tokens.get(i + 1).lemma());
      }
      boolean present = token.is("VBZ") || token.is("VBP");
      if (token.is("MD") || (present && !token.lemma().equals("have"))) {
        return false;
      }
    }
    return false;
  }

  /** Returns the clause where it can be cut out safely, else the sentence. */
  private Range cut() {
    Range whole = whole();
    int start = subordinator();
    int from = start < 0 ? opening() : start + 1;
    int to = start < 0 ? closing(";") : closing(",;");
    if (from >= to || (from == 0 && to == tokens.size()) || !finite(from, to) || !safe(from, to)) {
      return whole;
    }
    return new Range(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  private Range whole() {
    String words = reading.article().text().substring(sentence.start(), sentence.end());
    return new Range(sentence.start() + Datelines.end(words), sentence.end());
  }

  /** The word that opens a clause of its own before the time; -1 for none. */
  private int subordinator() {
    for (int i = first - 1; i > 0; i--) {
      String word = tokens.get(i).lemma();
      if (SUBORDINATORS.contains(word)) {
        return subject(i + 1) ? i : -1;
      }
      if (",;:".contains(word)
          || word.equals("that")
          || word.equals("who")
          || word.equals("which")) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether a noun and then a verb in the past stand between a word and the time. */
  private boolean subject(int from) {
    boolean noun = false;
    for (int i = from; i < first; i++) {
      Token token = tokens.get(i);
      if (token.is("VBD")) {
        return noun;
      }
      if (token.is("V") || token.is("PRP")) {
        return false;
      }
      noun |= token.is("NN");
    }
    return false;
  }

  private int opening() {
    for (int i = first - 1; i >= 0; i--) {
      if (tokens.get(i).text().equals(";")) {
        return i + 1;
      }
    }
    return 0;
  }

  private int closing(String marks) {
    for (int i = last; i < tokens.size(); i++) {
      if (tokens.get(i).text().length() == 1 && marks.contains(tokens.get(i).text())) {
        return i;
      }
    }
    int end = tokens.size();
    return end > 0 && marks.length() > 1 && tokens.get(end - 1).text().equals(".") ? end - 1 : end;
  }

  private boolean finite(int from, int to) {
    return tokens.subList(from, to).stream()
        .anyMatch(t -> t.is("VBD") || t.is("VBZ") || t.is("VBP"));
  }

  /** Whether nothing that bears on the clause falls away, and no quotation is torn. */
  private boolean safe(int from, int to) {
    return !isDoubted(0, from) && !isDoubted(to, tokens.size()) && isWhole(from, to);
  }

  private boolean isDoubted(int from, int to) {
    return tokens.subList(from, to).stream()
        .anyMatch(t -> DOUBTS.contains(t.lemma()) || DOUBTS.contains(t.text()));
  }

  /** Whether no quotation is torn, and what is kept is not what somebody says. */
  private boolean isWhole(int from, int to) {
    String words = reading.article().text();
    int start = tokens.get(from).start();
    int end = tokens.get(to - 1).end();
    String kept = words.substring(start, end);
    return kept.indexOf('"') < 0
        && kept.indexOf('“') < 0
        && kept.indexOf('”') < 0
        && !attributed(start, end, from > 0 && tokens.get(from - 1).isWord("since"));
  }

  /** "has asserted ... since": since when it is said, and no part of what is said. */
  private boolean isPerfect(Span cue) {
    boolean here = cue.field() == Span.Field.TEXT;
    int from = here ? Math.max(0, firstFrom(cue.start()) - 2) : 0;
    int to = here ? firstFrom(cue.end()) : 0;
    return tokens.subList(from, Math.max(from, to)).stream()
        .anyMatch(t -> t.lemma().equals("have"));
  }

  private static boolean isIn(Span span, int start, int end) {
    return span.field() == Span.Field.TEXT && start <= span.start() && span.end() <= end;
  }

  /** Whether the kept words are what somebody says, and who says so falls away. */
  private boolean attributed(int start, int end, boolean since) {
    return reading.attributions().stream()
        .filter(a -> a.cue().isEmpty() || !a.cue().stream().allMatch(c -> isIn(c, start, end)))
        .filter(a -> !(since && a.cue().stream().anyMatch(this::isPerfect)))
        .map(Attribution::content)
        .flatMap(List::stream)
        .anyMatch(c -> c.field() == Span.Field.TEXT && c.start() < end && start < c.end());
  }
}
