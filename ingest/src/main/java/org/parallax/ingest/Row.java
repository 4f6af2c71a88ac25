package org.parallax.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Capture;
import org.parallax.model.Dropped;
import tools.jackson.databind.JsonNode;

/**
 * One JSON object in, one capture out: the fields of the contract, or the user's names for them.
 */
final class Row {
  private final IngestSettings settings;
  private final Source source;
  private final Harvest harvest;

  Row(IngestSettings settings, Source source, Harvest harvest) {
    this.settings = settings;
    this.source = source;
    this.harvest = harvest;
  }

  void read(JsonNode node, @Nullable Integer line, byte[] bytes) {
    if (!node.isObject()) {
      String why = "expected an object with fields such as id and text, found " + kind(node);
      harvest.drop(source.path(), line, Dropped.Code.MALFORMED_JSON, why);
      return;
    }
    harvest.names().row(node);
    if (!node.has(settings.name("text")) && isNews(node, line)) {
      return;
    }
    String id = id(node, line);
    String text = string(node, "text");
    String html = string(node, "html");
    String body = text == null || (text.isBlank() && html != null) ? html : text;
    if (body == null) {
      lost(line, id, other(node), without(node));
    } else if (body.isBlank()) {
      lost(line, id, Dropped.Code.EMPTY, "the row's text is empty");
    } else if (tooLong(body)) {
      String why =
          String.format(
              Locale.ROOT,
              "more than %,d bytes, the limit for one article (a setting)",
              settings.maxArticleBytes());
      lost(line, id, Dropped.Code.TOO_LARGE, why);
    } else {
      boolean page = body.equals(html) && !body.equals(text);
      Capture.Kind kind = page ? Capture.Kind.HTML : Capture.Kind.ROW;
      harvest.keep(source, line, id, kind, body, fields(node), bytes);
    }
  }

  /**
   * Takes what an agency or a feed says in JSON; returns whether it is that.
   *
   * @param line of the object; null when it is all that there is
   */
  boolean isNews(JsonNode node, @Nullable Integer line) {
    if (JsonFeed.is(node)) {
      feed(node);
      return true;
    }
    if (Ninjs.is(node)) {
      harvest.desk().take(Ninjs.item(node, source, line, node.toString()));
      return true;
    }
    List<JsonNode> hits = Ninjs.hits(node);
    for (int i = 0; i < hits.size(); i++) {
      String raw = hits.get(i).toString();
      harvest.desk().take(Ninjs.item(hits.get(i), source, i + 1, raw));
    }
    return !hits.isEmpty();
  }

  private void feed(JsonNode node) {
    FeedPages pages = new FeedPages(source, harvest);
    FeedHead head = JsonFeed.head(node);
    int number = 0;
    for (JsonNode item : node.path("items")) {
      FeedEntry entry = JsonFeed.entry(node, item);
      pages.take(entry, head, entry.link(), item.toString(), ++number, false);
    }
    if (number == 0) {
      lost(source.line(null), source.stem(), Dropped.Code.EMPTY, "a feed without any entry");
    }
  }

  private boolean tooLong(String body) {
    return body.length() > settings.maxArticleBytes() / 3
        && Harvest.utf8(body).length > settings.maxArticleBytes();
  }

  private void lost(@Nullable Integer line, String id, Dropped.Code code, String why) {
    harvest.drop(new Dropped(source.path(), line, null, id, code, why));
  }

  private String id(JsonNode node, @Nullable Integer line) {
    String id = string(node, "id");
    if (id != null && !id.isBlank()) {
      return id.strip();
    }
    return line == null ? source.stem() : source.stem() + "-" + line;
  }

  private SortedMap<String, String> fields(JsonNode node) {
    SortedMap<String, String> fields = new TreeMap<>();
    for (String name : IngestSettings.FIELDS) {
      String value = name.equals("byline") ? byline(node) : string(node, name);
      boolean apart = name.equals("id") || name.equals("text") || name.equals("html");
      if (!apart && value != null && !value.isBlank()) {
        fields.put(name, value.strip());
      }
    }
    return fields;
  }

  private @Nullable String byline(JsonNode node) {
    JsonNode value = value(node, "byline");
    if (!value.isArray()) {
      return scalar(value);
    }
    List<String> names = new ArrayList<>();
    for (JsonNode one : value) {
      String name = scalar(one);
      if (name != null && !name.isBlank()) {
        names.add(name.strip());
      }
    }
    return names.isEmpty() ? null : String.join("; ", names);
  }

  private @Nullable String string(JsonNode node, String name) {
    return scalar(value(node, name));
  }

  private JsonNode value(JsonNode node, String name) {
    return at(node, settings.name(name));
  }

  /** Returns what stands under a name; a dot in it steps into an object. */
  static JsonNode at(JsonNode node, String given) {
    JsonNode value = node.path(given);
    if (value.isMissingNode() && given.indexOf('.') > 0) {
      value = node;
      for (String step : given.split("\\.", -1)) {
        value = value.path(step);
      }
    }
    return value;
  }

  /** A string, a number as written, or the name of an object. */
  private static @Nullable String scalar(JsonNode value) {
    if (value.isString()) {
      return value.stringValue();
    }
    if (value.isNumber()) {
      return value.toString();
    }
    return value.isObject() && value.path("name").isString()
        ? value.path("name").stringValue()
        : null;
  }

  private static Dropped.Code other(JsonNode node) {
    return foreign(node) == null ? Dropped.Code.MISSING_FIELD : Dropped.Code.UNSUPPORTED;
  }

  private static @Nullable String foreign(JsonNode node) {
    if (node.path("schema").isString()
        && node.path("schema").stringValue().startsWith("parallax/dossier/")) {
      return "a dossier, which is Parallax's output: read the reports that it was made of";
    }
    return null;
  }

  private String without(JsonNode node) {
    String foreign = foreign(node);
    if (foreign != null) {
      return foreign;
    }
    List<String> found = node.propertyNames().stream().sorted().limit(12).toList();
    return "expected a field '"
        + settings.name("text")
        + "' or '"
        + settings.name("html")
        + "', found "
        + (found.isEmpty() ? "no field at all" : "only " + String.join(", ", found))
        + "; map the one that holds the article, as in --map text=FIELD";
  }

  private static String kind(JsonNode node) {
    return switch (node.getNodeType()) {
      case ARRAY -> "an array";
      case STRING -> "a string";
      case NUMBER -> "a number";
      case BOOLEAN -> "true or false";
      case NULL -> "null";
      case BINARY, MISSING, OBJECT, POJO -> "nothing of the kind";
    };
  }
}
