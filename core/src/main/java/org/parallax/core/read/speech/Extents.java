package org.parallax.core.read.speech;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.core.read.speech.VerbGroup.Form;

/** Where contents start and end in a unit. */
final class Extents {
  private static final Set<String> SUBORDINATORS =
      Set.of(
          "after",
          "when",
          "while",
          "because",
          "as",
          "before",
          "since",
          "although",
          "though",
          "if",
          "until",
          "unless",
          "despite",
          "amid",
          "during",
          "following");

  private static final Set<String> OBJECT_PRONOUNS =
      Set.of("him", "them", "me", "us", "himself", "herself", "themselves", "itself");

  private static final Set<String> CONTRASTS =
      Set.of("while", "whereas", "although", "though", "as");

  /** Longest relative clause between a subject and its verb, in tokens. */
  private static final int LONGEST_RELATIVE = 40;

  private static final Set<String> DENIALS =
      Set.of("deny", "dispute", "reject", "dismiss", "refute", "contradict");

  private final Unit unit;
  private final List<VerbGroup> groups;

  Extents(Unit unit, List<VerbGroup> groups) {
    this.unit = unit;
    this.groups = groups;
  }

  int beforeAdverbs(int start) {
    int at = start - 1;
    while (unit.tag(at).startsWith("RB") && !unit.quoted(at)) {
      at--;
    }
    return at;
  }

  /** Returns where the words before a place start that nothing has claimed. */
  int regionStart(int at, boolean[] covered) {
    int start = at;
    while (start > 0 && !covered[start - 1] && !endsSentence(start - 1)) {
      start--;
    }
    return start;
  }

  private boolean endsSentence(int i) {
    return !unit.quoted(i) && (unit.tag(i).equals(".") || unit.word(i).equals(";"));
  }

  /**
   * Starts what "according to" governs in a region: "The quay fell, the ships sank, and the wall is
   * now “perfectly dry,” according to Berg" is her words in its last clause only.
   */
  int lastClause(int region, int according) {
    int quote =
        unit.isComma(according - 1) && !unit.quoted(according - 1) ? according - 2 : according - 1;
    if (!unit.quoted(quote) || unit.quoted(region)) {
      return region;
    }
    int first = quote;
    while (unit.quoted(first - 1)) {
      first--;
    }
    for (int i = first - 1; i > region; i--) {
      if (unit.quoted(i)) {
        return region;
      }
      boolean links = unit.isComma(i - 1) && unit.tag(i).equals("CC");
      if (links && hasFinite(i + 1, first) && hasFinite(region, i - 1)) {
        return i + 1;
      }
    }
    return region;
  }

  /**
   * Starts a region that ends with a quotation: after a colon when one stands before the quotation.
   */
  int quoteRegion(int region, int last) {
    for (int i = last; i > region; i--) {
      if (!unit.quoted(i) && unit.isColon(i)) {
        return i + 1;
      }
    }
    return region;
  }

  /** Whether a comma in a region has a verb behind it: "By dawn, the fire was out". */
  boolean hasClauseAfterComma(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (unit.isComma(i) && !unit.quoted(i) && hasFinite(i + 1, to)) {
        return true;
      }
    }
    return false;
  }

  /** "Anna Berg of “Fish Tank” fame": a title in marks belongs to the noun phrase around it. */
  boolean isNameInPhrase(int last) {
    int first = last;
    while (unit.quoted(first - 1)
        && unit.quoteOf().get(first - 1).equals(unit.quoteOf().get(last))) {
      first--;
    }
    return unit.quoted(last)
        && unit.tag(first - 1).equals("IN")
        && !unit.word(first - 1).equals("that")
        && ".,!?".indexOf(lastInner(last)) < 0;
  }

  boolean isFiniteAt(int at) {
    return groups.stream().anyMatch(g -> g.start() == at && g.isFinite());
  }

  boolean hasFinite(int from, int to) {
    return groups.stream().anyMatch(g -> g.isFinite() && g.start() >= from && g.main() <= to);
  }

  /** Whether a region opens as an adjunct to what follows it. */
  boolean isAdjunct(int start) {
    String tag = unit.tag(start);
    String word = unit.word(start);
    return !unit.quoted(start)
        && ((tag.equals("IN") && !word.equals("that"))
            || tag.equals("WRB")
            || tag.equals("VBG")
            || tag.equals("VBN")
            || tag.equals("TO"));
  }

  /** Skips adverbs, times and phrases that belong to the cue: "said on Friday in a statement". */
  int afterAdjuncts(int start) {
    int at = start;
    while (unit.inside(at) && !unit.quoted(at)) {
      int next = afterAdjunct(at);
      if (next == at) {
        return at;
      }
      at = next;
    }
    return at;
  }

  private int afterAdjunct(int at) {
    String tag = unit.tag(at);
    if (tag.equals("RB")
        && !Set.of("not", "so", "no", "n't", "never", "just", "only", "nearly", "almost")
            .contains(unit.word(at))) {
      return at + 1;
    }
    if (NounPhrases.isTime(unit, at) && !tag.equals("CD") && !unit.tag(at + 1).equals("POS")) {
      return at + 1;
    }
    boolean ago = Set.of("last", "this", "late", "earlier", "early").contains(unit.word(at));
    if ((ago || (unit.word(at).equals("that") && tag.equals("DT")))
        && NounPhrases.isTime(unit, at + 1)) {
      return at + 2;
    }
    if (!ClauseReader.isParticle(unit.word(at))
        || !(tag.equals("IN") || tag.equals("TO") || tag.equals("RP"))) {
      return at;
    }
    int end = phraseEnd(at);
    if (end < 0) {
      return at;
    }
    int next = end + 1;
    boolean time = NounPhrases.isTime(unit, at + 1) || NounPhrases.isTime(unit, end);
    boolean stops =
        unit.isStop(next)
            || unit.isComma(next)
            || unit.isColon(next)
            || unit.quoted(next)
            || ClauseReader.isOpener(unit.word(next))
            || ClauseReader.isParticle(unit.word(next))
            || NounPhrases.isTime(unit, next)
            || unit.isPunctuation(next);
    return time || stops ? next : at;
  }

  private int phraseEnd(int preposition) {
    int end = NounPhrases.baseEnd(unit, preposition + 1);
    while (end >= 0 && Set.of("of", "for", "with", "in", "at").contains(unit.word(end + 1))) {
      int more = NounPhrases.baseEnd(unit, end + 2);
      if (more < 0) {
        break;
      }
      end = more;
    }
    return end;
  }

  /** Returns the place after the hearer: "told reporters in Paris". */
  int afterHearer(int start) {
    if (unit.quoted(start)) {
      return start;
    }
    int end = NounPhrases.baseEnd(unit, start);
    if (end < 0) {
      return start;
    }
    boolean linked =
        Set.of("of", "at", "with").contains(unit.word(end + 1)) && !unit.quoted(end + 1);
    int more = linked ? NounPhrases.baseEnd(unit, end + 2) : -1;
    end = more < 0 ? end : more;
    if (unit.word(end + 1).equals("and")
        && NounPhrases.baseEnd(unit, end + 2) >= 0
        && !unit.quoted(end + 1)) {
      end = NounPhrases.baseEnd(unit, end + 2);
    }
    return end + 1;
  }

  boolean opensContent(int at) {
    return unit.quoted(at) || (ClauseReader.isOpener(unit.word(at)) && !unit.tag(at).equals("DT"));
  }

  /** Returns the opener or quotation after a phrase between commas: "said, in Paris, that". */
  int thatAfterPhrase(int comma) {
    for (int i = comma + 1; i < Math.min(unit.size(), comma + 14); i++) {
      if (unit.quoted(i) || unit.isStop(i)) {
        return -1;
      }
      if (unit.isComma(i) && unit.word(i + 1).equals("that") && unit.tag(i + 1).equals("IN")) {
        return i + 1;
      }
    }
    return -1;
  }

  /**
   * Returns a quotation that a comma or colon introduces after a phrase without a verb, else -1.
   */
  int quoteAfterPhrase(int start) {
    for (int i = start; i < Math.min(unit.size() - 1, start + 14); i++) {
      int here = i;
      if (unit.quoted(i)
          || unit.isStop(i)
          || groups.stream().anyMatch(g -> g.start() == here && g.isFinite())) {
        return -1;
      }
      if ((unit.isComma(i) || unit.isColon(i)) && unit.quoted(i + 1)) {
        return i + 1;
      }
    }
    return -1;
  }

  /** Whether a clause with a subject and a finite verb starts here. */
  boolean isClause(int start) {
    if (!unit.inside(start) || unit.isStop(start)) {
      return false;
    }
    if (OBJECT_PRONOUNS.contains(unit.word(start))) {
      return false;
    }
    if (unit.word(start).equals("there") || unit.tag(start).equals("EX")) {
      return true;
    }
    if (isOverRelative(start)) {
      return true;
    }
    for (VerbGroup group : groups) {
      if (group.start() <= start) {
        continue;
      }
      if (group.form() == Form.GERUND
          || group.form() == Form.PARTICIPLE
          || group.form() == Form.INFINITIVE) {
        continue;
      }
      for (int i = start; i < group.start(); i++) {
        boolean that = i > start && unit.word(i).equals("that") && unit.tag(i).equals("IN");
        if (that || unit.tag(i).startsWith("W") || (unit.isComma(i) && i == start)) {
          return false;
        }
        if (unit.isStop(i) || unit.isColon(i)) {
          return false;
        }
      }
      String tag = unit.tag(start);
      return (!tag.startsWith("V") && !(tag.equals("IN") && !unit.word(start).equals("that")))
          || (tag.equals("IN") && unit.isComma(group.start() - 1));
    }
    return false;
  }

  /** "the boy, who fell ten feet, is well": a subject, what is said of it, and its verb. */
  private boolean isOverRelative(int start) {
    int end = NounPhrases.baseEnd(unit, start);
    int open = end < 0 ? -1 : end + 1;
    while (open > 0 && !unit.isPunctuation(open) && !unit.tag(open).startsWith("V")) {
      open++;
    }
    if (open < 0 || !unit.isComma(open) || !unit.tag(open + 1).startsWith("W")) {
      return false;
    }
    for (int i = open + 2; i < Math.min(unit.size(), open + LONGEST_RELATIVE); i++) {
      if (unit.isStop(i) || unit.quoted(i)) {
        return false;
      }
      if (unit.isComma(i)) {
        int next = i + 1;
        while (unit.tag(next).startsWith("RB")) {
          next++;
        }
        return isFiniteAt(next);
      }
    }
    return false;
  }

  /**
   * Returns the last token of a quotation that starts here, with quotations tied to it by "and".
   */
  int quoteEnd(int start) {
    int end = unit.afterQuotation(start) - 1;
    while ((unit.word(end + 1).equals("and") || unit.isComma(end + 1)) && unit.quoted(end + 2)) {
      end = unit.afterQuotation(end + 2) - 1;
    }
    return end;
  }

  /**
   * End of a content that starts with a quotation: with it when it is whole, else with the clause.
   */
  int speechEnd(int start, VerbGroup cue) {
    int end = unit.afterQuotation(start) - 1;
    Quotation quotation = unit.quotation(start);
    String last = lastInner(end);
    boolean whole = quotation != null && (".,!?…—".contains(last) || !quotation.closed());
    boolean long_ = quotation != null && quotation.innerEnd() - quotation.innerStart() > 40;
    if (whole && (long_ || unit.isStop(end + 1))) {
      return quoteEnd(start);
    }
    return clauseEnd(start, cue);
  }

  private String lastInner(int end) {
    int at = end;
    while (at > 0 && "\"”»''’'“".contains(unit.at(at).text())) {
      at--;
    }
    return unit.at(at).text();
  }

  /** Whether a clause starts here whose verb is quoted: "said the plan “went too far”". */
  boolean startsQuotingClause(int start) {
    int end = NounPhrases.baseEnd(unit, start);
    return end >= 0 && !unit.quoted(start) && unit.quoted(end + 1);
  }

  /** Returns the last token of the clause that starts here, as far as one cue governs it. */
  int clauseEnd(int start, @Nullable VerbGroup cue) {
    int at = start;
    while (at < unit.size()) {
      if (!unit.quoted(at) && (endsSentence(at) || leaves(at, start, cue))) {
        break;
      }
      at++;
    }
    return at - 1;
  }

  /** Whether another cue of the same rank takes over here. */
  private boolean leaves(int at, int start, @Nullable VerbGroup cue) {
    if (at <= start) {
      return false;
    }
    if (unit.quoted(at - 1) && isStrongGerund(at)) {
      return true;
    }
    if (unit.isDash(at)) {
      return closes(at, cue)
          || isStrongGerund(at + 1)
          || (unit.tag(at + 1).equals("CC") && isStrongGerund(at + 2))
          || (cue != null && isLastDash(at));
    }
    if (!unit.isComma(at)) {
      boolean gerund = cue != null && cue.form() == Form.GERUND && isStrongGerund(at + 1);
      return unit.tag(at).equals("CC") && (gerund || sharedSpeech(at + 1, cue));
    }
    int next = at + 1;
    while (unit.tag(next).startsWith("RB")) {
      next++;
    }
    if (unit.word(next).equals("according") && unit.word(next + 1).equals("to")) {
      return true;
    }
    if (isStrongGerund(next) || (cue != null && isFronted(cue) && isClause(at + 1))) {
      return true;
    }
    if (cue != null && !isStrong(cue) && quotesBehindWho(at + 1)) {
      return true;
    }
    boolean links = unit.tag(next).equals("CC") || CONTRASTS.contains(unit.word(next));
    return sharedSpeech(next, cue)
        || (links
            && (newSpeech(next + 1, cue)
                || sharedSpeech(next + 1, cue)
                || tellsOn(next, start, cue)
                || (cue != null && newDenial(next + 1))));
  }

  /** "Berg noticed Hale, who told the crew, “Go”": the quotation is not what is noticed. */
  private boolean quotesBehindWho(int who) {
    if (!unit.word(who).equals("who") || unit.quoted(who)) {
      return false;
    }
    for (VerbGroup group : groups) {
      if (group.start() > who && group.isFinite()) {
        return beforeAdverbs(group.start()) == who
            && group.form() == Form.FINITE
            && isStrong(group)
            && (unit.quoted(group.main() + 1) || quoteAfterPhrase(group.main() + 1) >= 0);
      }
    }
    return false;
  }

  /** "Asked if she thought it late, Berg said": the clause of the cue leads to the main one. */
  private boolean isFronted(VerbGroup cue) {
    int first = cue.start();
    while (first > 0 && !endsSentence(first - 1) && !unit.quoted(first - 1)) {
      first--;
      if (unit.isComma(first) || unit.isColon(first)) {
        return false;
      }
    }
    String tag = unit.tag(first);
    boolean verb = tag.equals("VBN") || tag.equals("VBG");
    return verb
        || tag.equals("WRB")
        || (tag.equals("IN") && SUBORDINATORS.contains(unit.word(first)));
  }

  /** "…, she said, but the town said it was open": another speaks behind it. */
  boolean opensOther(int at) {
    boolean links = unit.tag(at).equals("CC") || CONTRASTS.contains(unit.word(at));
    TokenRange phrase = links ? NounPhrases.startingAt(unit, at + 1) : null;
    if (phrase == null || NounPhrases.isPronoun(unit, phrase.first())) {
      return false;
    }
    int end = phrase.last();
    return groups.stream()
        .anyMatch(g -> beforeAdverbs(g.start()) == end && g.form() == Form.FINITE && isStrong(g));
  }

  /**
   * "Berg had said she would sail on Friday, and the ship came in an hour later": what was said is
   * of a time before, what came is told.
   */
  private boolean tellsOn(int link, int start, @Nullable VerbGroup cue) {
    boolean had = cue != null && unit.word(cue.start()).equals("had") && cue.main() > cue.start();
    if (!had || !unit.tag(link).equals("CC") || !unit.tag(link + 1).equals("DT")) {
      return false;
    }
    boolean shifted = false;
    for (VerbGroup group : groups) {
      boolean first = group.isFinite() && group.start() >= start && group.start() < link;
      shifted |=
          first && Set.of("would", "could", "had", "might").contains(unit.word(group.start()));
    }
    int end = NounPhrases.baseEnd(unit, link + 1);
    return shifted
        && end >= 0
        && groups.stream()
            .anyMatch(g ->
                g.start() == end + 1 && g.start() == g.main() && unit.tag(g.main()).equals("VBD"));
  }

  /** "…, but the town denied it": another's answer. */
  private boolean newDenial(int at) {
    int end = NounPhrases.baseEnd(unit, at);
    return end >= 0
        && !NounPhrases.isPronoun(unit, at)
        && groups.stream()
            .anyMatch(g ->
                g.start() == end + 1
                    && g.form() == Form.FINITE
                    && DENIALS.contains(unit.lemma(g.main())));
  }

  private boolean isStrongGerund(int at) {
    return groups.stream().anyMatch(g -> g.start() == at && g.form() == Form.GERUND && isStrong(g));
  }

  /** Whether the clause that starts here is itself one of saying, by somebody else than "it". */
  boolean isSaying(int start) {
    int from = unit.word(start).equals("that") ? start + 1 : start;
    for (VerbGroup group : groups) {
      if (group.start() <= from || !group.isFinite()) {
        continue;
      }
      for (int i = from; i < group.start(); i++) {
        if (unit.isPunctuation(i) || unit.tag(i).startsWith("W") || unit.quoted(i)) {
          return false;
        }
      }
      return group.form() == Form.FINITE
          && isStrong(group)
          && !NounPhrases.isPronoun(unit, from)
          && NounPhrases.baseEnd(unit, from) == group.start() - 1;
    }
    return false;
  }

  /** "The wall - which Berg thought was wet - fell": the dash here ends the clause of the cue. */
  private boolean closes(int at, @Nullable VerbGroup cue) {
    if (cue == null || !isParting(at)) {
      return false;
    }
    int dashes = 0;
    int last = -1;
    for (int i = 0; i < cue.start(); i++) {
      if (isParting(i) && !unit.quoted(i)) {
        dashes++;
        last = i;
      }
    }
    return dashes % 2 == 1 && unit.tag(last + 1).startsWith("W");
  }

  private boolean isParting(int i) {
    return unit.isSpacedDash(i) || unit.word(i).equals("--") || unit.word(i).equals("—");
  }

  /** A dash that no other dash answers: the outlet's own remark follows. */
  private boolean isLastDash(int at) {
    if (unit.word(at).equals("-") && !unit.tag(at).equals(":")) {
      return false;
    }
    int dashes = 0;
    for (int i = 0; i < unit.size(); i++) {
      dashes += unit.isDash(i) && !unit.quoted(i) ? 1 : 0;
    }
    return dashes == 1;
  }

  private boolean isStrong(VerbGroup group) {
    CueVerbs.Frame frame = CueVerbs.frame(unit.lemma(group.main()));
    return frame != null && frame.isSpeech() && !CueVerbs.isSoft(unit.lemma(group.main()));
  }

  private boolean sharedSpeech(int at, @Nullable VerbGroup cue) {
    int from = at;
    while (unit.tag(from).startsWith("RB")) {
      from++;
    }
    int place = from;
    return cue != null
        && groups.stream()
            .anyMatch(g ->
                g.start() == place
                    && isStrong(g)
                    && unit.tag(g.main()).equals(unit.tag(cue.main()))
                    && unit.tag(g.main()).matches("VB[DZ]"));
  }

  private boolean newSpeech(int at, @Nullable VerbGroup cue) {
    TokenRange phrase = NounPhrases.startingAt(unit, at);
    int end = phrase == null ? -1 : phrase.last();
    return end >= 0 && sharedSpeech(end + 1, cue);
  }

  /** Returns the last token of an object that starts here: no further than its clause. */
  int objectEnd(int start) {
    int at = start;
    while (at < unit.size()) {
      if (!unit.quoted(at) && at > start && endsObject(at)) {
        break;
      }
      at++;
    }
    return at - 1;
  }

  private boolean endsObject(int at) {
    if (endsSentence(at)
        || unit.isColon(at)
        || unit.word(at).equals("—")
        || unit.word(at).equals("--")) {
      return true;
    }
    if (unit.quoted(at - 1) && lastInner(at - 1).equals(",") && isClause(at)) {
      return true; // "As the crowd mocked him with “Corin,” he left"
    }
    if (unit.isComma(at)) {
      return !unit.quoted(at + 1) && !isList(at);
    }
    if (unit.tag(at).equals("CC") && (isStrongGerund(at + 1) || opensMainClause(at + 1))) {
      return true;
    }
    if (unit.tag(at).equals("CC")) {
      int next = at + 1;
      while (unit.tag(next).startsWith("RB")) {
        next++;
      }
      String tag = unit.tag(next);
      return tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD");
    }
    return SUBORDINATORS.contains(unit.word(at))
        && unit.tag(at).equals("IN")
        && !unit.word(at).equals("as")
        && hasFiniteSoon(at);
  }

  /** "accused them of theft and the guests were asked to go": another's deed. */
  private boolean opensMainClause(int at) {
    for (int i = at - 1; i >= 0 && !unit.isPunctuation(i); i--) {
      if (ClauseReader.isOpener(unit.word(i))) {
        return false; // "asked whether the wall fell and the quay was shut"
      }
    }
    int end = unit.tag(at).equals("DT") ? NounPhrases.baseEnd(unit, at) : -1;
    return end >= 0 && !unit.quoted(at) && isFiniteAt(end + 1);
  }

  private boolean hasFiniteSoon(int at) {
    return isClause(at + 1);
  }

  /** Whether an object puts something at a number: "put the losses at 40 million". */
  boolean namesNumber(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (unit.word(i).equals("at")) {
        for (int j = i + 1; j <= Math.min(to, i + 4); j++) {
          if (unit.tag(j).equals("CD") || unit.tag(j).equals("$")) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** A comma between parts of one list of nouns: "A, B and C". */
  private boolean isList(int comma) {
    for (int i = comma + 1; i < Math.min(unit.size(), comma + 8); i++) {
      String tag = unit.tag(i);
      if (tag.equals("CC")) {
        return NounPhrases.baseEnd(unit, i + 1) >= 0 && !isClause(i + 1);
      }
      if (!(tag.startsWith("NN")
          || tag.startsWith("JJ")
          || tag.equals("DT")
          || tag.equals("CD")
          || unit.isComma(i))) {
        return false;
      }
    }
    return false;
  }

  /** Returns a noun phrase with all its prepositional phrases: "a poll by Acme for the Gazette". */
  @Nullable TokenRange longPhrase(int start) {
    int last = NounPhrases.baseEnd(unit, start);
    if (last < 0) {
      return null;
    }
    while (Set.of("of", "for", "at", "from", "with", "by", "in", "on", "about")
        .contains(unit.word(last + 1))) {
      int more = NounPhrases.baseEnd(unit, last + 2);
      if (more < 0 || unit.quoted(last + 2)) {
        break;
      }
      last = more;
    }
    return new TokenRange(start, last);
  }
}
