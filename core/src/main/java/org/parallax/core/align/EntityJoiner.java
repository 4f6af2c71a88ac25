package org.parallax.core.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Attribution;
import org.parallax.model.Attribution.Speaker;
import org.parallax.model.Dating;
import org.parallax.model.EntityType;
import org.parallax.model.Mention;
import org.parallax.model.Reading;
import org.parallax.model.Story;

/**
 * Readings of a story in, the same with one entity for each thing that they name out.
 *
 * <p>Keys that are an article's own are joined over articles: people by full name, its spellings
 * and roles, surnames and descriptions when one person alone fits; organisations and places by
 * name, acronym or the end of a long name. In doubt two things stay two. The order of the readings
 * does not matter. Safe to share between threads.
 */
public final class EntityJoiner {
  private static final Comparator<Reading> STORY_ORDER =
      Comparator.comparing(EntityJoiner::day).thenComparing(r -> r.article().id());

  /** Makes it with the default settings. */
  public EntityJoiner() {}

  /** Returns the readings of a story, in story order, with their entities joined. */
  public Joined join(List<Reading> readings) {
    List<Reading> ordered = readings.stream().sorted(STORY_ORDER).toList();
    List<Map<String, Integer>> numbers = new ArrayList<>();
    List<EntityDraft> drafts = drafts(ordered, numbers);
    EntitySets sets = new EntitySets(drafts.size());
    new EntityThings(drafts, sets).join();
    new EntityPeople(drafts, sets).join();
    List<Story.Entity> entities = new ArrayList<>();
    Map<Integer, Story.Entity> byDraft = new TreeMap<>();
    Set<Integer> speaking = speaking(ordered, numbers);
    for (List<Integer> set : sets.sets()) {
      EntityDraft whole = new EntityDraft();
      set.forEach(i -> whole.add(drafts.get(i)));
      boolean passing =
          whole.isDescribed()
              && whole.mentions() == 1
              && set.stream().noneMatch(speaking::contains);
      if (!passing) {
        Story.Entity entity = whole.entity("e" + (entities.size() + 1));
        entities.add(entity);
        set.forEach(i -> byDraft.put(i, entity));
      }
    }
    List<Reading> joined = new ArrayList<>();
    for (int r = 0; r < ordered.size(); r++) {
      joined.add(rewrite(ordered.get(r), numbers.get(r), byDraft));
    }
    return new Joined(joined, entities);
  }

  private static String day(Reading reading) {
    Dating day = reading.reportDay();
    String value = day == null ? null : day.day();
    return value == null ? "9999-99-99" : value;
  }

  /** One draft for each key of each article, by first mention. */
  private static List<EntityDraft> drafts(
      List<Reading> readings, List<Map<String, Integer>> numbers) {
    List<EntityDraft> drafts = new ArrayList<>();
    for (Reading reading : readings) {
      Map<String, Integer> mine = new LinkedHashMap<>();
      for (Mention mention : reading.mentions()) {
        String key = mention.entity();
        if (key == null) {
          continue;
        }
        Integer number = mine.get(key);
        if (number == null) {
          number = drafts.size();
          mine.put(key, number);
          drafts.add(new EntityDraft());
        }
        drafts.get(number).add(mention, key, reading.article());
      }
      numbers.add(mine);
    }
    return drafts;
  }

  private static Set<Integer> speaking(List<Reading> readings, List<Map<String, Integer>> numbers) {
    Set<Integer> speaking = new TreeSet<>();
    for (int r = 0; r < readings.size(); r++) {
      for (Attribution attribution : readings.get(r).attributions()) {
        String key = attribution.speaker().entity();
        Integer number = key == null ? null : numbers.get(r).get(key);
        if (number != null) {
          speaking.add(number);
        }
      }
    }
    return speaking;
  }

  private static Reading rewrite(
      Reading reading, Map<String, Integer> numbers, Map<Integer, Story.Entity> entities) {
    return new Reading(
        reading.article(),
        reading.reportDay(),
        reading.sentences(),
        reading.annotated(),
        reading.headlineSentences(),
        reading.mentions().stream()
            .map(m -> rewrite(m, entity(m.entity(), numbers, entities)))
            .toList(),
        reading.times(),
        reading.figures(),
        reading.attributions().stream()
            .map(a -> rewrite(a, entity(a.speaker().entity(), numbers, entities)))
            .toList());
  }

  private static Story.@Nullable Entity entity(
      @Nullable String key, Map<String, Integer> numbers, Map<Integer, Story.Entity> entities) {
    Integer number = key == null ? null : numbers.get(key);
    return number == null ? null : entities.get(number);
  }

  private static Mention rewrite(Mention mention, Story.@Nullable Entity entity) {
    return new Mention(
        mention.span(),
        mention.type(),
        mention.name(),
        entity == null ? null : entity.id(),
        mention.named(),
        mention.role(),
        mention.roleAt());
  }

  private static Attribution rewrite(Attribution attribution, Story.@Nullable Entity entity) {
    Speaker speaker = attribution.speaker();
    Speaker known =
        new Speaker(
            name(speaker.name(), entity),
            entity == null ? null : entity.id(),
            speaker.how(),
            speaker.at(),
            speaker.resolvedFrom());
    return new Attribution(
        attribution.id(),
        attribution.kind(),
        attribution.content(),
        attribution.quoted(),
        attribution.cue(),
        known);
  }

  /** A bare surname gives way to the story's full name; a name that the article gives stays. */
  private static @Nullable String name(@Nullable String name, Story.@Nullable Entity entity) {
    if (name == null || entity == null || entity.type() != EntityType.PERSON) {
      return name;
    }
    List<String> words = EntityNames.person(name);
    String bare = EntityNames.skeleton(words.get(0));
    boolean part =
        words.size() == 1
            && EntityNames.person(entity.name()).stream()
                .anyMatch(w -> EntityNames.skeleton(w).equals(bare));
    return part ? entity.name() : name;
  }
}
