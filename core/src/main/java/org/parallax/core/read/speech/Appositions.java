package org.parallax.core.read.speech;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Range;

/**
 * Widens a speaker's name by what stands beside it: "Anna Berg, an expert on trade at the
 * institute", "Anna Berg, who chairs the board", "Anna Berg (Harbour Party), the deputy".
 */
final class Appositions {
  private static final int LONGEST_TOKENS = 40;
  private static final int LONGEST_BRACKET = 8;

  private final Unit unit;
  private final List<VerbGroup> groups;

  private Appositions(Unit unit) {
    this.unit = unit;
    this.groups = VerbGroup.of(unit);
  }

  /** Returns the name with what stands beside it, or as it is. */
  static TokenRange with(Unit unit, TokenRange name, Draft draft) {
    int last = unit.word(name.last() + 1).equals("(") ? bracketEnd(unit, name) : name.last();
    if (last < 0 || !unit.isComma(last + 1)) {
      return name;
    }
    int end = new Appositions(unit).end(last + 2);
    if (end < last + 2) {
      return name;
    }
    Range beside = new Range(unit.at(last + 2).start(), unit.at(end).end());
    boolean free =
        draft.content.stream().noneMatch(beside::overlaps)
            && draft.cue.stream().noneMatch(beside::overlaps);
    return free ? new TokenRange(name.first(), end) : name;
  }

  private static int bracketEnd(Unit unit, TokenRange name) {
    for (int i = name.last() + 2; i <= name.last() + LONGEST_BRACKET; i++) {
      if (unit.word(i).equals(")")) {
        return i;
      }
    }
    return -1;
  }

  /** Returns the last token of what stands beside the name; less than the start when nothing. */
  private int end(int start) {
    boolean clause = isWhoClause(start);
    if (!clause && !describes(start)) {
      return -1;
    }
    boolean relative = clause;
    int at = start;
    while (at < unit.size() && !ends(at)) {
      VerbGroup group = finiteAt(at);
      if (group != null && !relative) {
        return -1;
      }
      relative = group == null ? relative || opensRelative(at) : relative && clause;
      if (at - start > LONGEST_TOKENS) {
        return -1;
      }
      at++;
    }
    return at - 1;
  }

  private boolean opensRelative(int at) {
    return Subjects.isRelative(unit, at) || unit.word(at).equals("whose");
  }

  private boolean ends(int at) {
    return unit.quoted(at)
        || unit.isStop(at)
        || unit.isComma(at)
        || unit.isColon(at)
        || (unit.isDash(at) && !unit.tag(at).equals("HYPH"));
  }

  private @Nullable VerbGroup finiteAt(int at) {
    for (VerbGroup group : groups) {
      if (group.start() == at && group.isFinite()) {
        return group;
      }
    }
    return null;
  }

  /** "who chairs the board", "whose term ends in May"; not "who added that". */
  private boolean isWhoClause(int start) {
    if (unit.word(start).equals("whose")) {
      return true;
    }
    if (!unit.word(start).equals("who")) {
      return false;
    }
    for (VerbGroup group : groups) {
      if (group.start() > start) {
        CueVerbs.Frame frame = CueVerbs.frame(unit.lemma(group.main()));
        return frame == null || !frame.isSpeech();
      }
    }
    return false;
  }

  /** Whether a noun phrase starts here that can describe: no time, and no other person's name. */
  private boolean describes(int start) {
    boolean now = unit.word(start).equals("now") || unit.word(start).equals("then");
    int first = now ? start + 1 : start;
    int end = unit.quoted(first) ? -1 : NounPhrases.baseEnd(unit, first);
    if (end < 0 || NounPhrases.isTime(unit, end) || NounPhrases.isPronoun(unit, first)) {
      return false;
    }
    String tag = unit.tag(first);
    if (tag.startsWith("NNP")) {
      return owns(first, end);
    }
    return tag.equals("DT") || tag.equals("PRP$") || tag.startsWith("NN") || tag.startsWith("JJ");
  }

  /** "Estmark's only ally". */
  private boolean owns(int first, int end) {
    for (int i = first; i < end; i++) {
      if (unit.tag(i).equals("POS")) {
        return true;
      }
    }
    return false;
  }
}
