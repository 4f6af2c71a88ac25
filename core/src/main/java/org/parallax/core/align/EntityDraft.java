package org.parallax.core.align;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.EntityType;
import org.parallax.model.Mention;
import org.parallax.model.Note;
import org.parallax.model.Story;

/**
 * One thing while its mentions are gathered: first of one article, then, taken together with
 * others, of the story.
 */
final class EntityDraft {
  private final EnumMap<EntityType, Integer> types = new EnumMap<>(EntityType.class);
  private final Map<String, String> surfaces = new LinkedHashMap<>();
  private final Map<String, Integer> names = new LinkedHashMap<>();

  /** Names in texts that a machine may have altered: they count where no sound text has one. */
  private final Map<String, Integer> doubtful = new LinkedHashMap<>();

  private final Map<String, Story.Role> roles = new LinkedHashMap<>();
  private final Set<String> keys = new TreeSet<>();
  private final Set<String> articles = new LinkedHashSet<>();
  private String description = "";
  private int mentions;

  /** Takes in a mention; mentions come in story order. */
  void add(Mention mention, String key, Article article) {
    keys.add(key);
    mentions++;
    articles.add(article.id());
    if (!mention.named()) {
      description = description.isEmpty() ? mention.name() : description;
      return;
    }
    types.merge(mention.type(), 1, Integer::sum);
    if (mention.type() != EntityType.OTHER) {
      boolean altered = article.has(Note.Code.POSSIBLY_MACHINE_ALTERED);
      (altered ? doubtful : names).merge(mention.name(), 1, Integer::sum);
    }
    String surface = article.words(mention.span()).replaceAll("\\s+", " ");
    surfaces.putIfAbsent(EntityNames.fold(surface) + "/" + mention.type(), surface);
    String role = mention.role();
    if (role != null && mention.roleAt() != null) {
      roles.putIfAbsent(EntityNames.fold(role), new Story.Role(role, mention.roleAt()));
    }
  }

  /** Whether one article mentions both. */
  boolean sharesArticle(EntityDraft other) {
    return !Collections.disjoint(articles, other.articles);
  }

  /** Takes in all of another; others come in story order. */
  void add(EntityDraft other) {
    other.types.forEach((type, count) -> types.merge(type, count, Integer::sum));
    other.names.forEach((name, count) -> names.merge(name, count, Integer::sum));
    other.doubtful.forEach((name, count) -> doubtful.merge(name, count, Integer::sum));
    other.surfaces.forEach(surfaces::putIfAbsent);
    other.roles.forEach(roles::putIfAbsent);
    keys.addAll(other.keys);
    mentions += other.mentions;
    articles.addAll(other.articles);
    description = description.isEmpty() ? other.description : description;
  }

  /** Returns whether it is only described, never named. */
  boolean isDescribed() {
    return types.isEmpty();
  }

  int mentions() {
    return mentions;
  }

  boolean hasKey(String key) {
    return keys.contains(key);
  }

  /** Returns the article's key for it, without the number that tells namesakes apart. */
  String key() {
    return keys.iterator().next().replaceFirst(" \\(\\d+\\)$", "");
  }

  List<Story.Role> roles() {
    return List.copyOf(roles.values());
  }

  /** Returns what its mentions are most often; a description is of a person. */
  EntityType type() {
    EntityType most = EntityType.PERSON;
    int count = 0;
    for (Map.Entry<EntityType, Integer> entry : types.entrySet()) {
      boolean better = entry.getKey() != EntityType.OTHER && most == EntityType.OTHER;
      if ((entry.getValue() > count && entry.getKey() != EntityType.OTHER)
          || better
          || count == 0) {
        most = entry.getKey();
        count = entry.getValue();
      }
    }
    return most;
  }

  /** Returns the fullest name; a place goes by its own, not by its government's. */
  String name() {
    if (isDescribed()) {
      return description;
    }
    EntityType type = type();
    Map<String, Integer> counts = names.isEmpty() ? doubtful : names;
    Set<String> known = counts.keySet();
    if (type == EntityType.PLACE || known.isEmpty()) {
      String key = key();
      String named = best(List.copyOf(known), key);
      String name = named == null ? type == EntityType.PLACE ? key : surface() : named;
      return type == EntityType.PLACE && isShouted(name) ? spoken(name) : name;
    }
    String fullest = known.iterator().next();
    for (String name : known) {
      boolean more = counts.getOrDefault(name, 0) >= counts.getOrDefault(fullest, 0);
      boolean shorter = isDouble(fullest, name);
      if (shorter ? more : isFuller(name, fullest) && (more || !isDouble(name, fullest))) {
        fullest = name;
      }
    }
    return fullest;
  }

  /** "Anna Berg Ruiz" beside "Anna Berg": a second surname, or a word that ran into the name. */
  private boolean isDouble(String longer, String shorter) {
    return type() == EntityType.PERSON
        && shorter.indexOf(' ') > 0
        && EntityNames.person(longer).size() > EntityNames.person(shorter).size()
        && longer.startsWith(shorter + " ");
  }

  /** "New York" of a dateline's "NEW YORK". */
  private static String spoken(String shouted) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < shouted.length(); i++) {
      boolean first = i == 0 || !Character.isLetter(shouted.charAt(i - 1));
      char c = shouted.charAt(i);
      name.append(first ? c : Character.toLowerCase(c));
    }
    return name.toString();
  }

  private String surface() {
    return surfaces.values().iterator().next();
  }

  private static @Nullable String best(List<String> names, String key) {
    String best = null;
    for (String name : names) {
      boolean same = EntityNames.fold(name).equals(EntityNames.fold(key));
      if (same && (best == null || isShouted(best))) {
        best = name;
      }
    }
    return best;
  }

  private static boolean isFuller(String name, String than) {
    int words = EntityNames.words(name).size();
    int others = EntityNames.words(than).size();
    if (words != others) {
      return words > others;
    }
    return (isShouted(than) && !isShouted(name))
        || (isShouted(than) == isShouted(name) && name.length() > than.length());
  }

  private static boolean isShouted(String words) {
    return words.length() > 5 && words.equals(words.toUpperCase(Locale.ROOT));
  }

  /** Returns the story's entity. */
  Story.Entity entity(String id) {
    String name = name();
    EntityType type = type();
    List<String> aliases = new ArrayList<>();
    Set<String> seen = new TreeSet<>(List.of(EntityNames.fold(name)));
    surfaces.forEach((key, surface) -> {
      boolean people = key.endsWith("/OTHER") && type != EntityType.OTHER;
      if (!people && seen.add(EntityNames.fold(surface))) {
        aliases.add(surface);
      }
    });
    return new Story.Entity(id, type, name, aliases, roles(), List.copyOf(articles));
  }

  /** Returns every name that it goes by, without those of a people. */
  List<String> names() {
    Set<String> all = new LinkedHashSet<>(names.keySet());
    all.addAll(doubtful.keySet());
    return List.copyOf(all);
  }
}
