package org.parallax.app.export;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Attribution;
import org.parallax.model.Dating;
import org.parallax.model.Dossier;
import org.parallax.model.Dropped;
import org.parallax.model.Evidence;
import org.parallax.model.Figure;
import org.parallax.model.Mention;
import org.parallax.model.Note;
import org.parallax.model.Range;
import org.parallax.model.Reading;
import org.parallax.model.Removed;
import org.parallax.model.Sentence;
import org.parallax.model.SourceSpan;
import org.parallax.model.Span;
import org.parallax.model.Story;
import org.parallax.model.TimeExpression;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a dossier as JSON, as a stream: {@code docs/formats/dossier.md}.
 *
 * <p>The same dossier gives the same bytes under every locale and zone. Not safe to share between
 * threads.
 */
public final class DossierJson {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private final SortedMap<String, Article> articles = new TreeMap<>();
  private final JsonGenerator json;

  private DossierJson(JsonGenerator json) {
    this.json = json;
  }

  /** Writes the dossier in UTF-8, with a line end after it; flushes, and leaves the stream open. */
  public static void write(Dossier dossier, OutputStream out) {
    DefaultIndenter indenter = new DefaultIndenter(" ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    try (JsonGenerator json =
        JSON.writer()
            .with(printer)
            .without(tools.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET)
            .createGenerator(out)) {
      new DossierJson(json).dossier(dossier);
      json.writeRaw('\n');
    }
  }

  private void dossier(Dossier dossier) {
    dossier.articles().forEach(r -> articles.put(r.article().id(), r.article()));
    json.writeStartObject();
    json.writeStringProperty("schema", Dossier.SCHEMA);
    run(dossier.run());
    list("dropped", dossier.dropped(), this::dropped);
    list("articles", dossier.articles(), this::reading);
    list("stories", dossier.stories(), this::story);
    json.writeEndObject();
  }

  private void run(Dossier.Run run) {
    json.writeObjectPropertyStart("run");
    json.writeStringProperty("version", run.version());
    json.writeStringProperty("settings", run.settings());
    json.writeStringProperty("input", run.input());
    json.writeNumberProperty("read", run.read());
    json.writeNumberProperty("kept", run.kept());
    json.writeNumberProperty("dropped", run.dropped());
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

  private void reading(Reading reading) {
    Article article = reading.article();
    json.writeStartObject();
    json.writeStringProperty("id", article.id());
    source(article.source());
    string("headline", article.headline() == null ? null : article.headline().text());
    strings("byline", article.byline());
    json.writeStringProperty("language", article.language());
    dating("published", article.published());
    dating("modified", article.modified());
    dating("captured", article.captured());
    dating("reportDay", reading.reportDay());
    json.writeStringProperty("text", article.text());
    list("removed", article.removed(), this::removed);
    list("notes", article.notes(), this::note);
    list("sentences", reading.sentences(), this::sentence);
    list("mentions", reading.mentions(), this::mention);
    list("times", reading.times(), this::time);
    list("figures", reading.figures(), this::figure);
    list("attributions", reading.attributions(), this::attribution);
    json.writeEndObject();
  }

  private void source(Article.Source source) {
    json.writeObjectPropertyStart("source");
    json.writeStringProperty("path", source.path());
    string("url", source.url());
    if (source.outlet() == null) {
      json.writeNullProperty("outlet");
    } else {
      json.writeObjectPropertyStart("outlet");
      string("name", source.outlet().name());
      string("domain", source.outlet().domain());
      json.writeEndObject();
    }
    strings("agency", source.agency());
    json.writeEndObject();
  }

  private void dating(String name, @Nullable Dating dating) {
    if (dating == null) {
      json.writeNullProperty(name);
      return;
    }
    json.writeObjectPropertyStart(name);
    string("value", dating.value());
    string("precision", word(dating.precision()));
    string("basis", dating.basis());
    json.writeBooleanProperty("agrees", dating.agrees());
    list("candidates", dating.candidates(), this::candidate);
    json.writeEndObject();
  }

  private void candidate(Dating.Candidate candidate) {
    json.writeStartObject();
    json.writeStringProperty("value", candidate.value());
    json.writeStringProperty("from", candidate.from());
    evidence("at", candidate.at());
    json.writeBooleanProperty("accepted", candidate.accepted());
    json.writeStringProperty("why", candidate.why());
    json.writeEndObject();
  }

  private void removed(Removed removed) {
    json.writeStartObject();
    json.writeStringProperty("text", removed.text());
    json.writeStringProperty("reason", word(removed.reason()));
    number("sourceStart", removed.sourceStart());
    number("sourceEnd", removed.sourceEnd());
    json.writeEndObject();
  }

  private void note(Note note) {
    json.writeStartObject();
    json.writeStringProperty("code", note.code().name());
    json.writeStringProperty("why", note.why());
    list("at", note.at(), this::evidence);
    json.writeEndObject();
  }

  private void sentence(Sentence sentence) {
    json.writeStartObject();
    spanFields(sentence.span());
    string("origin", sentence.origin());
    json.writeEndObject();
  }

  private void mention(Mention mention) {
    json.writeStartObject();
    spanFields(mention.span());
    json.writeStringProperty("type", word(mention.type()));
    json.writeStringProperty("name", mention.name());
    string("entity", mention.entity());
    json.writeBooleanProperty("named", mention.named());
    string("role", mention.role());
    json.writeEndObject();
  }

  private void time(TimeExpression time) {
    json.writeStartObject();
    spanFields(time.span());
    json.writeStringProperty("type", time.type().name());
    string("value", time.value());
    string("anchor", time.anchor());
    json.writeEndObject();
  }

  private void figure(Figure figure) {
    json.writeStartObject();
    spanFields(figure.span());
    bounds(figure.low(), figure.high(), figure.qualifier());
    string("unit", figure.unit());
    string("unitText", figure.unitText());
    json.writeStringProperty("counts", figure.counts());
    string("asOf", figure.asOf());
    string("place", figure.place());
    json.writeEndObject();
  }

  private void bounds(BigDecimal low, BigDecimal high, Figure.Qualifier qualifier) {
    json.writeNumberProperty("low", plain(low));
    json.writeNumberProperty("high", plain(high));
    json.writeStringProperty("qualifier", word(qualifier));
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private void attribution(Attribution attribution) {
    json.writeStartObject();
    json.writeStringProperty("id", attribution.id());
    json.writeStringProperty("kind", word(attribution.kind()));
    list("content", attribution.content(), this::span);
    list("quoted", attribution.quoted(), this::span);
    list("cue", attribution.cue(), this::span);
    Attribution.Speaker speaker = attribution.speaker();
    json.writeObjectPropertyStart("speaker");
    string("name", speaker.name());
    string("entity", speaker.entity());
    json.writeStringProperty("how", word(speaker.how()));
    list("at", speaker.at(), this::span);
    evidence("resolvedFrom", speaker.resolvedFrom());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void story(Story story) {
    json.writeStartObject();
    json.writeStringProperty("id", story.id());
    strings("aliases", story.aliases());
    string("headline", story.headline());
    string("headlineFrom", story.headlineFrom());
    strings("articles", story.articles());
    json.writeNumberProperty("outlets", story.outlets());
    json.writeNumberProperty("origins", story.origins());
    string("eventDay", story.eventDay());
    list("why", story.why(), this::because);
    list("reuse", story.reuse(), this::reuse);
    list("originGroups", story.originGroups(), this::originGroup);
    list("entities", story.entities(), this::entity);
    list("utterances", story.utterances(), this::utterance);
    list("figures", story.figures(), this::figureRow);
    list("agenda", story.agenda(), this::agendaItem);
    list("timeline", story.timeline(), this::timelineEntry);
    list("claims", story.claims(), this::claim);
    list("brief", story.brief(), this::briefSentence);
    list("unknown", story.unknown(), this::unknown);
    list("refused", story.refused(), this::unknown);
    json.writeEndObject();
  }

  private void because(Story.Because because) {
    json.writeStartObject();
    json.writeStringProperty("article", because.article());
    json.writeStringProperty("because", because.because());
    json.writeEndObject();
  }

  private void reuse(Story.Reuse reuse) {
    json.writeStartObject();
    evidence("from", reuse.from());
    evidence("to", reuse.to());
    json.writeStringProperty("direction", word(reuse.direction()));
    json.writeStringProperty("kind", word(reuse.kind()));
    json.writeNumberProperty("words", reuse.words());
    json.writeEndObject();
  }

  private void originGroup(Story.OriginGroup group) {
    json.writeStartObject();
    json.writeStringProperty("id", group.id());
    strings("articles", group.articles());
    string("name", group.name());
    json.writeStringProperty("because", group.because());
    json.writeEndObject();
  }

  private void entity(Story.Entity entity) {
    json.writeStartObject();
    json.writeStringProperty("id", entity.id());
    json.writeStringProperty("type", word(entity.type()));
    json.writeStringProperty("name", entity.name());
    strings("aliases", entity.aliases());
    list("roles", entity.roles(), this::role);
    strings("articles", entity.articles());
    json.writeEndObject();
  }

  private void role(Story.Role role) {
    json.writeStartObject();
    json.writeStringProperty("text", role.text());
    evidence("at", role.at());
    json.writeEndObject();
  }

  private void utterance(Story.Utterance utterance) {
    json.writeStartObject();
    json.writeStringProperty("id", utterance.id());
    json.writeObjectPropertyStart("speaker");
    string("name", utterance.speaker());
    string("entity", utterance.entity());
    json.writeEndObject();
    json.writeStringProperty("text", utterance.text());
    json.writeStringProperty("kind", word(utterance.kind()));
    list("variants", utterance.variants(), this::variant);
    strings("articles", utterance.articles());
    json.writeEndObject();
  }

  private void variant(Story.Variant variant) {
    json.writeStartObject();
    json.writeStringProperty("article", variant.article());
    json.writeStringProperty("attribution", variant.attribution());
    list("at", variant.at(), this::span);
    json.writeStringProperty("text", variant.text());
    json.writeEndObject();
  }

  private void figureRow(Story.FigureRow row) {
    json.writeStartObject();
    json.writeStringProperty("id", row.id());
    json.writeStringProperty("counts", row.counts());
    string("place", row.place());
    string("asOf", row.asOf());
    json.writeStringProperty("verdict", word(row.verdict()));
    json.writeStringProperty("why", row.why());
    list("values", row.values(), this::figureValue);
    json.writeEndObject();
  }

  private void figureValue(Story.FigureValue value) {
    json.writeStartObject();
    bounds(value.low(), value.high(), value.qualifier());
    string("unit", value.unit());
    evidence("at", value.at());
    json.writeEndObject();
  }

  private void agendaItem(Story.AgendaItem item) {
    json.writeStartObject();
    json.writeStringProperty("id", item.id());
    json.writeStringProperty("what", item.what());
    string("start", item.start());
    string("end", item.end());
    json.writeStringProperty("precision", word(item.precision()));
    string("place", item.place());
    strings("participants", item.participants());
    json.writeStringProperty("status", word(item.status()));
    list("at", item.at(), this::span);
    strings("articles", item.articles());
    json.writeEndObject();
  }

  private void timelineEntry(Story.TimelineEntry entry) {
    json.writeStartObject();
    json.writeStringProperty("id", entry.id());
    json.writeStringProperty("date", entry.date());
    json.writeStringProperty("precision", word(entry.precision()));
    json.writeStringProperty("what", entry.what());
    json.writeBooleanProperty("background", entry.background());
    list("at", entry.at(), this::span);
    strings("articles", entry.articles());
    json.writeEndObject();
  }

  private void claim(Story.Claim claim) {
    json.writeStartObject();
    json.writeStringProperty("id", claim.id());
    json.writeStringProperty("text", claim.text());
    json.writeStringProperty("standing", word(claim.standing()));
    json.writeNumberProperty("origins", claim.origins());
    strings("originGroups", claim.originGroups());
    strings("articles", claim.articles());
    string("asserter", claim.asserter());
    json.writeStringProperty("polarity", word(claim.polarity()));
    string("hedge", claim.hedge());
    list("at", claim.at(), this::span);
    list("deniedBy", claim.deniedBy(), this::denial);
    list("differing", claim.differing(), this::different);
    json.writeEndObject();
  }

  private void denial(Story.Denial denial) {
    json.writeStartObject();
    json.writeStringProperty("who", denial.who());
    string("entity", denial.entity());
    evidence("at", denial.at());
    json.writeEndObject();
  }

  private void different(Story.Different different) {
    json.writeStartObject();
    json.writeStringProperty("text", different.text());
    evidence("at", different.at());
    json.writeEndObject();
  }

  private void briefSentence(Story.BriefSentence sentence) {
    json.writeStartObject();
    json.writeStringProperty("text", sentence.text());
    json.writeStringProperty("standing", word(sentence.standing()));
    json.writeNumberProperty("origins", sentence.origins());
    strings("claims", sentence.claims());
    list("citations", sentence.citations(), this::citation);
    list("edits", sentence.edits(), this::edit);
    json.writeEndObject();
  }

  private void citation(Story.Citation citation) {
    json.writeStartObject();
    spanFields(citation.at());
    json.writeStringProperty("exact", citation.exact());
    json.writeStringProperty("prefix", citation.prefix());
    json.writeStringProperty("suffix", citation.suffix());
    json.writeEndObject();
  }

  private void edit(Story.Edit edit) {
    json.writeStartObject();
    json.writeArrayPropertyStart("at");
    json.writeNumber(edit.start());
    json.writeNumber(edit.end());
    json.writeEndArray();
    json.writeStringProperty("replaces", edit.replaces());
    evidence("because", edit.because());
    json.writeEndObject();
  }

  private void unknown(Story.Unknown unknown) {
    json.writeStartObject();
    json.writeStringProperty("text", unknown.text());
    json.writeStringProperty("why", unknown.why());
    list("at", unknown.at(), this::evidence);
    json.writeEndObject();
  }

  private void evidence(String name, @Nullable Evidence evidence) {
    if (evidence == null) {
      json.writeNullProperty(name);
      return;
    }
    json.writeName(name);
    evidence(evidence);
  }

  private void evidence(Evidence evidence) {
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

  private void span(Span span) {
    json.writeStartObject();
    spanFields(span);
    json.writeEndObject();
  }

  private void spanFields(Span span) {
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

  private interface Writer<T> {
    void write(T value);
  }

  private <T> void list(String name, List<T> values, Writer<T> writer) {
    json.writeArrayPropertyStart(name);
    values.forEach(writer::write);
    json.writeEndArray();
  }

  private void strings(String name, List<String> values) {
    list(name, values, json::writeString);
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

  /** Returns the contract's word for an enum constant: lower case, with hyphens. */
  private static @Nullable String word(@Nullable Enum<?> value) {
    return value == null ? null : value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
