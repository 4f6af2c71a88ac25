package org.parallax.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parallax.model.Capture;
import org.parallax.model.Dropped;
import org.parallax.model.Evidence;
import org.parallax.model.SourceSpan;
import org.parallax.model.SourcedText;
import org.parallax.model.Span;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * The records of {@code model} as JSON and back, for the length of a run or for good. They are
 * bound from here, by their components: a component that is added to one is stored without more
 * ado; one that must be there and is not in what was stored before needs a migration ({@code
 * RecordFormatTest} says so). Safe to share between threads.
 */
public final class RecordJson {
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
                  .build())
          .addMixIn(Evidence.class, Kinds.class)
          .addMixIn(Dropped.class, Flags.class)
          .addMixIn(Capture.class, Fields.class)
          .addModule(
              new SimpleModule()
                  .addSerializer(SourcedText.class, new Writer())
                  .addDeserializer(SourcedText.class, new Reader()))
          .build();

  private RecordJson() {}

  /** Returns a record as UTF-8. */
  public static byte[] of(Record value) {
    return JSON.writeValueAsBytes(value);
  }

  /** Returns the record that was turned into some bytes. */
  public static <T extends Record> T record(byte[] bytes, Class<T> kind) {
    return JSON.readValue(bytes, kind);
  }

  /** Returns a record, or a list or map of records and words, as JSON. */
  static String words(Object value) {
    return JSON.writeValueAsString(value);
  }

  /** Returns names and values as JSON. */
  static String ofMap(SortedMap<String, String> values) {
    return JSON.writeValueAsString(values);
  }

  /** Returns the names and values of {@link #ofMap}. */
  static SortedMap<String, String> map(String json) {
    return JSON.readValue(json, new TypeReference<TreeMap<String, String>>() {});
  }

  /** Returns words as JSON. */
  static String ofList(List<String> words) {
    return JSON.writeValueAsString(words);
  }

  /** Returns the words of {@link #ofList}. */
  static List<String> list(String json) {
    return List.of(JSON.readValue(json, String[].class));
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Span.class, name = "span"),
    @JsonSubTypes.Type(value = SourceSpan.class, name = "source")
  })
  private interface Kinds {}

  /** What follows from the fields is not said twice. */
  @JsonIgnoreProperties("record")
  private interface Fields {}

  /** A flag that is not there is false: it came after format 1. */
  private interface Flags {
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    boolean record();
  }

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
