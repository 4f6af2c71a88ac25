package org.parallax.core.read.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parallax.model.EntityType;

/** One thing that an article names or describes, while its mentions are gathered. */
final class Identity {
  private final String base;
  private final EntityType type;
  private final List<Role> roles = new ArrayList<>();
  private final Map<String, Integer> times = new HashMap<>();
  private String name = "";

  Identity(String base, EntityType type) {
    this.base = base;
    this.type = type;
  }

  EntityType type() {
    return type;
  }

  /** Returns what the key is made from: the country, or the first name given. */
  String base() {
    return base;
  }

  /** Returns the fullest name so far; empty when it has only been hinted at. */
  String name() {
    return name;
  }

  List<Role> roles() {
    return roles;
  }

  /** Takes in another name of the same thing. */
  void called(String other) {
    times.merge(other, 1, Integer::sum);
    if (isDouble(other) && times.getOrDefault(other, 0) < times.getOrDefault(name, 0)) {
      return;
    }
    if (isDoubled(other) && times.getOrDefault(other, 0) > times.getOrDefault(name, 0)) {
      name = other;
      return;
    }
    boolean fuller = NameWords.of(other).size() > NameWords.of(name).size();
    boolean same = NameWords.of(other).size() == NameWords.of(name).size();
    boolean calmer = isShouted(name) && !isShouted(other);
    boolean longer = same && other.length() > name.length() && !isShouted(other);
    if (name.isEmpty() || fuller || (same && calmer) || longer) {
      name = other;
    }
  }

  /** A second surname behind a full name, or a word that ran into it: the usual form is kept. */
  private boolean isDouble(String other) {
    return type == EntityType.PERSON && name.indexOf(' ') > 0 && other.startsWith(name + " ");
  }

  private boolean isDoubled(String other) {
    return type == EntityType.PERSON && other.indexOf(' ') > 0 && name.startsWith(other + " ");
  }

  private static boolean isShouted(String words) {
    return words.length() > 5 && words.equals(words.toUpperCase(Locale.ROOT));
  }
}
