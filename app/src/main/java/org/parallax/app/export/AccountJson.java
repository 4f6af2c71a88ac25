package org.parallax.app.export;

import java.io.StringWriter;
import java.util.List;
import org.parallax.model.Dossier;
import org.parallax.model.Reading;
import org.parallax.model.Story;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One story as JSON: a dossier with that story and its articles alone, without the run block, on
 * one line. The same story gives the same text.
 */
public final class AccountJson {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private AccountJson() {}

  /** Returns the account of a story. */
  public static String of(Story story, List<Reading> readings) {
    StringWriter words = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(words)) {
      JsonOut out = new JsonOut(json, readings);
      json.writeStartObject();
      json.writeStringProperty("schema", Dossier.SCHEMA);
      out.list("articles", readings, new ReadingJson(json, out)::reading);
      json.writeArrayPropertyStart("stories");
      new StoryJson(json, out).story(story);
      json.writeEndArray();
      json.writeEndObject();
    }
    return words.toString();
  }
}
