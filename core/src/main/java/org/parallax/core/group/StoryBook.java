package org.parallax.core.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The live stories: articles come in one by one, and each is in a story at once.
 *
 * <p>An article joins the story that it is most like on the average, or founds one; what it is
 * compared with comes from an index of the heaviest terms. Stories that grew are gathered anew with
 * their neighbours, and all of them when what is known of words has doubled, so that the order in
 * which articles came matters little ({@link #settle} makes it matter not at all, as long as all of
 * them are live). When more articles are live than fit, the stories that are oldest by the days of
 * their articles leave, for good.
 *
 * <p>An id that was told stays: it is the id of the article that founded the story, and the story
 * that holds this article answers to it, as its id or among its aliases. No clock, no threads:
 * fingerprints may be made on any thread, the book is not safe to share.
 */
public final class StoryBook {
  private final Settings settings;
  private final Consumer<Group> leaving;
  private final SortedMap<String, Window> windows = new TreeMap<>();
  private SortedMap<String, Long> told;
  private Rulings rulings;
  private long given;

  /**
   * Opens a book.
   *
   * @param rulings what a person decided before
   * @param leaving takes each story that leaves
   */
  public StoryBook(Rulings rulings, Consumer<Group> leaving) {
    this(Settings.DEFAULT, rulings, leaving);
  }

  StoryBook(Settings settings, Rulings rulings, Consumer<Group> leaving) {
    this(settings, rulings, new TreeMap<>(), leaving);
  }

  /**
   * Opens a book.
   *
   * @param told ids of stories that were told before, with the order of telling, from 1
   */
  StoryBook(
      Settings settings, Rulings rulings, SortedMap<String, Long> told, Consumer<Group> leaving) {
    this.told = told;
    this.given = told.values().stream().mapToLong(Long::longValue).max().orElse(0);
    this.settings = settings;
    this.rulings = rulings;
    this.leaving = leaving;
  }

  /**
   * What became of an article.
   *
   * @param article its id
   * @param story id of its story
   * @param founds whether it founds the story
   * @param aliases ids that were told before and are of this story now
   */
  public record Placed(String article, String story, boolean founds, List<String> aliases) {
    /** Copies the list. */
    public Placed {
      aliases = List.copyOf(aliases);
    }
  }

  /**
   * Takes an article in, and tells its story. An article that is live already is replaced by this
   * form of it.
   */
  public Placed add(Fingerprint article) {
    Live live = enter(article);
    LiveStory story = live.story();
    Live founder = story.founder();
    if (founder.given == 0) {
      founder.given = ++given;
    }
    return new Placed(live.id(), founder.id(), founder == live, story.aliases());
  }

  /** Takes an article in and tells nobody: what becomes of it is asked for later. */
  void take(Fingerprint article) {
    enter(article);
  }

  private Live enter(Fingerprint article) {
    String language = article.member().primaryLanguage();
    long before = told.getOrDefault(article.id(), 0L);
    for (Window window : windows.values()) {
      before = Math.max(before, window.withdraw(article.id()));
    }
    return window(language).add(article, before);
  }

  private Window window(String language) {
    return windows.computeIfAbsent(language, l -> new Window(settings, rulings, leaving));
  }

  /**
   * Opens the book again, with other decisions and told ids. Languages in which articles have left,
   * or are compared no more, are forgotten: what is live there depends on what came before.
   *
   * @return the ids of the articles that are still here
   */
  SortedSet<String> reopen(Rulings decided, SortedMap<String, Long> ids) {
    rulings = decided;
    told = ids;
    windows.values().removeIf(window -> !window.isWhole());
    SortedSet<String> here = new TreeSet<>();
    windows
        .values()
        .forEach(window -> {
          window.reopen(decided, ids);
          here.addAll(window.ids());
        });
    return here;
  }

  /** Takes an article out for good. */
  void withdraw(String article) {
    windows.values().forEach(window -> window.withdraw(article));
  }

  /** Returns whether what is settled may depend on what came before the book was opened again. */
  boolean isUnsure() {
    return windows.values().stream().anyMatch(Window::isUnsure);
  }

  /** Settles the languages as if their articles had come in order of event time. */
  void settleInOrder() {
    windows.values().forEach(Window::order);
    settle();
  }

  /** Makes the live stories anew from all live articles; no order of coming is left in them. */
  public void settle() {
    windows.values().forEach(Window::settle);
  }

  /** Returns the live stories, in order of their ids. */
  public List<Group> stories() {
    List<Group> stories = new ArrayList<>();
    windows.values().forEach(window -> stories.addAll(window.groups()));
    stories.sort(Comparator.comparing(Group::id));
    return stories;
  }

  /** Returns the id of the live story that answers to an id or holds an article; null when none. */
  public @Nullable String storyOf(String id) {
    Live live = find(id);
    return live == null ? null : live.story().id();
  }

  private @Nullable Live find(String id) {
    for (Window window : windows.values()) {
      Live live = window.find(id);
      if (live != null) {
        return live;
      }
    }
    return null;
  }

  /** Returns what persons decided, to be kept. */
  public Rulings rulings() {
    return rulings;
  }

  /** Lets a decision hold, now and later. */
  public void rule(Rulings.Ruling ruling) {
    rulings = rulings.and(ruling);
    windows.values().forEach(window -> window.rule(rulings, ruling.articles()));
  }

  /**
   * Makes one story of two, told by their ids; the earlier id stays, the other becomes an alias.
   */
  public void merge(String story, String other) {
    List<String> articles = new ArrayList<>(articles(story));
    articles.addAll(articles(other));
    rule(new Rulings.Together(articles));
  }

  /** Takes articles out of their story into one of their own. */
  public void split(String story, List<String> articles) {
    List<String> rest = new ArrayList<>(articles(story));
    if (!rest.containsAll(articles) || rest.size() == articles.size()) {
      throw new IllegalArgumentException(
          "expected some articles of story " + story + ", not all, found " + articles);
    }
    rest.removeAll(articles);
    rule(new Rulings.Apart(articles, rest));
    rule(new Rulings.Together(articles));
  }

  /** Signs a story as it is: what fits it later is proposed to it. */
  public void pin(int number, String story) {
    rule(new Rulings.Pinned(number, articles(story)));
  }

  /** Puts an article into a story, whatever its words are. */
  public void put(String article, String story) {
    rule(new Rulings.Together(List.of(founder(story).id(), article)));
  }

  private List<String> articles(String story) {
    return founder(story).story().inOrder().stream().map(Live::id).toList();
  }

  private Live founder(String story) {
    Live live = find(story);
    if (live == null) {
      throw new IllegalArgumentException(
          "no live story answers to " + story + "; it may have left by age");
    }
    return live.story().founder();
  }
}
