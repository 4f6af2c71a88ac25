package org.parallax.core.read.speech;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.model.EntityType;
import org.parallax.model.Mention;
import org.parallax.model.Span;

/**
 * Who has more than half of the speech of an article that names its speaker, as in an interview:
 * "she says" is hers where no other woman is told of.
 *
 * @param mention where the article first names the person as a speaker
 * @param gender what the article tells of the person; never unknown
 */
record Protagonist(Mention mention, Gender gender) {
  /** Fewest sayings with the name. */
  private static final int FEWEST = 4;

  /** Returns the one whose speech it is, null when it is nobody's or its gender is not told. */
  static @Nullable Protagonist of(
      List<Scene> scenes, List<Mention> mentions, Map<String, Gender> genders) {
    Map<String, Integer> sayings = new TreeMap<>();
    Map<String, Mention> first = new TreeMap<>();
    Map<String, SortedSet<String>> entities = new TreeMap<>();
    int all = 0;
    for (Scene scene : scenes) {
      for (Draft draft : scene.drafts()) {
        Mention mention = isTold(scene, draft) ? named(scene, draft, mentions) : null;
        if (mention != null) {
          all++;
          sayings.merge(family(mention), 1, Integer::sum);
          first.merge(family(mention), mention, Protagonist::fuller);
          if (mention.entity() != null) {
            entities.computeIfAbsent(family(mention), k -> new TreeSet<>()).add(mention.entity());
          }
        }
      }
    }
    for (Map.Entry<String, Integer> entry : sayings.entrySet()) {
      if (entry.getValue() >= FEWEST && 2 * entry.getValue() > all) {
        Gender gender = gender(entities.getOrDefault(entry.getKey(), new TreeSet<>()), genders);
        Mention mention = first.get(entry.getKey());
        return gender == Gender.UNKNOWN || mention == null
            ? null
            : new Protagonist(mention, gender);
      }
    }
    return null;
  }

  /** Whether a verb tells that it is said: what stands behind "BERG:" is a transcript's. */
  private static boolean isTold(Scene scene, Draft draft) {
    return !draft.inferred
        && !draft.cue.isEmpty()
        && Character.isLetter(scene.passage().text().charAt(draft.cue.get(0).start()));
  }

  private static Mention fuller(Mention one, Mention other) {
    return other.name().length() > one.name().length() ? other : one;
  }

  /** The person's name that ends the speaker's words, null when none does. */
  private static @Nullable Mention named(Scene scene, Draft draft, List<Mention> mentions) {
    if (draft.speaker == null) {
      return null;
    }
    Span at = SpeakerNamer.span(scene, draft.speakerUnit, draft.speaker);
    for (Mention mention : mentions) {
      Span span = mention.span();
      if (mention.type() == EntityType.PERSON
          && mention.named()
          && span.field() == at.field()
          && span.start() >= at.start()
          && span.end() == at.end()) {
        return mention;
      }
    }
    return null;
  }

  private static String family(Mention mention) {
    String name = mention.name();
    return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }

  /** What is told of those of the name who speak. */
  private static Gender gender(SortedSet<String> entities, Map<String, Gender> genders) {
    Gender told = Gender.UNKNOWN;
    for (String entity : entities) {
      Gender own = genders.getOrDefault(entity, Gender.UNKNOWN);
      told = told == Gender.UNKNOWN ? own : told;
    }
    return told;
  }
}
