package org.parallax.core.align;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.parallax.model.Token;

/**
 * Which tokens of a sentence tell its main fact: no opening adverbial, no clause hung behind it.
 */
final class MainClause {
  /** Words of content before anything can hang on them. */
  private static final int CORE = 3;

  /** Tokens within which an opening adverbial ends. */
  private static final int OPENER = 18;

  private static final Set<String> HANGING =
      Set.of(
          "after",
          "before",
          "since",
          "while",
          "when",
          "as",
          "because",
          "although",
          "though",
          "with",
          "amid",
          "following",
          "despite",
          "unless",
          "if",
          "until",
          "including");

  private static final Set<String> PERIODS =
      Set.of("year", "month", "week", "day", "hour", "minute", "decade");

  private MainClause() {}

  /** Returns the tokens of it, never none of some. */
  static List<Token> of(List<Token> tokens) {
    int from = opening(tokens);
    int core = 0;
    for (int i = from; i < tokens.size(); i++) {
      if (core >= CORE && hangs(tokens, i)) {
        return tokens.subList(from, i);
      }
      core += tells(tokens.get(i)) ? 1 : 0;
    }
    return tokens.subList(from, tokens.size());
  }

  /** Where the sentence goes on behind "After the vote on Monday,"; 0 where nothing opens it. */
  private static int opening(List<Token> tokens) {
    boolean opens = !tokens.isEmpty() && tokens.getFirst().tag().matches("IN|WRB|TO|VBG|VBN|RB");
    if (!opens) {
      return 0;
    }
    for (int i = 1; i < Math.min(OPENER, tokens.size() - CORE); i++) {
      if (tokens.get(i).text().equals(",")) {
        return i + 1;
      }
    }
    return 0;
  }

  private static boolean hangs(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    boolean that = token.isWord("that");
    if ((token.tag().startsWith("W") && !that)
        || HANGING.contains(token.text().toLowerCase(Locale.ROOT))) {
      return true;
    }
    if (!token.text().equals(",") || at + 1 >= tokens.size()) {
      return false;
    }
    if (tokens.get(at + 1).tag().equals("VBG")) {
      return true;
    }
    for (int i = at + 1; i < Math.min(tokens.size() - 1, at + 4); i++) {
      if (PERIODS.contains(tokens.get(i).lemma())
          && tokens.get(i + 1).isWord("after", "before", "later", "earlier")) {
        return true;
      }
    }
    return false;
  }

  private static boolean tells(Token token) {
    return StatementCutter.isContent(token) || token.is("CD");
  }
}
