package org.parallax.core.read.times;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Units of time after a number, whatever stands between: "two more trading days", "seven-year". */
final class Lengths {
  private static final Set<String> BETWEEN =
      Lexicon.words(
          "more additional full trading business working calendar fiscal consecutive"
              + " straight long successive whole other extra school solid short further"
              + " months financial");

  private Lengths() {}

  /** Returns the index of the unit word at or shortly after a word; -1 for none. */
  static int unit(Line line, int i) {
    int at = line.hyphen(i);
    for (int k = 0; k < 3; k++, at++) {
      if (grain(line, at) != null) {
        return at;
      }
      if (!BETWEEN.contains(line.at(at)) && !line.is(at, "-")) {
        return -1;
      }
    }
    return -1;
  }

  /** Returns one past the unit word at or shortly after a word; 0 for none. */
  static int unitAfter(Line line, int i) {
    return unit(line, i) + 1;
  }

  /** Returns the unit a word names; null for none, as for "second" the ordinal. */
  static @Nullable Grain grain(Line line, int i) {
    Grain grain = Lexicon.unit(line.at(i));
    if (grain == Grain.SECOND && line.is(i, "second") && line.tagged(i, "JJ")) {
      return null;
    }
    return grain;
  }

  static boolean plural(Line line, int i) {
    return line.at(i).endsWith("s");
  }
}
