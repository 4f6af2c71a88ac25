package org.parallax.app.export;

import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Range;
import org.parallax.model.Span;
import tools.jackson.core.JsonGenerator;

/**
 * Places of an article in the words of the W3C's Web Annotation Data Model.
 *
 * <p>Positions are Unicode code points, as the Recommendation asks (section 4.2.5), in a plain text
 * of headline and body; a quote with what stands around it finds the words on the page itself.
 */
final class AnnotationTarget {
  private static final int AROUND = 32;

  private final JsonGenerator json;
  private final Article article;
  private final ReadingDocument document;
  private final String source;

  /**
   * Makes it.
   *
   * @param source address of the plain text, relative to the annotations
   */
  AnnotationTarget(JsonGenerator json, Article article, ReadingDocument document, String source) {
    this.json = json;
    this.article = article;
    this.document = document;
    this.source = source;
  }

  /** Writes what made an annotation. */
  static void generator(JsonGenerator json, String name) {
    json.writeObjectPropertyStart("generator");
    json.writeStringProperty("type", "Software");
    json.writeStringProperty("name", name);
    json.writeEndObject();
  }

  /** Writes a body of plain text. */
  static void text(JsonGenerator json, String purpose, String words) {
    json.writeStartObject();
    json.writeStringProperty("type", "TextualBody");
    json.writeStringProperty("purpose", purpose);
    json.writeStringProperty("format", "text/plain");
    json.writeStringProperty("value", words);
    json.writeEndObject();
  }

  /**
   * Writes a place.
   *
   * @param purpose of a place that is a body; null for a target
   */
  void resource(@Nullable String purpose, Span span) {
    Range at = document.place(span);
    String text = document.text();
    json.writeStartObject();
    json.writeStringProperty("type", "SpecificResource");
    if (purpose != null) {
      json.writeStringProperty("purpose", purpose);
    }
    json.writeStringProperty("source", source);
    if (article.source().url() != null) {
      json.writeStringProperty("scope", article.source().url());
    }
    json.writeArrayPropertyStart("selector");
    json.writeStartObject();
    json.writeStringProperty("type", "TextPositionSelector");
    json.writeNumberProperty("start", document.points(at.start()));
    json.writeNumberProperty("end", document.points(at.end()));
    json.writeEndObject();
    json.writeStartObject();
    json.writeStringProperty("type", "TextQuoteSelector");
    json.writeStringProperty("exact", at.of(text));
    int least = span.field() == Span.Field.HEADLINE ? 0 : document.body();
    int most =
        span.field() == Span.Field.HEADLINE
            ? article.sourced(Span.Field.HEADLINE).length()
            : text.length();
    json.writeStringProperty("prefix", text.substring(before(text, at.start(), least), at.start()));
    json.writeStringProperty("suffix", text.substring(at.end(), after(text, at.end(), most)));
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private static int before(String text, int at, int least) {
    int from = Math.max(least, at - AROUND);
    return from > least && Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from;
  }

  private static int after(String text, int at, int most) {
    int to = Math.min(most, at + AROUND);
    return to < most && Character.isLowSurrogate(text.charAt(to)) ? to + 1 : to;
  }
}
