package org.parallax.app.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.app.desk.Desk;
import org.parallax.app.keep.DecisionReader;
import org.parallax.model.Found;
import org.parallax.model.Kept;
import org.parallax.model.Kept.Decision.Kind;
import org.parallax.model.Store;
import tools.jackson.databind.JsonNode;

/**
 * What somebody sent in, decisions to be taken out, with what they will change in words. Safe to
 * share between threads.
 */
final class DecisionPlanner {
  private static final int LONGEST_TITLE = 500;

  private final Desk desk;
  private final Store store;

  DecisionPlanner(Desk desk) {
    this.desk = desk;
    this.store = desk.store();
  }

  /** Decisions to be taken, and in words what they will change. */
  record Planned(List<Kept.Decision> decisions, String change) {
    /** Copies the list. */
    Planned {
      decisions = List.copyOf(decisions);
    }
  }

  /**
   * Plans what somebody sent.
   *
   * @param who will have decided it
   * @param when likewise
   */
  Planned plan(JsonNode body, String who, Instant when) {
    String kind = body.path("kind").asString("");
    return switch (kind) {
      case "merge" -> merge(stories(body), who, when);
      case "split" -> split(articles(body), who, when);
      case "move" -> move(articles(body), story(body), who, when);
      case "pin" -> pin(story(body), body.path("account").asInt(0), who, when);
      case "refuse" -> refuse(articles(body), story(body), who, when);
      case "distinct" -> new ClaimParter(store).part(story(body), body.path("spans"), who, when);
      case "same-entity" -> same(body.path("entities"), who, when);
      case "rename" -> rename(story(body), body.path("title").asString("").strip(), who, when);
      case "read" -> read(story(body), body.path("account").asInt(0), who, when);
      default ->
          throw Problem.badValue(
              "kind",
              "one of merge, split, move, pin, refuse, distinct, same-entity, rename, read",
              kind);
    };
  }

  private Planned merge(List<Kept.StoryHead> stories, String who, Instant when) {
    if (stories.stream().map(Kept.StoryHead::id).distinct().count() < 2) {
      throw Problem.badValue("stories", "the ids of two stories or more", "fewer");
    }
    List<String> articles = stories.stream().flatMap(s -> s.articles().stream()).toList();
    return new Planned(
        List.of(new Kept.Decision(Kind.TOGETHER, articles, List.of(), who, when)),
        "Makes one story of "
            + stories.size()
            + ", of "
            + articles.size()
            + " articles: "
            + String.join("; ", stories.stream().map(DecisionPlanner::named).toList())
            + ". "
            + (stories.stream().anyMatch(this::isPinned)
                ? "It is pinned as it is then: what fits it later is proposed."
                : "Later reports that fit one of them join it."));
  }

  private Planned split(List<String> articles, String who, Instant when) {
    Kept.StoryHead from = storyOf(articles);
    List<String> rest = others(from, articles);
    if (rest.isEmpty()) {
      throw Problem.badValue("articles", "some of the articles of a story", "all of them");
    }
    List<Kept.Decision> decisions = new ArrayList<>();
    decisions.add(new Kept.Decision(Kind.APART, articles, rest, who, when));
    if (articles.size() > 1) {
      decisions.add(new Kept.Decision(Kind.TOGETHER, articles, List.of(), who, when));
    }
    return new Planned(
        decisions,
        "Takes "
            + articles.size()
            + " of "
            + from.articles().size()
            + " articles out of "
            + named(from)
            + ", as a story of their own."
            + (isPinned(from) ? " What stays is pinned still." : ""));
  }

  private Planned move(List<String> articles, Kept.StoryHead to, String who, Instant when) {
    Kept.StoryHead from = storyOf(articles);
    if (from.id().equals(to.id())) {
      throw Problem.badValue("story", "another story than the articles are in", to.id());
    }
    List<String> rest = others(from, articles);
    List<Kept.Decision> decisions = new ArrayList<>();
    if (!rest.isEmpty()) {
      decisions.add(new Kept.Decision(Kind.APART, articles, rest, who, when));
    }
    List<String> together = new ArrayList<>(to.articles());
    together.addAll(articles);
    decisions.add(new Kept.Decision(Kind.TOGETHER, together, List.of(), who, when));
    return new Planned(
        decisions,
        "Moves "
            + articles.size()
            + " of "
            + from.articles().size()
            + " articles from "
            + named(from)
            + " to "
            + named(to)
            + "."
            + (isPinned(from) ? " What stays is pinned still." : "")
            + (isPinned(to) ? " There it is pinned with the rest." : ""));
  }

  private boolean isPinned(Kept.StoryHead story) {
    return desk.marks().pin(story) != null;
  }

  private Planned pin(Kept.StoryHead story, int account, String who, Instant when) {
    int last = store.history(story.id()).size();
    if (account != 0 && account != last) {
      throw new Problem(
          409,
          "CHANGED",
          named(story) + " has account " + last + " by now; look at that one before you sign it.");
    }
    return new Planned(
        List.of(new Kept.Decision(Kind.PIN, story.articles(), List.of(), who, when)),
        "Pins "
            + named(story)
            + " as it is: "
            + count(story.articles().size(), "article")
            + ". Later reports that fit it are proposed to it, and come in only when somebody says"
            + " so.");
  }

  private Planned refuse(List<String> articles, Kept.StoryHead story, String who, Instant when) {
    Kept.StoryHead from = storyOf(articles);
    if (from.id().equals(story.id())) {
      throw Problem.badValue("articles", "articles of another story", "articles of " + story.id());
    }
    return new Planned(
        List.of(new Kept.Decision(Kind.APART, articles, story.articles(), who, when)),
        "Keeps "
            + count(articles.size(), "article")
            + " of "
            + named(from)
            + " out of "
            + named(story)
            + ": it is not proposed to it again.");
  }

  private Planned same(JsonNode entities, String who, Instant when) {
    Set<String> ids = new LinkedHashSet<>();
    List<String> names = new ArrayList<>();
    for (JsonNode entity : entities) {
      String id = entity.asString("");
      Found.Named name = store.name(id);
      if (name == null) {
        throw Problem.notFound("name", id);
      }
      if (ids.add(id)) {
        names.add("\u201c" + name.name() + "\u201d");
      }
    }
    if (ids.size() < 2) {
      throw Problem.badValue("entities", "the ids of two names or more", "fewer");
    }
    Found.Named all = store.name(List.copyOf(ids));
    return new Planned(
        List.of(DecisionReader.same(List.copyOf(ids), who, when)),
        "Shows "
            + String.join(" and ", names)
            + " as one name, "
            + names.getFirst()
            + ", with all that was said under any of them in "
            + count(all == null ? 0 : all.stories(), "story")
            + ". Accounts are told as before.");
  }

  /** Returns a number of things, in words. */
  static String count(int number, String what) {
    String many = what.endsWith("y") ? what.substring(0, what.length() - 1) + "ies" : what + "s";
    return number + " " + (number == 1 ? what : many);
  }

  private static Planned rename(Kept.StoryHead story, String title, String who, Instant when) {
    if (title.isEmpty() || title.length() > LONGEST_TITLE) {
      throw Problem.badValue("title", "1 to " + LONGEST_TITLE + " characters", title);
    }
    return new Planned(
        List.of(new Kept.Decision(Kind.RENAME, List.of(story.id()), List.of(), title, who, when)),
        "Shows " + named(story) + " as \u201c" + title + "\u201d.");
  }

  private Planned read(Kept.StoryHead story, int account, String who, Instant when) {
    int last = store.history(story.id()).size();
    if (account < 1 || account > last) {
      throw Problem.badValue("account", "a number from 1 to " + last, "" + account);
    }
    return new Planned(
        List.of(
            new Kept.Decision(Kind.READ, List.of(story.id()), List.of(), "" + account, who, when)),
        "Marks " + named(story) + " as read up to account " + account + " for " + who + ".");
  }

  /** Returns what a story is called in words. */
  static String named(Kept.StoryHead story) {
    String headline = story.headline();
    return headline == null ? story.id() : "\u201c" + headline + "\u201d";
  }

  private static List<String> others(Kept.StoryHead from, List<String> articles) {
    return from.articles().stream().filter(article -> !articles.contains(article)).toList();
  }

  private Kept.StoryHead storyOf(List<String> articles) {
    SortedSet<String> stories = new TreeSet<>();
    Kept.StoryHead story = null;
    for (String article : articles) {
      story = store.story(article);
      if (story == null || !story.articles().contains(article)) {
        throw Problem.notFound("article", article);
      }
      stories.add(story.id());
    }
    if (story == null || stories.size() != 1) {
      throw Problem.badValue(
          "articles", "ids of articles of one story", stories.isEmpty() ? null : "" + stories);
    }
    return story;
  }

  private static List<String> articles(JsonNode body) {
    SortedSet<String> articles = new TreeSet<>();
    body.path("articles").forEach(article -> articles.add(article.asString("")));
    return List.copyOf(articles);
  }

  private List<Kept.StoryHead> stories(JsonNode body) {
    List<Kept.StoryHead> stories = new ArrayList<>();
    body.path("stories").forEach(id -> stories.add(head(id.asString(""))));
    return stories;
  }

  private Kept.StoryHead story(JsonNode body) {
    return head(body.path("story").asString(""));
  }

  private Kept.StoryHead head(@Nullable String id) {
    Kept.StoryHead head = id == null || id.isEmpty() ? null : store.story(id);
    if (head == null) {
      throw Problem.notFound("story", id);
    }
    return head;
  }
}
