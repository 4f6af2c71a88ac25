package org.parallax.app.rest;

import io.javalin.http.Context;
import org.parallax.app.desk.Desk;
import org.parallax.app.desk.Job;
import org.parallax.model.Kept;
import org.parallax.model.Store;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What people decide: taken, listed, undone; each says first what it will change. */
final class DecisionRoutes {
  private final Desk desk;
  private final Store store;
  private final DecisionPlanner planner;
  private final UndoPlanner undoings;

  DecisionRoutes(Desk desk) {
    this.desk = desk;
    this.store = desk.store();
    this.planner = new DecisionPlanner(desk);
    this.undoings = new UndoPlanner(store);
  }

  void list(Context request) {
    Answer.json(request, Json.page(store.decisions().stream().map(Json::decision).toList(), null));
  }

  void decide(Context request) {
    JsonNode body = Json.sent(request.body());
    DecisionPlanner.Planned planned =
        planner.plan(body, Guard.who(request).name(), desk.clock().instant());
    ObjectNode answer = Json.object();
    answer.put("change", planned.change());
    if (body.path("dryRun").asBoolean(false)) {
      answer
          .putArray("decisions")
          .addAll(planned.decisions().stream().map(Json::decision).toList());
      answer.set("job", null);
      Answer.json(request, answer);
      return;
    }
    answer(request, answer, desk.decide(planned.decisions()));
  }

  /** Answers when it is told, or when the client waits no longer. */
  private void answer(Context request, ObjectNode answer, Desk.Decided decided) {
    Job queued = decided.job();
    int wait = PostRoutes.wait(request);
    Job waited = queued == null || wait == 0 ? null : desk.await(queued.id(), wait);
    Job job = waited == null ? queued : waited;
    answer.putArray("decisions").addAll(decided.decisions().stream().map(Json::decision).toList());
    answer.set("job", job == null ? null : Json.job(job));
    Answer.created(
        request,
        job == null || job.isOver() ? 201 : 202,
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
    answer.put("change", undoings.change(decision));
    if (Params.isTrue(request, "dryRun")) {
      answer.putArray("decisions").add(Json.decision(decision));
      answer.set("job", null);
      Answer.json(request, answer);
      return;
    }
    answer(request, answer, desk.undo(decision.number(), who.name()));
  }
}
