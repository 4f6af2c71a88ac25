package org.parallax.core.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parallax.model.EntityType;

/** Joins organisations, places and the rest: same name, acronym, end of a long name. */
final class EntityThings {
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

  private void joinShort() {
    List<int[]> joins = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      EntityDraft draft = drafts.get(i);
      if (draft.isDescribed() || draft.type() == EntityType.PERSON) {
        continue;
      }
      Set<Integer> longer = new TreeSet<>();
      for (int j = 0; j < drafts.size(); j++) {
        if (isShortFor(draft, drafts.get(j))) {
          longer.add(sets.find(j));
        }
      }
      longer.remove(sets.find(i));
      if (longer.size() == 1) {
        joins.add(new int[] {i, longer.iterator().next()});
      }
    }
    joins.forEach(pair -> sets.join(pair[0], pair[1]));
  }

  private static boolean isShortFor(EntityDraft draft, EntityDraft other) {
    if (other.isDescribed() || other.type() == EntityType.PERSON) {
      return false;
    }
    String name = draft.name();
    boolean bodies =
        draft.type() == EntityType.ORGANISATION && other.type() == EntityType.ORGANISATION;
    boolean end =
        bodies
            && name.contains(" ")
            && EntityNames.fold(other.name()).endsWith(" " + EntityNames.fold(name));
    boolean kinds = draft.type() == other.type() || other.type() == EntityType.ORGANISATION;
    return end || (kinds && EntityNames.isAcronym(name, other.name()));
  }
}
