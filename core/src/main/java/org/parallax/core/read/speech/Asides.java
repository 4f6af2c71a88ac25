package org.parallax.core.read.speech;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.parallax.core.read.Passage;

/**
 * Units out in, of paragraphs that stand between those of the text and end without a mark: captions
 * of pictures, credits, cross-heads. Who is told of there is not who speaks in the next paragraph.
 */
final class Asides {
  /** Of a hundred paragraphs so many may be asides; of a text without marks nothing is. */
  private static final int PERCENT = 40;

  /** Longest caption, in tokens. */
  private static final int LONGEST = 45;

  /** Tokens of a remark behind a last colon. */
  private static final int LABEL = 4;

  /** Where in a picture somebody stands. */
  private static final Set<String> SIDES =
      Set.of("left", "right", "center", "centre", "above", "below", "pictured", "top", "bottom");

  private static final String CLOSERS = "\"'”’»)]*_";
  private static final String MARKS = ".!?…:;,—–-";

  private final BitSet asides = new BitSet();

  Asides(Passage passage, List<Unit> units) {
    int paragraphs = 0;
    int open = 0;
    int marked = 0;
    BitSet found = new BitSet();
    for (int u = 0; u < units.size(); u++) {
      Unit unit = units.get(u);
      boolean last = u + 1 == units.size() || units.get(u + 1).paragraph() != unit.paragraph();
      if (!last) {
        continue;
      }
      paragraphs++;
      if (isMarked(passage.text(), unit)) {
        marked++;
      } else if (marked > 0) {
        open++;
        int first = u;
        int tokens = unit.size();
        while (first > 0 && units.get(first - 1).paragraph() == unit.paragraph()) {
          first--;
          tokens += units.get(first).size();
        }
        if (tokens <= LONGEST) {
          found.set(first, u + 1);
          boolean pictured = false;
          for (int i = first; i <= u; i++) {
            pictured |= isPictured(units.get(i));
          }
          if (pictured) {
            asides.set(first, u + 1);
          }
        }
      }
    }
    if (open * 100 <= paragraphs * PERCENT) {
      asides.or(found);
    }
  }

  /** Whether a unit is of such a paragraph. */
  boolean has(Unit unit) {
    return asides.get(unit.number());
  }

  /** "Anna Berg (left) and Emil Lorn", "Anna Berg, pictured with her son". */
  private static boolean isPictured(Unit unit) {
    for (int i = 0; i < unit.size(); i++) {
      boolean bracket = unit.word(i - 1).equals("(") && SIDES.contains(unit.word(i));
      if (bracket || (unit.word(i).equals("pictured") && !unit.quoted(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMarked(String text, Unit unit) {
    int last = unit.size() - 1;
    for (int i = last; i > last - LABEL && i >= 0; i--) {
      if (unit.isColon(i)) {
        return true; // "The mayor begins to speak: (highlights)"
      }
    }
    int end = unit.end() - 1;
    while (end > unit.start() && CLOSERS.indexOf(text.charAt(end)) >= 0) {
      end--;
    }
    return MARKS.indexOf(text.charAt(end)) >= 0;
  }
}
