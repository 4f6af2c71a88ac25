package org.parallax.core.align;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Range;
import org.parallax.model.Token;

/**
 * Which verb a time belongs to: that of its own clause, found by the words that open clauses.
 *
 * <p>"The girls who were taken in 2014 have come home" tells of 2014 only that they were taken.
 */
final class TimeScope {
  /** What a time dates. */
  enum Dates {
    /** The verb of the sentence, or of what it says that somebody says. */
    CLAUSE,
    /** A clause behind "after", "because" and the like. */
    SUBORDINATE,
    /** A noun that a relative clause or a participle tells of. */
    NOUN,
    /** That something was said, by words behind what was said. */
    SAYING,
    /** A noun only, or since or until when something is so. */
    NOTHING
  }

  private static final Set<String> MODIFIERS =
      words("the late early mid about around nearly almost just only shortly - more than at least");
  private static final Set<String> PARTS =
      words("end beginning start middle morning afternoon evening night day week half");
  private static final Set<String> LIMITS =
      words("since until till between before after through from than to into per like unlike");
  private static final Set<String> BASES =
      words("since until till before after despite following than unlike including according");
  private static final Set<String> BESIDE =
      words("in at during on by with near outside inside against for of across");
  private static final Set<String> MEANWHILE = words("as while when whenever");
  private static final Set<String> SUBORDINATORS =
      words("since after because before until till although though unless if whereas");
  private static final Set<String> ASKED = words("ask question speak talk write");
  private static final Set<String> ALLEGED =
      words("say tell allege announce add claim insist warn argue tweet");
  private static final Set<String> HOW_LONG = words("year month week day time period hour");
  private static final Set<String> SOON = words("just shortly soon right minutes hours moments");
  private static final Set<String> HELD =
      words("win lose hold host attend lead join enter contest finish");
  private static final Set<String> SAYING =
      words(
          "say tell report announce add state note claim believe think know show reveal confirm"
              + " suggest argue insist warn write learn hope feel fear hear see find suspect"
              + " understand expect agree wish mean estimate");

  /** Fewest words that tell something beside the time. */
  private static final int CONTENT = 3;

  /** How far behind a participle a day still belongs to it: "released on Tuesday". */
  private static final int NEAR = 2;

  /** How far behind a participle a month or year does. */
  private static final int REACH = 12;

  private final List<Token> tokens;
  private final int first;
  private final int last;
  private final boolean day;
  private int opener = -1;
  private boolean says;

  /**
   * Makes the scope of the time that tokens {@code [first, last)} are.
   *
   * @param day whether it names a day, not a month or year
   */
  TimeScope(List<Token> tokens, int first, int last, boolean day) {
    this.tokens = tokens;
    this.first = first;
    this.last = last;
    this.day = day;
  }

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }

  Dates dates() {
    int head = head();
    boolean ofNoun =
        head > 0
            && tokens.get(head - 1).is("NN")
            && last < tokens.size()
            && tokens.get(last).isWord("of");
    if (limits(head) || ofNoun) {
      return Dates.NOTHING;
    }
    int from = head;
    if (isAttribute()) {
      from = determiner(head);
      String before = from > 0 ? lower(from - 1) : "";
      boolean beside = words("in at during on").contains(before);
      boolean held = from > 0 && HELD.contains(tokens.get(from - 1).lemma()) && !possessive();
      boolean opens = from == 0 || tokens.get(from - 1).is("CC") || before.equals(",");
      if (isOfPerson()) {
        return Dates.NOTHING;
      }
      if (!beside && !held) {
        return opens ? Dates.CLAUSE : Dates.NOTHING;
      }
    }
    Dates told = isBased(from) ? Dates.NOTHING : governed(before(from));
    boolean loose = told == Dates.NOUN && (isAttribute() || isApart());
    return loose ? Dates.NOTHING : told;
  }

  /** Whether a comma parts a time from the relative clause or participle that is to own it. */
  private boolean isApart() {
    for (int i = opener + 2; i < first; i++) {
      if (tokens.get(i).isWord(",") && !tokens.get(i - 1).is("W")) {
        return true;
      }
    }
    return false;
  }

  /** First of the words that only say how exact the time is. */
  private int head() {
    int head = first;
    while (head > 0
        && (MODIFIERS.contains(lower(head - 1))
            || PARTS.contains(lower(head - 1))
            || (lower(head - 1).equals("of") && head > 1 && PARTS.contains(lower(head - 2))))) {
      head--;
    }
    return head;
  }

  /**
   * "since 2005", "from 2001 to 2009", "between 2008 and 2013", "as of Friday", "prior to 2017".
   */
  private boolean limits(int head) {
    if (head == 0) {
      return LIMITS.contains(lower(first)) && first + 1 < last;
    }
    String before = lower(head - 1);
    boolean and = before.equals("and") || before.equals("-") || before.equals("–");
    for (int i = head - 2; and && i >= Math.max(0, head - 6); i--) {
      if (lower(i).equals("between") || lower(i).equals("from")) {
        return true;
      }
    }
    boolean soon = head > 1 && SOON.contains(lower(head - 2)) && before.matches("after|before");
    boolean not = before.matches("until|till") && isNegated(head - 1);
    if (soon || not) {
      return false;
    }
    boolean asOf = before.equals("of") && head > 1 && lower(head - 2).equals("as");
    return asOf || LIMITS.contains(before);
  }

  /** "were not allowed to vote until 1920". */
  private boolean isNegated(int to) {
    return tokens.subList(0, to).stream().anyMatch(t -> t.isWord("not", "n't", "n’t"));
  }

  private boolean possessive() {
    return last < tokens.size() && tokens.get(last).is("POS");
  }

  /** "Thursday's attack", "the 2014 attack". */
  private boolean isAttribute() {
    boolean noun = last < tokens.size() && (tokens.get(last).is("NN") || tokens.get(last).is("JJ"));
    int before = first - 1;
    while (before >= 0 && tokens.get(before).is("JJ")) {
      before--;
    }
    boolean determined =
        before >= 0 && (tokens.get(before).is("DT") || tokens.get(before).is("PRP$"));
    boolean own = first < last && tokens.get(first).is("DT") && last - first == 2;
    return possessive() || (noun && (determined || (own && lower(first).matches("an?|the"))));
  }

  /** "the 2007 world champion": a title, whenever its holder did what is told. */
  private boolean isOfPerson() {
    int head = last;
    while (head + 1 < tokens.size() && tokens.get(head + 1).is("NN")) {
      head++;
    }
    return !day
        && !possessive()
        && head < tokens.size()
        && tokens.get(head).is("NN")
        && Leaning.isPerson(tokens.get(head).lemma());
  }

  private int determiner(int head) {
    int i = head;
    while (i > 0 && tokens.get(i - 1).tag().matches("DT|JJ.*|PRP\\$")) {
      i--;
    }
    return i;
  }

  /** Last token before a time and its preposition. */
  private int before(int head) {
    int i = head - 1;
    return i >= 0 && tokens.get(i).is("IN") && BESIDE.contains(lower(i)) ? i - 1 : i;
  }

  /** "after the attack on Thursday", "in response to the test of Nov. 29". */
  private boolean isBased(int head) {
    for (int i = head - 1; i > 0 && !isFinite(i); i--) {
      boolean base = lower(i).matches("from|than|with|to");
      if (base && lower(i - 1).matches("up|down|higher|lower|more|less|compared")) {
        return true;
      }
    }
    boolean not = head > 0 && lower(head - 1).matches("until|till");
    for (int i = not ? head - 2 : head - 1; i >= 0; i--) {
      Token token = tokens.get(i);
      if (BASES.contains(lower(i))) {
        return true;
      }
      if (lower(i).equals("to") && i > 1 && lower(i - 1).equals("response")) {
        return true;
      }
      if (lower(i).equals("of") && i > 0 && lower(i - 1).matches("because|ahead|wake|exception")) {
        return true;
      }
      boolean noun = token.tag().matches("NN.*|JJ.*|CD|DT|POS|PRP\\$|HYPH|CC|\\$|#");
      boolean link = token.is("IN") && BESIDE.contains(lower(i));
      if (!noun && !link) {
        return false;
      }
    }
    return false;
  }

  private Dates governed(int before) {
    if (before < 0) {
      return Dates.CLAUSE;
    }
    Token opens = tokens.get(before);
    int pronoun = opens.isWord(",") && before > 0 ? before - 1 : before;
    if (isRelative(pronoun)) {
      opener = pronoun;
      return Dates.NOUN;
    }
    boolean fronted = (opens.is("CC") || opens.isWord(",")) && !closes(last);
    if (fronted || opens.isWord(";", ":", "that")) {
      return Dates.CLAUSE;
    }
    return nearest(opens.isWord(",") ? beforeAside(before) : before);
  }

  /** Where the words stand before what two commas set off: "was seen with Ann, a nurse, in May". */
  private int beforeAside(int comma) {
    for (int i = comma - 1; i > 0; i--) {
      if (tokens.get(i).isWord(",")) {
        return i - 1;
      }
    }
    return comma - 1;
  }

  private Dates nearest(int before) {
    for (int i = before; i >= 0; i--) {
      Token token = tokens.get(i);
      if (token.isWord(";", ":", "“", "``")) {
        return Dates.CLAUSE;
      }
      if (isFinite(i)) {
        return owned(i);
      }
      boolean alleged = token.is("VBN") && ALLEGED.contains(token.lemma());
      if (alleged && i > 0 && tokens.get(i - 1).is("NN") && !isHelped(i)) {
        return owned(i);
      }
      boolean participle = (token.is("VBN") || token.is("VBG")) && !isHelped(i) && !isJoined(i);
      Dates told = participle ? participle(i) : null;
      if (told != null) {
        return told;
      }
    }
    return Dates.CLAUSE;
  }

  private boolean closes(int at) {
    return at >= tokens.size() || tokens.get(at).text().matches("[,.;:)”\"]|''");
  }

  /**
   * What a participle without "be" or "have" makes of a time; null when the verb before decides.
   */
  private @Nullable Dates participle(int i) {
    Token token = tokens.get(i);
    String before = i > 0 ? lower(i - 1) : "";
    if (BASES.contains(token.text().toLowerCase(Locale.ROOT))) {
      return Dates.NOTHING;
    }
    if (before.equals("when") || before.equals("while")) {
      return null;
    }
    if (i == 0) {
      return ASKED.contains(token.lemma()) ? null : Dates.NOTHING;
    }
    if (BASES.contains(before) || before.matches("of|for|from|without")) {
      return token.is("VBG") ? Dates.NOTHING : null;
    }
    boolean closed = last < tokens.size() && isFinite(last);
    boolean same = day && !closed && verbBefore(i) && (token.is("VBG") || first - i > NEAR);
    boolean placed = day && placed(i);
    if (same || placed || isMain(i)) {
      return null;
    }
    boolean apart =
        first - i > REACH || tokens.subList(i, first).stream().anyMatch(t -> t.is("CC"));
    if (apart) {
      return Dates.NOTHING;
    }
    if (token.is("VBG") && before.matches("by|in|,|to")) {
      return day ? null : Dates.NOTHING;
    }
    boolean noun = tokens.get(i - 1).tag().matches("NN.*|,|RB.*|CD") && nounBefore(i);
    opener = noun ? i : -1;
    return noun ? Dates.NOUN : null;
  }

  /** "In a letter released on Tuesday, he said": what is said then is said in it. */
  private boolean placed(int participle) {
    int start = nounStart(participle);
    return start > 0
        && tokens.get(start - 1).isWord("in", "at", "during", "on")
        && participle > start;
  }

  /** "The pair married in 2014": no participle, but the only verb there is. */
  private boolean isMain(int participle) {
    boolean closed = last < tokens.size() && isFinite(last);
    boolean other = false;
    for (int i = 0; i < participle; i++) {
      other |= isFinite(i) || isRelative(i);
    }
    int start = nounStart(participle);
    boolean told =
        start > 0 && SAYING.contains(tokens.get(start - 1).lemma()) && isFinite(start - 1);
    return !closed
        && (!other || told)
        && tokens.get(participle - 1).is("NN")
        && !tokens.get(participle).is("VBG");
  }

  private boolean nounBefore(int i) {
    int k = i - 1;
    while (k > 0 && (tokens.get(k).is("RB") || tokens.get(k).isWord(","))) {
      k--;
    }
    return tokens.get(k).is("NN") || tokens.get(k).is("CD");
  }

  private boolean verbBefore(int i) {
    return tokens.subList(0, i).stream().anyMatch(t -> t.is("VBD"));
  }

  /** "has freed 21 girls kidnapped in 2014": a participle that looks like a verb in the past. */
  private boolean isMisread(int verb) {
    boolean act = tokens.get(verb).is("VBD") && !isHelper(verb);
    if (!act || verb == 0 || !tokens.get(verb - 1).is("NN")) {
      return false;
    }
    if (last < tokens.size() && isFinite(last)) {
      return true;
    }
    for (int i = verb - 1; i >= 0; i--) {
      Token token = tokens.get(i);
      if (isFinite(i)) {
        return !SAYING.contains(token.lemma());
      }
      if (token.tag().matches("CC|W.*|PRP|``|''|TO|:")
          || token.isWord(",", "that")
          || opensClause(i)) {
        return false;
      }
    }
    return false;
  }

  /** Whose the clause of a finite verb is: by pairs of openers and finite verbs before it. */
  private Dates owned(int verb) {
    says = SAYING.contains(tokens.get(verb).lemma());
    if (isMisread(verb)) {
      opener = verb;
      return Dates.NOUN;
    }
    int open = isDouble(verb) ? 2 : 1;
    boolean joined = isJoined(verb);
    for (int i = verb - 1; i >= 0; i--) {
      Token token = tokens.get(i);
      if (token.isWord(";")) {
        break;
      }
      if (token.is("CC") && i > 0 && tokens.get(i - 1).isWord(",") && open == 1 && !joined) {
        break;
      }
      if (isFinite(i)) {
        if (!day && isBare(i, verb)) {
          return Dates.NOTHING;
        }
        boolean says = SAYING.contains(token.lemma()) && !tokens.get(i + 1).isWord(",", "”", "''");
        open += joined || (says && open > 0) ? 0 : 1;
        joined = isJoined(i);
      } else if (isRelative(i)) {
        open--;
        if (open == 0) {
          opener = i;
          return Dates.NOUN;
        }
      } else if (opensClause(i)) {
        open = Math.max(0, open - 1);
        if (open == 0 && SUBORDINATORS.contains(lower(i)) && !(day && lower(i).equals("after"))) {
          opener = i;
          return Dates.SUBORDINATE;
        }
      }
    }
    return isSaid(verb) ? Dates.SAYING : Dates.CLAUSE;
  }

  /** "pays the price they asked in May": a verb in a relative clause that no word opens. */
  private boolean isBare(int finite, int verb) {
    if (SAYING.contains(tokens.get(finite).lemma()) || (isHelper(verb) && isHelped(verb))) {
      return false;
    }
    boolean noun = false;
    for (int i = finite + 1; i < verb; i++) {
      Token token = tokens.get(i);
      if (token.tag().matches("CC|W.*|TO|:|,|``|''|VB[DZP]|MD") || opensClause(i)) {
        return false;
      }
      noun |= token.is("NN") || token.is("PRP");
    }
    return noun;
  }

  /** "the parish they belonged to mourned", "the town where they lived said": another verb ends. */
  private boolean isDouble(int verb) {
    boolean helped =
        verb > 0 && (tokens.get(verb - 1).lemma().matches("be|have|do|get|say") || isHelped(verb));
    return verb > 0 && tokens.get(verb - 1).is("VB") && !tokens.get(verb - 1).is("VBG") && !helped;
  }

  /** "Five were killed, the police said on Friday." */
  private boolean isSaid(int verb) {
    if (!SAYING.contains(tokens.get(verb).lemma())) {
      return false;
    }
    for (int i = last; i < tokens.size(); i++) {
      if (isFinite(i)) {
        return false;
      }
    }
    int comma = verb - 1;
    while (comma > 0 && !tokens.get(comma).isWord(",")) {
      if (isFinite(comma) || tokens.get(comma).text().matches("[”\"“]|''|``")) {
        return false;
      }
      comma--;
    }
    return comma > 0 && toldAsPast(comma);
  }

  private boolean toldAsPast(int to) {
    boolean past = false;
    for (int i = 0; i < to; i++) {
      if (tokens.get(i).text().matches("[”\"“]|''|``") || tokens.get(i).is("MD")) {
        return false;
      }
      if (isFinite(i)) {
        past |= tokens.get(i).is("VBD");
      }
    }
    return past;
  }

  private boolean isFinite(int i) {
    Token token = tokens.get(i);
    if (token.isWord("'s", "’s")) {
      return false;
    }
    return token.is("VBD") || token.is("VBZ") || token.is("VBP") || token.is("MD");
  }

  private boolean isRelative(int i) {
    Token token = tokens.get(i);
    boolean noun = i > 0 && (tokens.get(i - 1).is("NN") || tokens.get(i - 1).isWord(",", ")"));
    return token.is("WDT")
        || token.is("WP$")
        || (token.is("WP") && noun)
        || (token.isWord("where") && noun);
  }

  private boolean opensClause(int i) {
    Token token = tokens.get(i);
    String word = lower(i);
    boolean clause =
        token.is("WRB") || (token.is("IN") && (word.equals("that") || MEANWHILE.contains(word)));
    boolean relative = i > 0 && (tokens.get(i - 1).is("WDT") || tokens.get(i - 1).is("WP"));
    return clause || (!relative && SUBORDINATORS.contains(word) && token.is("IN"));
  }

  /** Returns whether the verb that is dated is one of saying. */
  boolean says() {
    return says;
  }

  /** "was taken", "had not been taken", "is leaving". */
  private boolean isHelped(int i) {
    for (int k = i - 1; k >= Math.max(0, i - 4); k--) {
      Token token = tokens.get(k);
      if (token.lemma().matches("be|have|get|'s|’s")) {
        return true;
      }
      if (!token.is("RB") && !token.is("VBN") && !token.is("VBG") && !token.isWord(",")) {
        return false;
      }
    }
    return false;
  }

  /** "was tried and sentenced": the verb before decides for this one too. */
  private boolean isJoined(int i) {
    int k = i - 1;
    while (k > 0 && (tokens.get(k).is("RB") || tokens.get(k).isWord("then"))) {
      k--;
    }
    return k > 0 && tokens.get(k).is("CC");
  }

  /** The noun and what is told of it at this time, as tokens; an empty range for none. */
  Range noun() {
    int start = nounStart(opener);
    boolean noun =
        start < opener
            && tokens.subList(start, opener).stream()
                .anyMatch(t -> t.is("NN") && !HOW_LONG.contains(t.lemma()));
    int to = last;
    boolean told = tokens.get(opener).is("VB");
    for (int i = opener; i < last; i++) {
      told |= isFinite(i);
    }
    while (to < tokens.size() && (!ends(to) || !told)) {
      told |= isFinite(to);
      to++;
    }
    boolean named =
        start < opener && tokens.get(opener).is("WDT") && tokens.get(opener - 1).is("NNP");
    boolean timed = opener > 0 && tokens.get(opener - 1).text().matches("[A-Z][a-z]+day");
    while (to > last && tokens.get(to - 1).tag().matches("TO|IN|DT|VB|PRP\\$|CC")) {
      to--;
    }
    return noun && told && !says && !named && !timed && content(start, to) >= CONTENT
        ? new Range(start, to)
        : new Range(0, 0);
  }

  private int content(int from, int to) {
    int content = 0;
    for (int i = from; i < to; i++) {
      boolean timed = i >= first && i < last;
      boolean tells = tokens.get(i).tag().matches("NN.*|VB.*|JJ.*|CD") && !isHelper(i);
      content += tells && !timed ? 1 : 0;
    }
    return content;
  }

  private boolean isHelper(int i) {
    return tokens.get(i).lemma().matches("be|have|do");
  }

  /** First token of the noun before a relative pronoun or participle. */
  private int nounStart(int opener) {
    int from = opener;
    while (from > 0 && tokens.get(from - 1).isWord(",")) {
      from--;
    }
    int start = from;
    while (start > 0 && isNominal(start - 1)) {
      start--;
    }
    while (start < from && tokens.get(start).tag().matches("IN|CC|POS|HYPH|RB.*")) {
      start++;
    }
    return start;
  }

  private boolean isNominal(int i) {
    Token token = tokens.get(i);
    boolean of =
        token.isWord("of", "for") && i > 0 && tokens.get(i - 1).tag().matches("NN.*|CD|DT");
    boolean and = token.is("CC") && i > 0 && tokens.get(i - 1).is("NN");
    return of || and || token.tag().matches("NN.*|JJ.*|CD|DT|POS|PRP\\$|HYPH");
  }

  private boolean ends(int i) {
    Token token = tokens.get(i);
    return isFinite(i)
        || token.is("CC")
        || token.is("WDT")
        || token.is("WP")
        || token.is("WRB")
        || opensClause(i)
        || token.text().matches("[,;:.”\"–—)(]|--|''");
  }

  private String lower(int i) {
    return tokens.get(i).text().toLowerCase(Locale.ROOT);
  }
}
