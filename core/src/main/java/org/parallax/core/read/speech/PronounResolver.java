package org.parallax.core.read.speech;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.core.read.speech.SpeakerNamer.Known;
import org.parallax.core.read.speech.Subjects.Subject;
import org.parallax.model.Attribution.Speaker;
import org.parallax.model.Attribution.Speaker.How;
import org.parallax.model.EntityType;
import org.parallax.model.Mention;
import org.parallax.model.Span;

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

  /** How many units back a plural or a thing may be named. */
  private static final int NEAR = 4;

  private final List<Mention> mentions;
  private final SpeakerNamer namer;
  private final List<Known> said;

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
  Speaker resolve(Scene scene, Unit unit, int token, Span at) {
    String word = unit.word(token);
    boolean he = HE.contains(word);
    if (he || SHE.contains(word)) {
      return person(scene, unit, he ? Gender.MALE : Gender.FEMALE, at);
    }
    return THEY.contains(word) ? others(scene, unit, word.equals("it"), at) : Speaker.unknown();
  }

  private Speaker person(Scene scene, Unit unit, Gender gender, Span at) {
    for (int u = unit.number(); u >= 0; u--) {
      boolean caption = u < unit.number() && isCaption(scene, scene.units().get(u));
      Found found = caption ? null : inUnit(scene, scene.units().get(u), gender, at);
      if (found != null) {
        Speaker kin = found.sure() ? null : kin(scene, unit, gender, at);
        return kin == null ? found.speaker() : kin;
      }
    }
    List<Mention> fitting =
        mentions.stream().filter(m -> isPerson(m) && genderOf(scene, m).fits(gender)).toList();
    boolean one = fitting.stream().map(Mention::name).distinct().count() == 1;
    return one ? resolved(fitting.get(0), at) : Speaker.unknown();
  }

  private static boolean isPerson(Mention mention) {
    return mention.type() == EntityType.PERSON && mention.named();
  }

  /** Whether a line ends with "AGENCY/Anna Berg": a picture's, between two paragraphs. */
  private boolean isCaption(Scene scene, Unit unit) {
    String text = scene.passage().text();
    return mentions.stream()
        .map(Mention::span)
        .anyMatch(s ->
            s.field() == scene.passage().field()
                && s.start() > unit.start()
                && s.end() == unit.end()
                && text.charAt(s.start() - 1) == '/');
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

  private @Nullable Found inUnit(Scene scene, Unit unit, Gender gender, Span at) {
    for (int i = said.size() - 1; i >= 0; i--) {
      Known known = said.get(i);
      boolean here = isIn(known, scene) && known.unit() == unit.number();
      boolean before = known.speaker().at().get(0).start() < at.start();
      boolean fits = known.gender() == gender || (known.gender().fits(gender) && isFull(known));
      if (here && before && known.kind() == Referent.PERSON && fits) {
        return new Found(resolved(known, at), true);
      }
    }
    boolean own = unit.start() <= at.start() && at.end() <= unit.end();
    Mention fitting = null;
    Mention unsure = null;
    for (Mention mention : mentions) {
      if (!isPerson(mention) || !liesBefore(scene, unit, mention.span(), at)) {
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
      return new Found(resolved(fitting, at), true);
    }
    return unsure == null ? null : new Found(resolved(unsure, at), false);
  }

  /** Whether a mention is the subject of a main clause. */
  private static boolean leading(Unit unit, Mention mention) {
    List<VerbGroup> groups = VerbGroup.of(unit);
    Subjects subjects = new Subjects(unit, groups);
    for (VerbGroup group : groups) {
      Subject subject = group.isFinite() ? subjects.own(group) : null;
      if (subject != null
          && !subjects.isSubordinate(subject)
          && unit.at(subject.range().last()).end() == mention.span().end()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a person of one clause is spoken of in the next: "when Berg was asked, she said". */
  private static boolean leads(Unit unit, Mention mention) {
    List<VerbGroup> groups = VerbGroup.of(unit);
    Subjects subjects = new Subjects(unit, groups);
    for (VerbGroup group : groups) {
      Subject subject = group.isFinite() ? subjects.own(group) : null;
      if (subject != null
          && subjects.isSubordinate(subject)
          && unit.at(subject.range().first()).start() <= mention.span().start()
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
      List<VerbGroup> groups = VerbGroup.of(told);
      Subjects subjects = new Subjects(told, groups);
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
    for (int u = unit.number(); u >= 0 && unit.number() - u <= NEAR; u--) {
      Speaker found = othersIn(scene, scene.units().get(u), thing, at);
      if (found != null) {
        return found;
      }
    }
    return Speaker.unknown();
  }

  private @Nullable Speaker othersIn(Scene scene, Unit unit, boolean thing, Span at) {
    for (int i = said.size() - 1; i >= 0; i--) {
      Known known = said.get(i);
      boolean here = isIn(known, scene) && known.unit() == unit.number();
      boolean before = known.speaker().at().get(0).start() < at.start();
      if (here && before && fits(known.kind(), thing)) {
        return resolved(known, at);
      }
    }
    List<VerbGroup> groups = VerbGroup.of(unit);
    Subjects subjects = new Subjects(unit, groups);
    for (VerbGroup group : groups) {
      boolean clause = group.isFinite() || group.form() == VerbGroup.Form.PARTICIPLE;
      Subject subject = clause ? subjects.own(group) : null;
      if (subject == null || isPronoun(unit, subject.range())) {
        continue;
      }
      Span from = SpeakerNamer.span(scene, unit, subject.range());
      if (from.start() >= at.start()) {
        continue;
      }
      Speaker named = namer.described(scene, unit, subject.range(), from);
      Referent kind = Referent.of(unit, subject.range(), named);
      if (kind == Referent.PEOPLE && !thing && Referent.areThings(unit, subject.range())) {
        return Speaker.unknown(); // "Refunds were issued. They called it": whoever issued them
      }
      if (fits(kind, thing)) {
        return new Speaker(named.name(), named.entity(), How.PRONOUN, List.of(at), from);
      }
    }
    return null;
  }

  private static boolean isPronoun(Unit unit, TokenRange range) {
    return range.length() == 1
        && (NounPhrases.isPronoun(unit, range.first()) || Subjects.isRelative(unit, range.first()));
  }

  private static boolean fits(Referent kind, boolean thing) {
    return thing ? kind == Referent.BODY : kind != Referent.PERSON;
  }
}
