package org.parallax.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Found;
import org.parallax.model.Kept;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON of an account in, what its story is found by out: outlets, names, items of the agenda. What
 * is not there is not found by. Safe to share between threads.
 *
 * @param articles number of articles of the account
 * @param outlets by name and domain in lower case: the name as it is printed
 * @param names by id, as {@link Found.Named#idOf} makes it: the name as it is printed
 * @param proposals by id of the pinned story that it is proposed to: why
 * @param agenda the items, in their order
 */
record AccountSigns(
    int articles,
    SortedMap<String, String> outlets,
    SortedMap<String, String> names,
    SortedMap<String, String> proposals,
    List<Item> agenda) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * An item of the agenda.
   *
   * @param id within its story
   * @param start null when no day is told
   * @param end null when not told
   * @param json of the item
   */
  record Item(String id, @Nullable String start, @Nullable String end, String json) {}

  static final AccountSigns NONE =
      new AccountSigns(0, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), List.of());

  /** Returns what the story of an account is found by; {@link #NONE} for a null one. */
  static AccountSigns of(Kept.@Nullable Account account) {
    return account == null ? NONE : of(account.json());
  }

  private static AccountSigns of(String json) {
    JsonNode account = JSON.readTree(json);
    SortedMap<String, String> outlets = new TreeMap<>();
    for (JsonNode article : account.path("articles")) {
      JsonNode outlet = article.path("source").path("outlet");
      String name = words(outlet, "name");
      String domain = words(outlet, "domain");
      if (name != null) {
        outlets.putIfAbsent(lower(name), name);
      }
      if (domain != null) {
        outlets.putIfAbsent(lower(domain), name == null ? domain : name);
      }
    }
    SortedMap<String, String> names = new TreeMap<>();
    SortedMap<String, String> proposals = new TreeMap<>();
    List<Item> agenda = new ArrayList<>();
    for (JsonNode story : account.path("stories")) {
      for (JsonNode entity : story.path("entities")) {
        String name = words(entity, "name");
        if (name != null) {
          names.putIfAbsent(Found.Named.idOf(String.valueOf(words(entity, "type")), name), name);
        }
      }
      for (JsonNode related : story.path("related")) {
        if ("proposed".equals(words(related, "relation"))) {
          proposals.put(
              String.valueOf(words(related, "story")), String.valueOf(words(related, "because")));
        }
      }
      for (JsonNode item : story.path("agenda")) {
        agenda.add(
            new Item(
                String.valueOf(words(item, "id")),
                words(item, "start"),
                words(item, "end"),
                JSON.writeValueAsString(item)));
      }
    }
    return new AccountSigns(account.path("articles").size(), outlets, names, proposals, agenda);
  }

  private static @Nullable String words(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isString() ? value.stringValue() : null;
  }

  static String lower(String words) {
    return words.toLowerCase(Locale.ROOT);
  }

  /** Returns each sign with its label, by kind. */
  SortedMap<String, SortedMap<String, String>> all() {
    return new TreeMap<>(
        Map.of(StorySigns.OUTLET, outlets, StorySigns.NAME, names, StorySigns.PROPOSAL, proposals));
  }
}
