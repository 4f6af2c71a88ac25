package org.parallax.app.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.app.desk.Job;
import org.parallax.app.keep.DecisionReader;
import org.parallax.core.align.Distinctions;
import org.parallax.model.Dropped;
import org.parallax.model.Found;
import org.parallax.model.Kept;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the API hands out, as JSON. Safe to share between threads. */
final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static byte[] bytes(JsonNode node) {
    return MAPPER.writeValueAsBytes(node);
  }

  static JsonNode read(String json) {
    return MAPPER.readTree(json);
  }

  /** Returns the object that somebody sent. */
  static JsonNode sent(String body) {
    try {
      JsonNode node = MAPPER.readTree(body);
      if (node.isObject()) {
        return node;
      }
    } catch (JacksonException e) {
      throw new Problem(400, "BAD_BODY", "The body is no JSON: " + e.getOriginalMessage());
    }
    throw new Problem(400, "BAD_BODY", "Expected one JSON object as the body.");
  }

  /** Returns a page of a list. */
  static ObjectNode page(List<? extends JsonNode> items, @Nullable String next) {
    ObjectNode page = object();
    page.putArray("items").addAll(items);
    page.put("next", next);
    return page;
  }

  static ObjectNode story(Found.Listed listed, @Nullable String title) {
    Kept.StoryHead head = listed.head();
    ObjectNode story = object();
    story.put("id", head.id());
    story.set("aliases", strings(head.aliases()));
    story.put("title", title);
    story.put("headline", head.headline());
    story.put("eventDay", head.eventDay());
    story.put("lastDay", head.lastDay());
    story.put("articles", head.articles().size());
    story.put("outlets", head.outlets());
    story.put("origins", head.origins());
    story.put("growth", listed.growth());
    story.put("account", listed.account());
    story.put("change", listed.change());
    story.put("changedAt", listed.changedAt().toString());
    return story;
  }

  static ArrayNode strings(List<String> words) {
    ArrayNode array = MAPPER.createArrayNode();
    words.forEach(array::add);
    return array;
  }

  static ObjectNode dropped(Dropped line) {
    ObjectNode dropped = object();
    dropped.put("path", line.path());
    dropped.put("line", line.line());
    dropped.put("id", line.id());
    dropped.put("code", line.code().name());
    dropped.put("why", line.why());
    return dropped;
  }

  static ObjectNode job(Job job) {
    ObjectNode node = object();
    node.put("id", job.id());
    node.put("state", job.state().name());
    ObjectNode news = node.putObject("captures");
    job.news().forEach((kind, count) -> news.put(kind.name(), count));
    node.putArray("dropped").addAll(job.dropped().stream().map(Json::dropped).toList());
    node.set("stories", strings(job.stories()));
    node.put("problem", job.problem());
    return node;
  }

  static ObjectNode decision(Kept.Decision decision) {
    ObjectNode node = object();
    node.put("number", decision.number());
    node.put("kind", decision.kind().name());
    node.set("articles", strings(decision.some()));
    node.set("others", strings(decision.others()));
    node.put("words", decision.words());
    var statements = node.putArray("statements");
    for (Distinctions.Said said : DecisionReader.statements(decision)) {
      statements.addObject().put("article", said.article()).put("words", said.words());
    }
    node.set("entities", strings(DecisionReader.names(decision)));
    node.put("who", decision.who());
    node.put("when", decision.when().toString());
    node.put("undoneBy", decision.undoneBy());
    node.put("undoneAt", decision.undoneAt() == null ? null : decision.undoneAt().toString());
    return node;
  }

  /** Returns who pinned a story, and when. */
  static ObjectNode pin(Kept.Decision decision) {
    ObjectNode node = object();
    node.put("decision", decision.number());
    node.put("who", decision.who());
    node.put("when", decision.when().toString());
    return node;
  }

  static ObjectNode named(Found.Named name) {
    ObjectNode node = object();
    node.put("id", name.id());
    node.put("type", name.type());
    node.put("name", name.name());
    node.put("stories", name.stories());
    return node;
  }

  static ObjectNode counts(Kept.Counts counts) {
    ObjectNode node = object();
    node.put("accounts", counts.accounts());
    node.put("articles", counts.articles());
    node.put("captures", counts.captures());
    node.put("decisions", counts.decisions());
    node.put("dropped", counts.dropped());
    node.put("stories", counts.stories());
    return node;
  }
}
