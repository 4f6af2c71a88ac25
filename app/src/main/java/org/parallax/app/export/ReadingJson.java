package org.parallax.app.export;

import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Attribution;
import org.parallax.model.Dating;
import org.parallax.model.Figure;
import org.parallax.model.Mention;
import org.parallax.model.Note;
import org.parallax.model.Reading;
import org.parallax.model.Removed;
import org.parallax.model.Sentence;
import org.parallax.model.TimeExpression;
import tools.jackson.core.JsonGenerator;

/** Writes one article, and what was read in it, as JSON. */
final class ReadingJson {
  private final JsonGenerator json;
  private final JsonOut out;

  ReadingJson(JsonGenerator json, JsonOut out) {
    this.json = json;
    this.out = out;
  }

  void reading(Reading reading) {
    Article article = reading.article();
    json.writeStartObject();
    json.writeStringProperty("id", article.id());
    source(article.source());
    out.string("headline", article.headline() == null ? null : article.headline().text());
    out.strings("byline", article.byline());
    json.writeStringProperty("language", article.language());
    dating("published", article.published());
    dating("modified", article.modified());
    dating("captured", article.captured());
    dating("reportDay", reading.reportDay());
    json.writeStringProperty("text", article.text());
    out.list("removed", article.removed(), this::removed);
    out.list("notes", article.notes(), this::note);
    if (!article.revisions().isEmpty()) {
      out.list("revisions", article.revisions(), this::revision);
    }
    out.list("sentences", reading.sentences(), this::sentence);
    out.list("mentions", reading.mentions(), this::mention);
    out.list("times", reading.times(), this::time);
    out.list("figures", reading.figures(), this::figure);
    out.list("attributions", reading.attributions(), this::attribution);
    json.writeEndObject();
  }

  private void source(Article.Source source) {
    json.writeObjectPropertyStart("source");
    json.writeStringProperty("path", source.path());
    out.string("url", source.url());
    if (source.outlet() == null) {
      json.writeNullProperty("outlet");
    } else {
      json.writeObjectPropertyStart("outlet");
      out.string("name", source.outlet().name());
      out.string("domain", source.outlet().domain());
      out.strings("publishers", source.outlet().publishers());
      json.writeEndObject();
    }
    out.strings("agency", source.agencies());
    out.list("cited", source.cited(), this::credit);
    json.writeEndObject();
  }

  private void credit(Article.Credit credit) {
    json.writeStartObject();
    json.writeStringProperty("agency", credit.agency());
    out.evidence("at", credit.at());
    json.writeEndObject();
  }

  private void dating(String name, @Nullable Dating dating) {
    if (dating == null) {
      json.writeNullProperty(name);
      return;
    }
    json.writeObjectPropertyStart(name);
    out.string("value", dating.value());
    out.string("precision", JsonOut.word(dating.precision()));
    out.string("basis", dating.basis());
    json.writeBooleanProperty("agrees", dating.agrees());
    out.list("candidates", dating.candidates(), this::candidate);
    json.writeEndObject();
  }

  private void candidate(Dating.Candidate candidate) {
    json.writeStartObject();
    json.writeStringProperty("value", candidate.value());
    json.writeStringProperty("from", candidate.from());
    out.evidence("at", candidate.at());
    json.writeBooleanProperty("accepted", candidate.accepted());
    json.writeStringProperty("why", candidate.why());
    json.writeEndObject();
  }

  private void removed(Removed removed) {
    json.writeStartObject();
    json.writeStringProperty("text", removed.text());
    json.writeStringProperty("reason", JsonOut.word(removed.reason()));
    out.number("sourceStart", removed.sourceStart());
    out.number("sourceEnd", removed.sourceEnd());
    if (removed.rule() != null) {
      json.writeStringProperty("rule", removed.rule());
    }
    if (removed.why() != null) {
      json.writeStringProperty("why", removed.why());
    }
    json.writeEndObject();
  }

  private void note(Note note) {
    json.writeStartObject();
    json.writeStringProperty("code", note.code().name());
    json.writeStringProperty("why", note.why());
    out.list("at", note.at(), out::evidence);
    json.writeEndObject();
  }

  private void revision(Article.Revision revision) {
    json.writeStartObject();
    json.writeStringProperty("path", revision.path());
    out.number("line", revision.line());
    out.string("captured", revision.captured());
    out.string("modified", revision.modified());
    json.writeStringProperty("sha256", revision.sha256());
    out.string("headline", revision.headline());
    json.writeStringProperty("changed", revision.changed());
    json.writeEndObject();
  }

  private void sentence(Sentence sentence) {
    json.writeStartObject();
    out.spanFields(sentence.span());
    out.string("origin", sentence.origin());
    json.writeEndObject();
  }

  private void mention(Mention mention) {
    json.writeStartObject();
    out.spanFields(mention.span());
    json.writeStringProperty("type", JsonOut.word(mention.type()));
    json.writeStringProperty("name", mention.name());
    out.string("entity", mention.entity());
    json.writeBooleanProperty("named", mention.named());
    out.string("role", mention.role());
    json.writeEndObject();
  }

  private void time(TimeExpression time) {
    json.writeStartObject();
    out.spanFields(time.span());
    json.writeStringProperty("type", time.type().name());
    out.string("value", time.value());
    out.string("anchor", time.anchor());
    json.writeEndObject();
  }

  private void figure(Figure figure) {
    json.writeStartObject();
    out.spanFields(figure.span());
    out.bounds(figure.low(), figure.high(), figure.qualifier());
    out.string("unit", figure.unit());
    out.string("unitText", figure.unitText());
    json.writeStringProperty("counts", figure.counts());
    out.string("asOf", figure.asOf());
    out.string("place", figure.place());
    json.writeEndObject();
  }

  private void attribution(Attribution attribution) {
    json.writeStartObject();
    json.writeStringProperty("id", attribution.id());
    json.writeStringProperty("kind", JsonOut.word(attribution.kind()));
    out.list("content", attribution.content(), out::span);
    out.list("quoted", attribution.quoted(), out::span);
    out.list("cue", attribution.cue(), out::span);
    Attribution.Speaker speaker = attribution.speaker();
    json.writeObjectPropertyStart("speaker");
    out.string("name", speaker.name());
    out.string("entity", speaker.entity());
    json.writeStringProperty("how", JsonOut.word(speaker.how()));
    out.list("at", speaker.at(), out::span);
    out.evidence("resolvedFrom", speaker.resolvedFrom());
    json.writeEndObject();
    json.writeEndObject();
  }
}
