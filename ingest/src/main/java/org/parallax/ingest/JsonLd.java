package org.parallax.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Page;
import org.parallax.model.Range;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the JSON-LD of one script element, as far as it can be read.
 *
 * <p>What stands before a syntax error is kept. Names are paths below the node; those of {@code
 * @graph}, of arrays and of a page's main entity begin anew.
 */
final class JsonLd {
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                  .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                  .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                  .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
                  .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                  .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
                  .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
                  .build())
          .build();

  private static final Set<String> TOP = Set.of("", "@graph");
  private static final Set<String> MAIN = Set.of("mainEntity", "mainEntityOfPage");

  /** Deeper than any vocabulary nests; below the reader's own limit. */
  private static final int DEEPEST = 200;

  private final String json;
  private final int offset;
  private final @Nullable Range whole;
  private final int element;
  private final List<Page.Datum> data = new ArrayList<>();
  private final Map<String, Thing> things = new HashMap<>();

  private JsonLd(String json, int offset, @Nullable Range whole, int element) {
    this.json = json;
    this.offset = offset;
    this.whole = whole;
    this.element = element;
  }

  /**
   * Returns what a script says.
   *
   * @param offset place of the script's text in the decoded text; -1 when not known to be the same
   * @param whole range that stands for every value without a place of its own
   */
  static List<Page.Datum> data(String json, int offset, @Nullable Range whole, int element) {
    JsonLd reader = new JsonLd(json, offset, whole, element);
    reader.read();
    return reader.data;
  }

  private sealed interface Value {}

  private record Scalar(String words, int start, int end) implements Value {}

  private record Items(List<Value> values) implements Value {}

  private record Thing(List<String> names, List<Value> values) implements Value {
    String words(String name) {
      int at = names.indexOf(name);
      return at >= 0 && values.get(at) instanceof Scalar scalar ? scalar.words() : "";
    }

    String type() {
      int at = names.indexOf("@type");
      if (at < 0) {
        return "";
      }
      Value type = values.get(at);
      if (type instanceof Items items && !items.values().isEmpty()) {
        type = items.values().get(0);
      }
      return type instanceof Scalar scalar
          ? scalar.words().substring(scalar.words().lastIndexOf('/') + 1)
          : "";
    }
  }

  private void read() {
    int from = firstOpening(0);
    while (from >= 0) {
      List<Value> roots = new ArrayList<>();
      int end = parse(from, roots);
      roots.forEach(root -> index(root, 0));
      roots.forEach(root -> emit(root, "", null, 0));
      from = end < 0 ? -1 : firstOpening(Math.max(end, from + 1));
    }
  }

  /** Notes things by their identifiers, so that references to them can be followed. */
  private void index(Value value, int depth) {
    switch (value) {
      case Items items -> items.values().forEach(v -> index(v, depth + 1));
      case Thing thing -> {
        String id = thing.words("@id");
        if (!id.isEmpty() && !thing.words("name").isEmpty()) {
          things.putIfAbsent(id, thing);
        }
        int graph = thing.names().indexOf("@graph");
        if (graph >= 0 && depth < DEEPEST) {
          index(thing.values().get(graph), depth + 1);
        }
      }
      case Scalar scalar -> {}
    }
  }

  private int firstOpening(int from) {
    for (int i = from; i < json.length(); i++) {
      if (json.charAt(i) == '{' || json.charAt(i) == '[') {
        return i;
      }
    }
    return -1;
  }

  /** Reads one value into the roots; returns where it ends, -1 when it is broken. */
  private int parse(int from, List<Value> roots) {
    List<Value> open = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(json.substring(from))) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        switch (token) {
          case START_OBJECT ->
              open(new Thing(new ArrayList<>(), new ArrayList<>()), parser, open, roots);
          case START_ARRAY -> open(new Items(new ArrayList<>()), parser, open, roots);
          case END_OBJECT, END_ARRAY -> {
            open.remove(open.size() - 1);
            if (open.isEmpty()) {
              return from + (int) parser.currentLocation().getCharOffset();
            }
          }
          case VALUE_STRING -> put(scalar(parser, from, 1), name(open, parser), open);
          case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
              put(scalar(parser, from, 0), name(open, parser), open);
          default -> {}
        }
      }
    } catch (JacksonException broken) {
      return -1;
    }
    return -1;
  }

  private static void open(Value value, JsonParser parser, List<Value> open, List<Value> roots) {
    if (open.isEmpty()) {
      roots.add(value);
    } else {
      put(value, name(open, parser), open);
    }
    open.add(value);
  }

  private static String name(List<Value> open, JsonParser parser) {
    String name = parser.currentName();
    if (name == null && open.size() > 1 && parser.streamReadContext().getParent() != null) {
      name = parser.streamReadContext().getParent().currentName();
    }
    return name == null ? "" : name;
  }

  private static void put(Value value, String name, List<Value> open) {
    switch (open.get(open.size() - 1)) {
      case Thing thing -> {
        thing.names().add(name);
        thing.values().add(value);
      }
      case Items items -> items.values().add(value);
      case Scalar scalar -> throw new IllegalStateException("a scalar is never open");
    }
  }

  private Scalar scalar(JsonParser parser, int from, int quote) {
    String words = parser.getString();
    int start = from + (int) parser.currentTokenLocation().getCharOffset() + quote;
    int end = from + (int) parser.currentLocation().getCharOffset() - quote;
    boolean entities = words.indexOf('&') >= 0 && words.indexOf(';') >= 0;
    return new Scalar(entities ? Parser.unescapeEntities(words, false) : words, start, end);
  }

  private void emit(Value value, String path, @Nullable String type, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    switch (value) {
      case Items items -> items.values().forEach(v -> emit(v, path, type, depth + 1));
      case Thing thing -> {
        String own = thing.type();
        boolean anew =
            TOP.contains(path)
                || (MAIN.contains(path) && (own.endsWith("Article") || own.endsWith("Posting")));
        String prefix = anew ? "" : path + ".";
        for (int i = 0; i < thing.names().size(); i++) {
          emit(
              thing.values().get(i),
              prefix + thing.names().get(i),
              own.isEmpty() ? null : own,
              depth + 1);
        }
        follow(thing, prefix);
      }
      case Scalar scalar -> add(scalar, path, type);
    }
  }

  /** Follows a reference, one step: its target's name and kind. */
  private void follow(Thing reference, String prefix) {
    Thing target = things.get(reference.words("@id"));
    if (prefix.isEmpty() || target == null || !reference.words("name").isEmpty()) {
      return;
    }
    int at = target.names().indexOf("name");
    emit(
        target.values().get(at),
        prefix + "name",
        target.type().isEmpty() ? null : target.type(),
        DEEPEST);
  }

  private void add(Scalar scalar, String path, @Nullable String type) {
    if (scalar.words().isBlank()) {
      return;
    }
    boolean placed = offset >= 0 && scalar.end() > scalar.start();
    Integer start =
        placed
            ? Integer.valueOf(offset + scalar.start())
            : whole == null ? null : Integer.valueOf(whole.start());
    Integer end =
        placed
            ? Integer.valueOf(offset + scalar.end())
            : whole == null ? null : Integer.valueOf(whole.end());
    data.add(
        new Page.Datum(
            "json-ld:" + path, type, Surrogates.whole(scalar.words()), start, end, element));
  }
}
