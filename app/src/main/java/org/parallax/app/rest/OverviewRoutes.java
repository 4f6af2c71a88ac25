package org.parallax.app.rest;

import io.javalin.http.Context;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.parallax.app.desk.Desk;
import org.parallax.model.Dropped;
import org.parallax.model.Found;
import org.parallax.model.Kept;
import org.parallax.model.Store;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What goes over all stories: names and what they said, the agenda, what was dropped. */
final class OverviewRoutes {
  /** Names that are shown beside one. */
  private static final int MOST_WITH = 40;

  private final Desk desk;
  private final Store store;

  OverviewRoutes(Desk desk) {
    this.desk = desk;
    this.store = desk.store();
  }

  void names(Context request) {
    String q = Params.words(request, "q");
    String beginning = q == null ? "" : q;
    int limit = Params.limit(request);
    Found.Place after = Cursor.place(Params.words(request, "after"));
    List<Found.Named> page;
    try {
      page = store.names(beginning, limit, after);
    } catch (IllegalArgumentException e) {
      throw Problem.badValue("after", "the value of 'next' of the page before", e.getMessage());
    }
    SortedSet<Found.Named> shown = new TreeSet<>(Found.Named.ORDER);
    for (Found.Named name : page) {
      List<String> same = desk.marks().same(name.id());
      if (after == null || !isBefore(after, same, name, beginning)) {
        Found.Named one = same.size() == 1 ? name : store.name(same);
        shown.add(one == null ? name : one);
      }
    }
    Answer.json(
        request,
        Json.page(
            shown.stream().map(this::named).toList(),
            page.size() < limit ? null : Cursor.of(page.getLast().place())));
  }

  /** Returns whether a name was shown on a page before, under another that is one with it. */
  private boolean isBefore(
      Found.Place after, List<String> same, Found.Named name, String beginning) {
    String key = "-" + Found.Named.keyOf(beginning);
    return same.stream()
        .filter(id -> !id.equals(name.id()))
        .filter(id -> ("-" + id.substring(id.indexOf(':') + 1)).contains(key))
        .map(store::name)
        .anyMatch(
            other -> other != null && Found.Named.ORDER.compare(other, Found.Named.at(after)) <= 0);
  }

  /** Returns a name with the others that a person said are one with it. */
  private ObjectNode named(Found.Named name) {
    ObjectNode node = Json.named(name);
    var also = node.putArray("also");
    for (String id : desk.marks().same(name.id())) {
      Found.Named other = id.equals(name.id()) ? null : store.name(id);
      if (other != null) {
        also.add(Json.named(other));
      }
    }
    return node;
  }

  /** One name: the stories that it stands in, a page of them, and all that it said in these. */
  void name(Context request) {
    String id = request.pathParam("id");
    List<String> same = desk.marks().same(id);
    Found.Named name = store.name(same);
    if (name == null) {
      throw Problem.notFound("name", id);
    }
    Found.Query query = new Found.Query(null, null, null, same, null, 0, 0, Found.Order.NEWEST);
    int limit = Params.number(request, "limit", 20, 1, 100);
    List<Found.Listed> page =
        store.find(query, limit, Cursor.place(Params.words(request, "after")));
    ObjectNode answer = named(name);
    var with = answer.putArray("with");
    store.namesWith(same, MOST_WITH).forEach(other -> with.add(Json.named(other)));
    var items = answer.putArray("items");
    for (Found.Listed listed : page) {
      items.add(in(listed, same));
    }
    answer.put("next", page.size() < limit ? null : Cursor.of(page.getLast().place()));
    Answer.json(request, answer);
  }

  private ObjectNode in(Found.Listed listed, List<String> same) {
    Kept.StoryHead head = listed.head();
    ObjectNode item = Json.object();
    item.put("story", head.id());
    item.put("headline", head.headline());
    item.put("lastDay", head.lastDay());
    var roles = item.putArray("roles");
    var said = item.putArray("utterances");
    Kept.Account account = store.account(head.id());
    if (account != null) {
      JsonNode story = AccountParts.story(account.json(), List.of("entities", "utterances"));
      SortedSet<String> entities = new TreeSet<>();
      for (JsonNode entity : story.path("entities")) {
        String id =
            Found.Named.idOf(entity.path("type").asString(""), entity.path("name").asString(""));
        if (same.contains(id)) {
          entities.add(entity.path("id").asString(""));
          entity.path("roles").forEach(roles::add);
        }
      }
      for (JsonNode utterance : story.path("utterances")) {
        if (entities.contains(utterance.path("speaker").path("entity").asString(""))) {
          said.add(utterance);
        }
      }
    }
    return item;
  }

  void agenda(Context request) {
    int limit = Params.limit(request);
    List<Found.Item> page;
    try {
      page =
          store.agenda(
              Params.day(request, "from"),
              Params.day(request, "to"),
              limit,
              Cursor.place(Params.words(request, "after")));
    } catch (IllegalArgumentException e) {
      throw Problem.badValue("after", "the value of 'next' of the page before", e.getMessage());
    }
    List<ObjectNode> items =
        page.stream()
            .map(found -> {
              ObjectNode item = Json.object();
              item.put("story", found.story());
              item.put("headline", found.headline());
              item.set("item", Json.read(found.json()));
              return item;
            })
            .toList();
    Answer.json(
        request, Json.page(items, page.size() < limit ? null : Cursor.of(page.getLast().place())));
  }

  void dropped(Context request) {
    int limit = Params.limit(request);
    int from = Params.number(request, "from", 0, 0, Integer.MAX_VALUE);
    List<Dropped> lines = store.dropped(from, limit + 1);
    boolean more = lines.size() > limit;
    ObjectNode page = Json.page(lines.stream().limit(limit).map(Json::dropped).toList(), null);
    page.put("next", more ? Integer.toString(from + limit) : null);
    Answer.json(request, page);
  }
}
