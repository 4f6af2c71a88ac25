package org.parallax.core.read.names;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.model.EntityType;

/** The names that an article uses in running text, with how often it uses them as what. */
final class Vocabulary {
  /** Bodies of states that models take for places. */
  private static final Set<String> BODIES =
      Set.of(
          "EU",
          "UN",
          "NATO",
          "OSCE",
          "OPEC",
          "ASEAN",
          "OECD",
          "WTO",
          "WHO",
          "IMF",
          "European Union",
          "United Nations",
          "African Union",
          "Arab League",
          "World Bank");

  /** Last words that tell a firm from a person. */
  private static final Set<String> FIRMS =
      Titles.words(
          "water ports airlines airways energy motors holdings industries steel telecom media"
              + " bank group inc corp corporation company ltd plc partners systems technologies"
              + " electric power railways rail shipping foods pharmaceuticals airport university"
              + " college hospital council union ministry party newspaper times post herald"
              + " tribune gazette courier broadcasting television radio press society trust"
              + " association agency authority commission committee board institute");

  private final Map<String, EnumMap<EntityType, Integer>> votes = new HashMap<>();
  private final Set<String> surnames = new HashSet<>();

  /** First words of the names of bodies. */
  private final Set<String> openings = new HashSet<>();

  private Vocabulary() {}

  /** Returns the vocabulary of the lines whose capitals can be believed. */
  static Vocabulary of(List<LineNames> lines) {
    Vocabulary vocabulary = new Vocabulary();
    for (LineNames line : lines) {
      if (!line.line().titleCase()) {
        line.names().forEach(vocabulary::add);
      }
    }
    return vocabulary;
  }

  private void add(Name name) {
    votes
        .computeIfAbsent(key(name.text()), k -> new EnumMap<>(EntityType.class))
        .merge(name.type(), 1, Integer::sum);
    if (name.type() == EntityType.PERSON && name.size() > 1) {
      List<String> words = NameWords.ofPerson(name.text());
      surnames.add(words.get(words.size() - 1));
    }
    if (name.type() == EntityType.ORGANISATION && name.size() > 1 && Things.isFirm(name.text())) {
      openings.add(NameWords.of(name.text()).get(0));
    }
  }

  /** Capitals are kept: "Apple" is no "apple", "US" no "us". */
  private static String key(String name) {
    return NameWords.plain(name);
  }

  /** Returns what a name is most often; null for one that the article does not have. */
  @Nullable EntityType type(String name) {
    EnumMap<EntityType, Integer> counts = votes.get(key(name));
    if (counts == null) {
      return null;
    }
    EntityType best = null;
    int most = 0;
    for (EntityType type : EntityType.values()) {
      int count = counts.getOrDefault(type, 0);
      if (count > most) {
        best = type;
        most = count;
      }
    }
    return best;
  }

  /** Returns what a name is, by the vote of the article; its own kind when the vote is even. */
  EntityType settled(Name name) {
    String words = name.text();
    if (Countries.country(words) != null && name.type() != EntityType.PERSON) {
      return EntityType.PLACE;
    }
    if (BODIES.contains(words.replace(".", ""))) {
      return EntityType.ORGANISATION;
    }
    boolean firm =
        name.type() == EntityType.PERSON
            && name.size() > 1
            && !isTitled(name)
            && PersonGender.of(words) == PersonGender.Gender.UNKNOWN;
    if (firm && FIRMS.contains(name.line().word(name.last()))) {
      return EntityType.ORGANISATION;
    }
    boolean surname =
        name.size() == 1
            && name.type() != EntityType.PERSON
            && surnames.contains(NameWords.key(words))
            && 2 * count(words, EntityType.PERSON) >= all(words) - 1
            && Countries.country(words) == null
            && Countries.seatOf(words) == null;
    if (surname) {
      return EntityType.PERSON;
    }
    boolean shortened =
        name.size() == 1
            && name.type() == EntityType.PERSON
            && openings.contains(NameWords.key(words))
            && !surnames.contains(NameWords.key(words))
            && !isTitled(name)
            && PersonGender.of(words) == PersonGender.Gender.UNKNOWN;
    if (shortened) {
      return EntityType.ORGANISATION;
    }
    EntityType most = type(words);
    Name voted = most != null && 2 * count(words, most) > all(words) ? name.as(most) : name;
    return lonePerson(voted);
  }

  private int count(String name, EntityType type) {
    EnumMap<EntityType, Integer> counts = votes.get(key(name));
    return counts == null ? 0 : counts.getOrDefault(type, 0);
  }

  private int all(String name) {
    EnumMap<EntityType, Integer> counts = votes.get(key(name));
    return counts == null ? 0 : counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static boolean isTitled(Name name) {
    return Titles.isHonorific(name.line().word(name.first() - 1));
  }

  /** A capital city taken for a person that the article nowhere names in full. */
  private EntityType lonePerson(Name name) {
    boolean city =
        name.type() == EntityType.PERSON
            && name.size() == 1
            && Countries.seatOf(name.text()) != null
            && !surnames.contains(NameWords.key(name.text()))
            && !isTitled(name)
            && PersonGender.of(name.text()) == PersonGender.Gender.UNKNOWN;
    return city ? EntityType.PLACE : name.type();
  }
}
