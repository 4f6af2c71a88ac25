package org.parallax.core.read.speech;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who answers in the quotation behind a sentence: the one who was asked, the one from whom an
 * answer came.
 */
final class Answers {
  /** What comes from somebody in words. */
  private static final Set<String> WORDS =
      Set.of(
          "response",
          "reply",
          "answer",
          "reaction",
          "retort",
          "rebuke",
          "statement",
          "message",
          "warning",
          "tweet",
          "post",
          "comment",
          "outburst");

  private static final Set<String> ASKING =
      Set.of("if", "whether", "how", "why", "what", "who", "when", "where", "which", "about");

  private Answers() {}

  /** Returns who answers behind a unit, null when it neither asks nor brings an answer. */
  static @Nullable TokenRange by(Unit unit) {
    TokenRange asked = asked(unit);
    return asked == null ? sender(unit) : asked;
  }

  /** "The Gazette asked Anna Berg, the builder, if the wall was wet?": she answers. */
  private static @Nullable TokenRange asked(Unit unit) {
    List<VerbGroup> groups = VerbGroup.of(unit);
    Subjects subjects = new Subjects(unit, groups);
    for (VerbGroup group : groups) {
      int from = group.main() + 1;
      boolean asks =
          group.form() == VerbGroup.Form.FINITE
              && unit.lemma(group.main()).equals("ask")
              && !unit.quoted(group.main())
              && subjects.own(group) != null;
      int last = asks ? NounPhrases.baseEnd(unit, from) : -1;
      if (last >= from && unit.isInPerson(last) && !unit.quoted(last) && isQuestion(unit, last)) {
        return new TokenRange(from, last);
      }
    }
    return null;
  }

  private static boolean isQuestion(Unit unit, int hearer) {
    for (int i = hearer + 1; i < unit.size(); i++) {
      if (!unit.quoted(i) && ASKING.contains(unit.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "It drew a sharp reply from Anna Berg on Monday.": what follows is hers. */
  private static @Nullable TokenRange sender(Unit unit) {
    List<VerbGroup> groups = VerbGroup.of(unit);
    Extents extents = new Extents(unit, groups);
    for (int i = unit.size() - 1; i > 0; i--) {
      boolean from = unit.word(i).equals("from") && WORDS.contains(unit.lemma(i - 1));
      int last = from && !unit.quoted(i) ? NounPhrases.baseEnd(unit, i + 1) : -1;
      if (last > i
          && !unit.quoted(last)
          && unit.isInPerson(last)
          && unit.isStop(extents.afterAdjuncts(last + 1))) {
        return new TokenRange(i + 1, last);
      }
    }
    return null;
  }
}
