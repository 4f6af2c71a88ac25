package org.parallax.app.rest;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.parallax.app.compare.Comparer;
import org.parallax.app.desk.Desk;
import org.parallax.app.desk.Marks;
import org.parallax.app.export.ChangesJson;
import org.parallax.model.Dossier;
import org.parallax.model.Found;
import org.parallax.model.Kept;
import org.parallax.model.Store;
import tools.jackson.databind.node.ObjectNode;

/** Stories: lists of them, one at any time, its earlier accounts, what changed. */
final class StoryRoutes {
  /** An account of nothing: what all is new against. */
  static final String NOTHING =
      "{\"schema\":\"" + Dossier.SCHEMA + "\",\"articles\":[],\"stories\":[]}";

  private final Desk desk;
  private final Store store;
  private final StoryList list;

  StoryRoutes(Desk desk, StoryList list) {
    this.desk = desk;
    this.store = desk.store();
    this.list = list;
  }

  void list(Context request) {
    Marks marks = desk.marks();
    String who = Guard.who(request).name();
    StoryList.Page page = list.page(request, Params.limit(request));
    List<ObjectNode> items = new ArrayList<>();
    for (Found.Listed listed : page.stories()) {
      ObjectNode item = Json.story(listed, marks.title(listed.head()));
      item.put("readAccount", marks.read(who, listed.head()));
      pin(item, listed.head(), marks);
      items.add(item);
    }
    Answer.json(request, Json.page(items, Cursor.of(page.next())));
  }

  /** Says who pinned a story, null when nobody did, and how many others are proposed to it. */
  private void pin(ObjectNode node, Kept.StoryHead head, Marks marks) {
    Kept.Decision pin = marks.pin(head);
    node.set("pinned", pin == null ? null : Json.pin(pin));
    node.put("proposals", pin == null ? 0 : store.proposed(head.id()));
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
