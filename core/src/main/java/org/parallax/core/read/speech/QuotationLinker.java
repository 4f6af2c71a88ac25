package org.parallax.core.read.speech;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.core.read.Passage;
import org.parallax.core.read.speech.Subjects.Subject;
import org.parallax.model.Range;
import org.parallax.model.Span;
import org.parallax.model.Token;

/**
 * Gives the quotations that no cue of their own sentence claims to whom they belong: to a cue
 * beside them, to the quotation they go on with, to the speaker before.
 */
final class QuotationLinker {
  /** Longest label before a colon, in tokens. */
  private static final int LONGEST_LABEL = 7;

  /** Longest heading in capitals, in tokens. */
  private static final int LONGEST_HEADING = 16;

  /** Longest text of a post before its name, in characters: 280 and its links. */
  private static final int LONGEST_POST = 360;

  /** A dash, a name, a handle in brackets and a day, at the end of a paragraph. */
  private static final Pattern SIGNED =
      Pattern.compile(
          "[—–―-] ([^()\\n—–]{2,60}?) \\(@\\w{1,30}\\)(?: \\p{Lu}\\p{L}{2,8} \\d{1,2}, \\d{4})?\\.?$");

  /** Words before a colon that name no speaker. */
  private static final Set<String> KICKERS =
      Set.of(
          "latest",
          "breaking",
          "exclusive",
          "watch",
          "video",
          "photos",
          "live",
          "update",
          "updated",
          "opinion",
          "analysis",
          "editorial",
          "review",
          "correction",
          "note",
          "election",
          "debate",
          "campaign",
          "morning",
          "email",
          "editor",
          "photo",
          "image",
          "related",
          "read",
          "more",
          "news",
          "source",
          "sources",
          "photographer",
          "picture",
          "pictures",
          "credit",
          "caption",
          "writing",
          "editing",
          "reporting",
          "illustration",
          "graphic",
          "contact",
          "tags",
          "topics",
          "part",
          "chapter",
          "day");

  private static final Set<String> REPORTS = Set.of("poll", "report", "study", "survey");

  private final Passage passage;
  private final List<Quotation> quotations;
  private final List<Unit> units;
  private final Asides asides;
  private final List<List<Draft>> byUnit = new ArrayList<>();
  private final @Nullable Draft[] owner;

  QuotationLinker(Passage passage, List<Quotation> quotations, List<Unit> units, Asides asides) {
    this.passage = passage;
    this.quotations = quotations;
    this.units = units;
    this.asides = asides;
    this.owner = new Draft[quotations.size()];
  }

  /** Returns all attributions of the passage in order of their content. */
  List<Draft> drafts() {
    for (Unit unit : units) {
      Draft label = label(unit);
      label = label == null ? HeadlineReader.read(unit, passage.field()) : label;
      byUnit.add(new ArrayList<>(label == null ? ClauseReader.read(unit) : List.of(label)));
      byUnit.get(unit.number()).forEach(this::own);
    }
    for (Unit unit : units) {
      if (post(unit)) {
        continue;
      }
      if (unit.isAllQuoted() && !isOwned(unit)) {
        link(unit);
      } else if (!isOwned(unit) && !tag(unit)) {
        sign(unit, unit);
      }
    }
    List<Draft> all = new ArrayList<>(byUnit.stream().flatMap(List::stream).distinct().toList());
    all.removeIf(d -> d.content.isEmpty());
    all.sort(Comparator.comparingInt(d -> d.content.get(0).start()));
    return all;
  }

  private void own(Draft draft) {
    for (int q = 0; q < quotations.size(); q++) {
      Range range = new Range(quotations.get(q).start(), quotations.get(q).end());
      for (Range content : draft.content) {
        if (range.overlaps(content)) {
          owner[q] = draft;
        }
      }
    }
  }

  private boolean isOwned(Unit unit) {
    for (int i = 0; i < unit.size(); i++) {
      if (unit.quoted(i) && owner[unit.quoteOf().get(i)] != null) {
        return true;
      }
    }
    return false;
  }

  /** "Anna Berg: …" at the start of a paragraph or headline. */
  private @Nullable Draft label(Unit unit) {
    boolean opens =
        unit.number() == 0 || units.get(unit.number() - 1).paragraph() != unit.paragraph();
    int colon = 0;
    while (colon < LONGEST_LABEL && !unit.isColon(colon) && !unit.quoted(colon)) {
      colon++;
    }
    if (!opens || !unit.isColon(colon) || colon == 0 || colon + 2 >= unit.size()) {
      return null;
    }
    boolean first = unit.paragraph() == 0 || passage.field() == Span.Field.HEADLINE;
    if (!isLabel(unit, colon, first) || (!first && isHeading(unit, colon))) {
      return null;
    }
    Draft draft = new Draft(unit);
    draft.addCue(colon, colon);
    draft.speaker = new TokenRange(0, colon - 1);
    draft.addContent(unit, colon + 1, unit.size() - 1);
    if (!first) {
      for (int u = unit.number() + 1;
          u < units.size() && units.get(u).paragraph() == unit.paragraph();
          u++) {
        draft.addContent(units.get(u), 0, units.get(u).size() - 1);
      }
    }
    return draft;
  }

  /**
   * Whether a label is a heading of its paragraph, and nobody's: one in capitals that comes once
   * and names nobody whom the text names elsewhere, or one before words without a verb.
   */
  private boolean isHeading(Unit unit, int colon) {
    String words = NounPhrases.words(unit, new TokenRange(0, colon - 1));
    String last = unit.at(colon - 1).text();
    int uses = 0;
    boolean known = false;
    for (Unit other : units) {
      boolean opens = other.isColon(colon) && other.size() > colon;
      uses += opens && NounPhrases.words(other, new TokenRange(0, colon - 1)).equals(words) ? 1 : 0;
      for (int i = 0; i < other.size() && !known; i++) {
        Token token = other.at(i);
        known =
            token.text().equalsIgnoreCase(last)
                && !token.text().equals(token.text().toUpperCase(Locale.ROOT))
                && token.tag().startsWith("NNP");
      }
    }
    boolean shouted = last.length() > 1 && last.equals(last.toUpperCase(Locale.ROOT));
    boolean verbless =
        VerbGroup.of(unit).stream().noneMatch(g -> g.isFinite() && g.start() > colon)
            && !unit.quoted(colon + 1);
    return uses < 2 && ((shouted && !known) || verbless);
  }

  private static boolean isLabel(Unit unit, int colon, boolean first) {
    boolean named = false;
    boolean capital = true;
    for (int i = 0; i < colon; i++) {
      String tag = unit.tag(i);
      Token token = unit.at(i);
      String text = token.text();
      named |=
          token.name() == Token.NameTag.PERSON
              || token.name() == Token.NameTag.ORGANISATION
              || (!first && text.equals(text.toUpperCase(Locale.ROOT)) && !unit.isPunctuation(i));
      capital &= tag.startsWith("NNP") || unit.isPunctuation(i);
      boolean nominal = tag.startsWith("NN") || tag.startsWith("JJ") || tag.equals("DT");
      boolean mark = tag.equals("POS") || (unit.isPunctuation(i) && !unit.isComma(i));
      if (!nominal && !mark && !unit.word(i).equals("q") && !tag.equals("CC")) {
        return false;
      }
    }
    String head = unit.word(colon - 1);
    return !KICKERS.contains(unit.word(0))
        && !KICKERS.contains(head)
        && (named || (first && (capital || REPORTS.contains(head))));
  }

  /** "“…” — Anna Berg": a dash and a name behind a quotation, and nothing more in the line. */
  private boolean sign(Unit quoting, Unit signing) {
    boolean same = signing.number() == quoting.number();
    int at = same && signing.quoted(0) ? signing.afterQuotation(0) : 0;
    boolean opens = same ? at > 0 : signing.inside(0);
    boolean last =
        signing.number() + 1 == units.size()
            || units.get(signing.number() + 1).paragraph() != signing.paragraph();
    if (!opens || !last || !signing.isDash(at)) {
      return false;
    }
    int end = signing.size() - 1;
    while (end > at && signing.isPunctuation(end)) {
      end--;
    }
    if (!isName(signing, at + 1, end)) {
      return false;
    }
    Draft draft = new Draft(quoting);
    draft.speakerUnit = signing;
    draft.speaker = new TokenRange(at + 1, end);
    draft.addContent(quoting, 0, same ? at - 1 : quoting.size() - 1);
    draft.quotes = true;
    own(draft);
    byUnit.get(quoting.number()).add(draft);
    return true;
  }

  /** "“…,” the club's manager Anna Berg.": words, a name with its office, and no verb. */
  private boolean tag(Unit unit) {
    int at = unit.quoted(0) ? unit.afterQuotation(0) : 0;
    int end = unit.size() - 1;
    while (end > at && unit.isPunctuation(end)) {
      end--;
    }
    boolean comma = at > 1 && (unit.word(at - 2).equals(",") || unit.word(at - 1).equals(","));
    if (!comma
        || !unit.isStop(end + 1)
        || !unit.isInPerson(end)
        || NounPhrases.baseEnd(unit, at) != end
        || NounPhrases.words(unit, new TokenRange(at, end)).indexOf(' ') < 0) {
      return false;
    }
    Draft draft = new Draft(unit);
    draft.speaker = new TokenRange(at, end);
    draft.addContent(unit, 0, at - 1);
    draft.quotes = true;
    own(draft);
    byUnit.get(unit.number()).add(draft);
    return true;
  }

  /**
   * "The wall is wet. — Anna Berg (@berg) June 1, 2017": a paragraph signed as a post is signed.
   * Whoever speaks in it, the post is hers.
   */
  private boolean post(Unit signing) {
    int first = signing.number();
    while (first > 0 && units.get(first - 1).paragraph() == signing.paragraph()) {
      first--;
    }
    boolean ends =
        signing.number() + 1 == units.size()
            || units.get(signing.number() + 1).paragraph() != signing.paragraph();
    if (!ends || passage.field() == Span.Field.HEADLINE) {
      return false;
    }
    Matcher signed = SIGNED.matcher(passage.text()).region(signing.start(), signing.end());
    Unit opening = units.get(first);
    if (!signed.find() || signed.start() - opening.start() > LONGEST_POST) {
      return false;
    }
    int dash = tokenAt(signing, signed.start());
    int bracket = tokenAt(signing, signed.end(1));
    while (bracket - dash > 2 && !isLatin(signing.at(bracket - 1).text())) {
      bracket--; // the name again in another script
    }
    if (opening.quoted(0)
        || dash < 0
        || bracket < 0
        || bracket - dash < 2
        || (first == signing.number() && dash == 0)) {
      return false;
    }
    Draft draft = new Draft(opening);
    draft.speakerUnit = signing;
    draft.speaker = new TokenRange(dash + 1, bracket - 1);
    for (int u = first; u <= signing.number(); u++) {
      byUnit.get(u).clear();
    }
    int last = dash - 1;
    while (last > 0 && isLink(signing.at(last).text())) {
      last--;
    }
    int end = last < 0 ? units.get(signing.number() - 1).end() : signing.at(last).end();
    draft.content.add(new Range(opening.start(), end));
    draft.post = true;
    own(draft);
    byUnit.get(first).add(draft);
    return true;
  }

  private static boolean isLink(String word) {
    return word.indexOf('/') > 0 && word.indexOf('.') > 0;
  }

  private static boolean isLatin(String word) {
    return word.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.LATIN);
  }

  /** Returns the first token that starts at an offset or behind it, -1 when none does. */
  private static int tokenAt(Unit unit, int offset) {
    for (int i = 0; i < unit.size(); i++) {
      if (unit.at(i).start() >= offset) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a paragraph is one quotation in capitals. */
  private boolean isShouted(Unit unit) {
    boolean alone =
        isOneUnit(unit)
            && (unit.number() + 1 == units.size()
                || units.get(unit.number() + 1).paragraph() != unit.paragraph());
    String words = passage.text().substring(unit.start(), unit.end());
    return alone
        && unit.size() <= LONGEST_HEADING
        && words.equals(words.toUpperCase(Locale.ROOT))
        && !words.equals(words.toLowerCase(Locale.ROOT))
        && words.strip().indexOf(' ') > 0;
  }

  private static boolean isName(Unit unit, int first, int last) {
    for (int i = first; i <= last; i++) {
      if (!unit.tag(i).startsWith("NNP") || unit.quoted(i)) {
        return false;
      }
    }
    return first < last && last - first < LONGEST_LABEL;
  }

  private void link(Unit unit) {
    if (isShouted(unit)) {
      return; // a heading in the marks of what it quotes
    }
    Unit before = before(unit);
    Unit after = unit.number() + 1 < units.size() ? units.get(unit.number() + 1) : null;
    boolean sameBefore = before != null && before.paragraph() == unit.paragraph();
    boolean sameAfter = after != null && after.paragraph() == unit.paragraph();
    int first = firstQuotation(unit);
    if (sameAfter && after != null && sign(unit, after)) {
      return;
    }
    if (sameAfter && after != null) {
      Draft open = open(after);
      if (open != null && startsWith(after, open)) {
        take(open, unit);
        return;
      }
    }
    if (quotations.get(first).continues() && first > 0 && owner[first - 1] != null) {
      take(owner[first - 1], unit);
      return;
    }
    if (before == null) {
      return;
    }
    TokenRange answering = Answers.by(before);
    if (answering != null) {
      add(unit, before, answering);
      return;
    }
    Draft open = open(before);
    if (open != null) {
      take(open, unit);
      return;
    }
    if (sameBefore) {
      linkInParagraph(unit, before);
    } else {
      linkOver(unit, before);
    }
  }

  /** The unit before, over the captions between two paragraphs; null when there is none. */
  private @Nullable Unit before(Unit unit) {
    int at = unit.number() - 1;
    while (at > 0
        && units.get(at).paragraph() != unit.paragraph()
        && asides.has(units.get(at))
        && !asides.has(unit)) {
      at--;
    }
    return at < 0 ? null : units.get(at);
  }

  /** A quotation after a sentence of its own paragraph. */
  private void linkInParagraph(Unit unit, Unit before) {
    Draft last = last(before);
    if (last != null) {
      follow(unit, last);
      return;
    }
    Subject subject = subject(before);
    for (int u = before.number() - 1; u >= 0 && !isPersonal(before, subject); u--) {
      Unit earlier = units.get(u);
      Draft quoting = earlier.paragraph() == unit.paragraph() ? last(earlier) : null;
      if (quoting != null && quoting.quotes) {
        take(quoting, unit);
        return;
      }
    }
    if (subject != null) {
      add(unit, before, subject.range());
    } else {
      add(unit, unit, null);
    }
  }

  /** Whether a subject is a person's name. */
  private static boolean isPersonal(Unit unit, @Nullable Subject subject) {
    return subject != null && unit.at(subject.range().last()).name() == Token.NameTag.PERSON;
  }

  /** A quotation that is a paragraph, after another paragraph. */
  private void linkOver(Unit unit, Unit before) {
    Draft last = last(before);
    boolean colon = before.isColon(before.size() - 1);
    if (last != null && (last.quotes || colon || isOneUnit(before))) {
      follow(unit, last);
      return;
    }
    Subject subject = colon || isOneUnit(before) ? subject(before) : null;
    if (subject != null && (colon || hasCue(before))) {
      add(unit, before, subject.range());
    } else {
      add(unit, unit, null);
    }
  }

  private boolean isOneUnit(Unit unit) {
    return unit.number() == 0 || units.get(unit.number() - 1).paragraph() != unit.paragraph();
  }

  private static boolean hasCue(Unit unit) {
    return VerbGroup.of(unit).stream().anyMatch(g -> CueVerbs.frame(unit.lemma(g.main())) != null);
  }

  private static @Nullable Subject subject(Unit unit) {
    List<VerbGroup> groups = VerbGroup.of(unit);
    Subjects subjects = new Subjects(unit, groups);
    Subject first = null;
    for (VerbGroup group : groups) {
      Subject subject = group.isFinite() ? subjects.own(group) : null;
      if (subject != null && !subjects.isSubordinate(subject)) {
        return subject;
      }
      first = first == null ? subject : first;
    }
    return first;
  }

  private int firstQuotation(Unit unit) {
    for (int i = 0; i < unit.size(); i++) {
      if (unit.quoted(i)) {
        return unit.quoteOf().get(i);
      }
    }
    throw new IllegalStateException("no quotation in a unit that is one");
  }

  private @Nullable Draft open(Unit unit) {
    return byUnit.get(unit.number()).stream()
        .filter(d -> d.open && d.content.isEmpty())
        .findFirst()
        .orElse(null);
  }

  private static boolean startsWith(Unit unit, Draft draft) {
    return draft.cue.get(0).start() - unit.start() < 60;
  }

  /** Returns the last attribution of a unit that quotes, else its last. */
  private @Nullable Draft last(Unit unit) {
    Draft last = null;
    for (Draft draft : byUnit.get(unit.number())) {
      if (!draft.content.isEmpty() && (last == null || draft.quotes || !last.quotes)) {
        last = draft;
      }
    }
    return last;
  }

  private void take(Draft draft, Unit unit) {
    draft.addContent(unit, 0, unit.size() - 1);
    draft.quotes = true;
    own(draft);
    if (draft.unit.number() < unit.number()) {
      byUnit.get(unit.number()).add(draft);
    }
  }

  /** A quotation goes on with a quotation; after reported words it is the same speaker's next. */
  private void follow(Unit unit, Draft last) {
    if (last.quotes) {
      take(last, unit);
    } else {
      add(unit, last.speakerUnit, last.speaker);
    }
  }

  private void add(Unit unit, Unit speakerUnit, @Nullable TokenRange speaker) {
    Draft draft = new Draft(unit);
    draft.speakerUnit = speakerUnit;
    draft.speaker = speaker;
    draft.inferred = true;
    draft.addContent(unit, 0, unit.size() - 1);
    draft.quotes = true;
    own(draft);
    byUnit.get(unit.number()).add(draft);
  }
}
