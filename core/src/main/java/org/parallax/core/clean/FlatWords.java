package org.parallax.core.clean;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which words of a line carry content, and how much of it another text shares. */
final class FlatWords {
  private static final Set<String> FUNCTION =
      set(
          "a about above across after again against all almost also although always am among an and"
              + " any are aren't around as at be because been before being below between both but by"
              + " can cannot could couldn't did didn't do does doesn't doing don't down during each"
              + " either else even ever every few for from further get gets got had has hasn't have"
              + " having he he'd he'll he's her here hers herself him himself his how however i i'm"
              + " i've if in into is isn't it it's its itself just last least less like made make"
              + " many may me might mine more most much must my myself near never next no nor not"
              + " now of off on once one only onto or other others our ours out over own per rather"
              + " said same say says she should since so some still such than that that's the their"
              + " theirs them then there these they this those through till to too toward towards"
              + " two under until up upon us very via was wasn't we we're well were what when where"
              + " whether which while who whom whose why will with within without won't would yet"
              + " you you're your yours");

  private FlatWords() {}

  /** Returns words to be looked up; their order is not told. */
  static Set<String> set(String words) {
    return new HashSet<>(Arrays.asList(words.split(" ")));
  }

  static boolean isFunction(String key) {
    return FUNCTION.contains(key);
  }

  /** Returns the stems of the words that carry content. */
  static Set<String> stems(Collection<String> keys) {
    Set<String> stems = new TreeSet<>();
    for (String key : keys) {
      if (key.length() >= 3 && !FUNCTION.contains(key)) {
        stems.add(key.length() > 6 ? key.substring(0, 6) : key);
      }
    }
    return stems;
  }

  /** Returns the stems of many lines. */
  static Set<String> stemsOf(List<FlatLine> lines) {
    Set<String> stems = new TreeSet<>();
    lines.forEach(line -> stems.addAll(stems(line.keys())));
    return stems;
  }

  /** Returns the share of a line's content that a text has too; 0 without content. */
  static double shared(FlatLine line, Set<String> text) {
    Set<String> stems = stems(line.keys());
    long both = stems.stream().filter(text::contains).count();
    return stems.isEmpty() ? 0 : (double) both / stems.size();
  }
}
