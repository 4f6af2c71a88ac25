package org.parallax.ingest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a feed that is written as JSON (jsonfeed.org, 1 and 1.1), told by its version. */
final class JsonFeed {
  private JsonFeed() {}

  /** Returns whether an object is a feed. */
  static boolean is(JsonNode node) {
    return node.isObject()
        && text(node, "version").contains("jsonfeed.org/version/")
        && node.path("items").isArray();
  }

  /** Returns what stands around the entries of a feed. */
  static FeedHead head(JsonNode feed) {
    return new FeedHead(words(feed, "title"), List.of());
  }

  /**
   * Returns an entry.
   *
   * @param item one of the list that the feed has
   */
  static FeedEntry entry(JsonNode feed, JsonNode item) {
    String language = words(item, "language");
    language = language == null ? words(feed, "language") : language;
    List<FeedText> contents = new ArrayList<>();
    content(item, "content_html", "text/html", language, contents);
    content(item, "content_text", "text/plain", language, contents);
    String title = words(item, "title");
    String summary = words(item, "summary");
    String url = words(item, "url");
    return new FeedEntry(
        words(item, "id"),
        url == null ? words(item, "external_url") : url,
        List.of(),
        title == null ? null : new FeedText(title, "text/plain", language, null, null),
        summary == null ? null : new FeedText(summary, "text/plain", language, null, null),
        contents,
        date(item, "date_published"),
        date(item, "date_modified"),
        null,
        null,
        null,
        authors(item),
        null,
        null,
        language);
  }

  private static void content(
      JsonNode item, String name, String type, @Nullable String language, List<FeedText> into) {
    String value = text(item, name).strip();
    if (!value.isEmpty()) {
      into.add(new FeedText(value, type, language, null, null));
    }
  }

  /** Version 1 has one author, 1.1 a list. */
  private static List<String> authors(JsonNode item) {
    List<String> names = new ArrayList<>();
    for (JsonNode author : item.path("authors")) {
      names.add(text(author, "name").strip());
    }
    names.add(text(item.path("author"), "name").strip());
    return names.stream().filter(name -> !name.isEmpty()).distinct().toList();
  }

  private static @Nullable FeedDate date(JsonNode item, String name) {
    String written = words(item, name);
    return written == null ? null : FeedDate.of(written);
  }

  private static @Nullable String words(JsonNode node, String name) {
    String words = text(node, name).strip();
    return words.isEmpty() ? null : words;
  }

  private static String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isString() ? value.stringValue() : value.isNumber() ? value.toString() : "";
  }
}
