package org.parallax.app.spill;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.parallax.model.Evidence;
import org.parallax.model.SourceSpan;
import org.parallax.model.SourcedText;
import org.parallax.model.Span;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Articles and captures as bytes, for the length of a run. The records of {@code model} are bound
 * from here, by their components: a component that is added to one is stored without more ado.
 */
final class RecordBytes {
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
                  .build())
          .addMixIn(Evidence.class, Kinds.class)
          .addModule(
              new SimpleModule()
                  .addSerializer(SourcedText.class, new Writer())
                  .addDeserializer(SourcedText.class, new Reader()))
          .build();

  private RecordBytes() {}

  static byte[] of(Record value) {
    return JSON.writeValueAsBytes(value);
  }

  static <T extends Record> T record(byte[] bytes, Class<T> kind) {
    return JSON.readValue(bytes, kind);
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Span.class, name = "span"),
    @JsonSubTypes.Type(value = SourceSpan.class, name = "source")
  })
  private interface Kinds {}

  private static final class Writer extends ValueSerializer<SourcedText> {
    @Override
    public void serialize(SourcedText text, JsonGenerator json, SerializationContext context) {
      json.writeStartArray();
      json.writeString(text.text());
      int[] runs = text.runs();
      json.writeArray(runs, 0, runs.length);
      json.writeEndArray();
    }
  }

  private static final class Reader extends ValueDeserializer<SourcedText> {
    @Override
    public SourcedText deserialize(JsonParser json, DeserializationContext context) {
      json.nextToken();
      String words = json.getString();
      json.nextToken();
      int[] runs = json.readValueAs(int[].class);
      json.nextToken();
      return SourcedText.ofRuns(words, runs);
    }
  }
}
