package org.parallax.core.align;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parallax.core.read.names.GivenNames;
import org.parallax.model.EntityType;
import org.parallax.model.Story;

/** Joins the people of a story: full names first, then surnames, then descriptions. */
final class EntityPeople {
  private static final Set<String> EMPTY =
      Set.of("of", "the", "a", "an", "for", "at", "in", "and", "'s", "to", "its", "his", "her");
  private static final Set<String> LIMITS =
      Set.of("former", "ex", "deputy", "vice", "acting", "interim", "assistant", "outgoing");

  private final List<EntityDraft> drafts;
  private final EntitySets sets;
  private final List<Integer> full = new ArrayList<>();
  private final List<Integer> single = new ArrayList<>();
  private final List<Integer> described = new ArrayList<>();

  /** Words of each person's name, by the number of the draft. */
  private final SortedMap<Integer, List<String>> words = new TreeMap<>();

  EntityPeople(List<EntityDraft> drafts, EntitySets sets) {
    this.drafts = drafts;
    this.sets = sets;
    for (int i = 0; i < drafts.size(); i++) {
      EntityDraft draft = drafts.get(i);
      if (draft.isDescribed()) {
        described.add(i);
      } else if (draft.type() == EntityType.PERSON) {
        words.put(i, EntityNames.person(draft.name()));
        (wordsOf(i).size() > 1 ? full : single).add(i);
      }
    }
  }

  /** Surnames from here on, in letters, are seldom borne by two with one letter between them. */
  private static final int LONG_SURNAME = 8;

  /** Names that one article gives to two: "Anna Berg" and her daughter "Anna Marie Berg". */
  private final Set<List<String>> apart = new LinkedHashSet<>();

  private List<String> wordsOf(int person) {
    return words.getOrDefault(person, List.of());
  }

  void join() {
    for (List<Integer> namesakes : namesakes()) {
      for (int i : namesakes) {
        sets.join(namesakes.get(0), i);
      }
    }
    findApart();
    joinSpellings();
    joinHyphens();
    joinDoubles();
    joinSingles();
    joinDescriptions();
  }

  /** The people of full name, those of one name together. */
  private List<List<Integer>> namesakes() {
    SortedMap<String, List<Integer>> byName = new TreeMap<>();
    for (int i : full) {
      byName.computeIfAbsent(String.join(" ", wordsOf(i)), k -> new ArrayList<>()).add(i);
    }
    return List.copyOf(byName.values());
  }

  /** An article joins names that differ by a middle name, unless it says that they are two. */
  private void findApart() {
    SortedMap<String, List<Integer>> byEnds = new TreeMap<>();
    for (List<Integer> namesakes : namesakes()) {
      List<String> name = wordsOf(namesakes.get(0));
      String ends = name.getFirst() + " " + name.getLast();
      for (int other : byEnds.getOrDefault(ends, List.of())) {
        if (namesakes.stream().anyMatch(i -> drafts.get(i).sharesArticle(drafts.get(other)))) {
          apart.add(name);
          apart.add(wordsOf(other));
        }
      }
      byEnds.computeIfAbsent(ends, k -> new ArrayList<>()).addAll(namesakes);
    }
  }

  /** Whether two names are of two people, or one of them may be of either. */
  private boolean areTwo(List<String> one, List<String> other) {
    List<String> shorter = one.size() < other.size() ? one : other;
    long bearers = apart.stream().filter(n -> endsWith(n, shorter)).count();
    return (apart.contains(one) && apart.contains(other)) || bearers > 1;
  }

  /** Joins "Anna Berg" with the one "Anna Berg Ruiz": a second surname is often left out. */
  private void joinDoubles() {
    SortedMap<String, Set<Integer>> byStart = new TreeMap<>();
    for (int i : full) {
      List<String> name = wordsOf(i);
      if (name.size() == 3) {
        add(byStart, String.join(" ", name.subList(0, 2)), sets.find(i));
      }
    }
    List<int[]> joins = new ArrayList<>();
    for (int i : full) {
      Set<Integer> longer = byStart.getOrDefault(String.join(" ", wordsOf(i)), Set.of());
      if (longer.size() == 1) {
        joins.add(new int[] {i, longer.iterator().next()});
      }
    }
    joins.forEach(pair -> sets.join(pair[0], pair[1]));
  }

  /** Joins "Lee Min Ho" and "Lee Min-ho". */
  private void joinHyphens() {
    SortedMap<String, Integer> byLetters = new TreeMap<>();
    for (int i : full) {
      List<String> name = wordsOf(i);
      boolean parted = name.size() == 3 || name.getLast().indexOf('-') > 0;
      if (name.size() > 1 && name.size() < 4 && parted) {
        String letters = name.getFirst() + " " + String.join("", name.subList(1, name.size()));
        Integer first = byLetters.putIfAbsent(letters.replace("-", ""), i);
        sets.join(first == null ? i : first, i);
      }
    }
  }

  /** Joins names that are spellings of one; only those with surnames alike are compared. */
  private void joinSpellings() {
    SortedMap<String, List<List<Integer>>> bySurname = new TreeMap<>();
    for (List<Integer> namesakes : namesakes()) {
      for (String key : EntityNames.spellings(wordsOf(namesakes.get(0)).getLast())) {
        List<List<Integer>> known = bySurname.computeIfAbsent(key, k -> new ArrayList<>());
        for (List<Integer> others : known) {
          if (isSame(namesakes, others)) {
            sets.join(namesakes.get(0), others.get(0));
          }
        }
        known.add(namesakes);
      }
    }
  }

  private boolean isSame(List<Integer> one, List<Integer> other) {
    List<String> a = wordsOf(one.get(0));
    List<String> b = wordsOf(other.get(0));
    String surname = a.get(a.size() - 1);
    String otherSurname = b.get(b.size() - 1);
    if (!EntityNames.spelledAlike(surname, otherSurname)) {
      return false;
    }
    if (areTwo(a, b)) {
      return false;
    }
    if (endsWith(a, b) || endsWith(b, a)) {
      return true;
    }
    String given = a.get(0);
    String otherGiven = b.get(0);
    boolean exact = EntityNames.skeleton(surname).equals(EntityNames.skeleton(otherSurname));
    boolean alike = EntityNames.skeleton(given).equals(EntityNames.skeleton(otherGiven));
    boolean initial =
        Math.min(given.length(), otherGiven.length()) == 1
            && given.charAt(0) == otherGiven.charAt(0);
    boolean shortened = GivenNames.longName(given).equals(GivenNames.longName(otherGiven));
    if (exact && (alike || initial || shortened)) {
      return true;
    }
    if (given.equals(otherGiven)
        && Math.min(surname.length(), otherSurname.length()) >= LONG_SURNAME) {
      return true; // "Oskar Lindquist", "Oskar Lindqvist": who is named so twice in a story is one
    }
    boolean near =
        EntityNames.spelledAlike(given, otherGiven)
            || (surname.length() >= 5 && given.charAt(0) == otherGiven.charAt(0));
    return near && !Collections.disjoint(tellingRoles(one), tellingRoles(other));
  }

  /** "Mallam Garba Shehu" and "Garba Shehu": a title, or a further given name, stands before. */
  private static boolean endsWith(List<String> name, List<String> shorter) {
    return name.size() > shorter.size()
        && name.subList(name.size() - shorter.size(), name.size()).equals(shorter);
  }

  /** The words of those roles that tell more than "minister". */
  private Set<String> tellingRoles(List<Integer> people) {
    Set<String> roles = new TreeSet<>();
    for (int i : people) {
      for (Story.Role role : drafts.get(i).roles()) {
        Set<String> told = words(role.text());
        if (told.size() > 1) {
          roles.add(String.join(" ", told));
        }
      }
    }
    return roles;
  }

  /** Whether an article has both a first name and a full name and does not join them. */
  private boolean isToldApart(int single, int set) {
    return full.stream()
        .anyMatch(i -> sets.find(i) == set && drafts.get(i).sharesArticle(drafts.get(single)));
  }

  private void joinSingles() {
    SortedMap<String, Set<Integer>> bySurname = new TreeMap<>();
    SortedMap<String, Set<Integer>> byGiven = new TreeMap<>();
    SortedMap<String, Set<Integer>> byMiddle = new TreeMap<>();
    SortedMap<Integer, Set<String>> roles = new TreeMap<>();
    for (int i : full) {
      List<String> name = wordsOf(i);
      int set = sets.find(i);
      add(bySurname, EntityNames.skeleton(name.getLast()), set);
      add(byGiven, name.getFirst(), set);
      if (name.size() == 3) {
        add(byMiddle, EntityNames.skeleton(name.get(1)), set);
      }
      Set<String> held = roles.computeIfAbsent(set, k -> new TreeSet<>());
      drafts.get(i).roles().forEach(r -> held.add(r.text()));
    }
    SortedMap<String, Integer> unknown = new TreeMap<>();
    List<int[]> joins = new ArrayList<>();
    for (int i : single) {
      String word = wordsOf(i).get(0);
      Set<Integer> candidates =
          new TreeSet<>(bySurname.getOrDefault(EntityNames.skeleton(word), Set.of()));
      if (candidates.isEmpty()) {
        candidates.addAll(byGiven.getOrDefault(word, Set.of()));
        candidates.removeIf(c -> isToldApart(i, c));
      }
      if (candidates.isEmpty()) {
        candidates.addAll(byMiddle.getOrDefault(EntityNames.skeleton(word), Set.of()));
      }
      if (candidates.isEmpty()) {
        Integer first = unknown.putIfAbsent(word, i);
        joins.add(new int[] {i, first == null ? i : first});
      }
      if (candidates.size() > 1) {
        candidates.removeIf(c -> !overlap(roles.getOrDefault(c, Set.of()), drafts.get(i)));
      }
      if (candidates.size() == 1) {
        joins.add(new int[] {i, candidates.iterator().next()});
      }
    }
    joins.forEach(pair -> sets.join(pair[0], pair[1]));
  }

  private static void add(SortedMap<String, Set<Integer>> index, String key, int set) {
    index.computeIfAbsent(key, k -> new TreeSet<>()).add(set);
  }

  private static boolean overlap(Set<String> roles, EntityDraft single) {
    for (Story.Role held : single.roles()) {
      for (String role : roles) {
        if (describes(role, held.text()) || describes(held.text(), role)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Joins a description with the one person whose role it is; else with its like. */
  private void joinDescriptions() {
    SortedMap<String, SortedMap<String, Set<Integer>>> byHead = new TreeMap<>();
    for (int i = 0; i < drafts.size(); i++) {
      EntityDraft draft = drafts.get(i);
      if (draft.type() == EntityType.PERSON && !draft.isDescribed()) {
        for (Story.Role role : draft.roles()) {
          add(
              byHead.computeIfAbsent(head(role.text()), k -> new TreeMap<>()),
              role.text(),
              sets.find(i));
        }
      }
    }
    SortedMap<String, List<Integer>> alike = new TreeMap<>();
    for (int i : described) {
      alike.computeIfAbsent(EntityNames.fold(drafts.get(i).name()), k -> new ArrayList<>()).add(i);
    }
    List<int[]> joins = new ArrayList<>();
    alike.forEach((name, people) -> {
      Set<Integer> holders = new TreeSet<>();
      byHead
          .getOrDefault(name.substring(name.lastIndexOf(' ') + 1), new TreeMap<>())
          .forEach((role, held) -> {
            if (describes(name, role)) {
              holders.addAll(held);
            }
          });
      boolean telling = people.stream().anyMatch(i -> drafts.get(i).name().contains(" "));
      if (holders.size() == 1) {
        people.forEach(i -> joins.add(new int[] {i, holders.iterator().next()}));
      } else if (holders.isEmpty() && telling) {
        people.forEach(i -> joins.add(new int[] {i, people.get(0)}));
      }
    });
    joins.forEach(pair -> sets.join(pair[0], pair[1]));
  }

  /** Whether somebody of this role may be called so: "minister", "transport minister". */
  private static boolean describes(String description, String role) {
    Set<String> called = words(description);
    Set<String> held = words(role);
    for (String word : held) {
      if (LIMITS.contains(word) && !called.contains(word)) {
        return false;
      }
    }
    List<String> words = EntityNames.words(description);
    String head = words.get(words.size() - 1);
    return held.containsAll(called) && head(role).equals(head);
  }

  private static String head(String role) {
    String before = EntityNames.fold(role).split(" (of|for|at|in|to|on) ", 2)[0];
    return before.substring(before.lastIndexOf(' ') + 1);
  }

  private static Set<String> words(String role) {
    Set<String> words = new TreeSet<>();
    for (String word : EntityNames.fold(role).replace("'s ", " ").split("[ -]")) {
      if (!EMPTY.contains(word)) {
        words.add(word.equals("defense") ? "defence" : word);
      }
    }
    return words;
  }
}
