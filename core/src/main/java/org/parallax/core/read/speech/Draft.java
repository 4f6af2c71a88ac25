package org.parallax.core.read.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Range;

/** An attribution in the making. */
final class Draft {
  /** The unit that holds cue and speaker. */
  final Unit unit;

  final List<Range> cue = new ArrayList<>();
  final List<Range> content = new ArrayList<>();

  /** Unit of the speaker's words; the cue's own unless they were inferred. */
  Unit speakerUnit;

  /** The speaker's words in {@code speakerUnit}; null when not told. */
  @Nullable TokenRange speaker;

  /** Whether the speaker's words stand elsewhere and not with this cue. */
  boolean inferred;

  /** Whether a quotation of another unit may be its content. */
  boolean open;

  /** Whether a quotation that follows may go on with it. */
  boolean quotes;

  /** Whether it is a post that its signature shows: all of it is quoted, though without marks. */
  boolean post;

  private static final Set<String> NEVER = Set.of("never", "rarely", "seldom", "hardly", "not");

  Draft(Unit unit) {
    this.unit = unit;
    this.speakerUnit = unit;
  }

  /** Adds tokens to the cue, and what takes their sense back: "never said", "no longer blames". */
  void addCue(int first, int last) {
    int from = first;
    while (from > 0 && NEVER.contains(unit.word(from - 1))) {
      from--;
    }
    if (from > 1 && unit.word(from - 1).equals("longer") && unit.word(from - 2).equals("no")) {
      from -= 2;
    }
    cue.add(new Range(unit.at(from).start(), unit.at(last).end()));
  }

  /** Adds tokens to the content, marks of quotations that they start or end included. */
  void addContent(Unit of, int from, int to) {
    int first = from;
    int last = to;
    while (first <= last
        && !of.quoted(first)
        && of.isPunctuation(first)
        && !opensBracket(of, first)) {
      first++;
    }
    while (last >= first && !of.quoted(last) && drops(of, last)) {
      last--;
    }
    if (last < first) {
      return;
    }
    int start = of.at(first).start();
    int end = of.at(last).end();
    Quotation opening = of.quotation(first);
    Quotation closing = of.quotation(last);
    if (opening != null && !of.quoted(first - 1)) {
      start = Math.min(start, opening.start());
    }
    if (closing != null) {
      end = Math.max(end, closing.end());
      quotes = true;
    }
    content.add(new Range(start, end));
  }

  private static boolean opensBracket(Unit of, int i) {
    return "([$#@".contains(of.word(i));
  }

  private static boolean drops(Unit of, int i) {
    return of.isPunctuation(i) && !")]%".contains(of.word(i));
  }
}
