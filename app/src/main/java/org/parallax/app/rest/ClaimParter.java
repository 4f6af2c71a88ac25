package org.parallax.app.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.parallax.app.keep.DecisionReader;
import org.parallax.core.align.Distinctions;
import org.parallax.model.Kept;
import org.parallax.model.Store;
import tools.jackson.databind.JsonNode;

/**
 * Two places of one claim in, the decision that they are two claims out. Safe to share between
 * threads.
 */
final class ClaimParter {
  private static final int SHOWN = 80;

  private final Store store;

  ClaimParter(Store store) {
    this.store = store;
  }

  /**
   * Plans to tell two statements apart.
   *
   * @param spans two of the places of one claim of the story, as its account has them
   */
  DecisionPlanner.Planned part(Kept.StoryHead story, JsonNode spans, String who, Instant when) {
    Kept.Account account = store.account(story.id());
    JsonNode dossier = Json.read(account == null ? "{}" : account.json());
    JsonNode one = spans.path(0);
    JsonNode other = spans.path(1);
    if (spans.size() != 2 || isSame(one, other) || !isOneClaim(dossier, one, other)) {
      throw Problem.badValue(
          "spans",
          "two places that one claim of the story joins (its \"at\"), each with article, start"
              + " and end",
          spans.isArray() ? spans.toString() : null);
    }
    Distinctions.Said first = said(dossier, one);
    Distinctions.Said second = said(dossier, other);
    if (first.equals(second)) {
      throw Problem.badValue("spans", "two statements in other words", "the same words twice");
    }
    return new DecisionPlanner.Planned(
        List.of(DecisionReader.distinct(new Distinctions.Distinction(first, second), who, when)),
        "Tells "
            + quoted(first)
            + " and "
            + quoted(second)
            + " as two claims wherever they are in one story, as they are now in "
            + DecisionPlanner.named(story)
            + ". What was joined with both goes with the one that it is more like; nothing is"
            + " joined by this.");
  }

  private static String quoted(Distinctions.Said said) {
    String words = said.words();
    String shown = words.length() > SHOWN ? words.substring(0, SHOWN) + "\u2026" : words;
    return "\u201c" + shown + "\u201d (" + said.article() + ")";
  }

  private static boolean isOneClaim(JsonNode dossier, JsonNode one, JsonNode other) {
    List<JsonNode> claims = new ArrayList<>();
    dossier.path("stories").forEach(s -> s.path("claims").forEach(claims::add));
    return claims.stream().anyMatch(c -> isAt(c.path("at"), one) && isAt(c.path("at"), other));
  }

  private static boolean isAt(JsonNode places, JsonNode span) {
    for (JsonNode place : places) {
      if (isSame(place, span)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSame(JsonNode one, JsonNode other) {
    return one.path("article").asString("").equals(other.path("article").asString(""))
        && one.path("start").asInt(-1) == other.path("start").asInt(-1)
        && one.path("end").asInt(-1) == other.path("end").asInt(-1)
        && field(one).equals(field(other));
  }

  private static String field(JsonNode span) {
    return span.path("field").asString("text");
  }

  /** Returns the words of a place of a claim. */
  private static Distinctions.Said said(JsonNode dossier, JsonNode span) {
    String id = span.path("article").asString("");
    for (JsonNode article : dossier.path("articles")) {
      if (article.path("id").asString("").equals(id)) {
        String text = article.path(field(span)).asString("");
        return new Distinctions.Said(
            id, text.substring(span.path("start").asInt(), span.path("end").asInt()));
      }
    }
    throw Problem.notFound("article", id);
  }
}
