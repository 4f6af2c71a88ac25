package org.parallax.app.export;

import java.io.OutputStream;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import org.parallax.app.compare.Change;
import org.parallax.app.compare.Changes;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** Changes between two dossiers as JSON: docs/howto/compare.md. */
public final class ChangesJson {
  /** Name and version of the form. */
  public static final String SCHEMA = "parallax/diff/1";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ChangesJson() {}

  /** Writes the changes, in UTF-8; leaves the stream open. */
  public static void write(Changes changes, OutputStream out) {
    DefaultIndenter indenter = new DefaultIndenter(" ", "\n");
    try (JsonGenerator json =
        JSON.writer()
            .with(
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter))
            .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .createGenerator(out)) {
      json.writeStartObject();
      json.writeStringProperty("schema", SCHEMA);
      json.writeStringProperty("oldInput", changes.oldInput());
      json.writeStringProperty("newInput", changes.newInput());
      json.writeArrayPropertyStart("stories");
      changes.stories().forEach(s -> story(json, s));
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  /** Returns the changes of one story, as an element of the list. */
  public static String of(Changes.OfStory story) {
    StringWriter words = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(words)) {
      story(json, story);
    }
    return words.toString();
  }

  private static void story(JsonGenerator json, Changes.OfStory story) {
    json.writeStartObject();
    text(json, "old", story.oldId());
    text(json, "new", story.newId());
    text(json, "headline", story.headline());
    json.writeNumberProperty("articlesBefore", story.articlesBefore());
    json.writeNumberProperty("articlesNow", story.articlesNow());
    json.writeArrayPropertyStart("changes");
    story.changes().forEach(c -> change(json, c));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void change(JsonGenerator json, Change change) {
    json.writeStartObject();
    json.writeStringProperty("kind", change.kind().word());
    json.writeStringProperty("text", change.text());
    text(json, "was", change.was());
    text(json, "now", change.now());
    text(json, "old", change.oldId());
    text(json, "new", change.newId());
    json.writeArrayPropertyStart("articles");
    change.articles().forEach(json::writeString);
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void text(JsonGenerator json, String name, @Nullable String value) {
    if (value == null) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, value);
    }
  }
}
