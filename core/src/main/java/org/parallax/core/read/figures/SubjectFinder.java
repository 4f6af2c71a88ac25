package org.parallax.core.read.figures;

import java.util.Set;
import org.parallax.core.read.figures.NounPhrases.Phrase;

/** Goes left from a number to its verb, then to the noun phrase that governs the verb. */
final class SubjectFinder {
  private static final Set<String> CLAUSE_ENDS =
      Set.of(";", ":", "\"", "“", "”", "–", "—", "but", "while", "whereas", "although");
  private static final Set<String> OPENERS_OF_CLAUSES =
      Set.of(
          "that", "if", "because", "after", "before", "since", "as", "whether", "than", "while",
          "until");
  private static final int FARTHEST = 30;

  private final Line line;
  private final NounPhrases phrases;

  SubjectFinder(Line line, NounPhrases phrases) {
    this.line = line;
    this.phrases = phrases;
  }

  Phrase find(int at, int previousTo) {
    int i = at;
    for (int clause = 0; clause < 3; clause++) {
      i = verb(i, previousTo);
      if (i <= previousTo && !line.at(i).isVerb()) {
        return NounPhrases.NONE;
      }
      i = beforeVerb(i, previousTo);
      boolean participle = line.at(i + 1).tag().equals("VBG");
      boolean relative = line.is(i + 1, ",", "which") && line.at(i + 2).tag().matches("WDT|VB.*");
      if (participle && line.is(i, ",", "after", "before", "by", "while")) {
        i--;
        continue;
      }
      if (relative) {
        return phrases.endingBefore(i + 1);
      }
      if (line.at(i).isNumber() && line.at(i - 1).tag().equals("IN")) {
        i -= 2;
      }
      Phrase last = phrases.endingBefore(beforeAside(i, previousTo) + 1);
      if (phrases.isTime(last) && clause < 2) {
        Phrase owner = governing(last, previousTo);
        if (!owner.isEmpty() && !phrases.isTime(owner)) {
          return owner;
        }
        i = last.from() - 1;
        continue;
      }
      return i < previousTo ? NounPhrases.NONE : governing(last, previousTo);
    }
    return NounPhrases.NONE;
  }

  /**
   * The subject that a verb directly before a number has in common with another clause: "The dam is
   * thin at the crest and stands 90 metres tall", "Standing 90 metres tall, the dam ...".
   *
   * @param at the verb
   */
  Phrase shared(int at) {
    boolean joined = line.is(at - 1, "and", ",");
    if (!line.at(at).isVerb() || !(joined || at == 0)) {
      return NounPhrases.NONE;
    }
    if (line.at(0).tag().equals("VBG")) {
      return line.at(at).tag().equals("VBG") ? ahead(at) : NounPhrases.NONE;
    }
    return line.is(at - 1, "and") && line.at(at).tag().matches("VB[ZPD]")
        ? coordinate(at - 2)
        : NounPhrases.NONE;
  }

  /** The subject behind the comma that ends an opening participle's clause. */
  private Phrase ahead(int at) {
    for (int i = at; i < at + FARTHEST; i++) {
      if (line.at(i).tag().matches("VB[ZPD]|MD")) {
        return NounPhrases.NONE;
      }
      if (line.is(i, ",") && line.at(i + 1).tag().matches("DT|PRP\\$|NNPS?|NNS?")) {
        return phrases.startingAt(i + 1);
      }
    }
    return NounPhrases.NONE;
  }

  /** The subject of the finite verb to the left, when nothing ends the clause between. */
  private Phrase coordinate(int at) {
    for (int i = at; i > 0 && at - i < FARTHEST && !line.is(i, ",", ";", ":"); i--) {
      if (line.at(i).tag().matches("VB[ZPD]|MD")) {
        return isPronoun(i, 0) ? NounPhrases.NONE : find(i, 0);
      }
    }
    return NounPhrases.NONE;
  }

  private int verb(int at, int previousTo) {
    int i = at;
    while (i > previousTo && at - i < FARTHEST && !line.at(i).isVerb() && !isChange(i)) {
      if (CLAUSE_ENDS.contains(line.at(i).lower())) {
        return previousTo - 1;
      }
      i--;
    }
    return i;
  }

  private int beforeVerb(int at, int previousTo) {
    int i = at;
    while (i > previousTo && (line.at(i).isVerb() || isLink(i))) {
      i--;
    }
    return i;
  }

  private boolean isLink(int i) {
    return line.at(i).tag().matches("RB.?|TO|CC|WDT|WP")
        || line.is(i, "up", "down", "that", "which", "who")
        || (line.is(i, ",") && line.at(i + 1).tag().matches("WDT|WP"));
  }

  /** A change word without a verb before it: "Nexa up 3 %". */
  private boolean isChange(int at) {
    return line.is(at, "up", "down") && !line.is(at + 1, "to") && !line.is(at - 1, ",");
  }

  /** Goes over "(F)" and ", the largest maker of glass," to what they say something about. */
  private int beforeAside(int at, int previousTo) {
    int i = at;
    if (line.is(i, ")")) {
      while (i > previousTo && !line.is(i, "(")) {
        i--;
      }
      return i - 1;
    }
    if (line.is(i, ",")) {
      int open = i - 1;
      while (open > previousTo && i - open < 14 && !line.is(open, ",")) {
        open--;
      }
      return line.is(open, ",") ? open - 1 : i - 1;
    }
    return i;
  }

  /** Whether the verb's subject is a pronoun: then the sentence does not say what is counted. */
  boolean isPronoun(int at, int previousTo) {
    int i = verb(at, previousTo);
    return line.at(beforeVerb(i, previousTo))
        .is("he", "she", "they", "it", "we", "i", "you", "this");
  }

  /** "revenue in the quarter": the phrase before the preposition governs. */
  private Phrase governing(Phrase last, int previousTo) {
    Phrase current = last;
    for (int step = 0; step < 3 && !current.isEmpty(); step++) {
      int at = before(current.from() - 1, previousTo);
      Piece link = line.at(at);
      boolean chained = link.tag().matches("IN|TO") && !OPENERS_OF_CLAUSES.contains(link.lower());
      Phrase owner = chained && at > previousTo ? phrases.endingBefore(at) : NounPhrases.NONE;
      if (owner.isEmpty() || owner.from() < previousTo) {
        break;
      }
      boolean whole = link.is("of", "to", "on") && !phrases.isTime(current);
      current = whole ? new Phrase(owner.from(), current.to()) : owner;
    }
    return current;
  }

  private int before(int from, int previousTo) {
    int at = from;
    while (at > previousTo && line.at(at).tag().matches("DT|PRP\\$|CD|JJ|PDT")) {
      at--;
    }
    return at;
  }

  /** Goes left over "X of" so that "sun" of "mass of the sun" becomes the whole. */
  Phrase whole(Phrase last) {
    Phrase current = last;
    for (int step = 0; step < 2; step++) {
      int at = before(current.from() - 1, 0);
      Phrase owner = line.is(at, "of") ? phrases.endingBefore(at) : NounPhrases.NONE;
      if (owner.isEmpty()) {
        break;
      }
      current = new Phrase(owner.from(), current.to());
    }
    return current;
  }
}
