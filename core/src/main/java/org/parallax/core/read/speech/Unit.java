package org.parallax.core.read.speech;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.core.read.Passage;
import org.parallax.model.AnnotatedSentence;
import org.parallax.model.Token;

/**
 * A sentence of narration with the quotations in it: sentences that one quotation runs through are
 * one unit.
 *
 * @param number place in the passage
 * @param paragraph number of its paragraph
 * @param tokens all tokens, quoted ones too
 * @param quoteOf for each token the number of its quotation in {@code quotations}, or -1
 * @param quotations of the whole passage
 */
record Unit(
    int number,
    int paragraph,
    List<Token> tokens,
    List<Integer> quoteOf,
    List<Quotation> quotations) {

  /** Returns the units of a passage in order. */
  static List<Unit> of(Passage passage, List<Quotation> quotations) {
    List<Unit> units = new ArrayList<>();
    List<Token> tokens = new ArrayList<>();
    List<AnnotatedSentence> sentences = passage.sentences();
    int paragraph = 0;
    for (int i = 0; i < sentences.size(); i++) {
      tokens.addAll(sentences.get(i).tokens());
      int end = sentences.get(i).end();
      boolean last = i + 1 == sentences.size();
      boolean breaks =
          last || passage.text().substring(end, sentences.get(i + 1).start()).indexOf('\n') >= 0;
      if (breaks || !runsThrough(quotations, end, sentences.get(i + 1).start())) {
        if (!tokens.isEmpty()) {
          units.add(unit(units.size(), paragraph, tokens, quotations));
        }
        tokens = new ArrayList<>();
      }
      paragraph += breaks ? 1 : 0;
    }
    return units;
  }

  private static boolean runsThrough(List<Quotation> quotations, int end, int next) {
    return quotations.stream().anyMatch(q -> q.start() < end && q.end() > next);
  }

  private static Unit unit(
      int number, int paragraph, List<Token> tokens, List<Quotation> quotations) {
    int[] quoteOf = new int[tokens.size()];
    Arrays.fill(quoteOf, -1);
    for (int q = 0; q < quotations.size(); q++) {
      for (int i = 0; i < quoteOf.length; i++) {
        Token token = tokens.get(i);
        if (token.start() >= quotations.get(q).start() && token.end() <= quotations.get(q).end()) {
          quoteOf[i] = q;
        }
      }
    }
    return new Unit(
        number,
        paragraph,
        mended(tokens, quoteOf),
        Arrays.stream(quoteOf).boxed().toList(),
        quotations);
  }

  /** Apostrophes that the tagger takes for marks or for a possessive after a pronoun. */
  private static List<Token> mended(List<Token> tokens, int[] quoteOf) {
    List<Token> mended = new ArrayList<>(tokens);
    for (int i = 1; i < mended.size(); i++) {
      Token before = mended.get(i - 1);
      Token token = mended.get(i);
      String text = token.text().replace('’', '\'');
      boolean touches = before.end() == token.start();
      if (touches && quoteOf[i] < 0 && text.equals("'") && before.is("NN")) {
        mended.set(i, tagged(token, "POS", "'"));
      } else if (touches && text.equals("'s") && before.tag().equals("PRP")) {
        mended.set(i, tagged(token, "VBZ", "be"));
      }
    }
    return List.copyOf(mended);
  }

  private static Token tagged(Token token, String tag, String lemma) {
    return new Token(token.start(), token.end(), token.text(), tag, lemma, token.name());
  }

  int size() {
    return tokens.size();
  }

  Token at(int i) {
    return tokens.get(i);
  }

  /** Returns the token's tag; empty outside the unit. */
  String tag(int i) {
    return i < 0 || i >= size() ? "" : tokens.get(i).tag();
  }

  /** Returns whether the token is of a person's name. */
  boolean isInPerson(int i) {
    return i >= 0 && i < size() && tokens.get(i).name() == Token.NameTag.PERSON;
  }

  /** Returns the token's words in lower case; empty outside the unit. */
  String word(int i) {
    return i < 0 || i >= size()
        ? ""
        : tokens.get(i).text().toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  String lemma(int i) {
    return i < 0 || i >= size() ? "" : tokens.get(i).lemma();
  }

  boolean quoted(int i) {
    return i >= 0 && i < size() && quoteOf.get(i) >= 0;
  }

  boolean inside(int i) {
    return i >= 0 && i < size();
  }

  boolean isComma(int i) {
    return word(i).equals(",");
  }

  boolean isDash(int i) {
    String word = word(i);
    return word.equals("—")
        || word.equals("–")
        || word.equals("―")
        || word.equals("--")
        || word.equals("-");
  }

  /** A dash with a space before it parts; one without joins. */
  boolean isSpacedDash(int i) {
    return isDash(i) && i > 0 && at(i).start() > at(i - 1).end();
  }

  boolean isColon(int i) {
    return word(i).equals(":");
  }

  boolean isStop(int i) {
    String tag = tag(i);
    return !inside(i) || tag.equals(".") || word(i).equals(";") || word(i).equals("...");
  }

  boolean isPunctuation(int i) {
    if (!inside(i)) {
      return true;
    }
    String text = tokens.get(i).text();
    return text.codePoints().noneMatch(Character::isLetterOrDigit);
  }

  /** Returns the quotation of a token, null when it has none. */
  @Nullable Quotation quotation(int i) {
    return quoted(i) ? quotations.get(quoteOf.get(i)) : null;
  }

  /** Returns the first token after the quotation that a token lies in. */
  int afterQuotation(int i) {
    int at = i;
    while (inside(at) && quoteOf.get(at).equals(quoteOf.get(i))) {
      at++;
    }
    return at;
  }

  int start() {
    return tokens.get(0).start();
  }

  int end() {
    return tokens.get(size() - 1).end();
  }

  /** Returns whether nothing but quotations and punctuation stands here. */
  boolean isAllQuoted() {
    boolean any = false;
    for (int i = 0; i < size(); i++) {
      if (quoted(i)) {
        any = true;
      } else if (!isPunctuation(i)) {
        return false;
      }
    }
    return any;
  }
}
