package org.parallax.core.read.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.core.read.speech.Subjects.Subject;
import org.parallax.core.read.speech.VerbGroup.Form;
import org.parallax.model.Token;

/**
 * Finds the attributions that one unit states by itself: a verb of speech or thought, or "according
 * to", with its speaker and its content.
 *
 * <p>First what stands behind or amid its content ("…, she said, …"), as it governs all of it; then
 * from left to right what stands before its content. Inside a content nothing more is read.
 */
final class ClauseReader {
  /** What a verb that claims takes away or wins, and does not say. */
  private static final Set<String> TAKEN =
      Set.of(
          "life",
          "victim",
          "job",
          "casualty",
          "title",
          "medal",
          "win",
          "victory",
          "seat",
          "scalp",
          "crown",
          "prize",
          "trophy",
          "gold",
          "silver",
          "bronze",
          "lead",
          "wicket",
          "benefit");

  private static final Set<String> OPENERS =
      Set.of("that", "whether", "if", "how", "why", "what", "who", "when", "where", "which");
  private static final Set<String> GERUND_TAKERS =
      Set.of(
          "deny",
          "admit",
          "acknowledge",
          "propose",
          "suggest",
          "recommend",
          "recall",
          "regret",
          "mention",
          "report",
          "remember",
          "describe",
          "favor",
          "favour",
          "oppose",
          "support",
          "advocate",
          "condemn",
          "defend",
          "consider");

  private static final Set<String> NOBODY =
      Set.of(
          "no one",
          "nobody",
          "none",
          "neither",
          "nothing",
          "none of them",
          "neither side",
          "no group",
          "you");

  /** Verbs before one of saying by which it is still to be said. */
  private static final Set<String> DUE = Set.of("should", "must", "ought");

  private static final Set<String> LIMITING = Set.of("before", "until", "till", "since");
  private static final Set<String> LIMITED = Set.of("this", "that", "then", "now", "recently");

  private static final Set<String> PARTICLES =
      Set.of(
          "on",
          "in",
          "at",
          "to",
          "during",
          "after",
          "before",
          "via",
          "from",
          "with",
          "by",
          "through",
          "about",
          "of",
          "over",
          "into",
          "as",
          "outside",
          "following");

  private final Unit unit;
  private final List<VerbGroup> groups;
  private final Subjects subjects;
  private final Extents extents;
  private final boolean[] covered;
  private final List<Draft> drafts = new ArrayList<>();
  private final List<VerbGroup> used = new ArrayList<>();

  private ClauseReader(Unit unit) {
    this.unit = unit;
    this.groups = VerbGroup.of(unit);
    this.subjects = new Subjects(unit, groups);
    this.extents = new Extents(unit, groups);
    this.covered = new boolean[unit.size()];
  }

  /** Returns the attributions of a unit in the order of their cues. */
  static List<Draft> read(Unit unit) {
    ClauseReader reader = new ClauseReader(unit);
    reader.accordingTo();
    for (VerbGroup group : reader.groups) {
      reader.behindContent(group);
    }
    for (VerbGroup group : reader.groups) {
      if (!reader.covered[group.main()] && !reader.used.contains(group)) {
        reader.beforeContent(group);
      }
    }
    reader.drafts.sort((a, b) -> Integer.compare(a.cue.get(0).start(), b.cue.get(0).start()));
    return reader.drafts;
  }

  private void cover(Draft draft, int from, int to) {
    draft.addContent(unit, from, to);
    for (int i = from; i <= to; i++) {
      covered[i] = true;
    }
  }

  private void accordingTo() {
    for (int i = 0; i + 2 < unit.size(); i++) {
      if (unit.quoted(i)
          || covered[i]
          || !unit.word(i).equals("according")
          || !unit.word(i + 1).equals("to")) {
        continue;
      }
      TokenRange speaker = extents.longPhrase(i + 2);
      if (speaker == null) {
        continue;
      }
      if (isRelay(i)) {
        for (int k = i; k <= speaker.last(); k++) {
          covered[k] = true;
        }
        continue;
      }
      Draft draft = new Draft(unit);
      draft.addCue(i, i + 1);
      draft.speaker = speaker;
      int region = extents.lastClause(extents.regionStart(i, covered), i);
      int next = speaker.last() + 1;
      boolean leads = region >= i || onlyLinks(region, i - 1);
      if (leads) {
        int end = extents.clauseEnd(next, null);
        if (end >= next) {
          cover(draft, next, end);
        }
      } else {
        cover(draft, region, i - 1);
        if (unit.isComma(next)
            && extents.isClause(next + 1)
            && !unit.tag(next + 1).startsWith("W")
            && !isApposed(speaker, next + 1)) {
          int end = extents.clauseEnd(next + 1, null);
          cover(draft, next + 1, end);
        }
      }
      for (int k = i; k <= speaker.last(); k++) {
        covered[k] = true;
      }
      if (!draft.content.isEmpty()) {
        drafts.add(draft);
      }
    }
  }

  /** "according to Anna Berg, the head of the board and": what she is, and no clause. */
  private boolean isApposed(TokenRange speaker, int at) {
    TokenRange phrase =
        unit.isInPerson(speaker.last()) && unit.tag(at).equals("DT")
            ? extents.longPhrase(at)
            : null;
    return phrase != null
        && Referent.isPerson(unit.lemma(NounPhrases.baseEnd(unit, at)))
        && !extents.isFiniteAt(phrase.last() + 1);
  }

  /** "“…,” Berg said, according to the Gazette": Berg says it, the Gazette only has it. */
  private boolean isRelay(int according) {
    if (!unit.isComma(according - 1)) {
      return false;
    }
    for (VerbGroup group : groups) {
      CueVerbs.Frame frame = group.form() == Form.FINITE ? frame(group) : null;
      boolean speaks =
          frame != null && frame.takes(CueVerbs.Takes.SPEECH) && group.main() < according;
      Subject subject = speaks ? subjects.own(group) : null;
      int before = subject == null ? -1 : subject.range().first() - 1;
      boolean behind =
          before > 0 && (unit.quoted(before) || (unit.isComma(before) && unit.quoted(before - 1)));
      if (behind && extents.afterAdjuncts(group.main() + 1) == according - 1) {
        return true;
      }
    }
    return false;
  }

  private boolean onlyLinks(int from, int to) {
    for (int i = from; i <= to; i++) {
      if (!unit.isPunctuation(i) && !unit.tag(i).equals("CC") && !unit.tag(i).startsWith("RB")) {
        return false;
      }
    }
    return true;
  }

  /** A verb that may be used as a cue here, with its frame; null when it may not. */
  private CueVerbs.@Nullable Frame frame(VerbGroup group) {
    return group.form() == Form.PASSIVE
            || unit.quoted(group.main())
            || takesAway(group)
            || tellsReader(group)
            || isToHear(group)
            || isDue(group)
        ? null
        : CueVerbs.frame(unit.lemma(group.main()));
  }

  /** "The fire claimed two lives", "the cuts claimed 40 jobs": nobody speaks. */
  private boolean takesAway(VerbGroup group) {
    if (!unit.lemma(group.main()).equals("claim")) {
      return false;
    }
    int head = NounPhrases.baseEnd(unit, group.main() + 1);
    return head >= 0 && TAKEN.contains(unit.lemma(head));
  }

  /** "The guide tells you what you need": the outlet's own words to who reads it. */
  private boolean tellsReader(VerbGroup group) {
    CueVerbs.Frame frame = CueVerbs.frame(unit.lemma(group.main()));
    return frame != null
        && onlyHears(frame)
        && unit.word(group.main() + 1).equals("you")
        && !unit.quoted(group.main() + 1);
  }

  /** "The crew were woken and told to leave": who is told hears it. */
  private boolean isToHear(VerbGroup group) {
    CueVerbs.Frame frame = CueVerbs.frame(unit.lemma(group.main()));
    if (frame == null || !onlyHears(frame) || group.start() != group.main()) {
      return false;
    }
    int and = extents.beforeAdverbs(group.start());
    int index = groups.indexOf(group);
    boolean passive = index > 0 && groups.get(index - 1).form() == Form.PASSIVE;
    return unit.tag(group.main() + 1).equals("TO") && unit.tag(and).equals("CC") && passive;
  }

  /** "It felt as if an hour had passed", "the wreck came late, but it showed his will": nobody. */
  private boolean isExpletive(VerbGroup group, Subject subject) {
    TokenRange range = subject.range();
    String verb = unit.lemma(group.main());
    return range.length() == 1
        && unit.word(range.first()).equals("it")
        && (verb.equals("feel") || verb.equals("show"))
        && !unit.word(group.main() + 1).equals("that");
  }

  /** "Arland should reply to it": nothing is said yet. */
  private boolean isDue(VerbGroup group) {
    return DUE.contains(unit.word(group.start())) && group.main() > group.start();
  }

  /** "…, she said" and "…," said she. */
  private void behindContent(VerbGroup group) {
    VerbGroup other = retold(group);
    CueVerbs.Frame frame = frame(group);
    frame = frame == null || other == null ? frame : CueVerbs.frame(unit.lemma(other.main()));
    if (frame == null || covered[group.main()] || !frame.mayQuote()) {
      return;
    }
    if (group.form() == Form.INFINITIVE || group.form() == Form.GERUND) {
      return;
    }
    if (group.form() == Form.PARTICIPLE && unit.word(group.main() + 1).equals("by")) {
      return; // "“The Mill,” a play written by Anna Berg"
    }
    int at = extents.beforeAdverbs(group.start());
    boolean marked = at >= 0 && (unit.quoted(at) || unit.isComma(at) || unit.isDash(at));
    TokenRange speaker = null;
    int left = group.start();
    int right = group.main() + 1;
    if (marked && !onlyHears(frame)) {
      speaker = subjects.behind(group);
      if (speaker != null && goesOn(group, speaker)) {
        speaker = null;
      }
      if (speaker != null && frame.takes(CueVerbs.Takes.OBJECT) && !follows(group, speaker)) {
        speaker = null;
      }
      if (speaker != null) {
        right = speaker.last() + 1;
      }
    }
    if (speaker == null) {
      Subject subject = subjects.own(group);
      if (subject == null || unit.tag(subject.clauseStart()).startsWith("W")) {
        return;
      }
      speaker = subject.range();
      left = subject.clauseStart();
    }
    int before = extents.beforeAdverbs(left);
    if (before < 0 || covered[before]) {
      return;
    }
    boolean quote = unit.quoted(before);
    if (!quote && !((unit.isComma(before) || unit.isDash(before)) && before > 0)) {
      return;
    }
    quote = quote || unit.quoted(before - 1);
    if (!quote && (!frame.isSpeech() && !CueVerbs.isSoft(unit.lemma(group.main())))) {
      return;
    }
    TokenRange teller = other == null ? null : subjects.retold(other);
    if (other != null && teller != null && left <= group.start()) {
      speaker = teller;
      right = other.main() + 1;
    }
    int region = extents.regionStart(before, covered);
    int next = frame.takes(CueVerbs.Takes.HEARER) ? extents.afterHearer(right) : right;
    next = extents.afterAdjuncts(next);
    boolean ends = unit.isStop(next) || unit.isPunctuation(next);
    boolean goesOn =
        unit.quoted(next)
            || ((unit.isComma(next) || unit.isColon(next) || unit.isDash(next))
                && unit.quoted(next + 1));
    if (unit.isComma(next) && unit.tag(next + 1).equals("CC") && unit.quoted(next + 2)) {
      goesOn = true;
      next++;
    }
    int over = quote && !goesOn && right > group.main() + 1 ? overApposition(next) : -1;
    if (over >= 0) {
      goesOn = true;
      next = over;
    }
    boolean verbOn = unit.isComma(next) && extents.isFiniteAt(next + 1);
    boolean another = unit.isComma(next) && extents.opensOther(next + 1);
    boolean clauseOn = verbOn || (unit.isComma(next) && !another && extents.isClause(next + 1));
    boolean turned = right > group.main() + 1 && group.start() == group.main();
    // "…, said Anna Berg in a note sent to members": what follows belongs to the cue
    boolean past =
        !quote && turned && (isParticle(unit.word(next)) || unit.tag(next).equals("VBN"));
    if (!ends && !goesOn && !past && !(quote && !extents.opensContent(next))) {
      return;
    }
    if (quote && !turned && extents.isNameInPhrase(before)) {
      return;
    }
    if (quote && !turned && !unit.quoted(region) && unit.tag(region).equals("VBG") && !ends) {
      return;
    }
    if (region > before || (!quote && !extents.hasFinite(region, before) && !clauseOn)) {
      return;
    }
    if (!quote && extents.isAdjunct(region) && !unit.isStop(next)) {
      boolean mid = unit.isComma(next) && clauseOn;
      boolean whole = turned && extents.hasClauseAfterComma(region, before);
      if (!mid && !whole) {
        return;
      }
    }
    Draft draft = draft(other == null ? group : other, speaker);
    int first = quote ? extents.quoteRegion(region, before) : region;
    cover(draft, first, before);
    if (goesOn) {
      int start = unit.quoted(next) ? next : next + 1;
      cover(draft, start, extents.quoteEnd(start));
    } else if (!quote && clauseOn) {
      cover(draft, next + 1, extents.clauseEnd(next + 1, group));
    }
    draft.quotes = quote;
    keep(group, draft);
    if (other != null) {
      used.add(other);
    }
  }

  /** The verb that another's words follow: "recalled Hale saying"; null when none does. */
  private @Nullable VerbGroup retold(VerbGroup group) {
    int index = groups.indexOf(group) + 1;
    VerbGroup next = index < groups.size() ? groups.get(index) : null;
    CueVerbs.Frame frame = next == null ? null : CueVerbs.frame(unit.lemma(next.main()));
    TokenRange teller = frame == null || next == null ? null : subjects.retold(next);
    return frame != null && frame.isSpeech() && teller != null && teller.first() > group.main()
        ? next
        : null;
  }

  /**
   * Returns the comma before the rest of a quotation, over what is said of the speaker: "…," said
   * Anna Berg, who chairs the board, "…"; -1 when another clause stands between.
   */
  private int overApposition(int comma) {
    for (int i = comma + 1; unit.isComma(comma) && i + 1 < unit.size(); i++) {
      if (unit.quoted(i) || unit.isStop(i) || unit.isColon(i) || isOtherClause(i)) {
        return -1;
      }
      if (unit.isComma(i) && unit.quoted(i + 1)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isOtherClause(int at) {
    return groups.stream()
        .anyMatch(g ->
            g.start() == at
                && (g.form() == Form.FINITE || g.form() == Form.PASSIVE)
                && !Subjects.isRelative(unit, extents.beforeAdverbs(at)));
  }

  /**
   * "The board, on Monday, said the mayor, Anna Berg, had left": what stands behind the verb is the
   * subject of what is said.
   */
  private boolean goesOn(VerbGroup group, TokenRange behind) {
    boolean quote = unit.quoted(group.start() - 1) || unit.quoted(group.start() - 2);
    if (quote || !unit.isComma(behind.last() + 1) || subjects.own(group) == null) {
      return false;
    }
    int at = behind.last() + 2;
    while (unit.inside(at) && !unit.isComma(at) && !unit.isStop(at) && at - behind.last() < 9) {
      at++;
    }
    return unit.isComma(at) && extents.isFiniteAt(at + 1);
  }

  /** Behind "confirmed" stands more often what is confirmed than who confirms it. */
  private boolean follows(VerbGroup group, TokenRange speaker) {
    if (unit.quoted(group.start() - 1) || unit.quoted(group.start() - 2)) {
      return true;
    }
    boolean object = true;
    for (int i = speaker.first(); i <= speaker.last(); i++) {
      object &= !Character.isUpperCase(unit.at(i).text().charAt(0));
    }
    return !object || subjects.own(group) == null;
  }

  /** A verb that a hearer follows is not turned round: "…, she told the crowd". */
  private static boolean onlyHears(CueVerbs.Frame frame) {
    return frame.takes(CueVerbs.Takes.HEARER) && !frame.takes(CueVerbs.Takes.SPEECH);
  }

  private Draft draft(VerbGroup group, @Nullable TokenRange speaker) {
    Draft draft = new Draft(unit);
    draft.addCue(group.start(), group.main());
    draft.speaker = speaker;
    return draft;
  }

  private void keep(VerbGroup group, Draft draft) {
    used.add(group);
    drafts.add(draft);
  }

  /** "She said that …". */
  private void beforeContent(VerbGroup group) {
    CueVerbs.Frame frame = frame(group);
    if (frame == null) {
      return;
    }
    if (group.form() == Form.INFINITIVE && !subjects.isCarried(group)) {
      return;
    }
    boolean participle = group.form() == Form.PARTICIPLE;
    if (participle && !frame.isSpeech()) {
      return;
    }
    Subject subject = subjects.of(group);
    if (subject == null && group.form() != Form.GERUND) {
      return;
    }
    if (subject != null
        && (NOBODY.contains(NounPhrases.words(unit, subject.range()))
            || isExpletive(group, subject))) {
      return;
    }
    if (retold(group) != null) {
      return; // "Berg recalled Hale saying": Hale says it
    }
    Content content = content(group, frame);
    if (content == null) {
      boolean main = subject != null && !Subjects.isRelative(unit, subject.range().first());
      if (frame.mayQuote() && subject != null && main && !participle) {
        open(group, subject);
      }
      return;
    }
    boolean plain = group.start() == group.main() && frame.takes(CueVerbs.Takes.SPEECH);
    if (plain && !content.strong() && isTurnedName(group, content)) {
      return;
    }
    if (unit.lemma(group.main()).equals("report") && extents.isSaying(content.from())) {
      return; // "the Gazette reports that Berg said": Berg says it
    }
    if ((unit.quoted(content.from()) && covered[content.from()])
        || (participle && !content.strong())) {
      return;
    }
    boolean fronted = subject != null && subject.range().first() > group.main();
    if ((subject == null || fronted) && !content.strong()) {
      return;
    }
    TokenRange speaker = subject == null ? null : subject.range();
    Draft governing = subject == null || !subject.direct() ? governing(group) : null;
    Draft draft = draft(group, governing == null ? speaker : governing.speaker);
    if (content.cueEnd() > group.main()) {
      draft.cue.clear();
      draft.addCue(group.start(), content.cueEnd());
    }
    int opener = subject == null ? -1 : beforeThis(subject);
    if (opener >= 0 && content.from() > group.main()) {
      draft.addContent(unit, 0, opener);
    }
    cover(draft, content.from(), content.to());
    if (!draft.content.isEmpty()) {
      keep(group, draft);
    }
  }

  /**
   * Returns the end of a phrase before the subject without which what is said is another thing:
   * "Until now, they say, nobody had crossed it"; -1 when there is none.
   */
  private int beforeThis(Subject subject) {
    int comma = subject.range().first() - 1;
    boolean two = comma == 2 && unit.isComma(comma) && !unit.quoted(comma);
    boolean opens = LIMITING.contains(unit.word(0)) && LIMITED.contains(unit.word(1));
    return two && opens ? comma - 1 : -1;
  }

  /** "…, according to the files, said Anna Berg": she says it, and it is claimed already. */
  private boolean isTurnedName(VerbGroup group, Content content) {
    TokenRange behind = unit.isComma(group.start() - 1) ? subjects.behind(group) : null;
    return behind != null
        && content.from() == behind.first()
        && unit.at(behind.first()).name() == Token.NameTag.PERSON;
  }

  /** The attribution whose content ends where this verb goes on: "said A, adding B". */
  private @Nullable Draft governing(VerbGroup group) {
    int at = extents.beforeAdverbs(group.start());
    while (at > 0 && (unit.isComma(at) || unit.isDash(at) || unit.tag(at).equals("CC"))) {
      at--;
    }
    int end = at < 0 ? -1 : unit.at(at).end();
    for (Draft draft : drafts) {
      if (draft.content.stream().anyMatch(c -> c.start() < end && end <= c.end())) {
        return draft;
      }
    }
    return null;
  }

  /** A cue without content in its own unit: a quotation beside it may be what it means. */
  private void open(VerbGroup group, Subject subject) {
    int next = extents.afterAdjuncts(extents.afterHearer(group.main() + 1));
    if (unit.isStop(next) || unit.isColon(next) || unit.isComma(next)) {
      Draft draft = draft(group, subject.range());
      draft.open = true;
      keep(group, draft);
    }
  }

  /**
   * What a verb says.
   *
   * @param strong whether a quotation or a conjunction marks it
   */
  private record Content(int from, int to, boolean strong, int cueEnd) {}

  private @Nullable Content content(VerbGroup group, CueVerbs.Frame frame) {
    int right = group.main() + 1;
    Content quoted = quotedContent(group, frame, right);
    if (quoted != null) {
      return quoted;
    }
    if (frame.prepositions().contains(unit.word(right)) && !unit.quoted(right)) {
      int end = extents.objectEnd(right + 1);
      return end <= right ? null : new Content(right + 1, end, false, right);
    }
    if (frame.takes(CueVerbs.Takes.INFINITIVE) && unit.tag(right).equals("TO")) {
      return new Content(right, extents.objectEnd(right), false, group.main());
    }
    if (frame.takes(CueVerbs.Takes.HEARER) && unit.tag(extents.afterHearer(right)).equals("TO")) {
      return new Content(right, extents.objectEnd(right), false, group.main());
    }
    if (unit.lemma(group.main()).equals("put")) {
      int end = extents.objectEnd(right);
      return extents.namesNumber(right, end) ? new Content(right, end, false, group.main()) : null;
    }
    boolean chosen = unit.lemma(group.main()).equals("decide") && unit.tag(right).equals("TO");
    if (!chosen && (frame.isSpeech() || frame.takes(CueVerbs.Takes.CLAUSE))) {
      Content clause = clauseContent(group, frame, right);
      if (clause != null) {
        return clause;
      }
    }
    boolean doing =
        unit.tag(right).equals("VBG") && GERUND_TAKERS.contains(unit.lemma(group.main()));
    if (doing || (frame.takes(CueVerbs.Takes.OBJECT) && NounPhrases.baseEnd(unit, right) >= 0)) {
      return new Content(right, extents.objectEnd(right), false, group.main());
    }
    return null;
  }

  private @Nullable Content quotedContent(VerbGroup group, CueVerbs.Frame frame, int right) {
    int next = frame.takes(CueVerbs.Takes.HEARER) ? extents.afterHearer(right) : right;
    int at = extents.afterAdjuncts(next);
    if (unit.isComma(at) || unit.isColon(at)) {
      at++;
    }
    if (!unit.quoted(at) && frame.mayQuote()) {
      at = extents.quoteAfterPhrase(right);
    }
    if (!unit.quoted(at) || !(frame.mayQuote() || at == right)) {
      return null;
    }
    int cueEnd = group.main();
    return new Content(at, extents.speechEnd(at, group), true, cueEnd);
  }

  private @Nullable Content clauseContent(VerbGroup group, CueVerbs.Frame frame, int right) {
    int next = right;
    if (frame.takes(CueVerbs.Takes.HEARER) && !extents.opensContent(right)) {
      next = extents.afterHearer(right);
      if (next == right) {
        return null;
      }
    }
    int start = extents.afterAdjuncts(next);
    if (unit.isColon(start)) {
      return new Content(start + 1, extents.clauseEnd(start + 1, group), true, group.main());
    }
    if (OPENERS.contains(unit.word(start)) && !unit.tag(start).equals("DT")) {
      return new Content(start, extents.clauseEnd(start, group), true, group.main());
    }
    if (unit.isComma(start)) {
      int that = extents.thatAfterPhrase(start);
      return that < 0
          ? null
          : new Content(that, extents.clauseEnd(that, group), true, group.main());
    }
    boolean clause =
        extents.isClause(start) || (frame.isSpeech() && extents.startsQuotingClause(start));
    if (!clause
        && !(frame.isSpeech()
            && frame.takes(CueVerbs.Takes.SPEECH)
            && NounPhrases.baseEnd(unit, start) >= 0
            && start == right)) {
      return null;
    }
    if (unit.isStop(start)) {
      return null;
    }
    int end = clause ? extents.clauseEnd(start, group) : extents.objectEnd(start);
    return new Content(start, end, false, group.main());
  }

  static boolean isParticle(String word) {
    return PARTICLES.contains(word);
  }

  static boolean isOpener(String word) {
    return OPENERS.contains(word);
  }
}
