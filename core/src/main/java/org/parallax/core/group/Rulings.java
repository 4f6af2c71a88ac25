package org.parallax.core.group;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about stories, in order; later grouping obeys. Of two decisions that
 * contradict each other the later one holds. They speak of articles, not of stories, so that they
 * hold whatever becomes of the stories; an article that is not there yet obeys when it comes.
 * Articles of two languages are never joined. Immutable.
 */
public final class Rulings {
  private static final Rulings NONE = new Rulings(List.of());

  private final List<Ruling> all;
  private final SortedMap<String, List<Integer>> byArticle = new TreeMap<>();
  private final Pins pins;

  private Rulings(List<Ruling> all) {
    this.all = List.copyOf(all);
    this.pins = new Pins(this.all);
    for (int i = 0; i < all.size(); i++) {
      for (String article : all.get(i).articles()) {
        byArticle.computeIfAbsent(article, a -> new ArrayList<>()).add(i);
      }
    }
  }

  /** One decision. */
  public sealed interface Ruling {
    /** Returns the ids of the articles it speaks of. */
    List<String> articles();
  }

  /**
   * These articles are of one story.
   *
   * @param articles ids
   */
  public record Together(List<String> articles) implements Ruling {
    /** Copies the list. */
    public Together {
      articles = List.copyOf(articles);
    }
  }

  /**
   * No article of the one list is of one story with an article of the other.
   *
   * @param some ids
   * @param others ids
   */
  public record Apart(List<String> some, List<String> others) implements Ruling {
    /** Copies the lists; refuses an article that is to be apart from itself. */
    public Apart {
      some = List.copyOf(some);
      others = List.copyOf(others);
      SortedSet<String> both = new TreeSet<>(some);
      both.retainAll(others);
      if (!both.isEmpty()) {
        throw new IllegalArgumentException("article to be apart from itself: " + both.first());
      }
    }

    @Override
    public List<String> articles() {
      List<String> articles = new ArrayList<>(some);
      articles.addAll(others);
      return articles;
    }
  }

  /**
   * The story of these articles is signed as a person saw it: no other article comes into it, nor
   * goes one of it elsewhere, unless a later decision says so. What would have joined it is
   * proposed to it instead.
   *
   * @param number by which whoever told it knows it again
   * @param articles ids of all its articles
   */
  public record Pinned(int number, List<String> articles) implements Ruling {
    /** Copies the list. */
    public Pinned {
      articles = List.copyOf(articles);
    }
  }

  /** Returns no decisions. */
  public static Rulings none() {
    return NONE;
  }

  /** Returns decisions, the earliest first. */
  public static Rulings of(List<Ruling> rulings) {
    return rulings.isEmpty() ? NONE : new Rulings(rulings);
  }

  /** Returns these decisions and a later one. */
  public Rulings and(Ruling later) {
    List<Ruling> more = new ArrayList<>(all);
    more.add(later);
    return new Rulings(more);
  }

  /** Returns the decisions, the earliest first. */
  public List<Ruling> all() {
    return all;
  }

  /** Returns what pinned the story that holds an article; null when nothing did. */
  public @Nullable Pinned pinned(String article) {
    Pins.Pin pin = pins.of(article);
    return pin == null ? null : pin.ruling();
  }

  /** Returns the pinned stories. */
  Pins pins() {
    return pins;
  }

  /** Returns whether a decision speaks of an article. */
  boolean concern(String article) {
    return byArticle.containsKey(article);
  }

  /** Returns the decisions that speak of one of some articles, the latest first. */
  List<Ruling> latestFirst(Iterable<String> articles) {
    SortedSet<Integer> found = new TreeSet<>(java.util.Comparator.reverseOrder());
    for (String article : articles) {
      found.addAll(byArticle.getOrDefault(article, List.of()));
    }
    return found.stream().map(all::get).toList();
  }
}
