package org.parallax.core.read.figures;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.core.read.Passage;
import org.parallax.model.AnnotatedSentence;
import org.parallax.model.Span;
import org.parallax.model.TimeExpression;
import org.parallax.model.Token;

/** The day and the place that a sentence gives its numbers. */
final class Surroundings {
  private static final Pattern CALENDAR = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

  private static final Set<String> SAYING =
      Set.of(
          """
          say tell report announce warn claim state add confirm estimate declare write speak\
          """
              .split("\\s+"));
  private static final int REACH = 7;

  private final Passage passage;
  private final AnnotatedSentence sentence;
  private final List<TimeExpression> times;

  Surroundings(Passage passage, AnnotatedSentence sentence, List<TimeExpression> times) {
    this.passage = passage;
    this.sentence = sentence;
    Span whole = passage.span(sentence.start(), sentence.end());
    this.times = times.stream().filter(time -> whole.contains(time.span())).toList();
  }

  /** Whether a range lies in a calendar date or a time of day. */
  boolean dated(int start, int end) {
    Span span = passage.span(start, end);
    return times.stream()
        .anyMatch(time ->
            time.span().overlaps(span)
                && (time.type() == TimeExpression.Type.DATE
                    || time.type() == TimeExpression.Type.TIME));
  }

  /**
   * The one calendar date of the sentence; null when it has none or several, or when it is the day
   * on which somebody said so.
   */
  @Nullable String asOf(int start, int end) {
    List<TimeExpression> dates =
        times.stream()
            .filter(time -> time.type() == TimeExpression.Type.DATE)
            .filter(time -> time.value() != null && CALENDAR.matcher(time.value()).matches())
            .toList();
    boolean one = dates.size() == 1 && near(dates.getFirst(), start, end);
    return one && !saidOn(dates.getFirst()) ? dates.getFirst().value() : null;
  }

  private boolean near(TimeExpression date, int start, int end) {
    int behind = tokenAt(date.span().start()) - tokenAt(end);
    int ahead = tokenAt(start) - tokenAt(date.span().end());
    return Math.max(behind, ahead) <= REACH;
  }

  private boolean saidOn(TimeExpression date) {
    int index = tokenAt(date.span().start());
    List<Token> tokens = sentence.tokens();
    for (int i = Math.max(0, index - 4); i < Math.min(tokens.size(), index + 5); i++) {
      if (SAYING.contains(tokens.get(i).lemma())) {
        return true;
      }
    }
    return false;
  }

  private int tokenAt(int offset) {
    List<Token> tokens = sentence.tokens();
    int index = 0;
    while (index < tokens.size() && tokens.get(index).end() <= offset) {
      index++;
    }
    return index;
  }

  /**
   * The place named directly behind a figure ("40 killed in Aldmoor") or before it ("Aldmoor, where
   * 40 were killed").
   */
  @Nullable String place(int start, int end) {
    List<Token> tokens = sentence.tokens();
    int after = tokenAt(end);
    for (int i = after; i < Math.min(tokens.size(), after + REACH); i++) {
      Token token = tokens.get(i);
      if (token.name() == Token.NameTag.PLACE && located(tokens, i)) {
        return placeAt(i);
      }
      boolean link = token.tag().matches("VB.*|MD|RB|IN|DT|JJ|NNP|NN") && !isOther(token);
      if (!link) {
        break;
      }
    }
    int before = tokenAt(start) - 1;
    if (before > 2 && tokens.get(before).isWord("where")) {
      int last = tokens.get(before - 1).isWord(",") ? before - 2 : before - 1;
      int first = last;
      while (first > 0 && tokens.get(first - 1).name() == Token.NameTag.PLACE) {
        first--;
      }
      return tokens.get(last).name() == Token.NameTag.PLACE ? placeAt(first) : null;
    }
    return null;
  }

  /** A verb of saying or a noun of its own stands between: the place is of something else. */
  private static boolean isOther(Token token) {
    boolean noun = token.is("NN") && token.name() == Token.NameTag.NONE;
    return noun || SAYING.contains(token.lemma());
  }

  private String placeAt(int first) {
    List<Token> tokens = sentence.tokens();
    int last = first;
    while (last + 1 < tokens.size() && tokens.get(last + 1).name() == Token.NameTag.PLACE) {
      last++;
    }
    return passage.text().substring(tokens.get(first).start(), tokens.get(last).end());
  }

  private static boolean located(List<Token> tokens, int at) {
    int before = at - 1;
    while (before > 0 && (tokens.get(before).is("JJ") || tokens.get(before).is("DT"))) {
      before--;
    }
    return tokens.get(before).isWord("in", "at", "near", "across", "around", "outside", "inside");
  }
}
