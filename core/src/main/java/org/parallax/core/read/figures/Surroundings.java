package org.parallax.core.read.figures;

import java.util.List;
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

  /** The one calendar date of the sentence; null when it has none or several. */
  @Nullable String asOf() {
    List<String> values =
        times.stream()
            .filter(time -> time.type() == TimeExpression.Type.DATE)
            .map(time -> time.value() == null ? "" : time.value())
            .filter(value -> CALENDAR.matcher(value).matches())
            .distinct()
            .toList();
    return values.size() == 1 ? values.getFirst() : null;
  }

  /** The first place named after "in", "at", "near" behind a point of the sentence. */
  @Nullable String place(int after) {
    List<Token> tokens = sentence.tokens();
    for (int i = 1; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean place = token.start() >= after && token.name() == Token.NameTag.PLACE;
      if (!place || tokens.get(i - 1).name() == Token.NameTag.PLACE || !located(tokens, i)) {
        continue;
      }
      int last = i;
      while (last + 1 < tokens.size() && tokens.get(last + 1).name() == Token.NameTag.PLACE) {
        last++;
      }
      return passage.text().substring(token.start(), tokens.get(last).end());
    }
    return null;
  }

  private static boolean located(List<Token> tokens, int at) {
    int before = at - 1;
    while (before > 0 && (tokens.get(before).is("JJ") || tokens.get(before).is("DT"))) {
      before--;
    }
    return tokens.get(before).isWord("in", "at", "near", "across", "around", "outside", "inside");
  }
}
