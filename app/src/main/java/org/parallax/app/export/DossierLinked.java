package org.parallax.app.export;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.parallax.core.pipeline.DossierWriter;
import org.parallax.core.pipeline.Outline;
import org.parallax.model.Reading;
import org.parallax.model.Story;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a dossier as JSON-LD in the words of schema.org, as a stream: {@code NewsArticle}, {@code
 * Event}, {@code Quotation}, {@code Claim}. The context stands in it; nothing is fetched. There is
 * no {@code ClaimReview}: Parallax does not say what is true. Not safe to share between threads.
 */
public final class DossierLinked implements DossierWriter {
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final JsonGenerator json;

  /**
   * Makes a writer.
   *
   * @param out is given UTF-8, a thing a line; flushed at the end, and left open
   */
  public DossierLinked(OutputStream out) {
    this.json = JSON.createGenerator(out);
  }

  @Override
  public void begin(Outline told) {
    json.writeStartObject();
    json.writeObjectPropertyStart("@context");
    json.writeStringProperty("@vocab", "https://schema.org/");
    json.writeStringProperty("parallax", OwnWords.NAMESPACE);
    for (String address : List.of("url", "sameAs")) {
      json.writeObjectPropertyStart(address);
      json.writeStringProperty("@type", "@id");
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeArrayPropertyStart("@graph");
    String id = Urn.of("dossier\n" + told.run().input() + '\n' + told.run().settings());
    json.writeStartObject();
    json.writeStringProperty("@id", id);
    json.writeStringProperty("@type", "Dataset");
    json.writeStringProperty("name", "What outlets report, side by side");
    json.writeObjectPropertyStart("creator");
    json.writeStringProperty("@type", "SoftwareApplication");
    json.writeStringProperty("name", "Parallax");
    json.writeStringProperty("softwareVersion", told.run().version());
    json.writeEndObject();
    OwnWords.run(json, told.run());
    List<String> stories = new ArrayList<>();
    told.stories().forEach(c -> stories.add(StoryLinked.story(c.story())));
    StoryLinked.references(json, "about", stories);
    json.writeEndObject();
  }

  @Override
  public void story(Story story, List<Reading> readings) {
    new StoryLinked(json, story, readings).write();
  }

  @Override
  public void end() {
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }
}
