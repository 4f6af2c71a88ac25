package org.parallax.app.export;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parallax.core.pipeline.DossierTeller;
import org.parallax.core.pipeline.DossierWriter;
import org.parallax.core.pipeline.Outline;
import org.parallax.model.Dating;
import org.parallax.model.Dossier;
import org.parallax.model.Dropped;
import org.parallax.model.Reading;
import org.parallax.model.Shelf;
import org.parallax.model.Story;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a dossier as JSON, as a stream: {@code docs/formats/dossier.md}.
 *
 * <p>Articles come before stories, and in an order of their own: what a story brings is put on
 * shelves as finished text, and put together at the end. The same dossier gives the same bytes
 * under every locale and zone. Not safe to share between threads.
 */
public final class DossierJson implements DossierWriter {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private final OutputStream to;
  private final Shelf<byte[]> articleTexts;
  private final Shelf<byte[]> storyTexts;
  private final List<Placed> articles = new ArrayList<>();
  private @Nullable Outline outline;

  /** Where the text of an article is, and what it is sorted by. */
  private record Placed(String day, String id, int place) {
    static final Comparator<Placed> ORDER =
        Comparator.comparing(Placed::day).thenComparing(Placed::id);
  }

  /**
   * Makes a writer.
   *
   * @param out is given UTF-8, flushed at the end, and left open
   * @param articles holds the texts of articles until the end
   * @param stories holds the texts of stories until the end
   */
  public DossierJson(OutputStream out, Shelf<byte[]> articles, Shelf<byte[]> stories) {
    this.to = out;
    this.articleTexts = articles;
    this.storyTexts = stories;
  }

  /** Writes the dossier in UTF-8, with a line end after it; flushes, and leaves the stream open. */
  public static void write(Dossier dossier, OutputStream out) {
    DossierTeller.tell(dossier, new DossierJson(out, Shelf.inMemory(), Shelf.inMemory()));
  }

  private static JsonGenerator generator(OutputStream out) {
    DefaultIndenter indenter = new DefaultIndenter(" ", "\n");
    return JSON.writer()
        .with(new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter))
        .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
        .createGenerator(out);
  }

  @Override
  public void begin(Outline told) {
    outline = told;
  }

  @Override
  public void story(Story story, List<Reading> readings) {
    for (Reading reading : readings) {
      Dating reportDay = reading.reportDay();
      String day = reportDay == null ? null : reportDay.day();
      articles.add(
          new Placed(
              day == null ? "9999-99-99" : day,
              reading.article().id(),
              articleTexts.put(
                  element(json ->
                      new ReadingJson(json, new JsonOut(json, readings)).reading(reading)))));
    }
    storyTexts.put(element(json -> new StoryJson(json, new JsonOut(json, readings)).story(story)));
  }

  /** Returns an element of a list of the dossier as it stands there, its indentation included. */
  private static byte[] element(Consumer<JsonGenerator> write) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int from;
    int to;
    try (JsonGenerator json = generator(bytes)) {
      json.writeStartObject();
      json.writeArrayPropertyStart("list");
      json.flush();
      from = bytes.size();
      write.accept(json);
      json.flush();
      to = bytes.size();
    }
    return stripped(bytes.toByteArray(), from, to);
  }

  private static byte[] stripped(byte[] bytes, int from, int to) {
    int start = from;
    while (start < to && bytes[start] <= ' ') {
      start++;
    }
    return Arrays.copyOfRange(bytes, start, to);
  }

  @Override
  public void end() {
    Outline told = Objects.requireNonNull(outline);
    articles.sort(Placed.ORDER);
    try (JsonGenerator json = generator(to)) {
      JsonOut out = new JsonOut(json, List.of());
      json.writeStartObject();
      json.writeStringProperty("schema", Dossier.SCHEMA);
      run(json, told.run());
      out.list("dropped", told.dropped(), d -> dropped(json, out, d));
      json.writeArrayPropertyStart("articles");
      articles.forEach(a -> raw(json, articleTexts.get(a.place())));
      json.writeEndArray();
      json.writeArrayPropertyStart("stories");
      for (int i = 0; i < storyTexts.size(); i++) {
        raw(json, storyTexts.get(i));
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void raw(JsonGenerator json, byte[] text) {
    json.writeRawValue(new String(text, StandardCharsets.UTF_8));
  }

  static void run(JsonGenerator json, Dossier.Run run) {
    json.writeObjectPropertyStart("run");
    json.writeStringProperty("version", run.version());
    json.writeStringProperty("settings", run.settings());
    json.writeStringProperty("input", run.input());
    json.writeNumberProperty("read", run.read());
    json.writeNumberProperty("kept", run.kept());
    json.writeNumberProperty("dropped", run.dropped());
    json.writeEndObject();
  }

  static void dropped(JsonGenerator json, JsonOut out, Dropped dropped) {
    json.writeStartObject();
    json.writeStringProperty("path", dropped.path());
    out.number("line", dropped.line());
    out.number("column", dropped.column());
    out.string("id", dropped.id());
    json.writeStringProperty("code", dropped.code().name());
    json.writeStringProperty("why", dropped.why());
    json.writeEndObject();
  }
}
