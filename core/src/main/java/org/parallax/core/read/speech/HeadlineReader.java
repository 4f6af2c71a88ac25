package org.parallax.core.read.speech;

import org.jspecify.annotations.Nullable;
import org.parallax.model.Span;
import org.parallax.model.Token;

/** Reads a headline that ends with its speaker without a comma: "Talks to go on Arland says". */
final class HeadlineReader {
  private HeadlineReader() {}

  static @Nullable Draft read(Unit unit, Span.Field field) {
    int verb = unit.size() - 1;
    while (verb > 0 && unit.isPunctuation(verb)) {
      verb--;
    }
    if (field != Span.Field.HEADLINE || verb < 3 || unit.quoted(verb) || !says(unit, verb)) {
      return null;
    }
    int first = verb;
    while (first > 1 && isName(unit, first - 1) && sameName(unit, first - 1, verb - 1)) {
      first--;
    }
    if (first == verb || verb - first > 3 || first < 3) {
      return null;
    }
    Draft draft = new Draft(unit);
    draft.addCue(verb, verb);
    draft.speaker = new TokenRange(first, verb - 1);
    draft.addContent(unit, 0, first - 1);
    return draft;
  }

  private static boolean says(Unit unit, int i) {
    CueVerbs.Frame frame = CueVerbs.frame(unit.lemma(i));
    boolean third = unit.word(i).endsWith("s") || unit.word(i).equals("say");
    return third && frame != null && frame.takes(CueVerbs.Takes.SPEECH);
  }

  private static boolean isName(Unit unit, int i) {
    return unit.tag(i).startsWith("NNP") && !unit.quoted(i);
  }

  private static boolean sameName(Unit unit, int i, int last) {
    Token.NameTag name = unit.at(last).name();
    return unit.at(i).name() == name;
  }
}
