package org.parallax.core.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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

  EntityPeople(List<EntityDraft> drafts, EntitySets sets) {
    this.drafts = drafts;
    this.sets = sets;
    for (int i = 0; i < drafts.size(); i++) {
      EntityDraft draft = drafts.get(i);
      if (draft.isDescribed()) {
        described.add(i);
      } else if (draft.type() == EntityType.PERSON) {
        boolean whole = EntityNames.person(draft.name()).size() > 1;
        (whole ? full : single).add(i);
      }
    }
  }

  void join() {
    for (int a : full) {
      for (int b : full) {
        if (a < b && isSame(drafts.get(a), drafts.get(b))) {
          sets.join(a, b);
        }
      }
    }
    joinSingles();
    joinDescriptions();
  }

  private static boolean isSame(EntityDraft one, EntityDraft other) {
    List<String> a = EntityNames.person(one.name());
    List<String> b = EntityNames.person(other.name());
    String surname = a.get(a.size() - 1);
    String otherSurname = b.get(b.size() - 1);
    if (!EntityNames.spelledAlike(surname, otherSurname)) {
      return false;
    }
    String given = a.get(0);
    String otherGiven = b.get(0);
    boolean exact = EntityNames.skeleton(surname).equals(EntityNames.skeleton(otherSurname));
    boolean alike = EntityNames.skeleton(given).equals(EntityNames.skeleton(otherGiven));
    boolean initial =
        Math.min(given.length(), otherGiven.length()) == 1
            && given.charAt(0) == otherGiven.charAt(0);
    if (exact && (alike || initial)) {
      return true;
    }
    boolean near =
        EntityNames.spelledAlike(given, otherGiven)
            || (surname.length() >= 5 && given.charAt(0) == otherGiven.charAt(0));
    return near && shareRole(one, other);
  }

  private static boolean shareRole(EntityDraft one, EntityDraft other) {
    for (Story.Role role : one.roles()) {
      for (Story.Role held : other.roles()) {
        Set<String> words = words(role.text());
        if (words.size() > 1 && words.equals(words(held.text()))) {
          return true;
        }
      }
    }
    return false;
  }

  private void joinSingles() {
    List<int[]> joins = new ArrayList<>();
    for (int i : single) {
      String word = EntityNames.person(drafts.get(i).name()).get(0);
      Set<Integer> candidates = holders(word, true);
      if (candidates.isEmpty()) {
        candidates = holders(word, false);
      }
      if (candidates.size() > 1) {
        candidates.removeIf(c -> !hasRoleOf(c, i));
      } else if (candidates.isEmpty()) {
        for (int other : single) {
          if (EntityNames.person(drafts.get(other).name()).get(0).equals(word)) {
            joins.add(new int[] {i, other});
          }
        }
      }
      if (candidates.size() == 1) {
        joins.add(new int[] {i, candidates.iterator().next()});
      }
    }
    joins.forEach(pair -> sets.join(pair[0], pair[1]));
  }

  /** The sets of people whose full name ends (or begins) with a word. */
  private Set<Integer> holders(String word, boolean last) {
    Set<Integer> found = new TreeSet<>();
    for (int i : full) {
      List<String> words = EntityNames.person(drafts.get(i).name());
      String own = words.get(last ? words.size() - 1 : 0);
      boolean same = EntityNames.skeleton(own).equals(EntityNames.skeleton(word));
      if (same && (last || own.equals(word))) {
        found.add(sets.find(i));
      }
    }
    return found;
  }

  private boolean hasRoleOf(int set, int single) {
    for (int i : full) {
      if (sets.find(i) == set && overlap(drafts.get(i), drafts.get(single))) {
        return true;
      }
    }
    return false;
  }

  private static boolean overlap(EntityDraft one, EntityDraft other) {
    for (Story.Role role : one.roles()) {
      for (Story.Role held : other.roles()) {
        if (describes(role.text(), held.text()) || describes(held.text(), role.text())) {
          return true;
        }
      }
    }
    return false;
  }

  private void joinDescriptions() {
    List<int[]> joins = new ArrayList<>();
    for (int i : described) {
      String description = drafts.get(i).name();
      Set<Integer> holders = new TreeSet<>();
      for (int j = 0; j < drafts.size(); j++) {
        boolean person = drafts.get(j).type() == EntityType.PERSON && !drafts.get(j).isDescribed();
        boolean holds =
            person
                && drafts.get(j).roles().stream().anyMatch(r -> describes(description, r.text()));
        if (holds) {
          holders.add(sets.find(j));
        }
      }
      if (holders.size() == 1) {
        joins.add(new int[] {i, holders.iterator().next()});
      } else if (holders.isEmpty() && description.contains(" ")) {
        for (int other : described) {
          if (EntityNames.fold(drafts.get(other).name()).equals(EntityNames.fold(description))) {
            joins.add(new int[] {i, other});
          }
        }
      }
    }
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
