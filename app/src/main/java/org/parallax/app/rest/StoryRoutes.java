package org.parallax.app.rest;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.app.compare.Comparer;
import org.parallax.app.desk.Desk;
import org.parallax.app.desk.Marks;
import org.parallax.app.export.ChangesJson;
import org.parallax.model.Dossier;
import org.parallax.model.EntityType;
import org.parallax.model.Found;
import org.parallax.model.Kept;
import org.parallax.model.Store;
import tools.jackson.databind.node.ObjectNode;

/** Stories: lists of them, one at any time, its earlier accounts, what changed. */
final class StoryRoutes {
  private static final String NOTHING =
      "{\"schema\":\"" + Dossier.SCHEMA + "\",\"articles\":[],\"stories\":[]}";

  private final Desk desk;
  private final Store store;

  StoryRoutes(Desk desk) {
    this.desk = desk;
    this.store = desk.store();
  }

  /** Which stories, for one who reads. */
  private enum Status {
    ALL,
    UNREAD,
    CHANGED,
    READ
  }

  void list(Context request) {
    Marks marks = desk.marks();
    Found.Query query =
        new Found.Query(
            Params.day(request, "from"),
            Params.day(request, "to"),
            Params.words(request, "outlet"),
            names(Params.words(request, "name"), marks),
            Params.words(request, "q"),
            Params.number(request, "origins", 0, 0, Integer.MAX_VALUE),
            Params.number(request, "articles", 0, 0, Integer.MAX_VALUE),
            Params.one(request, "sort", Found.Order.class, Found.Order.NEWEST));
    Status status = Params.one(request, "status", Status.class, Status.ALL);
    int limit = Params.limit(request);
    String who = Guard.who(request).name();
    Found.Place after = Cursor.place(Params.words(request, "after"));
    List<ObjectNode> items = new java.util.ArrayList<>();
    Found.Place next = after;
    boolean more = true;
    while (more && items.size() < limit) {
      List<Found.Listed> page = page(query, limit, next);
      more = page.size() == limit;
      for (Found.Listed listed : page) {
        if (items.size() == limit) {
          more = true;
          break;
        }
        next = listed.place();
        int read = marks.read(who, listed.head());
        if (fits(status, read, listed.account())) {
          ObjectNode item = Json.story(listed, marks.title(listed.head()));
          item.put("readAccount", read);
          pin(item, listed.head(), marks);
          items.add(item);
        }
      }
    }
    Answer.json(request, Json.page(items, more ? Cursor.of(next) : null));
  }

  /** Returns a name, as a name or as an id, with the ids of those that are one with it. */
  private static List<String> names(@Nullable String name, Marks marks) {
    if (name == null) {
      return List.of();
    }
    Set<String> all = new LinkedHashSet<>(marks.same(name));
    for (EntityType type : EntityType.values()) {
      all.addAll(marks.same(Found.Named.idOf(type.name().toLowerCase(Locale.ROOT), name)));
    }
    return List.copyOf(all);
  }

  /** Says who pinned a story, null when nobody did, and how many others are proposed to it. */
  private void pin(ObjectNode node, Kept.StoryHead head, Marks marks) {
    Kept.Decision pin = marks.pin(head);
    node.set("pinned", pin == null ? null : Json.pin(pin));
    node.put(
        "proposals", pin == null ? 0 : store.proposals(head.id(), Integer.MAX_VALUE, null).size());
  }

  private List<Found.Listed> page(Found.Query query, int limit, Found.@Nullable Place after) {
    try {
      return store.find(query, limit, after);
    } catch (IllegalArgumentException e) {
      throw Problem.badValue("after", "the value of 'next' of the page before", e.getMessage());
    }
  }

  private static boolean fits(Status status, int read, int account) {
    return switch (status) {
      case ALL -> true;
      case UNREAD -> read == 0;
      case CHANGED -> read > 0 && read < account;
      case READ -> read >= account;
    };
  }

  /** Returns the story that an id stands for, or throws. */
  Kept.StoryHead head(Context request) {
    String id = request.pathParam("id");
    Kept.StoryHead head = store.story(id);
    if (head == null) {
      throw Problem.notFound("story", id);
    }
    return head;
  }

  void one(Context request) {
    Kept.StoryHead head = head(request);
    Kept.Account account = account(request, head);
    ObjectNode about = Json.object();
    about.put("id", head.id());
    about.set("aliases", Json.strings(head.aliases()));
    Marks marks = desk.marks();
    about.put("title", marks.title(head));
    pin(about, head, marks);
    about.put("readAccount", marks.read(Guard.who(request).name(), head));
    about.put("account", account.number());
    about.put("at", account.at().toString());
    about.put("sha256", account.sha256());
    String start = new String(Json.bytes(about), StandardCharsets.UTF_8);
    String whole = start.substring(0, start.length() - 1) + ",\"dossier\":" + account.json() + "}";
    Answer.bytes(request, whole.getBytes(StandardCharsets.UTF_8), Answer.JSON);
  }

  /** Returns the account that is asked for: of a number, as of a time, or the last. */
  Kept.Account account(Context request, Kept.StoryHead head) {
    int number = Params.number(request, "account", 0, 0, Integer.MAX_VALUE);
    String at = Params.words(request, "at");
    if (number == 0 && at != null) {
      Instant until = instant(at);
      number =
          store.history(head.id()).stream()
              .filter(account -> !account.at().isAfter(until))
              .mapToInt(Kept.Account::number)
              .max()
              .orElseThrow(() ->
                  new Problem(404, "NOT_FOUND", "There was no account of " + head.id() + " then."));
    }
    return account(head.id(), number);
  }

  private Kept.Account account(String story, int number) {
    Kept.Account account = number == 0 ? store.account(story) : store.account(story, number);
    if (account == null) {
      throw Problem.notFound("account of " + story + " with the number", "" + number);
    }
    return account;
  }

  private static Instant instant(String value) {
    try {
      return Instant.parse(value);
    } catch (DateTimeException e) {
      throw Problem.badValue("at", "a time such as 2031-05-09T08:00:00Z", value);
    }
  }

  void history(Context request) {
    List<ObjectNode> items =
        store.history(head(request).id()).stream()
            .map(account -> {
              ObjectNode item = Json.object();
              item.put("account", account.number());
              item.put("at", account.at().toString());
              item.put("sha256", account.sha256());
              return item;
            })
            .toList();
    Answer.json(request, Json.page(items, null));
  }

  void changes(Context request) {
    Kept.StoryHead head = head(request);
    int since = Params.number(request, "since", -1, 0, Integer.MAX_VALUE);
    if (since < 0) {
      throw Problem.badValue("since", "the number of an account, 0 for none", null);
    }
    String before = since == 0 ? NOTHING : account(head.id(), since).json();
    Kept.Account now = account(head.id(), 0);
    ObjectNode answer = Json.object();
    answer.put("story", head.id());
    answer.put("since", since);
    answer.put("account", now.number());
    var stories = answer.putArray("stories");
    new Comparer()
        .accounts(before, now.json())
        .forEach(story -> stories.add(Json.read(ChangesJson.of(story))));
    Answer.json(request, answer);
  }
}
