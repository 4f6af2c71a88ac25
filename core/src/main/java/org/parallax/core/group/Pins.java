package org.parallax.core.group;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which articles each pinned story holds: those that it had when it was pinned, those that a person
 * put in since, without those that a person took out. Of two pins that hold one article the later
 * one counts. Immutable.
 */
final class Pins {
  /** The pins that count, the latest first. */
  private final List<Pin> all = new ArrayList<>();

  private final SortedMap<String, Pin> byArticle = new TreeMap<>();

  /** A pinned story. */
  record Pin(Rulings.Pinned ruling, SortedSet<String> articles) {
    private boolean holdsAny(List<String> ids) {
      return ids.stream().anyMatch(articles::contains);
    }

    private void obey(Rulings.Ruling later) {
      switch (later) {
        case Rulings.Together together -> {
          if (holdsAny(together.articles())) {
            articles.addAll(together.articles());
          }
        }
        case Rulings.Apart apart -> {
          // Of a story that was split, the others are what it was split from: they stay.
          if (holdsAny(apart.others())) {
            articles.removeAll(apart.some());
          }
        }
        case Rulings.Pinned pinned -> {
          // Is one of its own.
        }
      }
    }
  }

  /** Takes what persons decided, the earliest first. */
  Pins(List<Rulings.Ruling> rulings) {
    List<Pin> pins = new ArrayList<>();
    for (Rulings.Ruling ruling : rulings) {
      pins.forEach(pin -> pin.obey(ruling));
      if (ruling instanceof Rulings.Pinned pinned) {
        pins.add(new Pin(pinned, new TreeSet<>(pinned.articles())));
      }
    }
    for (Pin pin : pins.reversed()) {
      if (pin.articles().stream().noneMatch(byArticle::containsKey)) {
        all.add(pin);
        pin.articles().forEach(article -> byArticle.put(article, pin));
      }
    }
  }

  /** Returns the pinned stories; no article is of two of them. */
  List<Pin> all() {
    return all;
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** Returns the pin that holds an article; null when none does. */
  @Nullable Pin of(String article) {
    return byArticle.get(article);
  }
}
