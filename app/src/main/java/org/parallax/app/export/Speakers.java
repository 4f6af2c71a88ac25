package org.parallax.app.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Attribution;
import org.parallax.model.EntityType;
import org.parallax.model.Span;
import org.parallax.model.Story;

/**
 * Utterances under those who said them: who is reported by most sources first, those without a name
 * last.
 */
final class Speakers {
  private Speakers() {}

  /**
   * Somebody and what they said.
   *
   * @param name as shown; null when not told
   * @param role as a source gives it; null when none does
   * @param utterances those in most sources first
   */
  record Speaker(@Nullable String name, @Nullable String role, List<Story.Utterance> utterances) {
    /** Copies the utterances. */
    Speaker {
      utterances = List.copyOf(utterances);
    }

    /** Returns the heading: name and role. */
    String heading() {
      return (name == null ? "Speaker not named" : name) + (role == null ? "" : " (" + role + ")");
    }

    private long sources() {
      return utterances.stream().flatMap(u -> u.articles().stream()).distinct().count();
    }
  }

  /** Returns whether an utterance has quoted words, or stands in more than one source. */
  static boolean telling(Story.Utterance utterance) {
    return utterance.kind() != Attribution.Kind.INDIRECT || utterance.articles().size() > 1;
  }

  /** Returns the speakers of some utterances of a story. */
  static List<Speaker> of(Story story, List<Story.Utterance> utterances) {
    Map<String, Story.Entity> people = new TreeMap<>();
    story.entities().stream()
        .filter(e -> e.type() == EntityType.PERSON)
        .forEach(e -> people.put(e.id(), e));
    Map<String, List<Story.Utterance>> groups = new LinkedHashMap<>();
    for (Story.Utterance utterance : utterances) {
      groups.computeIfAbsent(key(utterance, people), k -> new ArrayList<>()).add(utterance);
    }
    return groups.values().stream()
        .map(group -> speaker(group, people))
        .sorted(
            Comparator.comparing((Speaker s) -> s.name() == null)
                .thenComparing(Comparator.comparingLong(Speaker::sources).reversed())
                .thenComparing(
                    Comparator.comparingInt((Speaker s) -> s.utterances().size()).reversed()))
        .toList();
  }

  /** A person is one under every name; anybody else is who the source says. */
  private static String key(Story.Utterance utterance, Map<String, Story.Entity> people) {
    String entity = utterance.entity();
    if (entity != null && people.containsKey(entity)) {
      return "person " + entity;
    }
    String name = utterance.speaker();
    return name == null
        ? "nobody"
        : "name " + name.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("^the ", "");
  }

  private static Speaker speaker(List<Story.Utterance> group, Map<String, Story.Entity> people) {
    Story.Utterance first = group.get(0);
    Story.Entity person = first.entity() == null ? null : people.get(first.entity());
    List<Story.Utterance> sorted =
        group.stream()
            .sorted(Comparator.comparingInt((Story.Utterance u) -> u.articles().size()).reversed())
            .toList();
    if (person == null || first.speaker() == null) {
      return new Speaker(first.speaker(), null, sorted);
    }
    String role = person.roles().isEmpty() ? null : Words.flat(person.roles().get(0).text());
    return new Speaker(person.name(), role, sorted);
  }

  /**
   * Returns an utterance in the source's words, after the source's word for saying it: "warned of a
   * “real risk”", "said: “No”", "(according to) five ships are waiting".
   */
  static String said(Story.Utterance utterance, Sources sources) {
    String text = Words.flat(utterance.text());
    Attribution attribution = attribution(utterance, sources);
    if (attribution == null || attribution.cue().size() != 1) {
      return text;
    }
    Span cue = attribution.cue().get(0);
    String words = sources.words(cue);
    if (words.toLowerCase(Locale.ROOT).startsWith("according")) {
      return "(" + words + ") " + text;
    }
    boolean runsOn =
        Character.isLowerCase(text.codePointAt(0))
            || runsOn(cue, attribution.content().get(0), sources);
    return words + (runsOn ? " " : ": ") + text;
  }

  /** Whether nothing stands between the cue and what is said. */
  private static boolean runsOn(Span cue, Span content, Sources sources) {
    return cue.field() == content.field()
        && cue.end() <= content.start()
        && sources
            .reading(cue.article())
            .article()
            .sourced(cue.field())
            .text()
            .substring(cue.end(), content.start())
            .isBlank();
  }

  private static @Nullable Attribution attribution(Story.Utterance utterance, Sources sources) {
    for (Story.Variant variant : utterance.variants()) {
      if (variant.text().equals(utterance.text())) {
        for (Attribution attribution : sources.reading(variant.article()).attributions()) {
          if (attribution.id().equals(variant.attribution())) {
            return attribution;
          }
        }
      }
    }
    return null;
  }
}
