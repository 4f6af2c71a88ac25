package org.parallax.app.export;

import java.io.OutputStream;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parallax.core.pipeline.DossierWriter;
import org.parallax.core.pipeline.Outline;
import org.parallax.model.Article;
import org.parallax.model.Reading;
import org.parallax.model.Story;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the citations of the brief as one collection of annotations, JSON-LD of the W3C's Web
 * Annotation Data Model, as a stream: the words are the target, the sentence that rests on them is
 * the body. Not safe to share between threads.
 *
 * <p>Targets point into headline and body of an article as one plain text, called {@code ID.txt} as
 * {@code parallax annotate} calls it, and have the article's address as scope. What the
 * Recommendation has no name for, the run block and how a sentence stands, has names of our own in
 * the context.
 */
public final class DossierAnnotations implements DossierWriter {
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
  private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";

  private final JsonGenerator json;
  private String version = "";
  private int total;

  /**
   * Makes a writer.
   *
   * @param out is given UTF-8, an annotation a line; flushed at the end, and left open
   */
  public DossierAnnotations(OutputStream out) {
    this.json = JSON.createGenerator(out);
  }

  @Override
  public void begin(Outline told) {
    version = "Parallax " + told.run().version();
    String id = Urn.of("briefs\n" + told.run().input() + '\n' + told.run().settings());
    json.writeStartObject();
    json.writeArrayPropertyStart("@context");
    json.writeString(CONTEXT);
    json.writeStartObject();
    json.writeStringProperty("parallax", OwnWords.NAMESPACE);
    json.writeEndObject();
    json.writeEndArray();
    json.writeStringProperty("id", id);
    json.writeStringProperty("type", "AnnotationCollection");
    json.writeStringProperty("label", "Citations of the brief of each story");
    AnnotationTarget.generator(json, version);
    OwnWords.run(json, told.run());
    json.writeObjectPropertyStart("first");
    json.writeStringProperty("id", Urn.of(id + " page"));
    json.writeStringProperty("type", "AnnotationPage");
    json.writeStringProperty("partOf", id);
    json.writeNumberProperty("startIndex", 0);
    json.writeArrayPropertyStart("items");
  }

  @Override
  public void story(Story story, List<Reading> readings) {
    SortedMap<String, AnnotationTarget> targets = new TreeMap<>();
    for (Reading reading : readings) {
      Article article = reading.article();
      ReadingDocument document = ReadingDocument.of(article);
      targets.put(
          article.id(),
          new AnnotationTarget(json, article, document, Urn.part(article.id()) + ".txt"));
    }
    for (Story.BriefSentence sentence : story.brief()) {
      for (Story.Citation citation : sentence.citations()) {
        AnnotationTarget target = targets.get(citation.at().article());
        if (target != null) {
          json.writeRaw('\n');
          annotation(story, sentence, citation, target);
          total++;
        }
      }
    }
  }

  private void annotation(
      Story story, Story.BriefSentence sentence, Story.Citation citation, AnnotationTarget target) {
    json.writeStartObject();
    json.writeStringProperty(
        "id", Urn.of(story.id() + '\n' + sentence.text() + '\n' + citation.at() + '\n' + total));
    json.writeStringProperty("type", "Annotation");
    json.writeStringProperty("motivation", "linking");
    AnnotationTarget.generator(json, version);
    json.writeArrayPropertyStart("body");
    AnnotationTarget.text(json, "describing", sentence.text());
    AnnotationTarget.text(
        json, "classifying", Words.standing(sentence.standing(), sentence.origins()));
    AnnotationTarget.text(json, "tagging", Words.title(story));
    json.writeEndArray();
    json.writeName("target");
    target.resource(null, citation.at());
    json.writeStringProperty("parallax:story", story.id());
    OwnWords.standing(json, sentence.standing(), sentence.origins());
    json.writeEndObject();
  }

  @Override
  public void end() {
    json.writeEndArray();
    json.writeEndObject();
    json.writeNumberProperty("total", total);
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }
}
