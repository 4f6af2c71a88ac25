package org.parallax.core.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.core.text.Words;
import org.parallax.model.Attribution;
import org.parallax.model.Attribution.Speaker;
import org.parallax.model.Story;

/**
 * A speaker, made ready for comparing.
 *
 * @param name as the article has it; null when unknown
 * @param entity id of the entity; null when the speaker has none
 * @param words of the name
 * @param head the word that says what it is: the last before a preposition
 */
record UtteranceSpeaker(
    @Nullable String name, @Nullable String entity, List<String> words, String head) {
  private static final Set<String> PREPOSITIONS =
      Set.of("of", "to", "in", "at", "for", "from", "with", "by", "on", "near", "familiar");

  /** How two speakers stand to each other. */
  enum Match {
    /** One and the same. */
    SAME,
    /** Described alike, such as two "missions": the words must be close. */
    LIKELY,
    /** Not told: the words must decide. */
    OPEN,
    /** Two speakers. */
    OTHER
  }

  static UtteranceSpeaker of(Attribution attribution) {
    Speaker speaker = attribution.speaker();
    String name = Sayings.speaker(attribution);
    List<String> words = name == null ? List.of() : new ArrayList<>(Words.keys(name));
    int end = 0;
    while (end < words.size() && !(end > 0 && PREPOSITIONS.contains(words.get(end)))) {
      end++;
    }
    String head = end == 0 ? "" : words.get(end - 1);
    return new UtteranceSpeaker(name, speaker.entity(), words, head);
  }

  /** Who is named by the id and the name of a story's entity. */
  static UtteranceSpeaker of(Story.Entity entity) {
    List<String> words = new ArrayList<>(Words.keys(entity.name()));
    return new UtteranceSpeaker(
        entity.name(), entity.id(), words, words.isEmpty() ? "" : words.get(words.size() - 1));
  }

  Match match(UtteranceSpeaker other) {
    if (name == null || other.name == null) {
      return Match.OPEN;
    }
    if (entity != null && other.entity != null) {
      boolean part = words.containsAll(other.words) || other.words.containsAll(words);
      if (entity.equals(other.entity)) {
        return Match.SAME;
      }
      // "the captain" of two reports has an entity in each
      boolean unnamed = words.equals(other.words) && Character.isLowerCase(name.codePointAt(0));
      return unnamed ? Match.LIKELY : part && head.equals(other.head) ? Match.OPEN : Match.OTHER;
    }
    if (!head.equals(other.head)) {
      return Match.OTHER;
    }
    boolean part = words.containsAll(other.words) || other.words.containsAll(words);
    return words.equals(other.words) || (part && words.size() + other.words.size() > 2)
        ? Match.SAME
        : entity == null && other.entity == null ? Match.LIKELY : Match.OPEN;
  }

  /** Whether this tells more of who speaks than the other. */
  boolean tellsMoreThan(UtteranceSpeaker other) {
    int mine = (name == null ? 0 : 1) + (entity == null ? 0 : 2);
    int others = (other.name == null ? 0 : 1) + (other.entity == null ? 0 : 2);
    return mine != others ? mine > others : words.size() > other.words.size();
  }
}
