package org.parallax.bench.scale;

import java.util.ArrayList;
import java.util.List;

/**
 * Who and what a topic or an event is about.
 *
 * @param people names
 * @param places names
 * @param words that belong to it
 */
record Scene(List<String> people, List<String> places, List<String> words) {
  static Scene of(Tongue tongue, int people, int places, int words) {
    List<String> persons = new ArrayList<>();
    List<String> towns = new ArrayList<>();
    List<String> things = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      persons.add(tongue.person());
    }
    for (int i = 0; i < places; i++) {
      towns.add(tongue.name());
    }
    for (int i = 0; i < words; i++) {
      things.add(tongue.word());
    }
    return new Scene(persons, towns, things);
  }

  /** Returns this scene with some of another's people, places and words beside its own. */
  Scene within(Scene topic, Tongue tongue) {
    List<String> persons = new ArrayList<>(people);
    List<String> towns = new ArrayList<>(places);
    List<String> things = new ArrayList<>(words);
    persons.add(tongue.pick(topic.people));
    persons.add(tongue.pick(topic.people));
    towns.add(tongue.pick(topic.places));
    for (int i = 0; i < words.size() / 2; i++) {
      things.add(tongue.pick(topic.words));
    }
    return new Scene(persons, towns, things);
  }
}
