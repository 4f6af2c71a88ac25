package org.parallax.core.read.figures;

import java.util.Set;
import org.parallax.core.read.figures.NounPhrases.Phrase;

/** Finds what a number counts: the noun after it, or what the sentence says has that measure. */
final class CountsFinder {
  /** Nouns whose object follows "in". */
  private static final Set<String> CHANGES =
      Set.of(
          """
          boost improvement increase rise drop decline reduction fall gain jump cut hike share
          stake growth surge loss\
          """
              .split("\\s+"));

  /** What befalls the people or things counted: the count is of those whom it befell. */
  private static final Set<String> FATES =
      Set.of(
          """
          killed injured wounded arrested detained displaced evacuated rescued infected
          hospitalised hospitalized destroyed damaged abducted kidnapped jailed sentenced executed
          vaccinated trapped stranded deployed massed\
          """
              .split("\\s+"));

  /** Verbs that say how many there are of their object. */
  private static final Set<String> ESTIMATES =
      Set.of("put", "estimate", "set", "reckon", "place", "count");

  /** Verbs whose object has a price. */
  private static final Set<String> TRADES =
      Set.of("buy", "sell", "acquire", "purchase", "rent", "lease", "auction");

  private static final int FARTHEST_OBJECT = 14;

  private final Line line;
  private final NounPhrases phrases;
  private final SubjectFinder subjects;
  private final Dimensions dimensions;

  CountsFinder(Line line) {
    this.line = line;
    this.phrases = new NounPhrases(line);
    this.subjects = new SubjectFinder(line, phrases);
    this.dimensions = new Dimensions(line, phrases);
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
    if (unit == null && measure.isMagnitude(line)) {
      return new Counts("magnitude", 0);
    }
    if (unit == null) {
      Counts after = owned(bareAfter(measure, to), from);
      boolean digits = measure.number().form() == Numeral.Form.DIGITS;
      return after.words().isEmpty() && digits ? before(from, previousTo, previous) : after;
    }
    if (unit.kind() == Unit.Kind.TIME) {
      return line.is(to, "of") ? of(to) : Counts.NONE;
    }
    String measured = dimensions.find(unit, from, to, previousTo, previous.words());
    if (!measured.isEmpty()) {
      return new Counts(measured, 0);
    }
    Counts after = line.is(from, "+") ? Counts.NONE : after(unit, to);
    if (after.words().isEmpty() && unit.kind() == Unit.Kind.AGE && unit.text().endsWith("-old")) {
      return Counts.NONE; // "to save the five-year-old": it is nobody named before
    }
    Counts before = after.words().isEmpty() ? before(from, previousTo, previous) : after;
    boolean paid = before.words().isEmpty() && unit.kind() == Unit.Kind.MONEY && line.is(to, "for");
    Phrase goods = paid ? phrases.startingAt(to + 1) : NounPhrases.NONE;
    return goods.isEmpty() || phrases.isTime(goods) ? before : words(goods);
  }

  /** "15,000 people killed", "30-member alliance", "two of the ministers". */
  private Counts bareAfter(Measure measure, int to) {
    int at = hyphened(to);
    Phrase phrase = phrases.startingAt(at);
    if (phrase.isEmpty()) {
      return state(to);
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

  /** "10 Americans among 12 dead", "family of five among 12 killed": the word counts itself. */
  private Counts state(int at) {
    boolean state = line.is(at, "dead", "missing", "injured", "wounded", "hurt", "killed");
    return state && !line.at(at + 1).isNoun()
        ? new Counts(line.at(at).text(), at + 1)
        : Counts.NONE;
  }

  /** "the league's 14 members": whose they are is part of what is counted. */
  private Counts owned(Counts counts, int from) {
    if (counts.words().isEmpty() || !line.at(from - 1).tag().equals("POS")) {
      return counts;
    }
    Phrase owner = phrases.endingBefore(from - 1);
    return owner.isEmpty() || phrases.isTime(owner)
        ? counts
        : new Counts(line.words(owner.from(), from) + " " + counts.words(), counts.to());
  }

  private int hyphened(int to) {
    boolean hyphen = line.isHyphen(to) && line.joined(to) && line.joined(to + 1);
    return hyphen ? to + 1 : to;
  }

  /** "troops and equipment": a bare noun after "and", no new clause. */
  private boolean coordinate(int and) {
    Phrase more = phrases.startingAt(and + 1);
    return !more.isEmpty()
        && more.from() == and + 1
        && more.to() == and + 2
        && line.at(and - 1).tag().equals("NNS")
        && line.at(and + 1).tag().matches("NN|NNS")
        && !line.at(more.to()).tag().equals("MD")
        && !line.is(more.to(), "is", "are", "was", "were", "has", "have", "had");
  }

  /** "killed" of "people have been killed", "people killed". */
  private String suffered(int at) {
    int i = at;
    while (line.is(i, "have", "has", "had", "been", "were", "was", "are", "being", "reported", "be")
        || (i > at && line.is(i, "feared", "thought", "believed", "to", "also"))) {
      i++;
    }
    boolean fate = FATES.contains(line.at(i).lower());
    boolean state = line.is(i, "dead", "missing", "homeless", "hurt", "injured", "wounded");
    boolean direct = i == at && fate && line.at(i).tag().equals("VBN");
    boolean passive = i > at && fate;
    return direct || passive || state ? line.at(i).text() : "";
  }

  private Counts after(Unit unit, int unitTo) {
    int to = bracketed(unitTo);
    if (line.is(to, "of")) {
      return of(to);
    }
    boolean money = unit.kind() == Unit.Kind.MONEY;
    if (line.is(to, "in") && money && isGoods(to + 1)) {
      Phrase phrase = phrases.startingAt(to + 1);
      boolean time = phrase.isEmpty() || phrases.isTime(phrase);
      return time ? Counts.NONE : words(phrase);
    }
    int at = line.is(to - 1, ")") ? to : hyphened(unitTo);
    Phrase phrase = phrases.startingAt(at);
    boolean direct = !phrase.isEmpty() && phrase.from() == at && !separate(at);
    return direct ? words(withObject(phrase)) : Counts.NONE;
  }

  /** "Cash", "Norbrau stock": a thing, named or not, that money is paid in. */
  private boolean isGoods(int at) {
    Phrase phrase = phrases.startingAt(at);
    boolean named = line.at(at).tag().equals("NNP") && phrase.to() > at + 1;
    return line.at(at).tag().matches("NN|NNS")
        || (named && line.at(phrase.to() - 1).tag().matches("NN|NNS"));
  }

  /** "8 miles (13 km) of tunnels": what follows the bracket belongs to both numbers. */
  private int bracketed(int to) {
    int at = to;
    if (line.is(at, ")")) {
      return at + 1;
    }
    if (line.is(at, "(")) {
      while (at < to + 8 && at < line.size() && !line.is(at, ")")) {
        at++;
      }
      boolean measured =
          line.is(at + 1, "of") || (line.isHyphen(to - 2) && line.at(at + 1).isNoun());
      return line.is(at, ")") && measured ? at + 1 : to;
    }
    return to;
  }

  /** "tax on imported vehicles", "a boost in mileage". */
  private Phrase withObject(Phrase phrase) {
    boolean in = line.is(phrase.to(), "in") && CHANGES.contains(line.at(phrase.to() - 1).lemma());
    if (!in && !line.is(phrase.to(), "on", "with", "of")) {
      return phrase;
    }
    Phrase object = phrases.startingAt(phrase.to() + 1);
    boolean time = object.isEmpty() || phrases.isTime(object);
    return time ? phrase : new Phrase(phrase.from(), object.to());
  }

  private Counts words(Phrase phrase) {
    return new Counts(line.words(phrase.from(), phrase.to()), phrase.to());
  }

  /** "2.3% last year": a time after the number, not what it counts. */
  private boolean separate(int at) {
    return TimeWords.isTime(line.at(at))
        || line.is(
            at,
            "last",
            "next",
            "this",
            "each",
            "early",
            "late",
            "higher",
            "lower",
            "lastly",
            "worldwide",
            "more",
            "less",
            "on");
  }

  private Counts of(int of) {
    Phrase phrase = phrases.startingAt(of + 1);
    return phrase.isEmpty() ? Counts.NONE : words(phrase);
  }

  /** The noun phrase that the number is said of: before a preposition, or the verb's subject. */
  private Counts before(int from, int previousTo, Counts previous) {
    if (line.is(from - 1, "(", "/")) {
      boolean restated = previousTo > 0 && from - 1 - previousTo < 4;
      return restated ? new Counts(previous.words(), 0) : said(phrases.endingBefore(from - 1));
    }
    Phrase object = object(from, previousTo);
    if (!object.isEmpty()) {
      Counts thing = said(object);
      return line.is(from - 1, "for") ? new Counts("price of " + thing.words(), 0) : thing;
    }
    Counts number = numberOf(from, previousTo);
    if (!number.words().isEmpty()) {
      return number;
    }
    Phrase near = nearest(from, previousTo);
    if (!near.isEmpty()) {
      return said(near);
    }
    Phrase shared = subjects.shared(from - 1);
    if (!shared.isEmpty()) {
      return said(shared);
    }
    if (subjects.isPronoun(from - 1, previousTo)) {
      return Counts.NONE;
    }
    Phrase subject = subjects.find(from - 1, previousTo);
    boolean inherits = previousTo > 0 && from - previousTo < 14;
    return subject.isEmpty() ? new Counts(inherits ? previous.words() : "", 0) : said(subject);
  }

  /** The word before a noun phrase with its article: "costs" of "costs our members". */
  private int governor(int at) {
    return line.at(at).tag().matches("DT|PRP\\$") ? at - 1 : at;
  }

  /**
   * "put the number of boats in the bay at 40", "bought the mill from the county for 3 million".
   */
  private Phrase object(int from, int previousTo) {
    int link = from - 1;
    boolean put = line.is(link, "at");
    if (!put && !line.is(link, "for")) {
      return NounPhrases.NONE;
    }
    for (int at = link - 1; at > Math.max(previousTo - 1, link - FARTHEST_OBJECT); at--) {
      Piece piece = line.at(at);
      if (piece.isVerb() && (put ? ESTIMATES : TRADES).contains(piece.lemma())) {
        Phrase thing = phrases.startingAt(at + 1);
        boolean whole = line.is(thing.to(), "of") && phrases.isEmptyHead(thing);
        Phrase counted = whole ? phrases.startingAt(thing.to() + 1) : thing;
        return counted.to() <= link ? counted : NounPhrases.NONE;
      }
      if (piece.isVerb() || piece.is(",", ";", ":", "that")) {
        return NounPhrases.NONE;
      }
    }
    return NounPhrases.NONE;
  }

  /** "dead" of "the number of dead in the valley rose to 34". */
  private Counts numberOf(int from, int previousTo) {
    boolean verb = false;
    for (int at = from - 1; at > Math.max(previousTo, from - FARTHEST_OBJECT); at--) {
      Piece piece = line.at(at);
      if (piece.is(",", ";", ":", "that", "while", "but")) {
        return Counts.NONE;
      }
      if (verb && piece.lemma().equals("number") && line.is(at + 1, "of")) {
        int of = line.at(at + 2).tag().equals("DT") ? at + 3 : at + 2;
        boolean state =
            line.is(of, "dead", "missing", "injured", "wounded", "homeless", "displaced");
        Phrase counted = phrases.startingAt(of);
        boolean plain = state && !(counted.from() == of && counted.to() > of + 1);
        return plain ? new Counts(line.at(of).text(), 0) : said(counted);
      }
      verb |= piece.isVerb();
    }
    return Counts.NONE;
  }

  private Counts said(Phrase phrase) {
    return phrase.isEmpty() ? Counts.NONE : new Counts(line.words(phrase.from(), phrase.to()), 0);
  }

  /** "a fine of $3", "the range by 35 miles", "Nexa $3". */
  private Phrase nearest(int from, int previousTo) {
    int at = from - 1;
    while (line.at(at).tag().equals("DT")
        || (line.is(at, "up", "down") && line.is(at - 1, ","))
        || line.is(
            at, "of", "at", "to", "from", "by", "between", "than", "for", "around", "as", "with")) {
      at--;
    }
    if (line.is(at, ",") && line.is(at + 1, "up", "down")) {
      Phrase name = phrases.endingBefore(at);
      return !name.isEmpty() && line.at(name.to() - 1).isCapital() ? name : NounPhrases.NONE;
    }
    Phrase owner = phrases.endingBefore(at + 1);
    int governor = owner.to() == from ? governor(owner.from() - 1) : owner.from() - 1;
    boolean cost = line.at(governor).lemma().matches("cost|pay|charge|fine|save");
    boolean doing =
        line.at(owner.from()).tag().equals("VBG") && line.at(owner.from() - 1).lemma().equals("be");
    boolean usable =
        !owner.isEmpty()
            && !doing
            && owner.to() > previousTo
            && owner.from() >= previousTo
            && !phrases.isEmptyHead(owner)
            && !phrases.isTime(owner)
            && !cost;
    if (cost && line.is(governor, "cost", "costs") && governor > previousTo) {
      return phrases.endingBefore(governor);
    }
    return usable ? subjects.whole(owner) : NounPhrases.NONE;
  }
}
