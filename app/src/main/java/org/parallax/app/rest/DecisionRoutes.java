package org.parallax.app.rest;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.app.desk.Desk;
import org.parallax.app.desk.Job;
import org.parallax.model.Kept;
import org.parallax.model.Kept.Decision.Kind;
import org.parallax.model.Store;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What people decide: taken, listed, undone; each says first what it will change. */
final class DecisionRoutes {
  private static final int LONGEST_TITLE = 500;

  private final Desk desk;
  private final Store store;

  DecisionRoutes(Desk desk) {
    this.desk = desk;
    this.store = desk.store();
  }

  /** Decisions to be taken, and in words what they will change. */
  private record Planned(List<Kept.Decision> decisions, String change) {}

  void list(Context request) {
    Answer.json(request, Json.page(store.decisions().stream().map(Json::decision).toList(), null));
  }

  void decide(Context request) {
    JsonNode body = Json.sent(request.body());
    Planned planned = planned(body, Guard.who(request).name(), desk.clock().instant());
    ObjectNode answer = Json.object();
    answer.put("change", planned.change);
    if (body.path("dryRun").asBoolean(false)) {
      answer.putArray("decisions").addAll(planned.decisions.stream().map(Json::decision).toList());
      answer.set("job", null);
      Answer.json(request, answer);
      return;
    }
    answer(request, answer, desk.decide(planned.decisions));
  }

  private static void answer(Context request, ObjectNode answer, Desk.Decided decided) {
    Job job = decided.job();
    answer.putArray("decisions").addAll(decided.decisions().stream().map(Json::decision).toList());
    answer.set("job", job == null ? null : Json.job(job));
    Answer.created(
        request,
        job == null ? 201 : 202,
        "/api/v1/decisions/" + decided.decisions().getLast().number(),
        answer);
  }

  void undo(Context request) {
    String given = request.pathParam("number");
    Person who = Guard.who(request);
    Kept.Decision decision =
        store.decisions().stream()
            .filter(d -> Integer.toString(d.number()).equals(given))
            .findFirst()
            .orElseThrow(() -> Problem.notFound("decision", given));
    if (!decision.who().equals(who.name()) && !who.may(Person.Role.ADMIN)) {
      throw new Problem(
          403,
          "NOT_ALLOWED",
          decision.who() + " decided this; to take back what others decided takes the role admin.");
    }
    ObjectNode answer = Json.object();
    answer.put("change", "Takes back decision " + given + ".");
    answer(request, answer, desk.undo(decision.number(), who.name()));
  }

  private Planned planned(JsonNode body, String who, Instant when) {
    String kind = body.path("kind").asString("");
    return switch (kind) {
      case "merge" -> merge(stories(body), who, when);
      case "split" -> split(articles(body), who, when);
      case "move" -> move(articles(body), story(body), who, when);
      case "rename" -> rename(story(body), body.path("title").asString("").strip(), who, when);
      case "read" -> read(story(body), body.path("account").asInt(0), who, when);
      default -> throw Problem.badValue("kind", "one of merge, split, move, rename, read", kind);
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
            + String.join("; ", stories.stream().map(DecisionRoutes::named).toList())
            + ". Later reports that fit one of them join it.");
  }

  private Planned split(List<String> articles, String who, Instant when) {
    Kept.StoryHead from = storyOf(articles);
    List<String> rest = rest(from, articles);
    return new Planned(
        List.of(
            new Kept.Decision(Kind.APART, articles, rest, who, when),
            new Kept.Decision(Kind.TOGETHER, articles, List.of(), who, when)),
        "Takes "
            + articles.size()
            + " of "
            + from.articles().size()
            + " articles out of "
            + named(from)
            + ", as a story of their own.");
  }

  private Planned move(List<String> articles, Kept.StoryHead to, String who, Instant when) {
    Kept.StoryHead from = storyOf(articles);
    if (from.id().equals(to.id())) {
      throw Problem.badValue("story", "another story than the articles are in", to.id());
    }
    List<String> rest = new ArrayList<>(from.articles());
    rest.removeAll(articles);
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
            + ".");
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

  private static String named(Kept.StoryHead story) {
    String headline = story.headline();
    return headline == null ? story.id() : "\u201c" + headline + "\u201d";
  }

  private static List<String> rest(Kept.StoryHead from, List<String> articles) {
    List<String> rest = new ArrayList<>(from.articles());
    rest.removeAll(articles);
    if (rest.isEmpty()) {
      throw Problem.badValue("articles", "some of the articles of a story", "all of them");
    }
    return rest;
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
