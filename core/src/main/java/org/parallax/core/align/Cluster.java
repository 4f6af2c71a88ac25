package org.parallax.core.align;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Statements that state the same, in story order. Not safe to share between threads. */
final class Cluster {
  private final SortedMap<Integer, Statement> members = new TreeMap<>();

  /** Makes a cluster of statements, each under its number in the story. */
  static Cluster of(SortedMap<Integer, Statement> members) {
    Cluster cluster = new Cluster();
    cluster.members.putAll(members);
    return cluster;
  }

  static Cluster of(int number, Statement statement) {
    Cluster cluster = new Cluster();
    cluster.members.put(number, statement);
    return cluster;
  }

  void add(Cluster other) {
    members.putAll(other.members);
  }

  void add(int number, Statement statement) {
    members.put(number, statement);
  }

  Collection<Statement> statements() {
    return members.values();
  }

  SortedSet<Integer> numbers() {
    return new TreeSet<>(members.keySet());
  }

  int size() {
    return members.size();
  }

  int first() {
    return members.firstKey();
  }

  boolean holdsAny(Collection<Integer> numbers) {
    return numbers.stream().anyMatch(members::containsKey);
  }

  /** Returns ids of the origins, those of altered texts left out when a sound one says the same. */
  SortedSet<String> origins() {
    SortedSet<String> sound = new TreeSet<>(ORIGIN);
    SortedSet<String> all = new TreeSet<>(ORIGIN);
    for (Statement statement : members.values()) {
      all.add(statement.origin());
      if (!statement.altered()) {
        sound.add(statement.origin());
      }
    }
    if (!sound.isEmpty()) {
      return sound;
    }
    SortedSet<String> one = new TreeSet<>(ORIGIN);
    one.add(all.first());
    return one;
  }

  List<String> articles() {
    List<String> ids = new ArrayList<>();
    for (Statement statement : members.values()) {
      if (!ids.contains(statement.article())) {
        ids.add(statement.article());
      }
    }
    return ids;
  }

  /** "o2" before "o10". */
  static final Comparator<String> ORIGIN =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());
}
