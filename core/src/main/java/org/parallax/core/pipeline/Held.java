package org.parallax.core.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parallax.core.clean.HostRepeats;
import org.parallax.core.clean.KeepRates;
import org.parallax.core.group.HeldStories;
import org.parallax.core.reuse.RecentWords;
import org.parallax.model.Arrival;
import org.parallax.model.Article;
import org.parallax.model.Dating;
import org.parallax.model.Kept;
import org.parallax.model.Shelf;

/**
 * What one run leaves to the next over the same store, so that an article that was recalled once is
 * not looked at again: results of pure stages, each under all that it was made of.
 *
 * <p>What the next run tells is the same with and without it. It belongs to one shelf, which the
 * next run goes on with. Opaque; some 25 KB an article, most of it {@link HeldStories}. One run at
 * a time has it.
 */
public final class Held {
  /** Holds nothing, whatever it is given. */
  static final Held NOTHING = new Held(false);

  private final boolean holds;
  private final HeldStories stories = new HeldStories();
  private Map<Arrival.Key, Version> before = new HashMap<>();
  private Map<Arrival.Key, Version> now = new HashMap<>();
  private Map<Arrival.Key, Integer> ownBefore = new HashMap<>();
  private Map<Arrival.Key, Integer> own = new HashMap<>();
  private final Map<Integer, Heard> heard = new ConcurrentHashMap<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, Lines> lines = new ConcurrentHashMap<>();
  private final Map<String, Days> days = new ConcurrentHashMap<>();

  private Held(boolean holds) {
    this.holds = holds;
  }

  /** Makes one that holds nothing yet. */
  public Held() {
    this(true);
  }

  /** A capture that the store gave. */
  private record Version(Kept.Sign sign, Taken taken) {}

  /** What is heard of an article without the others of its host. */
  record Heard(HostRepeats.Heard repeats, KeepRates.Heard rate) {
    static Heard of(Article article) {
      return new Heard(HostRepeats.Heard.of(article), KeepRates.Heard.of(article));
    }
  }

  /**
   * What an article is made of, but for what is only said of it.
   *
   * @param place on the shelf
   * @param repeats what is taken out since its host says it on other pages too
   */
  record Form(int place, List<Integer> repeats) {}

  private record Lines(Form form, List<RecentWords.Line> lines) {}

  private record Days(
      List<String> articles,
      List<Form> forms,
      @Nullable String asOf,
      SortedMap<String, Dating> days) {}

  boolean holds() {
    return holds;
  }

  HeldStories stories() {
    return stories;
  }

  /** Begins a run with what the one before left. */
  void begin() {
    if (!holds) {
      return;
    }
    before = now;
    now = new HashMap<>();
    ownBefore = own;
    own = new HashMap<>();
  }

  /** Returns what was kept in memory of a capture; null when it is another now, or not known. */
  @Nullable Taken version(Kept.Sign sign) {
    Version version = before.get(sign.key());
    if (version == null || !version.sign().equals(sign)) {
      return null;
    }
    now.put(sign.key(), version);
    return version.taken();
  }

  void hold(Kept.Sign sign, Taken taken) {
    if (holds) {
      now.put(sign.key(), new Version(sign, taken));
    }
  }

  /** Holds where the article of a capture was put that is read now. */
  void read(Arrival.Key key, int place) {
    if (holds) {
      own.put(key, place);
    }
  }

  /** Returns the place of the article of a capture: where the run put it that read it, if any. */
  int place(Shelf<Article> shelf, Arrival.Key key, Article article) {
    Integer known = ownBefore.get(key);
    return known != null && shelf.get(known).equals(article) ? known : shelf.put(article);
  }

  /** Returns what is heard of the article at a place. */
  Heard heard(int place, Supplier<Article> article) {
    return holds
        ? heard.computeIfAbsent(place, p -> Heard.of(article.get()))
        : Heard.of(article.get());
  }

  /** Returns the place of an article of several captures: that of before where it is the same. */
  int place(Shelf<Article> shelf, Article article) {
    Integer known = places.get(article.id());
    if (known != null && shelf.get(known).equals(article)) {
      return known;
    }
    int place = shelf.put(article);
    if (holds) {
      places.put(article.id(), place);
    }
    return place;
  }

  /** Returns the sentences of an article that may be found again. Safe to share between threads. */
  List<RecentWords.Line> lines(
      String id, Function<String, Form> forms, Supplier<List<RecentWords.Line>> maker) {
    if (!holds) {
      return maker.get();
    }
    Form form = forms.apply(id);
    Lines known = lines.get(id);
    if (known == null || !known.form().equals(form)) {
      known = new Lines(form, maker.get());
      lines.put(id, known);
    }
    return known.lines();
  }

  /** Returns the report days of the articles of a story. Safe to share between threads. */
  SortedMap<String, Dating> days(
      List<String> story,
      Function<String, Form> forms,
      @Nullable String asOf,
      Supplier<SortedMap<String, Dating>> settler) {
    if (!holds) {
      return settler.get();
    }
    List<String> ids = story.stream().sorted().toList();
    List<Form> made = ids.stream().map(forms).toList();
    Days known = days.get(ids.getFirst());
    if (known == null
        || !known.articles().equals(ids)
        || !known.forms().equals(made)
        || !Objects.equals(known.asOf(), asOf)) {
      known = new Days(ids, made, asOf, settler.get());
      days.put(ids.getFirst(), known);
    }
    return known.days();
  }

  /** Lets go of what is of no article that is still here. */
  void end(Set<String> articles, Set<Integer> shelved) {
    lines.keySet().retainAll(articles);
    places.keySet().retainAll(articles);
    days.keySet().retainAll(articles);
    heard.keySet().retainAll(shelved);
  }

  /** Returns the number of captures that are held. */
  public int size() {
    return now.size();
  }
}
