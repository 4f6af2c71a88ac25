package org.parallax.app.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Evidence;
import org.parallax.model.Figure;
import org.parallax.model.Range;
import org.parallax.model.Reading;
import org.parallax.model.SourceSpan;
import org.parallax.model.Span;
import tools.jackson.core.JsonGenerator;

/** What the JSON of a dossier is put together from: lists, values that may be null, spans. */
final class JsonOut {
  private final SortedMap<String, Article> articles = new TreeMap<>();
  private final JsonGenerator json;

  /**
   * Makes it.
   *
   * @param readings whose articles may be pointed into
   */
  JsonOut(JsonGenerator json, List<Reading> readings) {
    this.json = json;
    readings.forEach(r -> articles.put(r.article().id(), r.article()));
  }

  void bounds(BigDecimal low, BigDecimal high, Figure.Qualifier qualifier) {
    json.writeNumberProperty("low", plain(low));
    json.writeNumberProperty("high", plain(high));
    json.writeStringProperty("qualifier", word(qualifier));
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  void evidence(String name, @Nullable Evidence evidence) {
    if (evidence == null) {
      json.writeNullProperty(name);
      return;
    }
    json.writeName(name);
    evidence(evidence);
  }

  void evidence(Evidence evidence) {
    switch (evidence) {
      case Span span -> span(span);
      case SourceSpan source -> {
        json.writeStartObject();
        json.writeStringProperty("article", source.article());
        number("sourceStart", source.sourceStart());
        number("sourceEnd", source.sourceEnd());
        json.writeStringProperty("exact", source.exact());
        json.writeEndObject();
      }
    }
  }

  void span(Span span) {
    json.writeStartObject();
    spanFields(span);
    json.writeEndObject();
  }

  void spanFields(Span span) {
    json.writeStringProperty("article", span.article());
    if (span.field() == Span.Field.HEADLINE) {
      json.writeStringProperty("field", "headline");
    }
    json.writeNumberProperty("start", span.start());
    json.writeNumberProperty("end", span.end());
    Article article = articles.get(span.article());
    Range source = article == null ? null : article.sourceOf(span);
    number("sourceStart", source == null ? null : source.start());
    number("sourceEnd", source == null ? null : source.end());
  }

  interface Writer<T> {
    void write(T value);
  }

  <T> void list(String name, List<T> values, Writer<T> writer) {
    json.writeArrayPropertyStart(name);
    values.forEach(writer::write);
    json.writeEndArray();
  }

  void strings(String name, List<String> values) {
    list(name, values, json::writeString);
  }

  void string(String name, @Nullable String value) {
    if (value == null) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, value);
    }
  }

  void number(String name, @Nullable Integer value) {
    if (value == null) {
      json.writeNullProperty(name);
    } else {
      json.writeNumberProperty(name, value.intValue());
    }
  }

  /** Returns the contract's word for an enum constant: lower case, with hyphens. */
  static @Nullable String word(@Nullable Enum<?> value) {
    return value == null ? null : value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
