package org.parallax.app.rest;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import org.parallax.app.desk.Desk;
import org.parallax.app.desk.Marks;
import org.parallax.model.Found;
import org.parallax.model.Kept;
import org.parallax.model.Store;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is proposed to pinned stories, each with the decisions that would take it in or keep it out.
 */
final class ProposalRoutes {
  private final Desk desk;
  private final Store store;

  ProposalRoutes(Desk desk) {
    this.desk = desk;
    this.store = desk.store();
  }

  void list(Context request) {
    String asked = Params.words(request, "story");
    Kept.StoryHead only = asked == null ? null : store.story(asked);
    if (asked != null && only == null) {
      throw Problem.notFound("story", asked);
    }
    int limit = Params.limit(request);
    Marks marks = desk.marks();
    List<Found.Proposal> page =
        store.proposals(
            only == null ? null : only.id(), limit, Cursor.place(Params.words(request, "after")));
    List<ObjectNode> items = new ArrayList<>();
    for (Found.Proposal proposal : page) {
      Kept.StoryHead pinned = store.story(proposal.to());
      if (pinned != null && marks.pin(pinned) != null) {
        items.add(item(proposal, pinned, marks));
      }
    }
    Answer.json(
        request, Json.page(items, page.size() < limit ? null : Cursor.of(page.getLast().place())));
  }

  private static ObjectNode item(Found.Proposal proposal, Kept.StoryHead pinned, Marks marks) {
    Kept.StoryHead from = proposal.story();
    ObjectNode item = Json.object();
    item.put("story", pinned.id());
    item.put("title", marks.title(pinned));
    item.put("from", from.id());
    item.put("fromTitle", marks.title(from));
    item.set("articles", Json.strings(from.articles()));
    item.put("lastDay", from.lastDay());
    item.put("because", proposal.because());
    ObjectNode accept = item.putObject("accept");
    accept.put("kind", "merge");
    accept.set("stories", Json.strings(List.of(pinned.id(), from.id())));
    ObjectNode refuse = item.putObject("refuse");
    refuse.put("kind", "refuse");
    refuse.put("story", pinned.id());
    refuse.set("articles", Json.strings(from.articles()));
    return item;
  }
}
