package org.parallax.core.read.speech;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Token;

/** Finds the subject of a verb: before it, over an interposed phrase, shared, or behind it. */
final class Subjects {
  private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom");
  private static final Set<String> GERUND_LINKS =
      Set.of("by", "in", "while", "before", "after", "without", "for", "when", "and", "but");

  /** What is written or sent by somebody, whose words its words are. */
  private static final Set<String> DOCUMENTS =
      Set.of(
          "letter",
          "statement",
          "paper",
          "tweet",
          "message",
          "memo",
          "memorandum",
          "email",
          "e-mail",
          "post",
          "note",
          "petition",
          "report",
          "release",
          "resolution",
          "video",
          "ad",
          "advertisement",
          "article",
          "column",
          "decree",
          "appeal");

  /** Tokens of a clause with "who" between a subject and its verb, behind its own verb. */
  private static final int LONGEST_RELATIVE = 10;

  /** Pronouns that are never a subject. */
  private static final Set<String> OBJECTS = Set.of("them", "him", "us", "me");

  /** Verbs of one who tells what another says: "recalled Hale saying", "quoted him as saying". */
  private static final Set<String> RETELLING =
      Set.of("recall", "remember", "hear", "overhear", "quote", "cite", "describe", "record");

  private static final Set<String> AROUND =
      Set.of("outside", "inside", "near", "around", "across", "behind", "at", "in");

  /** Endings of those who do something, and those that have none. */
  private static final Pattern DOERS =
      Pattern.compile(".{2,20}(?:er|or|ist|man|woman|ian|ent|ary|ant)|head|chief|one");

  /** Verbs of hearing whose object says something: "was heard saying". */
  private static final Set<String> OVERHEARD =
      Set.of("hear", "overhear", "see", "quote", "cite", "record", "film", "catch", "report");

  /** Tokens of where somebody was heard: "heard on the radio saying". */
  private static final int HEARD = 5;

  /** What "it" does that stands for nobody. */
  private static final Set<String> SEEMING =
      Set.of("seem", "appear", "feel", "look", "sound", "happen", "take", "turn");

  private static final Set<String> CARRIERS =
      Set.of(
          "go",
          "continue",
          "begin",
          "start",
          "proceed",
          "refuse",
          "decline",
          "want",
          "plan",
          "intend",
          "use",
          "try",
          "seek",
          "like",
          "appear",
          "seem",
          "take",
          "rush",
          "move",
          "come",
          "have");

  private final Unit unit;
  private final List<VerbGroup> groups;

  Subjects(Unit unit, List<VerbGroup> groups) {
    this.unit = unit;
    this.groups = groups;
  }

  /**
   * A subject.
   *
   * @param range its noun phrase
   * @param clauseStart where the clause of the verb starts in which it was looked for
   * @param direct whether it stands in the verb's own clause
   */
  record Subject(TokenRange range, int clauseStart, boolean direct) {}

  /** Returns the subject of a verb, null when none is found. */
  @Nullable Subject of(VerbGroup group) {
    return switch (group.form()) {
      case FINITE, PASSIVE -> finite(group);
      case GERUND -> gerund(group);
      case INFINITIVE -> infinitive(group);
      case PARTICIPLE -> finite(group);
    };
  }

  private int beforeAdverbs(int start) {
    int at = start - 1;
    while (unit.tag(at).startsWith("RB") && !unit.quoted(at)) {
      at--;
    }
    return at;
  }

  /** Arland “sharply” denied: over a quotation of an adverb. */
  private int beforeQuotedAdverb(int end) {
    int at = end;
    while (unit.quoted(at)
        && end - at < 4
        && (unit.isPunctuation(at) || unit.tag(at).startsWith("RB"))) {
      at--;
    }
    return unit.quoted(at) ? end : at;
  }

  private @Nullable Subject finite(VerbGroup group) {
    Subject own = own(group);
    return own != null ? own : shared(group);
  }

  /** Subject before the verb or before a phrase between commas. */
  @Nullable Subject own(VerbGroup group) {
    int at = beforeQuotedAdverb(beforeAdverbs(group.start()));
    if (at < 0 || unit.quoted(at)) {
      return null;
    }
    if (unit.isComma(at) || unit.isDash(at)) {
      return interposed(at);
    }
    if (isRelative(unit, at)) {
      return antecedent(unit, at) == null ? null : new Subject(new TokenRange(at, at), at, true);
    }
    TokenRange head = overRelative(group, at);
    if (head != null) {
      return new Subject(head, head.first(), true);
    }
    TokenRange range = NounPhrases.endingAt(unit, at);
    if (range == null) {
      return null;
    }
    TokenRange holder = named(range);
    if (holder != null) {
      return new Subject(holder, holder.first(), true);
    }
    TokenRange speaking = CueVerbs.isSpeech(unit.lemma(group.main())) ? overTime(range) : null;
    TokenRange subject = speaking == null ? range : speaking;
    return new Subject(subject, subject.first(), true);
  }

  /** "Anna Berg, a fellow at the institute told": the name that opens the sentence. */
  private @Nullable TokenRange named(TokenRange role) {
    int comma = role.first() - 1;
    boolean indefinite = Set.of("a", "an").contains(unit.word(role.first()));
    if (!indefinite || !unit.isComma(comma) || comma < 2 || unit.quoted(comma)) {
      return null;
    }
    for (int i = 0; i < comma; i++) {
      if (!unit.isInPerson(i) || unit.quoted(i)) {
        return null;
      }
    }
    return new TokenRange(0, comma - 1);
  }

  /** "A note of the board shortly after the launch said": the launch says nothing. */
  private @Nullable TokenRange overTime(TokenRange event) {
    int after = event.first() - 1;
    int head = NounPhrases.baseEnd(unit, event.first());
    boolean speaks =
        head < 0
            || NounPhrases.isPronoun(unit, head)
            || unit.at(head).name() != Token.NameTag.NONE
            || Referent.isBody(unit.lemma(head))
            || Referent.isPerson(unit.lemma(head));
    boolean time =
        unit.tag(after).equals("IN")
            && Set.of("after", "before", "during").contains(unit.word(after));
    int end = time && !speaks ? beforeAdverbs(after) : -1;
    TokenRange range = end < 0 || unit.quoted(end) ? null : NounPhrases.endingAt(unit, end);
    if (range == null && end >= 0) {
      int first = end + 1;
      while (first > 0 && NounPhrases.baseEnd(unit, first - 1) == end) {
        first--;
      }
      range = new TokenRange(first, Math.max(first, end));
    }
    return range != null && unit.tag(range.last()).startsWith("N") ? range : null;
  }

  /**
   * "A man who was leaving the quay on Friday told": the subject is what "who" stands for, and not
   * what ends its clause. Null when no such clause ends here.
   */
  private @Nullable TokenRange overRelative(VerbGroup group, int end) {
    int index = groups.indexOf(group);
    VerbGroup verb = index < 1 ? null : groups.get(index - 1);
    if (verb == null || !verb.isFinite() || end - verb.main() > LONGEST_RELATIVE) {
      return null;
    }
    int who = beforeAdverbs(verb.start());
    boolean met = OBJECTS.contains(unit.word(verb.main() + 1)); // "who knew them"
    if (!isWho(who) || (CueVerbs.frame(unit.lemma(verb.main())) != null && !met)) {
      return null;
    }
    for (int i = verb.main() + 1; i <= end; i++) {
      boolean opens = unit.tag(i).startsWith("W") || unit.word(i).equals("that");
      boolean object = i == verb.main() + 1 && OBJECTS.contains(unit.word(i));
      boolean pronoun = NounPhrases.isPronoun(unit, i) && !object;
      if (unit.isPunctuation(i) || unit.quoted(i) || opens || pronoun) {
        return null;
      }
    }
    return NounPhrases.endingAt(unit, who - 1);
  }

  private boolean isWho(int i) {
    return unit.word(i).equals("who") && unit.tag(i).equals("WP");
  }

  static boolean isRelative(Unit unit, int i) {
    return RELATIVES.contains(unit.word(i)) && !unit.tag(i).equals("DT");
  }

  /** Returns the noun phrase that a relative pronoun stands for, null when none is found. */
  static @Nullable TokenRange antecedent(Unit unit, int pronoun) {
    int end = unit.isComma(pronoun - 1) ? pronoun - 2 : pronoun - 1;
    TokenRange range = NounPhrases.endingAt(unit, end);
    if (range == null) {
      return null;
    }
    for (int i = range.last(); i > range.first(); i--) {
      boolean parts =
          isPlace(unit, i)
              && (agreesWithLast(unit, range, pronoun) || onlyLastSpeaks(unit, range, pronoun));
      if (unit.tag(i).equals("CC") || parts) {
        return new TokenRange(i + 1, range.last());
      }
    }
    return range;
  }

  /**
   * Returns the subject of what is told with "is": "Hale is a joiner who thinks", "her father,
   * Robert Hale, is": null when the phrase is told of nobody by name or kin.
   */
  static @Nullable TokenRange ofPredicate(Unit unit, TokenRange predicate) {
    int verb = predicate.first() - 1;
    if (!unit.lemma(verb).equals("be") || !unit.tag(verb).startsWith("VB")) {
      return null;
    }
    List<VerbGroup> groups = VerbGroup.of(unit);
    for (VerbGroup group : groups) {
      Subject subject = group.main() == verb ? new Subjects(unit, groups).own(group) : null;
      if (subject != null && group.isFinite() && isSomebody(unit, subject.range())) {
        return subject.range();
      }
    }
    return null;
  }

  private static boolean isSomebody(Unit unit, TokenRange range) {
    return unit.isInPerson(range.last()) || Gender.ofKin(unit.word(range.last())) != Gender.UNKNOWN;
  }

  /** Whether a noun is of those who do something, by its ending. */
  static boolean isDoer(String lemma) {
    return DOERS.matcher(lemma).matches();
  }

  private static boolean isPlace(Unit unit, int i) {
    return unit.tag(i).equals("IN");
  }

  /** "the victim of threats from neighbours who say": the verb is plural and only the last is. */
  private static boolean agreesWithLast(Unit unit, TokenRange range, int pronoun) {
    int head = NounPhrases.baseEnd(unit, range.first());
    return unit.word(pronoun).equals("who")
        && unit.tag(pronoun + 1).equals("VBP")
        && unit.tag(head).equals("NN")
        && unit.tag(range.last()).equals("NNS");
  }

  /** "criticism from the investor Anna Berg, who said": she said it. */
  private static boolean onlyLastSpeaks(Unit unit, TokenRange range, int pronoun) {
    int head = NounPhrases.baseEnd(unit, range.first());
    return unit.word(pronoun).equals("who")
        && head >= 0
        && head < range.last()
        && unit.isInPerson(range.last())
        && !unit.isInPerson(head)
        && unit.tag(head).equals("NN")
        && !Referent.isPerson(unit.lemma(head));
  }

  private @Nullable Subject interposed(int close) {
    Subject nearest = null;
    for (int comma = close - 1; comma > 0; comma--) {
      if (unit.quoted(comma) && !unit.quoted(comma - 1)) {
        continue;
      }
      if (unit.isStop(comma) || unit.isColon(comma)) {
        break;
      }
      if (unit.quoted(comma) || !(unit.isComma(comma) || unit.isDash(comma))) {
        continue;
      }
      if (!interposes(comma + 1, close)) {
        continue;
      }
      TokenRange range = NounPhrases.endingAt(unit, comma - 1);
      if (range == null || !startsClause(range.first()) || isTimeOnly(range)) {
        continue;
      }
      Subject candidate = new Subject(range, range.first(), true);
      if (!unit.isComma(range.first() - 1)) {
        return candidate;
      }
      nearest = candidate;
    }
    return nearest;
  }

  private boolean isTimeOnly(TokenRange range) {
    for (int i = range.first(); i <= range.last(); i++) {
      if (NounPhrases.isNoun(unit, i) && !NounPhrases.isTime(unit, i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether nothing between the commas is a clause of its own. */
  private boolean interposes(int from, int to) {
    boolean relative = false;
    for (int i = from; i < to; i++) {
      String tag = unit.tag(i);
      if (tag.startsWith("W")
          || (tag.equals("IN") && Set.of("as", "when", "that", "while").contains(unit.word(i)))) {
        relative = true;
      }
      if (!relative && !unit.quoted(i) && isFiniteAt(i) && !isTitle(from, i)) {
        return false;
      }
    }
    return from < to;
  }

  /** "The hosts, It's Time for Corin, said": a name that is itself a clause. */
  private boolean isTitle(int from, int verb) {
    return verb == from + 1
        && NounPhrases.isPronoun(unit, from)
        && !unit.word(from).equals("i")
        && Character.isUpperCase(unit.at(from).text().charAt(0));
  }

  private boolean isFiniteAt(int token) {
    return groups.stream().anyMatch(g -> g.start() == token && g.isFinite());
  }

  private boolean startsClause(int first) {
    int before = first - 1;
    if (before < 0 || unit.quoted(before) || unit.isPunctuation(before)) {
      return true;
    }
    String tag = unit.tag(before);
    return tag.equals("CC")
        || (unit.word(first).equals("the") && NounPhrases.isNoun(unit, before))
        || tag.startsWith("RB")
        || tag.startsWith("W")
        || Set.of("that", "as", "because", "although", "though", "while", "when", "if", "since")
            .contains(unit.word(before));
  }

  /** Subject of the verb to which "and" or "but" ties this one. */
  private @Nullable Subject shared(VerbGroup group) {
    int at = beforeAdverbs(group.start());
    boolean tied = at > 0 && (unit.tag(at).equals("CC") || unit.isComma(at));
    return tied ? main(group) : null;
  }

  /** Subject of the nearest finite verb before, outside relative clauses. */
  @Nullable Subject main(VerbGroup group) {
    Subject fallback = null;
    int close = beforeAdverbs(group.start());
    close = unit.tag(close).equals("CC") ? close - 1 : close;
    int open = isParting(close) ? opening(close) : -1;
    for (int i = groups.indexOf(group) - 1; i >= 0; i--) {
      VerbGroup other = groups.get(i);
      if (!other.isFinite() || (open >= 0 && other.start() > open)) {
        continue; // "Arland looks at Hale -- who gave up -- and believes": Arland believes
      }
      Subject subject = own(other);
      if (subject == null) {
        continue;
      }
      Subject borrowed = new Subject(subject.range(), group.start(), false);
      if (!unit.tag(subject.clauseStart()).startsWith("W") && !isSubordinate(subject)) {
        boolean named = fallback != null && isNamed(fallback.range());
        boolean mute = isExpletive(subject.range(), other) || (named && !canSpeak(subject.range()));
        return fallback != null && mute ? fallback : borrowed;
      }
      fallback = fallback == null ? borrowed : fallback;
    }
    return fallback;
  }

  /** "It felt as if an hour had passed before the captain came and said": nobody felt. */
  private boolean isExpletive(TokenRange range, VerbGroup verb) {
    return range.length() == 1
        && unit.word(range.first()).equals("it")
        && (SEEMING.contains(unit.lemma(verb.main())) || unit.lemma(verb.main()).equals("be"));
  }

  private boolean isParting(int i) {
    return unit.isSpacedDash(i) || unit.word(i).equals("--") || unit.word(i).equals("—");
  }

  /** The dash that opens what the dash here closes, -1 when there is none. */
  private int opening(int close) {
    for (int i = 1; i < close; i++) {
      if (isParting(i) && !unit.quoted(i)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether it is by its name a person or a body. */
  private boolean isNamed(TokenRange range) {
    Token.NameTag name = unit.at(range.last()).name();
    return name == Token.NameTag.PERSON || name == Token.NameTag.ORGANISATION;
  }

  /** "Word of the seizure" says nothing; "the head of the union" and "the mayor" do. */
  private boolean canSpeak(TokenRange range) {
    int head = NounPhrases.baseEnd(unit, range.first());
    if (head < 0 || !unit.word(head + 1).equals("of")) {
      return true;
    }
    return unit.at(head).name() != Token.NameTag.NONE
        || Referent.isBody(unit.lemma(head))
        || unit.tag(head).endsWith("S")
        || DOERS.matcher(unit.word(head)).matches();
  }

  boolean isSubordinate(Subject subject) {
    String before = unit.word(subject.clauseStart() - 1);
    return Set.of(
            "that",
            "as",
            "because",
            "although",
            "though",
            "while",
            "when",
            "if",
            "since",
            "after",
            "before")
        .contains(before);
  }

  private @Nullable Subject gerund(VerbGroup group) {
    int at = beforeAdverbs(group.start());
    if (at < 0 || (unit.tag(at).equals("IN") && beforeAdverbs(at) < 0)) {
      return fronted(group);
    }
    if (isOfDeed(at)) {
      return null;
    }
    if (unit.isComma(at)
        || unit.isDash(at)
        || unit.quoted(at)
        || GERUND_LINKS.contains(unit.word(at))) {
      Subject doer = unit.word(at).equals("by") ? nearest(group) : null;
      return doer == null ? main(group) : doer;
    }
    VerbGroup heard = passive(at);
    if (heard != null) {
      return own(heard);
    }
    TokenRange retold = retold(group);
    if (retold != null) {
      return new Subject(retold, retold.first(), true);
    }
    if (!NounPhrases.isNoun(unit, at)) {
      return null;
    }
    TokenRange reports = reports(at);
    if (reports != null) {
      return new Subject(reports, reports.first(), true);
    }
    TokenRange range = NounPhrases.endingAt(unit, at);
    if (range == null) {
      return null;
    }
    int before = AROUND.contains(unit.word(range.first())) ? range.first() : range.first() - 1;
    if (AROUND.contains(unit.word(before)) && unit.tag(before - 1).startsWith("V")) {
      return main(group); // "crowds met outside the mill demanding": the crowds demand
    }
    Subject issuer = isDocument(range) ? issuer(group, range) : null;
    return issuer == null ? new Subject(range, range.first(), true) : issuer;
  }

  /** "on suspicion of stalking and threatening": told of somebody, and not what anybody says. */
  private boolean isOfDeed(int at) {
    return unit.tag(at).equals("CC")
        && unit.word(at - 1).endsWith("ing")
        && unit.tag(at - 2).equals("IN")
        && !GERUND_LINKS.contains(unit.word(at - 2));
  }

  /**
   * Returns who says what another tells: "Berg recalled Hale saying", "the Gazette quoted him as
   * saying"; null when the words are nobody else's.
   */
  @Nullable TokenRange retold(VerbGroup saying) {
    int as = saying.start() - 1;
    int last = unit.word(as).equals("as") ? as - 1 : as;
    for (VerbGroup group : groups) {
      boolean tells =
          group.form() != VerbGroup.Form.PASSIVE
              && group.main() < saying.start()
              && RETELLING.contains(unit.lemma(group.main()));
      int from = group.main() + 1;
      if (tells
          && saying.form() == VerbGroup.Form.GERUND
          && !unit.quoted(last)
          && !unit.word(from).equals("me")
          && !unit.word(from).equals("us")
          && NounPhrases.baseEnd(unit, from) == last) {
        return new TokenRange(from, last);
      }
    }
    return null;
  }

  /** "The raid came after Arland replied by saying": who replied says it. */
  private @Nullable Subject nearest(VerbGroup group) {
    for (int i = groups.indexOf(group) - 1; i >= 0; i--) {
      VerbGroup other = groups.get(i);
      if (other.isFinite()) {
        Subject subject = other.form() == VerbGroup.Form.FINITE ? own(other) : null;
        boolean who = subject != null && !isRelative(unit, subject.range().first());
        return who && subject != null ? new Subject(subject.range(), group.start(), false) : null;
      }
    }
    return null;
  }

  /** "Despite saying it was late, Anna Berg agreed": whose clause follows says it. */
  private @Nullable Subject fronted(VerbGroup group) {
    for (VerbGroup other : groups) {
      Subject subject = other.main() > group.main() && other.isFinite() ? own(other) : null;
      if (subject != null && unit.isComma(subject.clauseStart() - 1)) {
        return new Subject(subject.range(), group.start(), false);
      }
    }
    return null;
  }

  /** "She can be heard saying", "he was quoted as saying": who is heard says it. */
  private @Nullable VerbGroup passive(int at) {
    int main = unit.word(at).equals("as") ? at - 1 : at;
    for (VerbGroup group : groups) {
      boolean near = group.main() < main && main - group.main() <= HEARD;
      for (int i = group.main() + 1; near && i <= main; i++) {
        boolean phrase = i == group.main() + 1 ? unit.tag(i).equals("IN") : isPlain(i);
        near = phrase && !unit.quoted(i);
      }
      if ((group.main() == main || near)
          && group.form() == VerbGroup.Form.PASSIVE
          && OVERHEARD.contains(unit.lemma(group.main()))) {
        return group;
      }
    }
    return null;
  }

  private boolean isPlain(int i) {
    return unit.tag(i).startsWith("NN") || unit.tag(i).startsWith("JJ") || unit.tag(i).equals("DT");
  }

  /** "reports from Arland and Borland claiming that": the reports claim it, not Borland. */
  private @Nullable TokenRange reports(int last) {
    for (int i = last - 1; i >= 0 && !unit.isPunctuation(i) && !unit.quoted(i); i--) {
      String tag = unit.tag(i);
      if (tag.startsWith("VB") || tag.equals("MD") || tag.startsWith("W")) {
        return null;
      }
      if (unit.tag(i).equals("NNS")
          && DOCUMENTS.contains(unit.lemma(i))
          && unit.word(i + 1).equals("from")) {
        int first = i;
        while (first > 0
            && NounPhrases.baseEnd(unit, first - 1) >= i
            && !unit.isPunctuation(first - 1)) {
          first--;
        }
        return new TokenRange(first, last);
      }
    }
    return null;
  }

  private boolean isDocument(TokenRange range) {
    for (int i = range.first(); i <= range.last(); i++) {
      if (DOCUMENTS.contains(unit.lemma(i))) {
        return true;
      }
    }
    return false;
  }

  /** Who sent or issued it: "the board sent a letter to the town urging it to wait". */
  private @Nullable Subject issuer(VerbGroup group, TokenRange document) {
    int index = groups.indexOf(group);
    VerbGroup verb = index == 0 ? null : groups.get(index - 1);
    boolean governs =
        verb != null
            && verb.form() == VerbGroup.Form.FINITE
            && verb.main() + 1 == document.first()
            && !unit.lemma(verb.main()).equals("be");
    Subject subject = governs && verb != null ? own(verb) : null;
    return subject == null ? null : new Subject(subject.range(), group.start(), false);
  }

  /** Whether another verb carries an infinitive on: "went on to say", "refused to comment". */
  boolean isCarried(VerbGroup group) {
    int index = groups.indexOf(group);
    if (index == 0) {
      return false;
    }
    VerbGroup governor = groups.get(index - 1);
    if (unit.lemma(governor.main()).equals("use") && isOfObject(governor)) {
      return false;
    }
    return CARRIERS.contains(unit.lemma(governor.main())) && group.start() - governor.main() <= 3;
  }

  /** "borrowed the phrase Anna Berg used to describe": used is the phrase, nothing is said. */
  private boolean isOfObject(VerbGroup governor) {
    Subject subject = own(governor);
    int before = subject == null ? -1 : subject.range().first() - 1;
    int person = governor.start() - 1;
    while (person > 0 && unit.at(person).name() == Token.NameTag.PERSON) {
      person--;
    }
    boolean name = person < governor.start() - 1 && NounPhrases.isNoun(unit, person);
    return name
        || unit.tag(person).equals("CC")
        || (before > 0 && NounPhrases.isNoun(unit, before));
  }

  private @Nullable Subject infinitive(VerbGroup group) {
    int index = groups.indexOf(group);
    if (index == 0) {
      return null;
    }
    VerbGroup governor = groups.get(index - 1);
    if (group.start() - governor.main() > 5) {
      return null;
    }
    Subject subject = governor.form() == VerbGroup.Form.PARTICIPLE ? null : of(governor);
    return subject == null ? null : new Subject(subject.range(), subject.clauseStart(), false);
  }

  /** Returns the subject that stands behind its verb: "said Anna Berg, the harbour master". */
  @Nullable TokenRange behind(VerbGroup group) {
    int start = group.main() + 1;
    TokenRange range = NounPhrases.startingAt(unit, start);
    if (range == null || unit.quoted(start) || NounPhrases.isTime(unit, range.last())) {
      return null;
    }
    boolean afterQuote = unit.quoted(group.start() - 1) || unit.quoted(group.start() - 2);
    if (!afterQuote && unit.quoted(range.last() + 1) && own(group) != null) {
      return null;
    }
    int next = range.last() + 1;
    boolean ends =
        unit.isStop(next)
            || unit.isComma(next)
            || unit.isDash(next)
            || unit.isColon(next)
            || unit.quoted(next)
            || unit.word(next).equals("(")
            || (isDocument(range) && unit.tag(next).equals("VBN"))
            || Set.of(
                    "who", "in", "on", "during", "after", "at", "when", "as", "last", "while", "to",
                    "of", "about", "earlier", "and", "that")
                .contains(unit.word(next))
            || NounPhrases.isTime(unit, next);
    return ends ? range : null;
  }
}
