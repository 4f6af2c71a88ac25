package org.parallax.core.read.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Attribution.Speaker;
import org.parallax.model.Attribution.Speaker.How;
import org.parallax.model.EntityType;
import org.parallax.model.Mention;
import org.parallax.model.Span;

/** Draft in, speaker out: names, titles, organisations, pronouns. */
final class SpeakerNamer {
  private static final Set<String> DETERMINERS =
      Set.of("the", "a", "an", "this", "that", "these", "those");
  private static final Set<String> HE = Set.of("he", "him", "his", "himself");
  private static final Set<String> SHE = Set.of("she", "her", "hers", "herself");

  private final List<Mention> mentions;
  private final List<Known> said = new ArrayList<>();

  /** A speaker told before, and where. */
  private record Known(Scene scene, int unit, Speaker speaker, Gender gender, boolean person) {}

  SpeakerNamer(List<Scene> scenes, List<Mention> mentions) {
    this.mentions = mentions;
  }

  /** Returns the speaker of a draft; drafts are asked in text order. */
  Speaker name(Scene scene, Draft draft) {
    TokenRange range = draft.speaker;
    if (range == null || range.isEmpty()) {
      return Speaker.unknown();
    }
    Unit unit = draft.speakerUnit;
    Span at = scene.passage().span(unit.at(range.first()), unit.at(range.last()));
    Speaker speaker = speaker(scene, unit, range, at);
    if (speaker.name() != null) {
      boolean person = speaker.how() == How.NAMED || speaker.how() == How.PRONOUN;
      said.add(new Known(scene, unit.number(), speaker, gender(scene, at, speaker.name()), person));
    }
    return speaker;
  }

  private Gender gender(Scene scene, Span at, String name) {
    Gender here =
        Gender.of(scene.passage().text().substring(Math.max(0, at.start() - 4), at.end()).strip());
    return here == Gender.UNKNOWN ? Gender.of(name) : here;
  }

  private Speaker speaker(Scene scene, Unit unit, TokenRange range, Span at) {
    if (range.length() == 1 && NounPhrases.isPronoun(unit, range.first())) {
      return pronoun(scene, unit, range.first(), at);
    }
    Mention mention = head(unit, range, at);
    if (mention != null) {
      How how = mention.type() == EntityType.PERSON ? How.NAMED : How.ORGANISATION;
      return new Speaker(mention.name(), mention.entity(), how, List.of(at), null);
    }
    String words = scene.passage().text().substring(at.start(), at.end());
    return new Speaker(description(words), null, How.TITLE, List.of(at), null);
  }

  private static String description(String words) {
    String first = words.split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
    String rest =
        DETERMINERS.contains(first) && words.length() > first.length()
            ? words.substring(first.length()).strip()
            : words;
    return rest.replaceAll("\\s+", " ");
  }

  /** The name that heads a noun phrase: it ends where the phrase before "of" or a comma ends. */
  private @Nullable Mention head(Unit unit, TokenRange range, Span at) {
    int last = NounPhrases.baseEnd(unit, range.first());
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

  private Speaker pronoun(Scene scene, Unit unit, int token, Span at) {
    String word = unit.word(token);
    Gender gender =
        HE.contains(word) ? Gender.MALE : SHE.contains(word) ? Gender.FEMALE : Gender.UNKNOWN;
    if (gender == Gender.UNKNOWN) {
      return group(scene, unit, at);
    }
    for (int u = unit.number(); u >= 0; u--) {
      Speaker found = inUnit(scene, scene.units().get(u), gender, at);
      if (found != null) {
        return found;
      }
    }
    List<Mention> fitting =
        mentions.stream()
            .filter(
                m -> m.type() == EntityType.PERSON && m.named() && genderOf(scene, m).fits(gender))
            .toList();
    List<String> names = fitting.stream().map(Mention::name).distinct().toList();
    return names.size() == 1 ? resolved(fitting.get(0), at) : Speaker.unknown();
  }

  private Speaker resolved(Mention mention, Span at) {
    return new Speaker(mention.name(), mention.entity(), How.PRONOUN, List.of(at), mention.span());
  }

  private Gender genderOf(Scene scene, Mention mention) {
    return mention.span().field() == scene.passage().field()
        ? gender(scene, mention.span(), mention.name())
        : Gender.of(mention.name());
  }

  /** Who may be meant by a pronoun among those that one unit names: its speaker, else its first. */
  private @Nullable Speaker inUnit(Scene scene, Unit unit, Gender gender, Span at) {
    for (int i = said.size() - 1; i >= 0; i--) {
      Known known = said.get(i);
      if (known.scene() == scene
          && known.unit() == unit.number()
          && known.person()
          && known.gender().fits(gender)
          && known.speaker().at().get(0).start() < at.start()) {
        Span from =
            known.speaker().resolvedFrom() == null
                ? known.speaker().at().get(0)
                : known.speaker().resolvedFrom();
        return new Speaker(
            known.speaker().name(), known.speaker().entity(), How.PRONOUN, List.of(at), from);
      }
    }
    Mention unsure = null;
    for (Mention mention : mentions) {
      Span span = mention.span();
      boolean here =
          span.field() == scene.passage().field()
              && span.start() >= unit.start()
              && span.end() <= unit.end()
              && span.start() < at.start();
      if (!here
          || mention.type() != EntityType.PERSON
          || !mention.named()
          || inQuotation(scene, span)) {
        continue;
      }
      Gender other = genderOf(scene, mention);
      if (other == gender) {
        return resolved(mention, at);
      }
      if (other == Gender.UNKNOWN && unsure == null) {
        unsure = mention;
      }
    }
    return unsure == null ? null : resolved(unsure, at);
  }

  private static boolean inQuotation(Scene scene, Span span) {
    return scene.quotations().stream()
        .anyMatch(q -> q.start() <= span.start() && span.end() <= q.end());
  }

  /** "they", "it", "we": the last speaker that is no single person. */
  private Speaker group(Scene scene, Unit unit, Span at) {
    for (int i = said.size() - 1; i >= 0; i--) {
      Known known = said.get(i);
      if (known.scene() == scene && unit.number() - known.unit() <= 3 && !known.person()) {
        Span from =
            known.speaker().resolvedFrom() == null
                ? known.speaker().at().get(0)
                : known.speaker().resolvedFrom();
        return new Speaker(
            known.speaker().name(), known.speaker().entity(), How.PRONOUN, List.of(at), from);
      }
    }
    return Speaker.unknown();
  }
}
