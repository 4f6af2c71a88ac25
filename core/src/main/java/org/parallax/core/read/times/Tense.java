package org.parallax.core.read.times;

import java.util.Set;

/** Whether the words around a time look back or ahead. */
enum Tense {
  PAST,
  PRESENT,
  FUTURE,
  UNTOLD;

  private static final Set<String> AHEAD =
      Lexicon.words(
          "scheduled planned expected due set slated upcoming forthcoming ahead until till by"
              + " tomorrow planning looming anticipated pending poised coming starting beginning"
              + " effective going likely deadline");
  private static final Set<String> BEFORE_INFINITIVE =
      Lexicon.words(
          "agree promise vow pledge plan schedule expect intend hope want set due slate decide ask"
              + "  order urge invite call prepare about supposed suppose need threaten arrange"
              + " propose meant mean likely be have offer refuse ready seek decline require"
              + " authorize commit force agreement plan proposal deal bid intention pledge promise"
              + "  decision vow invitation aim push campaign move chance");
  private static final Set<String> PUTTING_OFF =
      Lexicon.words(
          "extend postpone delay give adjourn have defer suspend put push close be remain set move"
              + " shelve recess grant allow cancel hold say");
  private static final Set<String> SAYING =
      Lexicon.words("say tell add report show note explain argue believe think");

  /** Returns what governs the words {@code [from, to)}: the nearest verb before, else after. */
  static Tense around(Line line, int from, int to) {
    int start = opening(line, from);
    if (possessive(line, to)) {
      return owning(line, start, to);
    }
    Tense before = before(line, start);
    return before == UNTOLD ? after(line, to) : before;
  }

  /** Steps over "early", "mid-", "the end of" before a time. */
  private static int opening(Line line, int from) {
    int start = from;
    while (line.is(
            start - 1, "early", "late", "mid", "-", "the", "end", "beginning", "middle", "of")
        && !line.reads(start - 2, "ahead", "of")) {
      start--;
    }
    return start;
  }

  private static boolean possessive(Line line, int to) {
    return line.is(to, "'", "’") && line.is(to + 1, "s") && line.word(to).glued();
  }

  /** "Wednesday's meeting": what is before counts less than what becomes of the meeting. */
  private static Tense owning(Line line, int start, int to) {
    if (line.is(start - 1, "before", "until") || line.reads(start - 2, "ahead", "of")) {
      return FUTURE;
    }
    if (line.is(start - 1, "after", "since", "during", "following")) {
      return PAST;
    }
    Tense after = after(line, to + 2);
    if (after == PRESENT
        && (line.is(start - 1, "once", "when", "if") || line.reads(start - 2, "soon", "as"))) {
      return FUTURE;
    }
    if (after == PAST || after == FUTURE) {
      return after;
    }
    Tense before = before(line, start);
    return before == PRESENT ? UNTOLD : before;
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
    if (AHEAD.contains(line.at(i)) && ahead(line, i, from)) {
      return line.reads(i - 2, "had", "been") ? PAST : FUTURE;
    }
    if (from - i <= 2 && line.is(i, "since", "after")) {
      return PAST;
    }
    if (line.tagged(i, "MD")) {
      return modal(line, i);
    }
    if (line.tagged(i, "VBD")) {
      return PAST;
    }
    if (line.tagged(i, "VBN")) {
      return line.is(i - 1, "be") || line.is(i - 2, "be") ? UNTOLD : PAST;
    }
    if (line.tagged(i, "VBG")) {
      return line.is(i - 1, "is", "are", "re", "am", "be") ? FUTURE : UNTOLD;
    }
    if (line.tagged(i, "VBZ") || line.tagged(i, "VBP")) {
      return present(line, i);
    }
    return line.tagged(i, "VB") && line.is(i - 1, "to") ? infinitive(line, i) : UNTOLD;
  }

  private static Tense present(Line line, int i) {
    boolean auxiliary = line.is(i, "has", "have", "ve");
    return auxiliary || SAYING.contains(line.word(i).lemma()) ? UNTOLD : PRESENT;
  }

  private static boolean ahead(Line line, int i, int from) {
    return switch (line.at(i)) {
      case "until", "till" -> from - i <= 4 && i > 0 && !waited(line, i);
      case "starting", "beginning", "effective" -> from - i <= 4 && i > 0;
      case "by" -> from - i <= 2 && i > 0 && !perfected(line, i);
      case "ahead" -> line.is(i + 1, "of");
      case "deadline" -> line.is(i - 1, "a", "new") || line.is(i + 1, "of", "for");
      case "set" -> line.tagged(i, "VBN") || line.tagged(i, "JJ") || line.is(i + 1, "for", "to");
      default -> true;
    };
  }

  /** "waited until Friday" looks back, "postponed until Friday" ahead. */
  private static boolean waited(Line line, int until) {
    for (int i = until - 1; i >= 0; i--) {
      if (line.tagged(i, "MD") || line.tagged(i, "VBP") || line.tagged(i, "VBZ")) {
        return false;
      }
      if (line.tagged(i, "VBD") || line.tagged(i, "VBN")) {
        return !PUTTING_OFF.contains(line.word(i).lemma());
      }
    }
    return false;
  }

  /** "had filed by Friday" looks back. */
  private static boolean perfected(Line line, int i) {
    for (int k = i - 1; k >= 0 && i - k < 12; k--) {
      if (line.is(k, "had") || (line.tagged(k, "VBD") && !line.is(k, "said"))) {
        return true;
      }
    }
    return false;
  }

  private static Tense modal(Line line, int i) {
    if (line.is(i + 1, "have") || (line.is(i + 1, "not", "n") && line.is(i + 2, "have"))) {
      return PAST;
    }
    boolean failed = line.is(i, "could") && line.is(i + 1, "not", "n", "n't");
    return failed ? PAST : FUTURE;
  }

  private static Tense infinitive(Line line, int verb) {
    if (line.is(verb - 2, "order") && line.tagged(verb - 2, "NN")) {
      return UNTOLD; // "signed the order to launch it on Friday": when it was signed
    }
    String lemma = line.word(verb - 2).lemma();
    boolean noun = line.tagged(verb - 2, "NN") && line.is(verb, "be");
    boolean ahead =
        BEFORE_INFINITIVE.contains(lemma) || BEFORE_INFINITIVE.contains(line.at(verb - 2));
    return noun || ahead ? FUTURE : UNTOLD;
  }

  private static Tense after(Line line, int to) {
    for (int i = to; i < line.size(); i++) {
      if (line.tagged(i, "MD")) {
        return modal(line, i);
      }
      if (line.tagged(i, "VBD")) {
        return line.is(i + 1, "due", "scheduled", "expected", "set") ? FUTURE : PAST;
      }
      if (line.tagged(i, "VBZ") || line.tagged(i, "VBP")) {
        return finite(line, i);
      }
    }
    return UNTOLD;
  }

  private static Tense finite(Line line, int i) {
    if (line.is(i, "has", "have", "ve")) {
      return PAST;
    }
    return line.is(i + 1, "to", "going", "due", "scheduled", "expected", "set", "planned", "likely")
        ? FUTURE
        : PRESENT;
  }
}
