package org.parallax.core.read.figures;

import java.util.Set;
import java.util.stream.IntStream;

/**
 * Tells numbers that count or measure from those that name, date or order: years, clock times,
 * scores, telephone numbers, addresses, versions, ages after a name, "Formula One".
 */
final class NotFigures {
  private static final Set<String> MONTHS =
      Set.of(
          """
          january february march april may june july august september october november
          december jan feb mar apr jun jul aug sep sept oct nov dec\
          """
              .split("\\s+"));
  private static final Set<String> NUMBERED =
      Set.of(
          """
          category channel section chapter article page pages phase level levels room flight
          route highway unit row round type model grade tier version episode season part gate
          platform group class stage step figure table appendix volume vol series exit
          junction ward zone lot no nos day week game act
          verse question rule interstate resolution title form lane door apartment
          runway slide bay pier berth hangar
          apt suite floor box formula paragraph clause\
          """
              .split("\\s+"));
  private static final Set<String> STREETS =
      Set.of(
          """
          st street road rd avenue ave boulevard blvd drive dr lane ln way court square place
          terrace crescent parkway highway close row\
          """
              .split("\\s+"));
  private static final Set<String> RESULTS =
      Set.of(
          """
          win victory defeat loss lead draw tie record start deficit scoreline score result
          thrashing triumph aggregate season campaign team mark down up ahead behind against at on to over in after with\
          """
              .split("\\s+"));
  private static final Set<String> UNFIGURED_ADJECTIVES =
      Set.of(
          """
          way time times off on sided fold handed to up size state half dimensional tier
          pronged day week month year hour minute decade century game match man woman star nil
          step piece part tone quarter thousander\
          """
              .split("\\s+"));

  private final Line line;
  private final NumberNames names;

  NotFigures(Line line) {
    this.line = line;
    this.names = new NumberNames(line);
  }

  /** Returns whether a number with its unit is no figure. */
  boolean reject(Measure measure) {
    Numeral number = measure.number();
    int from = measure.from();
    int to = measure.to();
    if (measure.unit() != null && measure.unit().kind() == Unit.Kind.MONEY) {
      return inWord(from, number) && !line.at(from).isWord();
    }
    if (ordinal(number) || clock(number) || date(measure) || inWord(from, number)) {
      return true;
    }
    if (counter(number) || names.isName(measure)) {
      return true;
    }
    if (measure.isMagnitude(line)) {
      return false;
    }
    if (spokenClock(measure) || isMoment(number)) {
      return true;
    }
    if (measure.unit() == null && isEmergencyNumber(number)) {
      return true;
    }
    boolean bare = measure.unit() == null;
    return switch (number.form()) {
      case DIGITS ->
          (bare
                  && (series(number)
                      || year(measure)
                      || name(number)
                      || age(number)
                      || dottedClock(number)
                      || address(number)))
              || (bare && tail(number))
              || adjective(measure);
      case WORDS -> (bare && (pronoun(number) || name(number))) || adjective(measure);
      case MAGNITUDE, SHARE -> to < from;
    };
  }

  /** "96th", "1990s", "737s". */
  private boolean ordinal(Numeral number) {
    int at = number.to();
    return (line.joined(at) && line.is(at, "st", "nd", "rd", "th", "s", "'s") && !number.scaled())
        || (number.form() == Numeral.Form.DIGITS
            && line.joined(at)
            && line.is(at, "'")
            && line.is(at + 1, "s"));
  }

  /** "4:39", "10.45pm", "5 a.m.", "5 o'clock". */
  private boolean clock(Numeral number) {
    int at = number.to();
    boolean colon =
        (line.is(at, ":") && line.joined(at) && line.joined(at + 1) && line.at(at + 1).isNumber())
            || (line.is(number.from() - 1, ":")
                && line.joined(number.from())
                && line.at(number.from() - 2).isNumber());
    boolean half = line.is(at, "pm", "am", "a.m.", "p.m.", "o'clock", "gmt", "utc", "bst");
    boolean dotted =
        line.is(at, "a", "p")
            && line.is(at + 1, ".")
            && line.is(at + 2, "m")
            && line.joined(at + 1);
    return colon || half || dotted;
  }

  /** "Caption 5 of 12", "page 3 of 9"; "@ 10"; the inches of "4ft 11". */
  private boolean counter(Numeral number) {
    int from = number.from();
    boolean second = line.at(from - 2).isNumber();
    boolean last =
        second && line.is(from - 1, "of") && NUMBERED.contains(line.at(from - 3).lower());
    boolean inches =
        second
            && line.is(from - 1, "ft", "foot", "feet")
            && line.at(from).text().length() <= 2
            && !line.at(number.to()).isNoun();
    return last || inches || line.is(from - 1, "@");
  }

  /** "called at 6.10", "between 6.10 and 6.15". */
  private boolean dottedClock(Numeral number) {
    return line.is(number.from() - 1, "at", "between", "and", "until", "since", "just")
        && line.at(number.from()).text().indexOf('.') > 0
        && line.at(number.from()).text().matches("(?:[01]?\\d|2[0-3])\\.[0-5]\\d")
        && !line.at(number.to()).tag().matches("NN.*|JJ.*|CD")
        && !line.is(number.to(), "%", "to");
  }

  /** "Shortly after eight", "at around three on Saturday", "by nine in the evening". */
  private boolean spokenClock(Measure measure) {
    Numeral number = measure.number();
    int from = number.from();
    int to = number.to();
    boolean hour =
        !number.scaled()
            && number.low().compareTo(number.high()) == 0
            && number.low().stripTrailingZeros().scale() <= 0
            && number.low().intValue() >= 1
            && number.low().intValue() <= 12;
    if (!hour || measure.unit() != null || line.at(to).tag().matches("NN.*|JJ.*|CD")) {
      return false;
    }
    boolean behind =
        line.is(from - 1, "after", "before")
            && line.is(from - 2, "shortly", "just", "soon", "long");
    boolean at =
        line.is(
            from - 1, "at", "around", "about", "by", "until", "till", "after", "before", "past");
    boolean day = line.is(to, "on") && TimeWords.isTime(line.at(to + 1));
    boolean part =
        line.is(to, "in", "on")
            && line.is(to + 1, "the")
            && line.is(to + 2, "morning", "afternoon", "evening");
    return behind || (at && (day || part));
  }

  /** "At one point", "at one stage". */
  private boolean isMoment(Numeral number) {
    return line.is(number.from(), "one")
        && line.is(number.from() - 1, "at")
        && line.is(number.from() + 1, "point", "stage", "time", "moment");
  }

  /** "Oct. 31", "4 July", "7/1/2021". */
  private boolean date(Measure measure) {
    Numeral number = measure.number();
    if (!number.plain() || measure.unit() != null) {
      return false;
    }
    int before = line.is(number.from() - 1, ".") ? number.from() - 2 : number.from() - 1;
    boolean small = number.low().intValue() <= 31;
    boolean month = month(before) || (month(number.to()) && !line.is(number.to(), "may", "mar"));
    boolean slashes =
        (line.is(number.to(), "/") && line.at(number.to() + 1).isNumber())
            || (line.is(number.from() - 1, "/") && line.at(number.from() - 2).isNumber());
    return (month && (small || year(measure))) || slashes;
  }

  private boolean month(int at) {
    return MONTHS.contains(line.at(at).lower()) && line.at(at).isCapital();
  }

  /** Part of a longer word: "XC40", "COVID-19", "F-16", "#1", "V10". */
  private boolean inWord(int from, Numeral number) {
    if (!line.joined(from)) {
      return touches(number);
    }
    Piece before = line.at(from - 1);
    if (before.isWord() || before.is("#", "@", "_", "&", "\\")) {
      return true;
    }
    boolean hyphened =
        line.isHyphen(from - 1) && line.joined(from - 1) && line.at(from - 2).isWord();
    boolean open =
        line.is(from - 2, "minus", "sub", "over", "under", "to", "plus", "now")
            || (UnitTable.at(line, from - 2) != null && !line.at(from - 2).text().matches("[A-Z]"));
    return (hyphened && !open && number.form() == Numeral.Form.DIGITS) || touches(number);
  }

  /** "3D", "4x4", "5G": letters that are no unit touch the digits. */
  private boolean touches(Numeral number) {
    int at = number.to();
    boolean letters =
        number.form() == Numeral.Form.DIGITS
            && !number.scaled()
            && line.joined(at)
            && line.at(at).isWord();
    return letters && UnitTable.at(line, at) == null && Money.after(line, at, number) == null;
  }

  /** "Someone called 911". */
  private boolean isEmergencyNumber(Numeral number) {
    int from = number.from();
    if (!line.is(from, "911", "999", "112")) {
      return false;
    }
    boolean called =
        IntStream.rangeClosed(1, 3)
            .anyMatch(i -> line.at(from - i).lemma().matches("call|dial|ring|phone|caller"));
    return called || line.at(number.to()).lemma().matches("call|caller|operator|dispatcher");
  }

  /** Telephone numbers, postcodes, lists of results: "020 7946 0991", "10-3-2". */
  private boolean series(Numeral number) {
    int from = number.from();
    int to = number.to();
    String text = line.at(from).text();
    boolean leading = text.length() > 1 && text.startsWith("0") && !text.startsWith("0.");
    boolean grouped =
        (line.at(to).isNumber() && !line.at(to).text().contains("."))
            || line.at(from - 1).isNumber();
    boolean address =
        (line.is(from - 1, "/", ".", ":") && line.joined(from))
            || (line.is(to, "/") && line.joined(to) && line.joined(to + 1));
    boolean key = text.matches("\\d{7,}") && !line.at(to).tag().startsWith("NN");
    boolean listed = (from == 0 && line.is(to, ".", ")")) || line.is(to, "zip");
    boolean two = line.isHyphen(to) && line.joined(to) && line.at(to + 1).isNumber();
    boolean three =
        (two && line.isHyphen(to + 2) && line.joined(to + 2) && line.at(to + 3).isNumber())
            || tripleBefore(from)
            || (two && tripleBefore(to + 1));
    return leading || address || key || grouped || listed || three || score(number);
  }

  private boolean tripleBefore(int at) {
    return line.isHyphen(at - 1)
        && line.joined(at)
        && line.at(at - 2).isNumber()
        && line.isHyphen(at - 3)
        && line.joined(at - 1)
        && line.at(at - 4).isNumber();
  }

  /** "2-0 down", "a 6-3 win", "89-89". */
  private boolean score(Numeral number) {
    return scoreAt(number.from(), number.to()) || scoreAt(number.from() - 2, number.from() - 1);
  }

  private boolean scoreAt(int first, int dash) {
    boolean shape =
        line.at(first).isNumber()
            && line.isDash(dash)
            && line.joined(dash)
            && line.joined(dash + 1)
            && line.at(dash + 1).isNumber();
    if (!shape || !line.at(first).text().matches("\\d{1,3}")) {
      return false;
    }
    if (!line.at(dash + 1).text().matches("\\d{1,3}")) {
      return false;
    }
    int one = Integer.parseInt(line.at(first).text());
    int two = Integer.parseInt(line.at(dash + 1).text());
    Piece next = line.at(dash + 2);
    boolean record = line.at(first - 1).lemma().matches("go|finish|start|end");
    return (record && UnitTable.at(line, dash + 2) == null)
        || (one >= two && UnitTable.at(line, dash + 2) == null)
        || RESULTS.contains(next.lower())
        || (!next.isWord() && !next.is("%") && two < 20 && UnitTable.at(line, dash + 2) == null);
  }

  /** A bare number of four digits that can be a year, without a noun that it could count. */
  private boolean year(Measure measure) {
    Numeral number = measure.number();
    String text = line.at(number.from()).text();
    if (!number.plain() || measure.unit() != null || !text.matches("1\\d{3}|2[01]\\d\\d")) {
      return false;
    }
    boolean recent = text.compareTo("1900") >= 0;
    boolean round = text.endsWith("00");
    boolean counted = "NNS".equals(line.at(countedHead(number.to())).tag());
    boolean placed =
        line.is(
            number.from() - 1,
            "in",
            "since",
            "of",
            "until",
            "till",
            "by",
            "during",
            "from",
            "to",
            "and",
            "between",
            "late",
            "early",
            "mid",
            "circa",
            "before",
            "after",
            "year",
            "(",
            "-",
            "–",
            "the",
            "for",
            "through");
    return recent ? !(counted && !placed && round) : placed && !(counted && round);
  }

  private int countedHead(int at) {
    int head = at;
    while (line.at(head + 1).isNoun() && line.at(head).isWord() && head < at + 4) {
      head++;
    }
    return line.at(at).tag().startsWith("JJ") || line.at(at).isNoun() ? head : at;
  }

  /** "iPhone 14", "S&amp;P 500", "Game 7", "page 3", "787 Dreamliner". */
  private boolean name(Numeral number) {
    if (number.scaled()
        || (number.form() == Numeral.Form.DIGITS && !number.plain() && !version(number))) {
      return false;
    }
    Piece before = line.at(number.from() - 1);
    Piece number0 = line.at(number.from());
    if (number.form() == Numeral.Form.WORDS) {
      return number0.isCapital()
          && number.from() > 0
          && before.tag().startsWith("NNP")
          && !line.is(number.from() - 1, ".");
    }
    if (line.at(number.from()).text().contains(",")) {
      return false;
    }
    if ((NUMBERED.contains(before.lower()) && !line.at(number.to()).tag().equals("NNS"))
        || (before.is(".") && line.is(number.from() - 2, "no", "nos", "vol"))) {
      return true;
    }
    boolean countedAfter = line.at(number.to()).tag().equals("NNS") || line.isTitled();
    boolean tagged =
        before.tag().startsWith("NNP") && (number.from() > 1 || !countedAfter || isNamed(before));
    boolean capital =
        number.from() > 1 && !countedAfter && !line.at(number.to()).tag().startsWith("JJ");
    boolean dashed =
        line.isHyphen(number.from() - 1) && line.at(number.from() - 2).tag().startsWith("NNP");
    boolean named =
        (before.isCapital() && (tagged || capital))
            || (dashed && line.joined(number.from()))
            || (before.isWord() && before.text().matches("\\p{Ll}+\\p{Lu}\\p{L}*"));
    return named || nameAfter(number);
  }

  private static boolean isNamed(Piece piece) {
    return piece.name() != org.parallax.model.Token.NameTag.NONE;
  }

  private boolean version(Numeral number) {
    return line.at(number.from()).text().matches("\\d{1,2}\\.\\d")
        && line.at(number.to()).isCapital();
  }

  /** "Boeing's own 787 Dreamliner": digits, then capitalised words that end in no plural. */
  private boolean nameAfter(Numeral number) {
    int at = number.to();
    if (!line.at(at).isCapital() || !line.at(at).spaced() || line.isTitled()) {
      return false;
    }
    int head = at;
    while (line.at(head + 1).isNoun() && line.at(head + 1).spaced()) {
      head++;
    }
    return line.at(head).tag().equals("NNP")
        || (line.at(at).tag().equals("NNP") && line.is(number.from() - 1, "new", "'s"));
  }

  /** ", 66,": an age after a name; "Ana Rey, 66 and Jo, 12". */
  private boolean age(Numeral number) {
    boolean after = line.is(number.from() - 1, ",") && line.at(number.from() - 2).isCapital();
    boolean alone =
        line.is(number.to(), ",", ".", ")", ";")
            || (line.is(number.to(), "and", "or") && line.at(number.to() + 1).isCapital());
    boolean bracket = line.is(number.from() - 1, "(") && line.is(number.to(), ")");
    boolean aged = aged(number.from());
    return number.plain() && number.low().intValue() < 120 && ((after && alone) || bracket || aged);
  }

  /** "aged 34, 37 and 51". */
  private boolean aged(int from) {
    int at = from - 1;
    while (line.is(at, "and", ",", "or", "to", "between") || line.at(at).isNumber()) {
      at--;
    }
    return line.is(at, "aged") || (line.is(at, "ages") && line.is(at + 1, "between"));
  }

  private boolean address(Numeral number) {
    int at = number.to();
    if (line.isDash(at) && line.at(at + 1).isNumber()) {
      at += 2;
    }
    if (!line.at(at).isCapital()) {
      return false;
    }
    for (int i = at; i < at + 4; i++) {
      if (STREETS.contains(line.at(i).lower()) && line.at(i).isCapital()) {
        return true;
      }
      if (!line.at(i).isWord() && !line.at(i).isNumber()) {
        return false;
      }
    }
    return false;
  }

  /** "the bottom three", "last-32": a number that ends a rank. */
  private boolean tail(Numeral number) {
    boolean rank = line.is(number.from() - 1, "top", "bottom", "final", "last");
    return rank && !line.at(number.to()).tag().matches("NN.*|JJ.*|CD");
  }

  /** "no one", "each one", "one another", "the two". */
  private boolean pronoun(Numeral number) {
    int from = number.from();
    int to = number.to();
    if (tail(number)) {
      return true;
    }
    boolean article = line.is(from, "a", "an");
    boolean one = line.is(from, "one") && to == from + 1;
    Piece next = line.at(to);
    boolean nounPhrase =
        next.tag().matches("NN.*|JJ.*|VBG|VBN|CD") || line.isHyphen(to) || next.is("or");
    if (one) {
      boolean bound =
          line.is(
              from - 1, "no", "this", "that", "each", "every", "any", "some", "the", "another",
              "which", "as", "first", "new", "only", "last", "next", "one", "number", "old",
              "good");
      boolean idiom =
          next.is("day", "another", "thing", "time", "point", "way")
              && !line.is(from - 1, "than", "just", "only", "with");
      boolean hand = next.is("hand", "side") && line.is(from - 1, "on");
      boolean share = next.is("of") && !line.is(to + 1, "them", "us", "you");
      return bound
          || (line.joined(from) && line.isHyphen(from - 1))
          || !(share || (nounPhrase && !idiom && !hand));
    }
    if (article) {
      return line.is(to - 1, "hundred", "thousand", "dozen", "million", "billion", "trillion")
          && !nounPhrase
          && !next.is("of", "or", "a")
          && !next.is(".", ",");
    }
    return line.is(from - 1, "the", "these", "those", "other", "all")
        && !nounPhrase
        && !next.is("of");
  }

  /** "one-way", "a five-year plan", "two-time": how something is, not how many there are. */
  private boolean adjective(Measure measure) {
    int at = measure.number().to();
    boolean hyphen = line.isHyphen(at) && line.joined(at) && line.joined(at + 1);
    if (!hyphen || !line.at(at + 1).isWord()) {
      return false;
    }
    if (measure.unit() != null) {
      return measure.unit().kind() == Unit.Kind.TIME;
    }
    return UNFIGURED_ADJECTIVES.contains(line.at(at + 1).lower())
        || line.is(measure.number().from(), "one")
        || line.at(at + 1).isCapital();
  }
}
