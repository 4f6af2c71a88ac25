package org.parallax.core.read.speech;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.core.read.speech.SpeakerNamer.Known;
import org.parallax.core.read.speech.Subjects.Subject;
import org.parallax.model.Attribution.Speaker;
import org.parallax.model.Attribution.Speaker.How;
import org.parallax.model.EntityType;
import org.parallax.model.Mention;
import org.parallax.model.Span;
import org.parallax.model.Token;

/**
 * Finds who a pronoun stands for: going back sentence by sentence, first the last speaker, then the
 * first fitting name, then a fitting subject; when the text before has none, the only one the
 * article has.
 */
final class PronounResolver {
  private static final Set<String> HE = Set.of("he", "him", "his", "himself");
  private static final Set<String> SHE = Set.of("she", "her", "hers", "herself");
  private static final Set<String> THEY = Set.of("they", "them", "it");

  /** So often an article names whom it is about. */
  private static final int OFTEN = 6;

  /** Those who are called "they" though they are one. */
  private static final Set<String> SPOKESPEOPLE =
      Set.of("spokesman", "spokeswoman", "spokesperson");

  /** Those who do something and may be a body: "the organiser said. It added". */
  private static final Set<String> FIRMS =
      Set.of(
          "organiser",
          "organizer",
          "operator",
          "owner",
          "maker",
          "manufacturer",
          "retailer",
          "developer",
          "publisher",
          "carrier",
          "producer",
          "supplier",
          "provider",
          "regulator",
          "watchdog",
          "broadcaster");

  /** Who is told of without a name. */
  private static final Set<String> ANYBODY =
      Set.of(
          "man",
          "woman",
          "boy",
          "girl",
          "victim",
          "witness",
          "eyewitness",
          "officer",
          "source",
          "resident",
          "official",
          "survivor",
          "spokesman",
          "spokeswoman",
          "spokesperson",
          "passenger",
          "relative",
          "neighbour",
          "neighbor",
          "patient");

  /** What is said before many, once a year or on an occasion. */
  private static final Set<String> ADDRESSES =
      Set.of("address", "speech", "sermon", "lecture", "keynote", "eulogy");

  /** What opens examples. */
  private static final Set<String> EXAMPLES =
      Set.of("including", "featuring", "starring", "namely");

  /** Tokens between "told" and the name of who hears. */
  private static final int HEARER = 6;

  /** How many units back a plural or a thing may be named. */
  private static final int NEAR = 4;

  private final List<Mention> mentions;
  private final SpeakerNamer namer;
  private final List<Known> said;

  /** By identity: the same unit is asked of for every pronoun behind it. */
  private final IdentityHashMap<Unit, Clauses> known = new IdentityHashMap<>();

  /**
   * The verbs of a unit with their subjects.
   *
   * @param main subjects of finite verbs in main clauses
   * @param subordinate the same of the other clauses
   */
  private record Clauses(
      List<VerbGroup> groups, Subjects subjects, List<Subject> main, List<Subject> subordinate) {
    static Clauses of(Unit unit) {
      List<VerbGroup> groups = VerbGroup.of(unit);
      Subjects subjects = new Subjects(unit, groups);
      List<Subject> main = new ArrayList<>();
      List<Subject> subordinate = new ArrayList<>();
      for (VerbGroup group : groups) {
        Subject subject = group.isFinite() ? subjects.own(group) : null;
        if (subject != null) {
          (subjects.isSubordinate(subject) ? subordinate : main).add(subject);
        }
      }
      return new Clauses(groups, subjects, main, subordinate);
    }
  }

  PronounResolver(List<Mention> mentions, SpeakerNamer namer, List<Known> said) {
    this.mentions = mentions;
    this.namer = namer;
    this.said = said;
  }

  /**
   * Who a pronoun may stand for.
   *
   * @param sure whether gender tells, or that this one spoke before
   */
  private record Found(Speaker speaker, boolean sure) {}

  /** Returns who a pronoun stands for, unknown when that is not told. */
  Speaker resolve(Scene scene, Unit unit, int token, Span at, Set<String> spoken) {
    String word = unit.word(token);
    boolean he = HE.contains(word);
    if (he || SHE.contains(word)) {
      Gender gender = he ? Gender.MALE : Gender.FEMALE;
      return person(scene, unit, new Asked(gender, at, spoken));
    }
    return THEY.contains(word) ? others(scene, unit, word.equals("it"), at) : Speaker.unknown();
  }

  /**
   * What is asked of "he" or "she".
   *
   * @param at where it stands
   * @param spoken names in the words that it says: of those it is none
   */
  private record Asked(Gender gender, Span at, Set<String> spoken) {
    /** "Anna did a great job," she said: she is not Anna. */
    boolean isSpokenOf(@Nullable String name) {
      return name != null && (spoken.contains(name) || spoken.contains(name.split(" ")[0]));
    }
  }

  private Speaker person(Scene scene, Unit unit, Asked asked) {
    Speaker other = personBut(scene, unit, asked);
    if (other.name() != null || asked.spoken().isEmpty()) {
      return other;
    }
    Asked anybody = new Asked(asked.gender(), asked.at(), Set.of());
    return personBut(scene, unit, anybody);
  }

  /** In an interview whoever is asked for without a name is the one who gives it. */
  private @Nullable Speaker protagonist(Asked asked) {
    Protagonist one = namer.protagonist();
    boolean fits =
        one != null && one.gender() == asked.gender() && !asked.isSpokenOf(one.mention().name());
    return fits && one != null ? resolved(one.mention(), asked.at()) : null;
  }

  /** "In his New Year's address he said": who is told of before as giving such an address. */
  private @Nullable Mention giver(Scene scene, Unit unit, Asked asked) {
    String own = asked.gender() == Gender.MALE ? "his" : "her";
    for (int i = 0; i + 1 < unit.size(); i++) {
      int head = unit.word(i).equals(own) && !unit.quoted(i) ? address(unit, i + 1) : -1;
      String words = head > i + 1 ? NounPhrases.words(unit, new TokenRange(i + 1, head)) : "";
      if (!words.isEmpty()) {
        return giver(scene, unit, asked, words.replace('’', '\''));
      }
    }
    return null;
  }

  private @Nullable Mention giver(Scene scene, Unit asking, Asked asked, String address) {
    for (int u = asking.number() - 1; u >= 0; u--) {
      Unit unit = scene.units().get(u);
      for (Mention mention : mentions) {
        int of = isPerson(mention) ? possessive(unit, mention.span()) : -1;
        int head = of < 0 ? -1 : address(unit, of + 1);
        if (head > of
            && !asked.isSpokenOf(mention.name())
            && genderOf(scene, mention).fits(asked.gender())
            && NounPhrases.words(unit, new TokenRange(of + 1, head))
                .replace('’', '\'')
                .equals(address)) {
          return mention;
        }
      }
    }
    return null;
  }

  /** Returns the noun of a speech that ends the phrase that starts here, else -1. */
  private static int address(Unit unit, int start) {
    int head = NounPhrases.baseEnd(unit, start);
    return head >= 0 && ADDRESSES.contains(unit.lemma(head)) ? head : -1;
  }

  /** Returns the mark of possession right behind a name of the unit, else -1. */
  private static int possessive(Unit unit, Span name) {
    for (int i = 1; i < unit.size(); i++) {
      if (unit.at(i).start() == name.end() && unit.tag(i).equals("POS")) {
        return name.field() == Span.Field.TEXT && unit.start() <= name.start() ? i : -1;
      }
    }
    return -1;
  }

  private Speaker personBut(Scene scene, Unit unit, Asked asked) {
    Gender gender = asked.gender();
    Span at = asked.at();
    Mention giver = giver(scene, unit, asked);
    if (giver != null) {
      return resolved(giver, at);
    }
    for (int u = unit.number(); u >= 0; u--) {
      Found found =
          isPassed(scene, unit, u) ? null : inUnit(scene, unit, scene.units().get(u), asked);
      if (found != null) {
        Speaker kin = found.sure() ? null : kin(scene, unit, gender, at);
        return kin == null ? found.speaker() : kin;
      }
    }
    Speaker protagonist = protagonist(asked);
    if (protagonist != null) {
      return protagonist;
    }
    List<Mention> fitting =
        mentions.stream()
            .filter(m -> isPerson(m) && genderOf(scene, m).fits(gender))
            .filter(m -> !asked.isSpokenOf(m.name()))
            .toList();
    boolean one = fitting.stream().map(Mention::name).distinct().count() == 1;
    return one ? resolved(fitting.get(0), at) : Speaker.unknown();
  }

  private Clauses clauses(Unit unit) {
    return known.computeIfAbsent(unit, Clauses::of);
  }

  private static boolean isPerson(Mention mention) {
    return mention.type() == EntityType.PERSON && mention.named();
  }

  /** Whether a unit before is a caption between two paragraphs: who is told of there is passed. */
  private boolean isPassed(Scene scene, Unit unit, int before) {
    Unit other = scene.units().get(before);
    return other.paragraph() != unit.paragraph()
        && (scene.asides().has(other) || isCaption(scene, other));
  }

  /** Whether a line ends with "AGENCY/Anna Berg": a picture's, between two paragraphs. */
  private boolean isCaption(Scene scene, Unit unit) {
    for (Mention mention : mentions) {
      Span span = mention.span();
      if (span.end() == unit.end()
          && span.start() > unit.start()
          && span.field() == scene.passage().field()
          && scene.passage().text().charAt(span.start() - 1) == '/') {
        return true;
      }
    }
    return false;
  }

  private static Speaker resolved(Mention mention, Span at) {
    return new Speaker(mention.name(), mention.entity(), How.PRONOUN, List.of(at), mention.span());
  }

  private static Speaker resolved(Known known, Span at) {
    return new Speaker(
        known.speaker().name(), known.speaker().entity(), How.PRONOUN, List.of(at), known.from());
  }

  /** Each field of an article is one scene. */
  private static boolean isIn(Known known, Scene scene) {
    return known.scene().passage().field() == scene.passage().field();
  }

  private Gender genderOf(Scene scene, Mention mention) {
    Gender here =
        mention.span().field() == scene.passage().field()
            ? SpeakerNamer.gender(scene, mention.span(), mention.name())
            : Gender.of(mention.name());
    return here == Gender.UNKNOWN ? namer.genderOf(mention.entity()) : here;
  }

  private @Nullable Found inUnit(Scene scene, Unit asking, Unit unit, Asked asked) {
    Gender gender = asked.gender();
    Span at = asked.at();
    for (int i = said.size() - 1; i >= 0; i--) {
      Known known = said.get(i);
      boolean here = isIn(known, scene) && known.unit() == unit.number();
      boolean before = known.speaker().at().get(0).start() < at.start();
      boolean fits = known.gender() == gender || (known.gender().fits(gender) && isFull(known));
      boolean other = asked.isSpokenOf(known.speaker().name());
      if (here && before && known.kind() == Referent.PERSON && fits && !other) {
        Speaker one = isDescribed(known) ? protagonist(asked) : null;
        return new Found(one == null ? resolved(known, at) : one, true);
      }
    }
    Mention told = asking.paragraph() == unit.paragraph() ? toldOf(scene, unit, asked) : null;
    if (told != null) {
      return new Found(resolved(told, at), true);
    }
    boolean own = unit.start() <= at.start() && at.end() <= unit.end();
    Subject lead = own ? null : lead(unit);
    if (lead != null && isAnybody(unit, lead) && unit.paragraph() == asking.paragraph()) {
      Span from = SpeakerNamer.span(scene, unit, lead.range());
      Gender kin = Gender.ofTitle(NounPhrases.words(unit, lead.range()));
      return kin.fits(gender) ? new Found(described(scene, from, at), true) : null;
    }
    if (lead != null && isOfficer(unit, lead.range())) {
      Span from = SpeakerNamer.span(scene, unit, lead.range());
      return new Found(described(scene, from, at), true);
    }
    boolean goesOn = !own && tellsOn(unit, lead, gender);
    Mention fitting = null;
    Mention unsure = null;
    for (Mention mention : mentions) {
      if (!isPerson(mention) || !liesBefore(scene, unit, mention.span(), at)) {
        continue;
      }
      if (asked.isSpokenOf(mention.name())
          || isHearer(unit, mention)
          || isAside(unit, mention)
          || (goesOn && !leading(unit, mention) && !isSayer(unit, mention))) {
        continue;
      }
      Gender other = genderOf(scene, mention);
      if (other == gender && (fitting == null || leading(unit, mention))) {
        boolean leads = fitting != null;
        fitting = mention;
        if (leads) {
          break;
        }
      }
      // A name of one word that nothing else tells of is as likely a town, and one in what is said
      // is seldom who says it: "the raid on Corin Hold failed, he said".
      boolean could =
          other == Gender.UNKNOWN && (own ? leads(unit, mention) : mention.name().indexOf(' ') > 0);
      unsure = could && unsure == null ? mention : unsure;
    }
    if (fitting != null) {
      Known spoke = leading(unit, fitting) ? null : spoke(scene, unit, asked, fitting);
      return new Found(spoke == null ? resolved(fitting, at) : resolved(spoke, at), true);
    }
    if (unsure == null) {
      return null;
    }
    Speaker one = leading(unit, unsure) ? null : protagonist(asked);
    return new Found(one == null ? resolved(unsure, at) : one, false);
  }

  /**
   * "For Anna Berg it was dark before the pilot said": who spoke behind a name that only stands by,
   * though without a name; null when nobody did.
   */
  private @Nullable Known spoke(Scene scene, Unit unit, Asked asked, Mention bystander) {
    for (Known known : said) {
      boolean here = isIn(known, scene) && known.unit() == unit.number();
      boolean described =
          known.kind() == Referent.PERSON
              && known.speaker().how() == How.TITLE
              && !known.head().isEmpty()
              && known.gender().fits(asked.gender());
      if (here
          && described
          && !isSayer(unit, bystander)
          && known.from().start() > bystander.span().start()
          && known.from().start() < asked.at().start()) {
        return known;
      }
    }
    return null;
  }

  /** Whether nothing but a description tells who it is, and no gender. */
  private static boolean isDescribed(Known known) {
    Speaker speaker = known.speaker();
    String name = speaker.name() == null ? "" : speaker.name();
    String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return known.gender() == Gender.UNKNOWN
        && speaker.entity() == null
        && speaker.how() != How.NAMED
        && Gender.ofKin(last) == Gender.UNKNOWN
        && !ANYBODY.contains(last);
  }

  /**
   * "“Hale came in,” she said. He told her": of a woman's words it is the man whom they tell of.
   * Null where nobody or the same gender speaks.
   */
  private @Nullable Mention toldOf(Scene scene, Unit unit, Asked asked) {
    boolean other = false;
    for (Known known : said) {
      boolean here = isIn(known, scene) && known.unit() == unit.number();
      other |= here && known.gender() != Gender.UNKNOWN && known.gender() != asked.gender();
    }
    for (Mention mention : other ? mentions : List.<Mention>of()) {
      Span span = mention.span();
      boolean here =
          span.field() == scene.passage().field()
              && span.start() >= unit.start()
              && span.end() <= Math.min(unit.end(), asked.at().start());
      if (here
          && isPerson(mention)
          && SpeakerNamer.isQuoted(span, scene.quotations())
          && SpeakerNamer.acts(scene, span)
          && genderOf(scene, mention).fits(asked.gender())) {
        return mention;
      }
    }
    return null;
  }

  /**
   * "Young women, including Anna Berg", "the Corin Swift": an example, a make; not who is told of.
   */
  private boolean isAside(Unit unit, Mention mention) {
    int at = 0;
    while (at < unit.size() && unit.at(at).start() < mention.span().start()) {
      at++;
    }
    if (unit.tag(at - 1).equals("DT") && isOnce(mention)) {
      return true;
    }
    int before = at - 1;
    while (before >= 0
        && at - before < HEARER
        && (unit.tag(before).equals("DT") || unit.tag(before).startsWith("JJ"))) {
      before--;
    }
    return EXAMPLES.contains(unit.word(before));
  }

  private boolean isOnce(Mention mention) {
    return mention.role() == null
        && mentions.stream().filter(m -> m.name().equals(mention.name())).count() == 1;
  }

  /** The subject of the first main clause, null when none is found. */
  private @Nullable Subject lead(Unit unit) {
    for (Subject subject : clauses(unit).main()) {
      if (!Subjects.isRelative(unit, subject.range().first())) {
        return subject;
      }
    }
    return null;
  }

  /**
   * "The mayor of Aldmoor Rahu Bel left": a person, whatever the name behind the place is taken
   * for.
   */
  private static boolean isOfficer(Unit unit, TokenRange range) {
    int head = NounPhrases.baseEnd(unit, range.first());
    boolean named = head >= 0 && range.last() - head > 2 && unit.word(head + 1).equals("of");
    for (int i = range.first(); i <= range.last(); i++) {
      named &= !unit.isInPerson(i) && !unit.tag(i).equals("CC");
    }
    return named
        && Referent.isOffice(unit.lemma(head))
        && unit.tag(range.last()).startsWith("NNP")
        && unit.at(range.last()).name() == Token.NameTag.ORGANISATION;
  }

  /** "An officer", "another brother", "the man": who has no name. */
  private static boolean isAnybody(Unit unit, Subject lead) {
    TokenRange range = lead.range();
    int head = NounPhrases.baseEnd(unit, range.first());
    boolean some = Set.of("a", "an", "another", "one").contains(unit.word(range.first()));
    return head >= 0
        && head <= range.last()
        && unit.tag(head).equals("NN")
        && !unit.isComma(range.last() + 1)
        && ((some && Referent.isPerson(unit.lemma(head)))
            || (range.length() == 2
                && unit.tag(range.first()).equals("DT")
                && ANYBODY.contains(unit.lemma(head))));
  }

  /** "He beat Hale", "the teenager beat Hale": who is told of before is told of on, not Hale. */
  private boolean tellsOn(Unit unit, @Nullable Subject lead, Gender gender) {
    Set<String> pronouns = gender == Gender.MALE ? HE : SHE;
    for (Subject subject : clauses(unit).main()) {
      if (subject.range().length() == 1 && pronouns.contains(unit.word(subject.range().first()))) {
        return true;
      }
    }
    if (lead == null || unit.isComma(lead.range().last() + 1)) {
      return false;
    }
    TokenRange range = lead.range();
    int head = range.last();
    return range.length() > 1
        && !ANYBODY.contains(unit.lemma(head))
        && unit.word(range.first()).equals("the")
        && NounPhrases.baseEnd(unit, range.first()) == head
        && unit.tag(head).equals("NN")
        && Referent.isPerson(unit.lemma(head))
        && Gender.ofTitle(unit.word(head)).fits(gender);
  }

  /** "…, said Anna Berg": she says it. */
  private static boolean isSayer(Unit unit, Mention mention) {
    for (int i = 1; i < unit.size(); i++) {
      if (unit.at(i).start() == mention.span().start()) {
        CueVerbs.Frame frame = CueVerbs.frame(unit.lemma(i - 1));
        return unit.tag(i - 1).startsWith("V")
            && frame != null
            && frame.isSpeech()
            && !unit.lemma(i - 1).equals("tell");
      }
    }
    return false;
  }

  /** "He told the Gazette's Anna Berg": she hears. */
  private static boolean isHearer(Unit unit, Mention mention) {
    int at = unit.size() - 1;
    while (at >= 0 && unit.at(at).start() > mention.span().start()) {
      at--;
    }
    int before = at - 1;
    while (before >= 0
        && at - before < HEARER
        && (unit.tag(before).startsWith("NN") || unit.tag(before).equals("POS"))) {
      before--;
    }
    return unit.lemma(before).equals("tell") && unit.tag(before).startsWith("V");
  }

  /** Whether a mention is the subject of a main clause. */
  private boolean leading(Unit unit, Mention mention) {
    for (Subject subject : clauses(unit).main()) {
      if (unit.at(subject.range().last()).end() == mention.span().end()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a person of one clause is spoken of in the next: "when Berg was asked, she said". */
  private boolean leads(Unit unit, Mention mention) {
    for (Subject subject : clauses(unit).subordinate()) {
      if (unit.at(subject.range().first()).start() <= mention.span().start()
          && mention.span().start() < unit.at(subject.range().last()).end()) {
        return true;
      }
    }
    return false;
  }

  /** "the boy's mother", "a woman": nobody's name, but she can only be her. */
  private @Nullable Speaker kin(Scene scene, Unit unit, Gender gender, Span at) {
    for (int u = unit.number(); u >= 0 && unit.number() - u <= 2; u--) {
      Unit told = scene.units().get(u);
      if (isPassed(scene, unit, u)) {
        continue;
      }
      Clauses clauses = clauses(told);
      List<VerbGroup> groups = clauses.groups();
      Subjects subjects = clauses.subjects();
      for (VerbGroup group : groups) {
        boolean does = group.isFinite() || group.form() == VerbGroup.Form.GERUND;
        Subject subject = does ? subjects.own(group) : null;
        TokenRange range = subject == null ? null : subject.range();
        if (range != null && Gender.ofKin(told.word(range.last())) == gender) {
          Span from = SpeakerNamer.span(scene, told, range);
          if (from.end() <= at.start()) {
            return described(scene, from, at);
          }
        }
      }
    }
    return null;
  }

  private static Speaker described(Scene scene, Span from, Span at) {
    String words = scene.passage().text().substring(from.start(), from.end());
    return new Speaker(SpeakerNamer.description(words), null, How.PRONOUN, List.of(at), from);
  }

  /** A speaker of one word may be a capital that stands for its government. */
  private boolean isFull(Known known) {
    String name = known.speaker().name();
    return name == null || name.indexOf(' ') > 0 || isTold(known.speaker());
  }

  /** Whether the article gives the person a role, or is about the person: so seldom for a town. */
  private boolean isTold(Speaker speaker) {
    List<Mention> own =
        mentions.stream()
            .filter(m -> isPerson(m) && m.entity() != null && m.entity().equals(speaker.entity()))
            .toList();
    return own.size() >= OFTEN || own.stream().anyMatch(m -> m.role() != null);
  }

  private static boolean liesBefore(Scene scene, Unit unit, Span span, Span at) {
    return span.field() == scene.passage().field()
        && span.start() >= unit.start()
        && span.end() <= unit.end()
        && span.start() < at.start()
        && scene.quotations().stream()
            .noneMatch(q -> q.start() <= span.start() && span.end() <= q.end());
  }

  private Speaker others(Scene scene, Unit unit, boolean thing, Span at) {
    Speaker doneTo = null;
    for (int u = unit.number(); u >= 0 && unit.number() - u <= NEAR; u--) {
      Others found =
          isPassed(scene, unit, u) ? null : othersIn(scene, scene.units().get(u), thing, at);
      if (found != null && found.speaks() && doneTo != null) {
        return found.speaker();
      }
      if (found != null && doneTo == null) {
        if (!found.doneTo()) {
          return found.speaker();
        }
        doneTo = found.speaker();
      }
    }
    return doneTo == null ? Speaker.unknown() : doneTo;
  }

  /**
   * Who "it" or "they" may be.
   *
   * @param speaks whether it is who spoke there
   * @param doneTo whether the text only tells what was done to it: "the crowd was moved"
   */
  private record Others(Speaker speaker, boolean speaks, boolean doneTo) {}

  private @Nullable Others othersIn(Scene scene, Unit unit, boolean thing, Span at) {
    for (int i = said.size() - 1; i >= 0; i--) {
      Known known = said.get(i);
      boolean here = isIn(known, scene) && known.unit() == unit.number();
      boolean before = known.speaker().at().get(0).start() < at.start();
      boolean one = (thing ? FIRMS : SPOKESPEOPLE).contains(known.head());
      if (here && before && (one || fits(known.kind(), thing))) {
        return new Others(resolved(known, at), true, false);
      }
    }
    Clauses clauses = clauses(unit);
    List<VerbGroup> groups = clauses.groups();
    Subjects subjects = clauses.subjects();
    for (VerbGroup group : groups) {
      boolean clause = group.isFinite() || group.form() == VerbGroup.Form.PARTICIPLE;
      Subject subject = clause ? subjects.own(group) : null;
      if (subject == null
          || isPronoun(unit, subject.range())
          || unit.word(subject.range().first()).equals("no")) {
        continue;
      }
      Span from = SpeakerNamer.span(scene, unit, subject.range());
      if (from.start() >= at.start()) {
        continue;
      }
      Speaker named = namer.described(scene, unit, subject.range(), from);
      Referent kind = Referent.of(unit, subject.range(), named);
      if (kind == Referent.PEOPLE && !thing && Referent.areThings(unit, subject.range())) {
        // "Refunds were issued. They called it": whoever issued them
        return new Others(Speaker.unknown(), false, false);
      }
      if (fits(kind, thing)) {
        Speaker other = new Speaker(named.name(), named.entity(), How.PRONOUN, List.of(at), from);
        return new Others(other, false, group.form() == VerbGroup.Form.PASSIVE);
      }
    }
    return null;
  }

  private static boolean isPronoun(Unit unit, TokenRange range) {
    return range.length() == 1
        && (NounPhrases.isPronoun(unit, range.first()) || Subjects.isRelative(unit, range.first()));
  }

  private static boolean fits(Referent kind, boolean thing) {
    return thing ? kind == Referent.BODY : kind == Referent.BODY || kind == Referent.PEOPLE;
  }
}
