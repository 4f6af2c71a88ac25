package org.parallax.app.rest;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Takes one part out of the JSON of an account, and passes over the rest without building it. */
final class AccountParts {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private AccountParts() {}

  /** Returns an article of an account; null when it has none of that id. */
  static @Nullable JsonNode article(String account, String id) {
    try (JsonParser json = MAPPER.createParser(account)) {
      if (enter(json, "articles")) {
        while (json.nextToken() == JsonToken.START_OBJECT) {
          JsonNode article = article(json, id);
          if (article != null) {
            return article;
          }
        }
      }
      return null;
    }
  }

  /** Returns the article that the parser stands at; null when its first field is no such id. */
  private static @Nullable JsonNode article(JsonParser json, String id) {
    json.nextToken();
    boolean named = "id".equals(json.currentName());
    json.nextToken();
    if (!named || !id.equals(json.getString())) {
      json.skipChildren();
      while (json.nextToken() != JsonToken.END_OBJECT) {
        json.nextToken();
        json.skipChildren();
      }
      return null;
    }
    ObjectNode article = MAPPER.createObjectNode();
    article.put("id", id);
    fields(json, article, null);
    return article;
  }

  /** Returns the story of an account with some of its fields only; empty when it has none. */
  static JsonNode story(String account, Collection<String> wanted) {
    ObjectNode story = MAPPER.createObjectNode();
    try (JsonParser json = MAPPER.createParser(account)) {
      if (enter(json, "stories") && json.nextToken() == JsonToken.START_OBJECT) {
        fields(json, story, wanted);
      }
    }
    return story;
  }

  /** Goes into the list of a name; returns whether there is one. */
  private static boolean enter(JsonParser json, String list) {
    json.nextToken();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean wanted = list.equals(json.currentName());
      if (json.nextToken() == JsonToken.START_ARRAY && wanted) {
        return true;
      }
      json.skipChildren();
    }
    return false;
  }

  /** Puts the fields that are left of an object into another; those that are wanted, or all. */
  private static void fields(
      JsonParser json, ObjectNode into, @Nullable Collection<String> wanted) {
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      if (wanted == null || wanted.contains(name)) {
        into.set(name, json.<JsonNode>readValueAsTree());
      } else {
        json.skipChildren();
      }
    }
  }
}
