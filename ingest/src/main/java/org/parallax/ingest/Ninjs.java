package org.parallax.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Capture;
import org.parallax.model.Sha256;
import tools.jackson.databind.JsonNode;

/** Reads items of ninjs (IPTC's news in JSON, 1.x to 3.x), told by their fields. */
final class Ninjs {
  private static final List<String> SIGNS =
      List.of(
          "body_html",
          "body_text",
          "body_xhtml",
          "bodies",
          "headlines",
          "versioncreated",
          "pubstatus",
          "ednote",
          "infosources");

  private static final List<String> BODIES =
      List.of("body_html", "body_xhtml", "body_text", "body");

  private Ninjs() {}

  /** Returns whether an object is an item: it has an address and two signs more, or says so. */
  static boolean is(JsonNode node) {
    if (!node.isObject() || !node.path("uri").isString()) {
      return false;
    }
    boolean says = text(node.path("standard"), "name").equalsIgnoreCase("ninjs");
    return says || SIGNS.stream().filter(node::has).count() >= 1;
  }

  /** Returns the items of a list of hits, as searches answer with; empty when it is none. */
  static List<JsonNode> hits(JsonNode node) {
    JsonNode list = node.path("hits");
    list = list.isObject() ? list.path("hits") : list;
    list = list.isArray() ? list : node.path("_items");
    list = list.isArray() ? list : node.path("items");
    List<JsonNode> items = new ArrayList<>();
    for (JsonNode hit : list) {
      JsonNode item = hit.path("_source").isObject() ? hit.path("_source") : hit;
      if (is(item)) {
        items.add(item);
      }
    }
    return list.isArray() && items.size() == list.size() ? items : List.of();
  }

  static NewsItem.Whole item(JsonNode node, Source source, @Nullable Integer line, String raw) {
    NewsSignals signals = signals(node);
    SortedMap<String, String> fields = fields(node);
    FeedDate version = date(node, "versioncreated");
    List<FeedDate> later = new ArrayList<>();
    for (String name : List.of("versioncreated", "contentmodified", "contentcreated")) {
      FeedDate date = date(node, name);
      if (date != null) {
        later.add(date);
      }
    }
    FeedText body = body(node);
    boolean page = body != null && body.isMarkup();
    String type = text(node, "type");
    String captured = source.captured();
    FeedPages.put(fields, "captured", captured);
    NewsItem item =
        new NewsItem(
            source,
            line,
            text(node, "uri"),
            null,
            NewsDesk.version(scalar(node.path("version"))),
            version,
            signals.use(),
            signals.ground(),
            embargo(node, signals),
            captured == null ? null : FeedDate.of(captured),
            later,
            signals.correction(),
            type.isEmpty() || type.equals("text")
                ? "the item has no body; export the items with their text"
                : "an item of type " + type + " holds no text",
            Sha256.of(raw),
            null);
    return new NewsItem.Whole(
        item,
        new NewsItem.Text(
            page ? Capture.Kind.HTML : Capture.Kind.ROW,
            body == null ? null : body.value(),
            fields));
  }

  private static NewsSignals signals(JsonNode node) {
    NewsSignals signals = new NewsSignals();
    signals.status(blank(text(node, "pubstatus")));
    for (String name : List.of("signal", "signals")) {
      for (String code : values(node.path(name), List.of("qcode", "code", "name", "value"))) {
        signals.signal(code);
      }
    }
    String profile = text(node, "profile");
    if (profile.matches("(?i).*\\b(?:kill|cancel|embargoed|correction).*")) {
      signals.signal(profile);
    }
    for (String name : List.of("ednote", "ednotes")) {
      values(node.path(name), List.of("value")).forEach(signals::note);
    }
    return signals;
  }

  private static NewsItem.@Nullable Embargo embargo(JsonNode node, NewsSignals signals) {
    FeedDate until = date(node, "embargoed");
    return until != null
        ? new NewsItem.Embargo(until)
        : signals.embargoed() ? new NewsItem.Embargo(null) : null;
  }

  private static SortedMap<String, String> fields(JsonNode node) {
    SortedMap<String, String> fields = new TreeMap<>();
    fields.put("from", "news item");
    String headline = main(node.path("headlines"));
    FeedPages.put(fields, "title", headline == null ? text(node, "headline") : headline);
    if (!fields.containsKey("title")) {
      FeedPages.put(fields, "title", text(node, "title"));
    }
    String by = text(node, "byline");
    by = by.isEmpty() ? text(node, "by") : by;
    FeedPages.put(fields, "byline", by.replaceFirst("(?i)^by\\s+", ""));
    FeedPages.put(fields, "language", text(node, "language"));
    String url = text(node, "url");
    url = url.isEmpty() ? text(node, "canonicalurl") : url;
    FeedPages.put(fields, "url", Addresses.isWeb(url) ? url : null);
    FeedPages.put(fields, "dateline", text(node, "dateline"));
    List<String> sources = new ArrayList<>();
    for (String name : List.of("provider", "infosources", "source", "copyrightholder")) {
      sources.addAll(values(node.path(name), List.of("name", "literal")));
    }
    FeedPages.put(fields, "outlet", sources.isEmpty() ? null : sources.get(0));
    FeedDate created = date(node, "firstcreated");
    created = created == null ? date(node, "contentcreated") : created;
    FeedDate version = date(node, "versioncreated");
    FeedDate first = created == null ? version : created;
    FeedPages.put(fields, "published", first == null ? null : first.value());
    FeedPages.put(fields, "modified", version == null ? null : version.value());
    return fields;
  }

  private static @Nullable FeedText body(JsonNode node) {
    for (String name : BODIES) {
      String value = text(node, name).strip();
      if (!value.isEmpty()) {
        return new FeedText(value, name.contains("html") ? "text/html" : "", null, null, null);
      }
    }
    JsonNode best = null;
    for (JsonNode one : node.path("bodies")) {
      boolean main = text(one, "role").matches("(?i)main|full|body|");
      if (!text(one, "value").isBlank()
          && (best == null || (main && !text(best, "role").equals("main")))) {
        best = one;
      }
    }
    return best == null
        ? null
        : new FeedText(text(best, "value").strip(), text(best, "contenttype"), null, null, null);
  }

  /** Returns the value whose role is main, else the first. */
  private static @Nullable String main(JsonNode list) {
    String first = null;
    for (JsonNode one : list) {
      String value = text(one, "value");
      if (!value.isBlank() && (first == null || text(one, "role").equalsIgnoreCase("main"))) {
        first = value;
      }
    }
    return first;
  }

  /** Returns the strings of a string, an object or a list of these. */
  private static List<String> values(JsonNode node, List<String> keys) {
    List<String> values = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(one -> values.addAll(values(one, keys)));
    } else if (node.isObject()) {
      keys.stream()
          .map(key -> text(node, key))
          .filter(value -> !value.isBlank())
          .findFirst()
          .ifPresent(values::add);
    } else if (!scalar(node).isBlank()) {
      values.add(scalar(node));
    }
    return values;
  }

  private static @Nullable FeedDate date(JsonNode node, String name) {
    String words = text(node, name);
    return words.isBlank() ? null : FeedDate.of(words);
  }

  private static @Nullable String blank(String words) {
    return words.isBlank() ? null : words;
  }

  private static String text(JsonNode node, String name) {
    return scalar(node.path(name));
  }

  private static String scalar(JsonNode value) {
    return value.isString() ? value.stringValue() : value.isNumber() ? value.toString() : "";
  }
}
