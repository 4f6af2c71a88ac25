package org.parallax.core.read.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parallax.model.EntityType;
import org.parallax.model.Mention;
import org.parallax.model.Span;

/**
 * Scenes and mentions in, genders of persons out, as the pronouns right behind their names tell:
 * "Berg said she", "Berg left. She". One such pronoun proves nothing ("Berg said he lied"), so two
 * have to, and none or few of the other gender.
 */
final class PronounGenders {
  private static final int FEWEST = 2;

  /** So many times as often as the other gender. */
  private static final int TIMES = 3;

  private final List<Mention> mentions;
  private final Map<String, int[]> told = new TreeMap<>();

  private PronounGenders(List<Mention> mentions) {
    this.mentions = mentions;
  }

  /** Returns the gender of each entity of which pronouns tell it. */
  static Map<String, Gender> of(List<Scene> scenes, List<Mention> mentions) {
    PronounGenders genders = new PronounGenders(mentions);
    scenes.forEach(genders::count);
    Map<String, Gender> found = new TreeMap<>();
    genders.told.forEach((entity, counts) -> {
      if (counts[0] >= FEWEST && counts[0] >= TIMES * counts[1]) {
        found.put(entity, Gender.MALE);
      } else if (counts[1] >= FEWEST && counts[1] >= TIMES * counts[0]) {
        found.put(entity, Gender.FEMALE);
      }
    });
    return found;
  }

  private void count(Scene scene) {
    List<Mention> own = new ArrayList<>();
    for (Mention mention : mentions) {
      if (mention.type() == EntityType.PERSON
          && mention.named()
          && mention.entity() != null
          && mention.span().field() == scene.passage().field()) {
        own.add(mention);
      }
    }
    own.sort((a, b) -> a.span().compareTo(b.span()));
    int next = 0;
    for (Unit unit : scene.units()) {
      while (next < own.size() && own.get(next).span().end() <= unit.end()) {
        Mention mention = own.get(next++);
        if (mention.span().start() >= unit.start()) {
          count(scene, unit, mention);
        }
      }
    }
  }

  private void count(Scene scene, Unit unit, Mention mention) {
    Span span = mention.span();
    int last = unit.size() - 1;
    while (last > 0 && unit.at(last).end() > span.end()) {
      last--;
    }
    if (unit.quoted(last)) {
      return;
    }
    CueVerbs.Frame frame = CueVerbs.frame(unit.lemma(last + 1));
    if (frame != null && frame.isSpeech() && unit.tag(last + 1).startsWith("VB")) {
      note(mention, unit, unit.word(last + 2).equals("that") ? last + 3 : last + 2);
    }
    int following = unit.number() + 1;
    if (span.start() == unit.start() && following < scene.units().size()) {
      note(mention, scene.units().get(following), 0);
    }
  }

  private void note(Mention mention, Unit unit, int at) {
    String word = unit.quoted(at) ? "" : unit.word(at);
    int which = word.equals("he") ? 0 : word.equals("she") ? 1 : -1;
    if (which >= 0 && mention.entity() != null) {
      told.computeIfAbsent(mention.entity(), k -> new int[2])[which]++;
    }
  }
}
