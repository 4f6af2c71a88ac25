package org.parallax.core.read.speech;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Attribution.Speaker;
import org.parallax.model.Attribution.Speaker.How;
import org.parallax.model.EntityType;
import org.parallax.model.Mention;
import org.parallax.model.Range;
import org.parallax.model.Span;

/** Draft in, speaker out: names, descriptions, organisations; pronouns are left to the resolver. */
final class SpeakerNamer {
  private static final Set<String> DETERMINERS =
      Set.of("the", "a", "an", "this", "that", "these", "those");

  /** Characters before a name that tell that it is the speaker's own. */
  private static final int OWN = 16;

  private static final Pattern OWN_NAME =
      Pattern.compile("\\b(?:I,|I am|I['’]m|name is|name['’]s|me,) (?:[A-Z][a-z]{1,6}\\.? )?$");

  /** "Mrs. " with its blank, in characters. */
  private static final int LONGEST_TITLE = 5;

  private final List<Mention> mentions;
  private final PronounResolver pronouns;
  private final DescriptionResolver descriptions;
  private final List<Known> said = new ArrayList<>();
  private final Map<String, Gender> genders = new TreeMap<>();
  private final @Nullable Protagonist protagonist;

  /**
   * A speaker told before.
   *
   * @param scene which text
   * @param unit number of the unit
   * @param from where the speaker is named
   * @param kind what pronoun may stand for it
   * @param head base form of the noun that says what it is; empty for a name
   */
  record Known(
      Scene scene,
      int unit,
      Speaker speaker,
      Span from,
      Referent kind,
      Gender gender,
      String head) {}

  SpeakerNamer(List<Scene> scenes, List<Mention> mentions) {
    this.mentions = mentions;
    for (Mention mention : mentions) {
      learn(scenes, mention);
    }
    PronounGenders.of(scenes, mentions).forEach(genders::putIfAbsent);
    this.protagonist = Protagonist.of(scenes, mentions, genders);
    this.pronouns = new PronounResolver(mentions, this, said);
    this.descriptions = new DescriptionResolver(scenes, mentions, said);
  }

  /** Notes what a mention tells of a person's gender: "Mr. Berg" here, "Anna Berg" there. */
  private void learn(List<Scene> scenes, Mention mention) {
    if (mention.type() != EntityType.PERSON || mention.entity() == null) {
      return;
    }
    for (Scene scene : scenes) {
      if (scene.passage().field() == mention.span().field()) {
        Gender told = gender(scene, mention.span(), mention.name());
        told = told == Gender.UNKNOWN ? ofRole(mention.role()) : told;
        if (told != Gender.UNKNOWN) {
          genders.putIfAbsent(mention.entity(), told);
        }
      }
    }
  }

  /** What a role tells by its noun: "spokesman", "mother of two"; not "the queen's lawyer". */
  private static Gender ofRole(@Nullable String role) {
    String words = role == null ? "" : role.toLowerCase(Locale.ROOT);
    int of = words.indexOf(" of ");
    String noun = of < 0 ? words : words.substring(0, of);
    return Gender.ofTitle(noun.substring(noun.lastIndexOf(' ') + 1));
  }

  /** Returns what the article tells anywhere of a person's gender. */
  Gender genderOf(@Nullable String entity) {
    return entity == null ? Gender.UNKNOWN : genders.getOrDefault(entity, Gender.UNKNOWN);
  }

  /** Who has most of the speech that names its speaker, null when nobody has. */
  @Nullable Protagonist protagonist() {
    return protagonist;
  }

  /** Returns the speaker of a draft; drafts are asked in text order. */
  Speaker name(Scene scene, Draft draft) {
    TokenRange range = draft.speaker;
    if (range == null || range.isEmpty()) {
      return Speaker.unknown();
    }
    Unit unit = draft.speakerUnit;
    Span at = span(scene, unit, range);
    Speaker speaker = speaker(scene, unit, range, at, spoken(scene, draft));
    if (speaker.name() != null) {
      said.add(known(scene, unit, range, speaker, at));
    }
    return widened(scene, unit, draft, range, speaker);
  }

  /** A name stands with what is said of it beside it; who it is does not depend on that. */
  private static Speaker widened(
      Scene scene, Unit unit, Draft draft, TokenRange range, Speaker speaker) {
    boolean named =
        speaker.how() == How.NAMED
            || speaker.how() == How.ORGANISATION
            || (speaker.how() == How.TITLE && unit.tag(range.last()).startsWith("NNP"));
    TokenRange wide =
        named && draft.unit.number() == unit.number()
            ? Appositions.with(unit, range, draft)
            : range;
    return wide.equals(range)
        ? speaker
        : new Speaker(
            speaker.name(),
            speaker.entity(),
            speaker.how(),
            List.of(span(scene, unit, wide)),
            speaker.resolvedFrom());
  }

  private Known known(Scene scene, Unit unit, TokenRange range, Speaker speaker, Span at) {
    Span from = speaker.resolvedFrom() == null ? at : speaker.resolvedFrom();
    for (Known known : said) {
      if (known.from().equals(from)) {
        return new Known(
            scene, unit.number(), speaker, from, known.kind(), known.gender(), known.head());
      }
    }
    String name = speaker.name() == null ? "" : speaker.name();
    if (speaker.how() == How.PRONOUN) {
      Referent kind = Referent.ofPronoun(unit.word(range.first()));
      return new Known(scene, unit.number(), speaker, from, kind, of(speaker, Gender.of(name)), "");
    }
    int last = NounPhrases.baseEnd(unit, range.first());
    int end = last < 0 || last > range.last() ? range.last() : last;
    String head = unit.tag(end).startsWith("NNP") ? "" : unit.lemma(end);
    return new Known(
        scene,
        unit.number(),
        speaker,
        from,
        Referent.of(unit, range, speaker),
        of(speaker, gender(scene, at, name)),
        head);
  }

  private Gender of(Speaker speaker, Gender told) {
    return told == Gender.UNKNOWN ? genderOf(speaker.entity()) : told;
  }

  static Span span(Scene scene, Unit unit, TokenRange range) {
    return scene.passage().span(unit.at(range.first()), unit.at(range.last()));
  }

  /** Returns what a name tells of gender, or a title just before it. */
  static Gender gender(Scene scene, Span at, String name) {
    String text = scene.passage().text();
    int start = Math.max(0, at.start() - LONGEST_TITLE);
    boolean cut =
        start > 0
            && Character.isLetter(text.charAt(start - 1))
            && Character.isLetter(text.charAt(start));
    // the end of a longer word is no title
    Gender title = cut ? Gender.UNKNOWN : Gender.ofTitle(unmarked(text, start, at.start()));
    if (title != Gender.UNKNOWN) {
      return title;
    }
    String words = text.substring(at.start(), at.end());
    boolean surname = name.indexOf(' ') > 0 && words.indexOf(' ') < 0;
    Gender here = surname ? Gender.ofTitle(words) : Gender.of(words);
    return here == Gender.UNKNOWN ? Gender.of(name) : here;
  }

  /** What stands before a name without the marks that open a quotation or a bracket. */
  private static String unmarked(String text, int start, int end) {
    int from = start;
    while (from < end && !Character.isLetter(text.charAt(from))) {
      from++;
    }
    return text.substring(from, end).strip();
  }

  /** The names in the quotations of a draft, but of who tells of himself by name. */
  private Set<String> spoken(Scene scene, Draft draft) {
    Set<String> names = new HashSet<>();
    for (Mention mention : mentions) {
      Span span = mention.span();
      boolean quoted =
          span.field() == scene.passage().field()
              && mention.type() == EntityType.PERSON
              && mention.named()
              && isWithin(span, draft.content)
              && isQuoted(span, scene.quotations());
      if (quoted && acts(scene, span) && !isOwnName(scene.passage().text(), span)) {
        names.add(mention.name());
      }
    }
    return names;
  }

  private static boolean isWithin(Span span, List<Range> ranges) {
    for (Range range : ranges) {
      if (range.start() <= span.start() && span.end() <= range.end()) {
        return true;
      }
    }
    return false;
  }

  static boolean isQuoted(Span span, List<Quotation> quotations) {
    for (Quotation quotation : quotations) {
      if (quotation.start() <= span.start() && span.end() <= quotation.end()) {
        return true;
      }
    }
    return false;
  }

  /** "Anna did it", "Anna's answer"; not "How is Anna?". */
  static boolean acts(Scene scene, Span span) {
    for (Unit unit : scene.units()) {
      for (int i = 0; unit.start() <= span.start() && i < unit.size(); i++) {
        if (unit.at(i).start() >= span.end()) {
          return unit.tag(i).matches("VBD|VBZ|MD|POS");
        }
      }
    }
    return false;
  }

  /** "I, Anna Berg", "my name is Anna Berg", "I am Anna Berg". */
  private static boolean isOwnName(String text, Span span) {
    String before = text.substring(Math.max(0, span.start() - OWN), span.start());
    return OWN_NAME.matcher(before).find();
  }

  private Speaker speaker(Scene scene, Unit unit, TokenRange range, Span at, Set<String> spoken) {
    int first = range.first();
    if (range.length() == 1 && NounPhrases.isPronoun(unit, first)) {
      return pronouns.resolve(scene, unit, first, at, spoken);
    }
    boolean relative = range.length() == 1 && Subjects.isRelative(unit, first);
    TokenRange antecedent = relative ? Subjects.antecedent(unit, first) : null;
    if (antecedent != null) {
      TokenRange holder = Subjects.ofPredicate(unit, antecedent);
      TokenRange meant = holder == null ? antecedent : holder;
      Span from = span(scene, unit, meant);
      Speaker named = speaker(scene, unit, meant, from, spoken);
      return named.name() == null
          ? named
          : new Speaker(named.name(), named.entity(), How.PRONOUN, List.of(at), from);
    }
    TokenRange issuer = descriptions.issuer(unit, range);
    if (issuer != null) {
      Span from = span(scene, unit, issuer);
      Speaker named = described(scene, unit, issuer, from);
      return new Speaker(named.name(), named.entity(), How.TITLE, List.of(at), from);
    }
    Speaker full = descriptions.resolve(scene, unit, range, at);
    return full != null ? full : described(scene, unit, range, at);
  }

  /** Names a noun phrase that is no pronoun. */
  Speaker described(Scene scene, Unit unit, TokenRange range, Span at) {
    Mention mention = head(unit, range, at);
    if (mention != null) {
      How how = mention.type() == EntityType.PERSON ? How.NAMED : How.ORGANISATION;
      return new Speaker(
          mention.name(), mention.entity(), mention.named() ? how : How.TITLE, List.of(at), null);
    }
    Mention apposed = apposed(unit, range, at);
    if (apposed != null) {
      return new Speaker(apposed.name(), apposed.entity(), How.TITLE, List.of(at), apposed.span());
    }
    String words = scene.passage().text().substring(at.start(), at.end());
    Mention family =
        range.length() == 1 && unit.tag(range.first()).startsWith("NNP") ? family(words, at) : null;
    return family == null
        ? new Speaker(description(words), null, How.TITLE, List.of(at), null)
        : new Speaker(family.name(), family.entity(), How.NAMED, List.of(at), family.span());
  }

  /**
   * "O'Hale said": the one person of that family name who was told of before, though no mention.
   */
  private @Nullable Mention family(String word, Span at) {
    Mention found = null;
    for (Mention mention : mentions) {
      boolean person = mention.type() == EntityType.PERSON && mention.named();
      boolean before = mention.span().field() == at.field() && mention.span().end() <= at.start();
      if (person && before && mention.name().endsWith(" " + word)) {
        if (found != null && !found.name().equals(mention.name())) {
          return null;
        }
        found = mention;
      }
    }
    return found;
  }

  /** The name in apposition: "the firm's chief executive, Anna Berg,". */
  private @Nullable Mention apposed(Unit unit, TokenRange range, Span at) {
    int comma = range.last() + 1;
    if (!unit.isComma(comma) || !unit.inside(comma + 1)) {
      return null;
    }
    int start = unit.at(comma + 1).start();
    for (Mention mention : mentions) {
      if (mention.span().field() == at.field()
          && mention.span().start() == start
          && mention.named()
          && mention.type() == EntityType.PERSON) {
        return goesOn(unit, mention) ? null : mention;
      }
    }
    return null;
  }

  /** "According to the index, Anna Berg was": the name is what the verb behind it speaks of. */
  private static boolean goesOn(Unit unit, Mention mention) {
    for (int i = 0; i < unit.size(); i++) {
      if (unit.at(i).start() >= mention.span().end()) {
        return unit.tag(i).matches("VBD|VBZ|VBP|MD");
      }
    }
    return false;
  }

  static String description(String words) {
    String first = words.split("\\s+", 2)[0];
    boolean determined =
        DETERMINERS.contains(first.toLowerCase(Locale.ROOT)) && words.length() > first.length();
    String rest = determined ? words.substring(first.length()).strip() : words;
    return rest.replaceAll("\\s+", " ");
  }

  /**
   * "Secretary of State Anna Berg": the person at the end, whose role is all that stands before.
   */
  private @Nullable Mention holder(Unit unit, TokenRange range, Span at) {
    int first = range.first();
    boolean determined = unit.tag(first).equals("DT") || unit.tag(first).equals("PRP$");
    int start = unit.at(determined && first < range.last() ? first + 1 : first).start();
    for (Mention mention : mentions) {
      Span role = mention.roleAt();
      if (role != null
          && mention.type() == EntityType.PERSON
          && mention.span().field() == at.field()
          && mention.span().end() == at.end()
          && mention.name().indexOf(' ') > 0
          && role.start() == start
          && role.end() < mention.span().start()) {
        return mention;
      }
    }
    return null;
  }

  /** "his friend and spokesman Oskar Lind": one person with two roles. */
  private static boolean joinsRoles(Unit unit, TokenRange range, int and) {
    int last = and + 1;
    while (last < range.last() && unit.tag(last).equals("NN") && !unit.isInPerson(last)) {
      last++;
    }
    return and > range.first()
        && unit.tag(and - 1).equals("NN")
        && Referent.isPerson(unit.lemma(and - 1))
        && last > and + 1
        && Referent.isPerson(unit.lemma(last - 1))
        && unit.isInPerson(last)
        && unit.isInPerson(range.last());
  }

  /** The name that heads a phrase: it ends where the phrase before "of" or a comma ends. */
  private @Nullable Mention head(Unit unit, TokenRange range, Span at) {
    boolean joint = false;
    for (int i = range.first(); i <= range.last(); i++) {
      boolean and = unit.tag(i).equals("CC") && !unit.word(i).equals("&");
      if (and && !joinsRoles(unit, range, i)) {
        return null;
      }
      joint |= and;
    }
    Mention holder = holder(unit, range, at);
    if (holder != null) {
      return holder;
    }
    int last = joint ? range.last() : NounPhrases.baseEnd(unit, range.first());
    int end = unit.at(last < 0 || last > range.last() ? range.last() : last).end();
    Mention best = null;
    for (Mention mention : mentions) {
      boolean heads =
          mention.span().overlaps(at)
              && mention.span().end() >= end
              && mention.span().start() < end;
      if (heads && (best == null || mention.span().length() > best.span().length())) {
        best = mention;
      }
    }
    return best;
  }
}
