package org.parallax.core.read.figures;

import java.util.Set;

/** Finds the ends of a noun phrase from one of them. */
final class NounPhrases {
  private static final Set<String> EMPTY_HEADS =
      Set.of(
          """
          total sum average minimum maximum record combined further additional more amount
          number level equivalent\
          """
              .split("\\s+"));

  /** What may stand between a number or "of" and the phrase. */
  private static final Set<String> OPENERS =
      Set.of(
          """
          of the its their his her a an more other additional those these our your total all any\
          """
              .split("\\s+"));

  private static final int LONGEST = 8;

  private final Line line;

  NounPhrases(Line line) {
    this.line = line;
  }

  /** A noun phrase as pieces {@code [from, to)}; empty when there is none. */
  record Phrase(int from, int to) {
    boolean isEmpty() {
      return to <= from;
    }
  }

  static final Phrase NONE = new Phrase(0, 0);

  /** The phrase that starts at a piece: adjectives, participles and nouns up to the last noun. */
  Phrase startingAt(int at) {
    int from = at;
    while (OPENERS.contains(line.at(from).lower()) && from < at + 3) {
      from++;
    }
    int head = -1;
    int i = from;
    while (i < from + LONGEST && inside(i, head)) {
      if (line.at(i).isNoun()
          || (line.at(i).isNumber() && head >= 0)
          || line.at(i).tag().equals("VBZ")) {
        head = i;
      }
      i++;
    }
    return head < 0 ? NONE : new Phrase(from, head + 1);
  }

  private boolean inside(int at, int head) {
    Piece piece = line.at(at);
    if (piece.isNoun()) {
      return head < 0 || !startsAnother(at, head);
    }
    if (piece.isNumber()) {
      return (head >= 0 && line.joined(at))
          || (line.at(at + 1).isNoun() && line.at(at + 1).isCapital() && nounFollows(at + 2));
    }
    if (head < 0
        && piece.tag().equals("VBZ")
        && piece.lower().endsWith("s")
        && line.at(at + 1).isVerb()) {
      return true;
    }
    if (piece.is("last", "next", "this") && TimeWords.isTime(line.at(at + 1))) {
      return false;
    }
    boolean adjective = piece.isWord() && piece.tag().startsWith("JJ");
    if (adjective || (piece.isWord() && piece.tag().matches("VBN|VBG"))) {
      boolean nounAfter = nounFollows(at + 1);
      return nounAfter && (head < 0 || adjective);
    }
    boolean link =
        (line.isHyphen(at) && line.joined(at) && line.joined(at + 1))
            || piece.is("&")
            || (piece.isWord() && line.joined(at) && line.isHyphen(at - 1) && head >= 0);
    boolean possessive = piece.is("'s", "'", "’", "’s") && line.at(at + 1).isWord();
    boolean and = piece.is("and", ",") && adjectivePair(at);
    boolean adverb =
        piece.tag().equals("RB") && line.at(at + 1).tag().matches("JJ|VBN") && head < 0;
    return link || possessive || and || adverb;
  }

  private boolean adjectivePair(int at) {
    return line.at(at - 1).tag().matches("JJ.*|NNP")
        && line.at(at + 1).tag().matches("JJ.*|NNP")
        && nounFollows(at + 2)
        && line.at(at - 1).tag().equals(line.at(at + 1).tag());
  }

  private boolean nounFollows(int at) {
    int i = at;
    while (i < at + 4
        && (line.at(i).tag().matches("JJ.*|VBN|VBG")
            || line.isHyphen(i)
            || (line.at(i).isNumber() && line.at(i + 1).isCapital())
            || (line.is(i, "and") && i > at - 1 && line.at(i + 1).tag().startsWith("JJ")))) {
      i++;
    }
    return line.at(i).isNoun();
  }

  /** "Tuesday" or "last year" after a noun phrase is no part of it. */
  private boolean startsAnother(int at, int head) {
    return line.at(at)
            .lower()
            .matches("(mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow")
        || (line.at(head).tag().equals("NNS") && line.at(at).tag().equals("NNP"));
  }

  /** The phrase that ends before a piece. */
  Phrase endingBefore(int end) {
    int to = end;
    boolean nameLike =
        line.at(to - 1).tag().equals("JJ") && line.at(to - 2).tag().startsWith("NNP");
    if (!line.at(to - 1).isNoun() && !line.at(to - 1).isNumber() && !nameLike) {
      return NONE;
    }
    int from = to;
    boolean noun = false;
    while (from > 0 && to - from < LONGEST && backInside(from - 1)) {
      from--;
      noun |= line.at(from).isNoun();
    }
    while (from < to
        && (!line.at(from).isWord() || line.at(from).tag().matches("VB|VBP|VBD|VBZ|RB"))
        && !line.at(from).isNumber()) {
      from++;
    }
    return noun ? new Phrase(from, to) : NONE;
  }

  private boolean backInside(int at) {
    Piece piece = line.at(at);
    if (piece.isNoun()) {
      return true;
    }
    if (piece.isNumber()) {
      return line.joined(at) || (line.at(at - 1).isNoun() && line.at(at - 1).isCapital());
    }
    boolean adjective = piece.isWord() && piece.tag().matches("JJ.*|VBN|VBG") && piece.spaced();
    boolean link = ((line.isHyphen(at) || piece.is("/", "&")) && line.joined(at)) || piece.is("&");
    boolean names =
        piece.is("and", "of")
            && piece.spaced()
            && line.at(at + 1).isCapital()
            && line.at(at - 1).isCapital()
            && at > 1;
    boolean counted = piece.tag().equals("CD") && line.isHyphen(at + 1) && line.joined(at + 1);
    boolean possessive = piece.is("'s", "'", "’", "’s");
    return adjective || link || possessive || names || counted;
  }

  boolean isTime(Phrase phrase) {
    return !phrase.isEmpty() && TimeWords.isTime(line.at(phrase.to() - 1));
  }

  boolean isEmptyHead(Phrase phrase) {
    return !phrase.isEmpty() && EMPTY_HEADS.contains(line.at(phrase.to() - 1).lower());
  }
}
