package org.parallax.core.read.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A verb with its auxiliaries, outside quotations.
 *
 * @param start first token
 * @param main the verb itself
 * @param form its form
 */
record VerbGroup(int start, int main, Form form) {
  /** Form of a verb group. */
  enum Form {
    /** Has a subject of its own. */
    FINITE,
    /** An -ing form without auxiliary. */
    GERUND,
    /** With "to". */
    INFINITIVE,
    /** A past participle without auxiliary. */
    PARTICIPLE,
    /** With a form of "be" and a past participle. */
    PASSIVE
  }

  private static final Set<String> AUXILIARIES = Set.of("be", "have", "do", "get");
  private static final Set<String> BE = Set.of("be", "get");

  /** Returns the verb groups of a unit in order. */
  static List<VerbGroup> of(Unit unit) {
    List<VerbGroup> groups = new ArrayList<>();
    int i = 0;
    while (i < unit.size()) {
      if (unit.quoted(i) || !verb(unit, i)) {
        i++;
        continue;
      }
      int main = i;
      int next = next(unit, i);
      while (next >= 0) {
        main = next;
        next = next(unit, main);
      }
      int start = hyphened(unit, i);
      groups.removeIf(g -> g.main() >= start);
      groups.add(new VerbGroup(start, main, form(unit, i, main)));
      i = main + 1;
    }
    return groups;
  }

  /** Returns where a verb starts that a hyphen ties to the word before it: "live-tweeted". */
  private static int hyphened(Unit unit, int i) {
    boolean tied =
        i > 1
            && unit.word(i - 1).equals("-")
            && unit.at(i - 1).end() == unit.at(i).start()
            && unit.at(i - 2).end() == unit.at(i - 1).start();
    return tied ? i - 2 : i;
  }

  private static boolean verb(Unit unit, int i) {
    return unit.tag(i).startsWith("VB") || unit.tag(i).equals("MD");
  }

  /** Returns the verb that an auxiliary helps, or -1. */
  private static int next(Unit unit, int at) {
    boolean helps = unit.tag(at).equals("MD") || AUXILIARIES.contains(unit.lemma(at));
    int j = at + 1;
    while (unit.tag(j).startsWith("RB") || unit.word(j).equals("n't")) {
      j++;
    }
    return helps && unit.inside(j) && !unit.quoted(j) && verb(unit, j) && !unit.tag(j).equals("MD")
        ? j
        : -1;
  }

  private static Form form(Unit unit, int start, int main) {
    String tag = unit.tag(main);
    String first = unit.tag(start);
    int before = start - 1;
    while (unit.tag(before).startsWith("RB")) {
      before--;
    }
    boolean to = unit.tag(before).equals("TO");
    if (to && first.equals("VB")) {
      return Form.INFINITIVE;
    }
    if (first.equals("VBG")) {
      return Form.GERUND;
    }
    if (main > start && tag.equals("VBN") && passive(unit, start, main)) {
      return Form.PASSIVE;
    }
    return start == main && tag.equals("VBN") ? Form.PARTICIPLE : Form.FINITE;
  }

  private static boolean passive(Unit unit, int start, int main) {
    int last = main - 1;
    while (last > start && unit.tag(last).startsWith("RB")) {
      last--;
    }
    return BE.contains(unit.lemma(last));
  }

  boolean isFinite() {
    return form == Form.FINITE || form == Form.PASSIVE;
  }
}
