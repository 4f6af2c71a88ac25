package org.parallax.core.align;

import java.util.ArrayList;
import java.util.List;
import org.parallax.model.AnnotatedSentence;
import org.parallax.model.Token;

/**
 * A clause of a sentence, as tokens {@code [from, to)}.
 *
 * @param tokens of the whole sentence
 * @param from first token
 * @param to one past the last
 */
record AgendaClause(List<Token> tokens, int from, int to) {
  private static final int LOOK = 7;

  static List<AgendaClause> of(AnnotatedSentence sentence) {
    List<Token> tokens = sentence.tokens();
    List<AgendaClause> clauses = new ArrayList<>();
    int from = 0;
    for (int i = 1; i < tokens.size(); i++) {
      if (splits(tokens, from, i)) {
        clauses.add(new AgendaClause(tokens, from, i));
        from = i;
      }
    }
    if (from < tokens.size()) {
      clauses.add(new AgendaClause(tokens, from, tokens.size()));
    }
    return clauses;
  }

  private static boolean splits(List<Token> tokens, int from, int at) {
    Token token = tokens.get(at);
    if (token.isWord(";", "”", "\"")) {
      return true;
    }
    boolean comma = tokens.get(at - 1).isWord(",");
    if (comma
        && (token.is("WDT") || token.is("WP") || token.isWord("with", "but", "while", "as"))) {
      return true;
    }
    if (!hasVerb(tokens, from, at)) {
      return false;
    }
    if (comma && verbSoon(tokens, at) && !token.is("MD") && !token.is("VB") && !token.is("RB")) {
      return true;
    }
    boolean joint = token.isWord("and", "as", "while", "but", "which") && !token.is("RB");
    return joint
        && !tokens.get(Math.min(at + 1, tokens.size() - 1)).isWord("well", "soon")
        && verbSoon(tokens, at + 1);
  }

  private static boolean hasVerb(List<Token> tokens, int from, int to) {
    return tokens.subList(from, to).stream()
        .anyMatch(token -> token.is("MD") || token.tag().matches("VBZ|VBP|VBD"));
  }

  /** Whether a finite verb follows before the next mark or noun phrase ends. */
  private static boolean verbSoon(List<Token> tokens, int at) {
    for (int i = at; i < Math.min(tokens.size(), at + LOOK); i++) {
      Token token = tokens.get(i);
      if (token.is("MD") || token.tag().matches("VBZ|VBP|VBD")) {
        return i > at || token.is("MD");
      }
      if (token.isWord(",", ";", ".", "(", "to", "that")) {
        return false;
      }
    }
    return false;
  }

  Token at(int index) {
    return tokens.get(index);
  }

  int start() {
    return tokens.get(from).start();
  }

  int end() {
    return tokens.get(to - 1).end();
  }

  boolean startsWith(String... words) {
    return tokens.get(from).isWord(words);
  }

  /** Where "to discuss ..." begins: names behind it are topics, not who meets. */
  int purpose(int event, int end) {
    for (int i = Math.max(event, from) + 1; i < end - 1; i++) {
      if (at(i).is("TO") && at(i + 1).is("VB")) {
        return i;
      }
    }
    return end;
  }

  /** One past the last word. */
  int closing() {
    int last = to;
    while (last > from + 1 && at(last - 1).text().matches("[\\p{P}\\p{S}]+|and|but")) {
      last--;
    }
    return last;
  }

  /** First token of the noun phrase around a noun. */
  int nounPhrase(int noun) {
    int first = noun;
    while (first > 0 && at(first - 1).tag().matches("NN.*|JJ.*|HYPH|POS|CD|DT|PRP\\$|VBG|VBN")) {
      first--;
    }
    while (first < noun && at(first).tag().matches("HYPH|POS|VBG")) {
      first++;
    }
    return first;
  }
}
