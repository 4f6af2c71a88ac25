package org.parallax.core.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parallax.model.EntityType;

/** Joins organisations, places and the rest: same name, acronym, end of a long name. */
final class EntityThings {
  /** Fewest letters of a first word that may stand for a firm's whole name. */
  private static final int SHORTEST = 5;

  private final List<EntityDraft> drafts;
  private final EntitySets sets;

  EntityThings(List<EntityDraft> drafts, EntitySets sets) {
    this.drafts = drafts;
    this.sets = sets;
  }

  void join() {
    Map<String, Integer> firsts = new TreeMap<>();
    for (int i = 0; i < drafts.size(); i++) {
      if (drafts.get(i).isDescribed()) {
        continue;
      }
      for (String name : names(i)) {
        Integer first = firsts.putIfAbsent(name, i);
        if (first != null) {
          sets.join(first, i);
        }
      }
    }
    joinShort();
  }

  /** A name of one word is a person's or not; a longer one joins whatever the model took it for. */
  private Set<String> names(int i) {
    EntityDraft draft = drafts.get(i);
    boolean person = draft.type() == EntityType.PERSON;
    Set<String> names = new TreeSet<>();
    if (!person) {
      names.add(EntityNames.firmless(draft.key()));
    }
    if ((!person && draft.type() != EntityType.PLACE) || draft.name().contains(" ")) {
      names.add(EntityNames.firmless(draft.name()));
    }
    return names;
  }

  /** Joins a short name with the one long name that it can stand for. */
  private void joinShort() {
    SortedMap<String, Set<Integer>> ends = new TreeMap<>();
    SortedMap<String, List<Integer>> initials = new TreeMap<>();
    for (int i = 0; i < drafts.size(); i++) {
      EntityDraft draft = drafts.get(i);
      if (!draft.isDescribed() && draft.type() != EntityType.PERSON) {
        String name = draft.name();
        for (String letters : EntityNames.initials(name)) {
          initials.computeIfAbsent(letters, k -> new ArrayList<>()).add(i);
        }
        if (draft.type() == EntityType.ORGANISATION) {
          for (String end : ends(EntityNames.fold(name))) {
            ends.computeIfAbsent(end, k -> new TreeSet<>()).add(sets.find(i));
          }
        }
      }
    }
    SortedMap<String, Set<Integer>> firms = firms();
    List<int[]> joins = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      EntityDraft draft = drafts.get(i);
      if (draft.isDescribed() || draft.type() == EntityType.PERSON) {
        continue;
      }
      Set<Integer> longer = new TreeSet<>(longer(draft, ends, initials));
      if (draft.type() == EntityType.ORGANISATION) {
        longer.addAll(firms.getOrDefault(EntityNames.fold(draft.name()), Set.of()));
      }
      longer.remove(sets.find(i));
      if (longer.size() == 1) {
        joins.add(new int[] {i, longer.iterator().next()});
      }
    }
    joins.forEach(pair -> sets.join(pair[0], pair[1]));
  }

  /** Firms by the first word of their names: "Velden" of "Velden Bridges Group Inc." */
  private SortedMap<String, Set<Integer>> firms() {
    SortedMap<String, Set<Integer>> firms = new TreeMap<>();
    for (int i = 0; i < drafts.size(); i++) {
      EntityDraft draft = drafts.get(i);
      String name = EntityNames.fold(draft.name());
      int cut = name.indexOf(' ');
      boolean firm = !draft.isDescribed() && draft.type() == EntityType.ORGANISATION;
      if (firm && cut >= SHORTEST && !EntityNames.firmless(name).equals(name.replace(",", ""))) {
        firms.computeIfAbsent(name.substring(0, cut), k -> new TreeSet<>()).add(sets.find(i));
      }
    }
    return firms;
  }

  private Set<Integer> longer(
      EntityDraft draft,
      SortedMap<String, Set<Integer>> ends,
      SortedMap<String, List<Integer>> initials) {
    String name = draft.name();
    Set<Integer> longer = new TreeSet<>();
    if (draft.type() == EntityType.ORGANISATION && name.contains(" ")) {
      longer.addAll(ends.getOrDefault(EntityNames.fold(name), Set.of()));
    }
    for (int i : initials.getOrDefault(EntityNames.acronym(name), List.of())) {
      EntityType type = drafts.get(i).type();
      if (type == draft.type() || type == EntityType.ORGANISATION) {
        longer.add(sets.find(i));
      }
    }
    return longer;
  }

  /** What stands behind each blank of a name. */
  private static List<String> ends(String name) {
    List<String> ends = new ArrayList<>();
    for (int i = name.indexOf(' '); i >= 0; i = name.indexOf(' ', i + 1)) {
      ends.add(name.substring(i + 1));
    }
    return ends;
  }
}
