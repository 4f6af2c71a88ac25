package org.parallax.core.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.core.align.UtteranceAligner.Item;
import org.parallax.model.Attribution;
import org.parallax.model.Attribution.Speaker.How;
import org.parallax.model.EntityType;
import org.parallax.model.Span;
import org.parallax.model.Story;

/**
 * What the other reports of a story tell of who speaks in one.
 *
 * <p>Words that one report gives to "she" are hers whom another names for the same words, or whom
 * it names just before them, where the first names its "she" far above. "The director" of a report
 * is who the story calls a director and the report names.
 */
final class Speakers {
  /** Quoted words in a row that two people do not say by chance. */
  private static final int RUN = 5;

  /** Part of the shorter quotation that the run has to be. */
  private static final double PART = 0.8;

  /** So many times as long the other quotation may be. */
  private static final int LONGER = 3;

  /** Characters between a name and words that the next sentence gives to "he". */
  private static final int NEAR = 250;

  private final Joined joined;

  Speakers(Joined joined) {
    this.joined = joined;
  }

  /** Returns the items, in order, each with the speaker whom the story tells. */
  List<Item> settle(List<Item> items) {
    Map<String, List<Item>> named = named(items);
    List<Item> settled = new ArrayList<>();
    for (Item item : items) {
      UtteranceSpeaker other = quoted(item, named);
      other = other == null ? inRole(item) : other;
      settled.add(other == null ? item : item.with(other));
    }
    return settled;
  }

  /** Quotations with a name beside them, by each run of their words. */
  private static Map<String, List<Item>> named(List<Item> items) {
    Map<String, List<Item>> named = new HashMap<>();
    for (Item item : items) {
      Attribution attribution = item.attribution();
      boolean tells =
          (attribution.speaker().how() == How.NAMED || isNear(attribution))
              && attribution.speaker().entity() != null
              && attribution.kind() == Attribution.Kind.DIRECT;
      for (String run : tells ? runs(item) : List.<String>of()) {
        named.computeIfAbsent(run, k -> new ArrayList<>()).add(item);
      }
    }
    return named;
  }

  private static List<String> runs(Item item) {
    List<String> quoted = item.words().quoted();
    TreeSet<String> runs = new TreeSet<>();
    for (int i = 0; i + RUN <= quoted.size(); i++) {
      runs.add(String.join(" ", quoted.subList(i, i + RUN)));
    }
    return List.copyOf(runs);
  }

  /** Whether a pronoun's name stands just before the words: "Berg spoke. “…,” she said". */
  private static boolean isNear(Attribution attribution) {
    Span from = attribution.speaker().resolvedFrom();
    Span words = attribution.content().get(0);
    return attribution.speaker().how() == How.PRONOUN
        && from != null
        && from.field() == words.field()
        && from.end() <= words.start()
        && words.start() - from.end() <= NEAR;
  }

  /** Whether only "he" or "she" tells who it is, far from the name, or nothing. */
  private static boolean isAsked(Item item) {
    Attribution.Speaker speaker = item.attribution().speaker();
    if (speaker.how() == How.UNKNOWN) {
      return true;
    }
    if (speaker.how() != How.PRONOUN || speaker.at().isEmpty()) {
      return false;
    }
    String word = item.reading().article().words(speaker.at().get(0)).toLowerCase(Locale.ROOT);
    return word.equals("he") || word.equals("she");
  }

  /** Who is named elsewhere for the words of a pronoun or of nobody; null when none or several. */
  private static @Nullable UtteranceSpeaker quoted(Item item, Map<String, List<Item>> named) {
    if (!isAsked(item)) {
      return null;
    }
    Map<String, UtteranceSpeaker> found = new TreeMap<>();
    boolean near = isNear(item.attribution());
    for (String run : runs(item)) {
      for (Item other : named.getOrDefault(run, List.of())) {
        int mine = item.words().quoted().size();
        int others = other.words().quoted().size();
        int shortest = Math.min(mine, others);
        String entity = other.speaker().entity();
        boolean whole = LONGER * mine >= others; // what she tells that he said stays his
        boolean surer = !near || other.attribution().speaker().how() == How.NAMED;
        boolean apart = other.article() != item.article() && entity != null && whole && surer;
        if (apart && item.words().sharedRun(other.words()) >= PART * shortest) {
          found.put(entity, other.speaker());
        }
      }
    }
    UtteranceSpeaker one = found.size() == 1 ? found.values().iterator().next() : null;
    return one == null || one.match(item.speaker()) == UtteranceSpeaker.Match.SAME ? null : one;
  }

  /** Whom the story calls by the role that is all this report says; null when none or several. */
  private @Nullable UtteranceSpeaker inRole(Item item) {
    Attribution.Speaker speaker = item.attribution().speaker();
    String name = speaker.name();
    if (name == null
        || speaker.entity() != null
        || speaker.how() != How.TITLE
        || speaker.at().isEmpty()) {
      return null;
    }
    Span at = speaker.at().get(0);
    String words = item.reading().article().words(at).toLowerCase(Locale.ROOT);
    if (!words.equals("the " + name.toLowerCase(Locale.ROOT))) {
      return null;
    }
    Story.Entity found = null;
    for (Story.Entity entity : joined.entities()) {
      boolean here = entity.articles().contains(item.reading().article().id());
      if (here && entity.type() == EntityType.PERSON && holds(entity, name)) {
        if (found != null) {
          return null;
        }
        found = entity;
      }
    }
    return found == null ? null : UtteranceSpeaker.of(found);
  }

  private static boolean holds(Story.Entity entity, String role) {
    String asked = role.toLowerCase(Locale.ROOT);
    for (Story.Role held : entity.roles()) {
      String text = held.text().toLowerCase(Locale.ROOT);
      if (text.equals(asked) || text.endsWith(" " + asked)) {
        return true;
      }
    }
    return false;
  }
}
