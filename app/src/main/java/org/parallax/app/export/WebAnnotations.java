package org.parallax.app.export;

import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Attribution;
import org.parallax.model.Figure;
import org.parallax.model.Mention;
import org.parallax.model.Range;
import org.parallax.model.Reading;
import org.parallax.model.Span;
import org.parallax.model.TimeExpression;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the reading of an article as one page of annotations, JSON-LD of the W3C's Web Annotation
 * Data Model.
 *
 * <p>Targets point into a plain text, headline and body. Positions are Unicode code points, as the
 * Recommendation asks (section 4.2.5), not the UTF-16 code units of the dossier; a quote with what
 * stands around it finds the words on the page itself. Ids are made from what is annotated: the
 * same reading has the same ids.
 */
public final class WebAnnotations {
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
  private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";

  private final JsonGenerator json;
  private final ReadingDocument document;
  private final AnnotationTarget target;
  private final String generator;

  /** What all ids of this page are made from. */
  private final String texts;

  private int written;

  private WebAnnotations(JsonGenerator json, Article article, String source, String version) {
    this.json = json;
    this.document = ReadingDocument.of(article);
    this.target = new AnnotationTarget(json, article, document, source);
    this.generator = "Parallax " + version;
    this.texts = Urn.of(article.id() + '\n' + document.text());
  }

  /**
   * Writes one page in one line, UTF-8; flushes and leaves open.
   *
   * @param source address of the text, relative to the page
   * @param version of Parallax
   */
  public static void write(Reading reading, String source, String version, OutputStream out) {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      new WebAnnotations(json, reading.article(), source, version).page(reading);
      json.writeRaw('\n');
      json.flush();
    }
  }

  private void page(Reading reading) {
    json.writeStartObject();
    json.writeStringProperty("@context", CONTEXT);
    json.writeStringProperty("id", id("page", List.of()));
    json.writeStringProperty("type", "AnnotationPage");
    json.writeArrayPropertyStart("items");
    reading.mentions().forEach(this::mention);
    reading.times().forEach(this::time);
    reading.figures().forEach(this::figure);
    reading.attributions().forEach(this::attribution);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void mention(Mention mention) {
    begin("name", "identifying", List.of(mention.span()));
    text("classifying", word(mention.type()));
    text("identifying", mention.name());
    text("describing", mention.role());
    end(List.of(mention.span()));
  }

  private void time(TimeExpression time) {
    begin("time", "identifying", List.of(time.span()));
    text("classifying", time.type().name());
    text("identifying", time.value());
    text("describing", time.anchor() == null ? null : "counted from " + time.anchor());
    end(List.of(time.span()));
  }

  private void figure(Figure figure) {
    begin("figure", "describing", List.of(figure.span()));
    text("classifying", "figure");
    text("identifying", Words.value(figure));
    text("describing", figure.counts().isEmpty() ? null : "counts " + figure.counts());
    end(List.of(figure.span()));
  }

  /** What is said is the target; who says it, and the words that say so, are bodies. */
  private void attribution(Attribution attribution) {
    Attribution.Speaker speaker = attribution.speaker();
    begin("speech", "linking", attribution.content());
    text("classifying", word(attribution.kind()) + " speech");
    text("identifying", speaker.name() == null ? "speaker unknown" : speaker.name());
    speaker.at().forEach(at -> target.resource("identifying", at));
    if (speaker.resolvedFrom() != null) {
      target.resource("linking", speaker.resolvedFrom());
    }
    attribution.cue().forEach(at -> target.resource("describing", at));
    end(attribution.content());
  }

  private static String word(Enum<?> value) {
    return String.valueOf(JsonOut.word(value));
  }

  private void begin(String kind, String motivation, List<Span> spans) {
    json.writeStartObject();
    json.writeStringProperty("id", id(kind, spans));
    json.writeStringProperty("type", "Annotation");
    json.writeStringProperty("motivation", motivation);
    AnnotationTarget.generator(json, generator);
    json.writeArrayPropertyStart("body");
  }

  private void text(String purpose, @Nullable String words) {
    if (words != null) {
      AnnotationTarget.text(json, purpose, words);
    }
  }

  private void end(List<Span> places) {
    json.writeEndArray();
    json.writeArrayPropertyStart("target");
    places.forEach(at -> target.resource(null, at));
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Returns a name-based UUID (RFC 9562, version 3) of what is annotated. */
  private String id(String kind, List<Span> spans) {
    StringBuilder name = new StringBuilder(texts).append(' ').append(kind);
    for (Span span : spans) {
      Range at = document.place(span);
      name.append(' ').append(at.start()).append(' ').append(at.end());
    }
    return Urn.of(name.append(' ').append(++written).toString());
  }
}
