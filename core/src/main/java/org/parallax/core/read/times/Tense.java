package org.parallax.core.read.times;

import java.util.Set;

/** Whether the words around a time look back or ahead. */
enum Tense {
  PAST,
  PRESENT,
  FUTURE,
  UNTOLD;

  private static final Set<String> MODALS =
      Set.of(
          "will", "'ll", "shall", "would", "may", "might", "could", "should", "must", "can", "wo",
          "'d");
  private static final Set<String> AHEAD =
      Set.of(
          "scheduled",
          "planned",
          "expected",
          "due",
          "set",
          "slated",
          "upcoming",
          "forthcoming",
          "ahead",
          "until",
          "till",
          "by",
          "tomorrow",
          "plan",
          "plans",
          "planning",
          "intends",
          "intend",
          "deadline",
          "expects",
          "expect",
          "hopes",
          "hope",
          "wants",
          "looming",
          "anticipated",
          "pending",
          "poised",
          "coming",
          "starting",
          "beginning",
          "effective",
          "going",
          "likely",
          "ready",
          "agenda");
  private static final Set<String> PROMISES =
      Set.of(
          "agree",
          "promise",
          "vow",
          "pledge",
          "plan",
          "schedule",
          "expect",
          "intend",
          "hope",
          "want",
          "set",
          "due",
          "slate",
          "decide",
          "ask",
          "order",
          "urge",
          "invite",
          "call",
          "prepare",
          "about",
          "supposed",
          "suppose",
          "need",
          "threaten",
          "arrange",
          "continue",
          "propose",
          "meant",
          "mean",
          "likely",
          "be",
          "have",
          "offer",
          "refuse",
          "ready",
          "seek",
          "decline",
          "require",
          "authorize",
          "commit",
          "force");
  private static final Set<String> SAYING =
      Set.of(
          "say", "tell", "add", "report", "show", "note", "explain", "argue", "believe", "think");

  /** Returns what governs the words {@code [from, to)}: the nearest verb before, else after. */
  static Tense around(Line line, int from, int to) {
    boolean subject = line.is(to, "'", "’", "'s") || line.reads(to, "'", "s");
    if (subject) {
      if (line.is(from - 1, "ahead", "before", "until", "for", "at")
          || line.reads(from - 2, "ahead", "of")) {
        return line.is(from - 1, "for", "at") ? before(line, from) : FUTURE;
      }
      Tense after = after(line, to);
      return after == UNTOLD || after == PRESENT ? orElse(before(line, from), after) : after;
    }
    Tense before = before(line, from);
    return before == UNTOLD ? after(line, to) : before;
  }

  private static Tense orElse(Tense first, Tense second) {
    return first == UNTOLD ? second : first;
  }

  private static Tense before(Line line, int from) {
    for (int i = from - 1; i >= 0; i--) {
      if (line.is(i, ";", "``", "“", "''", "”", "\"", ":")) {
        return UNTOLD;
      }
      Tense here = verb(line, i, from);
      if (here != UNTOLD) {
        return here;
      }
    }
    return UNTOLD;
  }

  private static Tense verb(Line line, int i, int from) {
    String word = line.at(i);
    if (AHEAD.contains(word) && ahead(line, i, from)) {
      return FUTURE;
    }
    if (from - i <= 2 && line.is(i, "since", "after")) {
      return PAST;
    }
    if (line.tagged(i, "MD") || MODALS.contains(word) && line.tagged(i, "V")) {
      return perfect(line, i) ? PAST : FUTURE;
    }
    if (line.tagged(i, "VBD")) {
      return PAST;
    }
    if (line.tagged(i, "VBN")) {
      return line.is(i - 1, "be") || line.is(i - 2, "be") ? UNTOLD : PAST;
    }
    if (line.tagged(i, "VBG")) {
      return line.is(i - 1, "is", "are", "'s", "'re", "am", "'m", "be") ? FUTURE : UNTOLD;
    }
    if (line.tagged(i, "VBZ") || line.tagged(i, "VBP")) {
      return present(line, i);
    }
    return line.tagged(i, "VB") && line.is(i - 1, "to") ? infinitive(line, i - 2) : UNTOLD;
  }

  private static Tense present(Line line, int i) {
    if (SAYING.contains(line.word(i).lemma()) || line.is(i, "has", "have", "'ve")) {
      return UNTOLD;
    }
    return PRESENT;
  }

  private static boolean ahead(Line line, int i, int from) {
    return switch (line.at(i)) {
      case "by", "until", "till", "starting", "beginning", "effective" -> from - i <= 2;
      case "ahead" -> line.is(i + 1, "of");
      case "coming", "going" -> !line.tagged(i, "VBD");
      case "set" -> line.tagged(i, "VBN") || line.tagged(i, "JJ") || line.is(i + 1, "for", "to");
      default -> true;
    };
  }

  private static boolean perfect(Line line, int modal) {
    return line.is(modal + 1, "have") || line.is(modal + 1, "not") && line.is(modal + 2, "have");
  }

  private static Tense infinitive(Line line, int governor) {
    boolean promised =
        PROMISES.contains(line.word(governor).lemma()) || PROMISES.contains(line.at(governor));
    return promised ? FUTURE : UNTOLD;
  }

  private static Tense after(Line line, int to) {
    for (int i = to; i < line.size(); i++) {
      if (line.tagged(i, "MD")) {
        return perfect(line, i) ? PAST : FUTURE;
      }
      if (line.tagged(i, "VBD")) {
        return line.is(i + 1, "due", "scheduled", "expected", "set", "to") ? FUTURE : PAST;
      }
      if (line.tagged(i, "VBZ") || line.tagged(i, "VBP")) {
        if (line.is(i, "has", "have", "'ve")) {
          return PAST;
        }
        return line.is(i + 1, "to", "going", "due", "scheduled", "expected", "set", "planned")
            ? FUTURE
            : PRESENT;
      }
    }
    return UNTOLD;
  }
}
