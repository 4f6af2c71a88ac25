package org.parallax.core.read.figures;

import java.util.Set;
import org.parallax.core.read.figures.NounPhrases.Phrase;

/** Finds what a number counts: the noun after it, or what the sentence says has that measure. */
final class CountsFinder {
  private static final Set<String> PREPOSITIONS =
      Set.of("by", "to", "from", "at", "for", "with", "than", "in", "as", "between", "is", "was");
  private static final Set<String> CLAUSE_ENDS =
      Set.of(";", ":", "\"", "“", "”", "–", "—", "but", "while", "whereas", "although");
  private static final int FARTHEST = 30;

  private final Line line;
  private final NounPhrases phrases;

  CountsFinder(Line line) {
    this.line = line;
    this.phrases = new NounPhrases(line);
  }

  /**
   * What is counted.
   *
   * @param words as they stand; empty when the sentence does not say
   * @param to one past the last piece when the words follow the number directly, else 0
   */
  record Counts(String words, int to) {
    static final Counts NONE = new Counts("", 0);
  }

  /**
   * Finds what a number counts.
   *
   * @param from first piece of the number with its hedge
   * @param to one past the last
   * @param previousTo where the figure before this one in the sentence ends; 0 when there is none
   * @param previous what that one counts
   */
  Counts find(Measure measure, int from, int to, int previousTo, Counts previous) {
    Unit unit = measure.unit();
    if (unit == null) {
      Counts after = bareAfter(measure, to);
      return after.words().isEmpty() ? before(from, previousTo, previous) : after;
    }
    if (unit.kind() == Unit.Kind.TIME) {
      return line.is(to, "of") ? of(to) : Counts.NONE;
    }
    Counts after = after(unit, to);
    if (!after.words().isEmpty()) {
      return after;
    }
    return before(from, previousTo, previous);
  }

  /** "15,000 people killed", "30-member alliance", "two of the ministers". */
  private Counts bareAfter(Measure measure, int to) {
    int at = line.isHyphen(to) && line.joined(to) && line.joined(to + 1) ? to + 1 : to;
    if (line.is(at, "of") && phrases.startingAt(at + 1).isEmpty()) {
      return Counts.NONE;
    }
    Phrase phrase = phrases.startingAt(at);
    if (phrase.isEmpty()) {
      return Counts.NONE;
    }
    int end = phrase.to();
    if (line.is(end, "of") && measure.number().form() != Numeral.Form.SHARE) {
      Phrase more = phrases.startingAt(end + 1);
      end = more.isEmpty() ? end : more.to();
    } else if (line.is(end, "and") && coordinate(end)) {
      end = phrases.startingAt(end + 1).to();
    }
    String words = line.words(phrase.from(), end);
    String suffered = suffered(end);
    return new Counts(suffered.isEmpty() ? words : words + " " + suffered, end);
  }

  /** "troops and equipment": a bare noun after "and", no new clause. */
  private boolean coordinate(int and) {
    Phrase more = phrases.startingAt(and + 1);
    return !more.isEmpty()
        && more.from() == and + 1
        && more.to() == and + 2
        && line.at(and - 1).tag().equals("NNS")
        && line.at(and + 1).tag().matches("NN|NNS")
        && !line.at(more.to()).tag().matches("VBD|VBZ|VBP|MD")
        && !line.at(more.to()).isVerb();
  }

  /** "killed" of "people have been killed", "people killed". */
  private String suffered(int at) {
    int i = at;
    while (line.is(i, "have", "has", "had", "been", "were", "was", "are", "being", "reported", "be")
        || line.is(i, "are", "feared", "thought", "believed", "to", "also")) {
      i++;
    }
    boolean participle = line.at(i).tag().matches("VBN|VBD") && !line.is(i + 1, "the", "a");
    boolean state =
        line.is(i, "dead", "missing", "injured", "wounded", "homeless", "alive", "hurt");
    boolean direct = i == at && line.is(i, "killed", "injured", "wounded", "arrested", "detained");
    boolean passive =
        i > at && participle && line.is(i - 1, "been", "were", "was", "are", "be", "being");
    return direct || passive || state && i >= at ? line.at(i).text() : "";
  }

  private Counts after(Unit unit, int to) {
    if (line.is(to, "of")) {
      return of(to);
    }
    if (line.is(to, "in")
        && unit.kind() == Unit.Kind.MONEY
        && line.at(to + 1).tag().matches("NN|NNS")) {
      Phrase phrase = phrases.startingAt(to + 1);
      return new Counts(line.words(phrase.from(), phrase.to()), phrase.to());
    }
    int at = line.isHyphen(to) && line.joined(to) && line.joined(to + 1) ? to + 1 : to;
    Phrase phrase = phrases.startingAt(at);
    boolean direct = !phrase.isEmpty() && phrase.from() == at && !separate(at);
    return direct ? new Counts(line.words(phrase.from(), phrase.to()), phrase.to()) : Counts.NONE;
  }

  /** "2.3% last year": a time after the number, not what it counts. */
  private boolean separate(int at) {
    return line.is(
        at,
        "last",
        "next",
        "this",
        "each",
        "tuesday",
        "monday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "today",
        "yesterday",
        "early",
        "late",
        "higher",
        "lower",
        "lastly",
        "worldwide",
        "more",
        "less",
        "year",
        "on");
  }

  private Counts of(int of) {
    Phrase phrase = phrases.startingAt(of + 1);
    return phrase.isEmpty()
        ? Counts.NONE
        : new Counts(line.words(phrase.from(), phrase.to()), phrase.to());
  }

  /** The noun phrase that the number is said of: before a preposition, or the verb's subject. */
  private Counts before(int from, int previousTo, Counts previous) {
    if (line.is(from - 1, "(") && from - 1 >= 1) {
      return from - 1 == previousTo || previousTo > 0 && from - 1 - previousTo < 4
          ? new Counts(previous.words(), 0)
          : phrase(phrases.endingBefore(from - 1));
    }
    int at = from - 1;
    if (line.is(
        at, "of", "at", "to", "from", "by", "between", "than", "for", "around", "as", "with")) {
      Phrase owner = phrases.endingBefore(at);
      if (!owner.isEmpty() && owner.to() > previousTo && !phrases.isEmptyHead(owner)) {
        return withOf(owner);
      }
    }
    Phrase direct = phrases.endingBefore(from);
    if (!direct.isEmpty() && direct.to() > previousTo) {
      return phrase(direct);
    }
    Phrase subject = subject(at, previousTo);
    if (subject.isEmpty()) {
      return new Counts(subjectMissing(from, previousTo) ? previous.words() : "", 0);
    }
    return withOf(subject);
  }

  private boolean subjectMissing(int from, int previousTo) {
    return previousTo > 0 && from - previousTo < 12;
  }

  private Counts phrase(Phrase phrase) {
    return phrase.isEmpty() ? Counts.NONE : new Counts(line.words(phrase.from(), phrase.to()), 0);
  }

  /** Goes left over "X of" so that "sun" of "mass of the sun" becomes the whole. */
  private Counts withOf(Phrase last) {
    Phrase whole = leftmost(last);
    return new Counts(line.words(whole.from(), Math.max(whole.to(), last.to())), 0);
  }

  private Phrase leftmost(Phrase last) {
    Phrase current = last;
    for (int step = 0; step < 2; step++) {
      int at = current.from() - 1;
      while (line.at(at).tag().matches("DT|PRP\\$|CD")) {
        at--;
      }
      if (!line.is(at, "of")) {
        break;
      }
      Phrase owner = phrases.endingBefore(at);
      if (owner.isEmpty()) {
        break;
      }
      current = new Phrase(owner.from(), owner.to());
    }
    return current;
  }

  /** Goes left from the number to its verb, then to the noun phrase that governs the verb. */
  private Phrase subject(int at, int previousTo) {
    int i = at;
    while (i > previousTo && at - i < FARTHEST && !line.at(i).isVerb() && !isChange(i)) {
      if (CLAUSE_ENDS.contains(line.at(i).lower())) {
        return new Phrase(0, 0);
      }
      i--;
    }
    while (i > previousTo
        && (line.at(i).isVerb()
            || line.at(i).tag().matches("RB.?|TO|DT|CC")
            || isChange(i)
            || line.is(i, ",", "that", "which", "who") && line.at(i + 1).isVerb())) {
      i--;
    }
    if (line.is(i, ")")) {
      while (i > previousTo && !line.is(i, "(")) {
        i--;
      }
      i--;
    }
    return i < previousTo ? new Phrase(0, 0) : governing(phrases.endingBefore(i + 1), previousTo);
  }

  private boolean isChange(int at) {
    return line.is(at, "up", "down") && !line.is(at + 1, "to");
  }

  /** "revenue in the quarter": the phrase before the preposition governs. */
  private Phrase governing(Phrase last, int previousTo) {
    Phrase current = last;
    for (int step = 0; step < 3 && !current.isEmpty(); step++) {
      int at = current.from() - 1;
      while (at > previousTo && line.at(at).tag().matches("DT|PRP\\$|CD|JJ|PDT")) {
        at--;
      }
      boolean chained =
          line.at(at).tag().equals("IN") && !PREPOSITIONS_OF_CLAUSES.contains(line.at(at).lower());
      Phrase owner = chained && at > previousTo ? phrases.endingBefore(at) : new Phrase(0, 0);
      if (owner.isEmpty() || owner.from() < previousTo) {
        break;
      }
      current = owner;
      if (line.is(at, "of")) {
        current = new Phrase(owner.from(), last.to());
      }
    }
    return current;
  }

  private static final Set<String> PREPOSITIONS_OF_CLAUSES =
      Set.of(
          "that", "if", "because", "after", "before", "since", "as", "whether", "than", "while",
          "until");
}
