package org.parallax.app.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A dossier as it was printed. Holds all of it.
 *
 * @param root of the JSON
 * @param texts of its articles by id, body and headline
 */
record DossierFile(JsonNode root, SortedMap<String, JsonNode> texts) {
  private static final String SCHEMA = "parallax/dossier/1";

  static DossierFile read(Path file) throws Comparer.Refused {
    JsonNode root;
    try {
      root = JsonMapper.builder().build().readTree(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      throw new Comparer.Refused("there is no file " + file);
    } catch (IOException e) {
      throw new Comparer.Refused(file + " cannot be read: " + e.getMessage());
    } catch (JacksonException e) {
      throw new Comparer.Refused(
          file + " is not JSON; make it with 'parallax read ... --format json'");
    }
    String schema = root.path("schema").asString("");
    if (!schema.equals(SCHEMA)) {
      throw new Comparer.Refused(
          file
              + " is not a dossier of "
              + SCHEMA
              + (schema.isEmpty() ? "" : " but " + schema)
              + "; make it with 'parallax read ... --format json'");
    }
    return of(root);
  }

  /** Returns the dossier that a store keeps as an account. */
  static DossierFile of(String json) {
    return of(JsonMapper.builder().build().readTree(json));
  }

  private static DossierFile of(JsonNode root) {
    SortedMap<String, JsonNode> texts = new TreeMap<>();
    root.path("articles").forEach(a -> texts.put(a.path("id").asString(), a));
    return new DossierFile(root, texts);
  }

  List<JsonNode> stories() {
    return list(root.path("stories"));
  }

  /** Returns whether a machine may have altered the text of an article. */
  boolean isAltered(String article) {
    @Nullable JsonNode found = texts.get(article);
    return found != null
        && list(found.path("notes")).stream()
            .anyMatch(n -> n.path("code").asString("").equals("POSSIBLY_MACHINE_ALTERED"));
  }

  /** Returns what a person calls an article: its outlet; its id where none is known. */
  String source(String article) {
    @Nullable JsonNode found = texts.get(article);
    String name =
        found == null ? "" : found.path("source").path("outlet").path("name").asString("");
    return name.isEmpty() ? article : name;
  }

  /** Returns the words at a span; empty when it points outside. */
  String words(JsonNode span) {
    @Nullable JsonNode article = texts.get(span.path("article").asString(""));
    if (article == null) {
      return "";
    }
    boolean head = span.path("field").asString("text").equals("headline");
    String text = article.path(head ? "headline" : "text").asString("");
    int start = span.path("start").asInt(0);
    int end = span.path("end").asInt(0);
    return start < 0 || end > text.length() || start >= end ? "" : text.substring(start, end);
  }

  static List<JsonNode> list(JsonNode array) {
    List<JsonNode> list = new ArrayList<>();
    array.forEach(list::add);
    return list;
  }

  static List<String> strings(JsonNode array) {
    return list(array).stream().map(n -> n.asString("")).toList();
  }
}
