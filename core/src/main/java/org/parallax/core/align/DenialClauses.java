package org.parallax.core.align;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.parallax.model.Token;

/** The clauses and asides of what is denied. */
final class DenialClauses {
  private static final Set<String> BREAKS =
      Set.of("after", "because", "while", "when", "although", "though", "but", "before", "since");

  private DenialClauses() {}

  /**
   * Returns which tokens stand in an aside, about somebody named or about what had gone before:
   * "who has been accused of theft", "hours after they accused him"; not "who says that he stole".
   */
  static boolean[] asides(List<Token> tokens) {
    boolean[] asides = new boolean[tokens.size()];
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean relative =
          i > 0 && tokens.get(i - 1).text().equals(",") && token.isWord("who", "which", "whose");
      if (!relative && !token.isWord("after", "before", "since")) {
        continue;
      }
      int end = i;
      boolean verb = false;
      boolean passive = false;
      boolean told = false;
      for (; end < tokens.size() && !tokens.get(end).text().equals(","); end++) {
        Token inside = tokens.get(end);
        verb |= inside.is("VB");
        told |= relative && DenialWords.tells(inside) && !passive;
        passive |= inside.lemma().equals("be");
      }
      if (verb && !told) {
        Arrays.fill(asides, i, end, true);
      }
    }
    return asides;
  }

  /** The words around a negation up to where another clause begins. */
  static List<Token> clause(List<Token> said, int at) {
    int from = at;
    while (from > 0 && !breaks(said.get(from - 1)) && !adds(said, from)) {
      from--;
    }
    int to = at;
    while (to < said.size() && !breaks(said.get(to)) && !adds(said, to)) {
      to++;
    }
    return said.subList(from, to);
  }

  /** Whether another thing said begins here: "he has the key and that nobody came". */
  private static boolean adds(List<Token> said, int at) {
    return said.get(at).isWord("and") && at + 1 < said.size() && said.get(at + 1).isWord("that");
  }

  /**
   * The words of what is denied up to an aside about somebody or something in it: "that they beat
   * the man who later died"; all of them where nothing stands before it.
   */
  static List<Token> core(List<Token> denied) {
    for (int i = 1; i < denied.size(); i++) {
      boolean relative = denied.get(i).isWord("who", "whom", "whose", "which");
      if ((relative || breaks(denied.get(i)) || adds(denied, i))
          && denied.subList(0, i).stream().anyMatch(StatementCutter::isContent)) {
        return denied.subList(0, i);
      }
    }
    return denied;
  }

  private static boolean breaks(Token token) {
    return ",;:.–—".contains(token.text())
        || BREAKS.contains(token.text().toLowerCase(Locale.ROOT));
  }
}
