package org.parallax.core.read.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.model.EntityType;

/** Names of people in, one identity a person out: surnames are those of full names. */
final class People {
  /** Those who may bear a parent's own name. */
  private static final Set<String> KIN = Set.of("son", "daughter");

  /** Roles of those who are told of as somebody's. */
  private static final Set<String> RELATIVES =
      Set.of(
          "father",
          "mother",
          "brother",
          "sister",
          "son",
          "daughter",
          "husband",
          "wife",
          "uncle",
          "aunt",
          "cousin",
          "grandfather",
          "grandmother",
          "dad",
          "mom",
          "mum",
          "widow");

  private static final Pattern ONLY =
      Pattern.compile(
          "(?i)\\b(?:(?:known|identified|named|named himself|named herself) (?:only )?(?:simply )?"
              + "(?:as|by)|(?:his|her) (?:first )?name (?:only )?as|identified only by (?:her |his )?"
              + "first name ,?) ?$");

  /** Tokens between "son of" and the name. */
  private static final int NEAR = 6;

  private final List<Identity> people = new ArrayList<>();
  private final Map<String, List<Identity>> bySurname = new HashMap<>();
  private final Map<String, List<Identity>> byFirst = new HashMap<>();

  /** Names of three words by the second, which may be the surname: "Anna Berg Ruiz". */
  private final Map<String, List<Identity>> byMiddle = new HashMap<>();

  private final IdentityHashMap<Identity, Integer> introduced = new IdentityHashMap<>();

  /** Those of whom somebody is the son or the daughter, and may bear the name. */
  private final List<Identity> parents = new ArrayList<>();

  private final Map<String, Identity> alone = new HashMap<>();

  /**
   * A person's name with its place in the order of reading.
   *
   * @param name the name
   * @param role given beside it
   * @param place in the order of reading
   */
  record Called(Name name, @Nullable Role role, int place) {}

  /** Returns one identity for each of the names. */
  IdentityHashMap<Name, Identity> identify(List<Called> all) {
    IdentityHashMap<Name, Identity> identities = new IdentityHashMap<>();
    for (Called called : all) {
      if (words(called).size() > 1) {
        identities.put(called.name(), take(full(called), called));
      }
    }
    for (Called called : all) {
      if (words(called).size() == 1) {
        identities.put(called.name(), take(single(called), called));
      }
    }
    return identities;
  }

  /** Returns the people, in the order in which they are first named in full. */
  List<Identity> people() {
    return people;
  }

  private static Identity take(Identity identity, Called called) {
    identity.called(called.name().text());
    Role role = called.role();
    if (role != null) {
      identity.roles().add(role);
    }
    return identity;
  }

  private static List<String> words(Called called) {
    return NameWords.ofPerson(called.name().text());
  }

  private Identity full(Called called) {
    List<String> words = words(called);
    String surname = words.get(words.size() - 1);
    boolean kin = isOfKin(called);
    for (Identity other : bySurname.getOrDefault(surname, List.of())) {
      List<String> others = NameWords.ofPerson(other.name());
      boolean apart = kin || parents.contains(other);
      if (apart ? words.equals(others) : sameGivenName(words, others)) {
        return other;
      }
    }
    for (Identity other : people) {
      if (opens(words, NameWords.ofPerson(other.name()))) {
        return other;
      }
    }
    Identity made = make(called);
    if (kin) {
      parents.add(made);
    }
    bySurname.computeIfAbsent(surname, k -> new ArrayList<>()).add(made);
    if (words.size() == 3) {
      byMiddle.computeIfAbsent(words.get(1), k -> new ArrayList<>()).add(made);
    }
    byFirst.computeIfAbsent(words.get(0), k -> new ArrayList<>()).add(made);
    introduced.put(made, called.place());
    made.called(called.name().text());
    return made;
  }

  /** "The son of the harbour master Anna Berg": told of somebody else, who may bear the name. */
  private static boolean isOfKin(Called called) {
    int first = called.name().first();
    for (int i = first - 1; i > 0 && i > first - NEAR; i--) {
      String word = called.name().line().word(i);
      if (word.equalsIgnoreCase("of")) {
        String kin = called.name().line().word(i - 1).toLowerCase(Locale.ROOT);
        return KIN.contains(kin);
      }
    }
    return false;
  }

  /** "A man known only as Oskar", "who gave his name as Oskar": nobody who has a surname here. */
  private static boolean isKnownOnlyAs(Called called) {
    int first = called.name().first();
    return first > 0
        && ONLY.matcher(called.name().line().words(Math.max(0, first - NEAR), first - 1)).find();
  }

  /** "Anna Berg" and "Anna Berg Ruiz": one has a second surname. */
  private static boolean opens(List<String> one, List<String> other) {
    return (one.size() == 2 && other.size() == 3 && other.subList(0, 2).equals(one))
        || (other.size() == 2 && one.size() == 3 && one.subList(0, 2).equals(other));
  }

  private Identity make(Called called) {
    Identity made = new Identity(called.name().text(), EntityType.PERSON);
    people.add(made);
    return made;
  }

  private Identity single(Called called) {
    String word = words(called).get(0);
    if (isKnownOnlyAs(called)) {
      return alone.computeIfAbsent(word, k -> make(called));
    }
    List<Identity> candidates = bySurname.getOrDefault(word, List.of());
    if (candidates.isEmpty()) {
      candidates = byFirst.getOrDefault(word, List.of());
      // who is called by a first name alone was named in full before
      List<Identity> before =
          candidates.stream().filter(c -> introduced.getOrDefault(c, 0) < called.place()).toList();
      Identity other = alone.get(word);
      if (other != null && before.size() != 1) {
        return other;
      }
      candidates = before.isEmpty() ? candidates : before;
    }
    if (candidates.isEmpty()) {
      candidates = byMiddle.getOrDefault(word, List.of());
    }
    Identity meant = candidates.size() == 1 ? candidates.get(0) : meant(candidates, called);
    return meant != null ? meant : alone.computeIfAbsent(word, k -> make(called));
  }

  /** Which of several people of one surname is meant; null when that cannot be told. */
  private @Nullable Identity meant(List<Identity> candidates, Called called) {
    List<Identity> left = new ArrayList<>(candidates);
    Role role = called.role();
    if (role != null) {
      List<Identity> holders =
          left.stream().filter(c -> c.roles().stream().anyMatch(role::describes)).toList();
      left = holders.size() == 1 ? new ArrayList<>(holders) : left;
    }
    String honorific = called.name().line().word(called.name().first() - 1);
    PersonGender.Gender gender = Titles.gender(honorific);
    if (gender != null) {
      left.removeIf(c -> !fits(PersonGender.of(c.name()), gender));
    }
    if (left.size() > 1 && !left.stream().allMatch(People::isOnlyKin)) {
      left.removeIf(People::isOnlyKin); // "her father, Emil Berg": Berg is who he is the father of
    }
    if (left.size() > 1) {
      left.removeIf(c -> introduced.getOrDefault(c, 0) > called.place());
    }
    return left.size() == 1 ? left.get(0) : null;
  }

  private static boolean isOnlyKin(Identity person) {
    return !person.roles().isEmpty()
        && person.roles().stream()
            .allMatch(r -> RELATIVES.contains(r.text().toLowerCase(Locale.ROOT)));
  }

  private static boolean fits(PersonGender.Gender known, PersonGender.Gender asked) {
    return known == PersonGender.Gender.UNKNOWN || known == asked;
  }

  private static boolean sameGivenName(List<String> one, List<String> other) {
    String a = one.get(0);
    String b = other.get(0);
    if (one.size() == 1 || other.size() == 1) {
      return false;
    }
    boolean initial = (a.length() == 1 || b.length() == 1) && a.charAt(0) == b.charAt(0);
    return a.equals(b) || initial || GivenNames.longName(a).equals(GivenNames.longName(b));
  }
}
