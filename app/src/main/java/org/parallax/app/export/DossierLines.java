package org.parallax.app.export;

import java.io.OutputStream;
import java.util.List;
import org.parallax.core.pipeline.DossierWriter;
import org.parallax.core.pipeline.Outline;
import org.parallax.model.Dossier;
import org.parallax.model.Reading;
import org.parallax.model.Story;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a dossier as JSON Lines, as a stream: an object a line, with one property that says what
 * it is and holds it as the dossier has it: {@code run} (and {@code schema} beside it), {@code
 * dropped}, {@code article}, {@code story}. The articles of a story stand before it. Not safe to
 * share between threads.
 */
public final class DossierLines implements DossierWriter {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private final JsonGenerator json;

  /**
   * Makes a writer.
   *
   * @param out is given UTF-8, lines ended by {@code \n}; flushed at the end, and left open
   */
  public DossierLines(OutputStream out) {
    this.json = JSON.writer().withRootValueSeparator("").createGenerator(out);
  }

  @Override
  public void begin(Outline told) {
    line(() -> {
      json.writeStringProperty("schema", Dossier.SCHEMA);
      DossierJson.run(json, told.run());
    });
    JsonOut out = new JsonOut(json, List.of());
    told.dropped()
        .forEach(d ->
            line(() -> {
              json.writeName("dropped");
              DossierJson.dropped(json, out, d);
            }));
  }

  @Override
  public void story(Story story, List<Reading> readings) {
    JsonOut out = new JsonOut(json, readings);
    ReadingJson articles = new ReadingJson(json, out);
    for (Reading reading : readings) {
      line(() -> {
        json.writeName("article");
        articles.reading(reading);
      });
    }
    line(() -> {
      json.writeName("story");
      new StoryJson(json, out).story(story);
    });
  }

  private void line(Runnable properties) {
    json.writeStartObject();
    properties.run();
    json.writeEndObject();
    json.writeRaw('\n');
  }

  @Override
  public void end() {
    json.close();
  }
}
