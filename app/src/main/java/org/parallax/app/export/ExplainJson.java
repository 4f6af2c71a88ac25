package org.parallax.app.export;

import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.core.clean.Piece;
import org.parallax.core.pipeline.Explained;
import org.parallax.model.Article;
import org.parallax.model.Candidate;
import org.parallax.model.Capture;
import org.parallax.model.Dating;
import org.parallax.model.Dropped;
import org.parallax.model.Evidence;
import org.parallax.model.Note;
import org.parallax.model.Outcome;
import org.parallax.model.Range;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes as JSON what became of captures, and why: {@code docs/formats/explain.md}. Not safe to
 * share between threads.
 */
public final class ExplainJson {
  private static final String SCHEMA = "parallax/explain/1";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JsonGenerator json;

  private ExplainJson(JsonGenerator json) {
    this.json = json;
  }

  /**
   * Writes in UTF-8, with a line end after it; flushes, and leaves the stream open.
   *
   * @param dropped what could not be read at all
   */
  public static void write(List<Explained> all, List<Dropped> dropped, OutputStream out) {
    try (JsonGenerator json =
        JSON.writerWithDefaultPrettyPrinter()
            .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .createGenerator(out)) {
      ExplainJson writer = new ExplainJson(json);
      json.writeStartObject();
      json.writeStringProperty("schema", SCHEMA);
      json.writeArrayPropertyStart("articles");
      all.forEach(writer::explained);
      json.writeEndArray();
      json.writeArrayPropertyStart("dropped");
      dropped.forEach(writer::dropped);
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private void explained(Explained explained) {
    Capture capture = explained.page().capture();
    Article article = explained.article();
    Places places = new Places(capture.decoded(), article);
    json.writeStartObject();
    json.writeStringProperty("path", capture.path());
    number("line", capture.line());
    json.writeStringProperty("id", capture.id());
    json.writeStringProperty("kind", String.valueOf(JsonOut.word(capture.kind())));
    json.writeName("dropped");
    switch (explained.cleaned().outcome()) {
      case Outcome.Kept<Article> kept -> json.writeNull();
      case Outcome.Lost<Article> lost -> dropped(lost.dropped());
    }
    value("title", article.headline() == null ? null : article.headline().text());
    candidates(explained.cleaned().titles(), places);
    values("byline", article.byline());
    candidates(explained.cleaned().bylines(), places);
    dating("published", article.published(), places);
    dating("modified", article.modified(), places);
    dating("captured", article.captured(), places);
    Article.Outlet outlet = article.source().outlet();
    value("outlet", outlet == null ? null : outlet.name());
    string("domain", outlet == null ? null : outlet.domain());
    candidates(explained.cleaned().outlets(), places);
    values("publishers", outlet == null ? List.of() : outlet.publishers());
    candidates(explained.cleaned().publishers(), places);
    values("agency", article.source().agencies());
    candidates(explained.cleaned().agencies(), places);
    value("language", article.language());
    candidates(explained.cleaned().languages(), places);
    json.writeArrayPropertyStart("notes");
    article.notes().forEach(note -> note(note, places));
    json.writeEndArray();
    json.writeArrayPropertyStart("pieces");
    explained.cleaned().pieces().forEach(piece -> piece(piece, places));
    json.writeEndArray();
    json.writeEndObject();
  }

  private void value(String name, @Nullable String value) {
    json.writeObjectPropertyStart(name);
    string("value", value);
  }

  private void values(String name, List<String> values) {
    json.writeObjectPropertyStart(name);
    json.writeArrayPropertyStart("value");
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  /** Writes the candidates of what was opened before, and closes it. */
  private void candidates(List<Candidate> candidates, Places places) {
    json.writeArrayPropertyStart("candidates");
    for (Candidate c : candidates) {
      candidate(c.value(), c.from(), c.at(), c.accepted(), c.why(), places);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void dating(String name, @Nullable Dating dating, Places places) {
    json.writeName(name);
    if (dating == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    string("value", dating.value());
    string("precision", JsonOut.word(dating.precision()));
    string("basis", dating.basis());
    json.writeBooleanProperty("agrees", dating.agrees());
    json.writeArrayPropertyStart("candidates");
    for (Dating.Candidate c : dating.candidates()) {
      candidate(c.value(), c.from(), c.at(), c.accepted(), c.why(), places);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void candidate(
      String value,
      String from,
      @Nullable Evidence at,
      boolean accepted,
      String why,
      Places places) {
    json.writeStartObject();
    json.writeStringProperty("value", value);
    json.writeStringProperty("from", from);
    place(places.of(at), places);
    json.writeBooleanProperty("accepted", accepted);
    json.writeStringProperty("why", why);
    json.writeEndObject();
  }

  private void place(@Nullable Range place, Places places) {
    number("line", place == null ? null : places.line(place.start()));
    number("sourceStart", place == null ? null : place.start());
    number("sourceEnd", place == null ? null : place.end());
  }

  private void note(Note note, Places places) {
    json.writeStartObject();
    json.writeStringProperty("code", note.code().name());
    json.writeStringProperty("why", note.why());
    json.writeArrayPropertyStart("at");
    for (Evidence at : note.at()) {
      json.writeStartObject();
      place(places.of(at), places);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void piece(Piece piece, Places places) {
    Integer start = piece.sourceStart();
    Integer end = piece.sourceEnd();
    json.writeStartObject();
    place(start == null || end == null ? null : new Range(start, end), places);
    json.writeBooleanProperty("kept", piece.reason() == null);
    string("reason", JsonOut.word(piece.reason()));
    string("rule", piece.rule());
    json.writeStringProperty("text", piece.text());
    json.writeEndObject();
  }

  private void dropped(Dropped dropped) {
    json.writeStartObject();
    json.writeStringProperty("path", dropped.path());
    number("line", dropped.line());
    number("column", dropped.column());
    string("id", dropped.id());
    json.writeStringProperty("code", dropped.code().name());
    json.writeStringProperty("why", dropped.why());
    json.writeEndObject();
  }

  private void string(String name, @Nullable String value) {
    if (value == null) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, value);
    }
  }

  private void number(String name, @Nullable Integer value) {
    if (value == null) {
      json.writeNullProperty(name);
    } else {
      json.writeNumberProperty(name, value.intValue());
    }
  }
}
