package org.parallax.app.export;

import org.parallax.model.Story;
import tools.jackson.core.JsonGenerator;

/** Writes the stories of a dossier as JSON. */
final class StoryJson {
  private final JsonGenerator json;
  private final JsonOut out;

  StoryJson(JsonGenerator json, JsonOut out) {
    this.json = json;
    this.out = out;
  }

  void story(Story story) {
    json.writeStartObject();
    json.writeStringProperty("id", story.id());
    out.strings("aliases", story.aliases());
    out.string("headline", story.headline());
    out.string("headlineFrom", story.headlineFrom());
    out.strings("articles", story.articles());
    json.writeNumberProperty("outlets", story.outlets());
    json.writeNumberProperty("origins", story.origins());
    out.string("eventDay", story.eventDay());
    out.list("why", story.why(), this::because);
    out.list("reuse", story.reuse(), this::reuse);
    out.list("originGroups", story.originGroups(), this::originGroup);
    out.list("entities", story.entities(), this::entity);
    out.list("utterances", story.utterances(), this::utterance);
    out.list("figures", story.figures(), this::figureRow);
    out.list("agenda", story.agenda(), this::agendaItem);
    out.list("timeline", story.timeline(), this::timelineEntry);
    out.list("claims", story.claims(), this::claim);
    out.list("brief", story.brief(), sentence -> briefSentence(story, sentence));
    out.list("unknown", story.unknown(), this::unknown);
    out.list("refused", story.refused(), this::unknown);
    out.list("related", story.related(), this::related);
    json.writeEndObject();
  }

  private void related(Story.Related related) {
    json.writeStartObject();
    json.writeStringProperty("story", related.story());
    json.writeStringProperty("relation", JsonOut.word(related.relation()));
    json.writeStringProperty("because", related.because());
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
    out.evidence("from", reuse.from());
    out.evidence("to", reuse.to());
    json.writeStringProperty("direction", JsonOut.word(reuse.direction()));
    json.writeStringProperty("kind", JsonOut.word(reuse.kind()));
    json.writeNumberProperty("words", reuse.words());
    json.writeEndObject();
  }

  private void originGroup(Story.OriginGroup group) {
    json.writeStartObject();
    json.writeStringProperty("id", group.id());
    out.strings("articles", group.articles());
    out.string("name", group.name());
    json.writeStringProperty("because", group.because());
    json.writeEndObject();
  }

  private void entity(Story.Entity entity) {
    json.writeStartObject();
    json.writeStringProperty("id", entity.id());
    json.writeStringProperty("type", JsonOut.word(entity.type()));
    json.writeStringProperty("name", entity.name());
    out.strings("aliases", entity.aliases());
    out.list("roles", entity.roles(), this::role);
    out.strings("articles", entity.articles());
    json.writeEndObject();
  }

  private void role(Story.Role role) {
    json.writeStartObject();
    json.writeStringProperty("text", role.text());
    out.evidence("at", role.at());
    json.writeEndObject();
  }

  private void utterance(Story.Utterance utterance) {
    json.writeStartObject();
    json.writeStringProperty("id", utterance.id());
    json.writeObjectPropertyStart("speaker");
    out.string("name", utterance.speaker());
    out.string("entity", utterance.entity());
    json.writeEndObject();
    json.writeStringProperty("text", utterance.text());
    json.writeStringProperty("kind", JsonOut.word(utterance.kind()));
    out.list("variants", utterance.variants(), this::variant);
    out.strings("articles", utterance.articles());
    json.writeEndObject();
  }

  private void variant(Story.Variant variant) {
    json.writeStartObject();
    json.writeStringProperty("article", variant.article());
    json.writeStringProperty("attribution", variant.attribution());
    out.list("at", variant.at(), out::span);
    json.writeStringProperty("text", variant.text());
    json.writeEndObject();
  }

  private void figureRow(Story.FigureRow row) {
    json.writeStartObject();
    json.writeStringProperty("id", row.id());
    json.writeStringProperty("counts", row.counts());
    out.string("place", row.place());
    out.string("asOf", row.asOf());
    json.writeStringProperty("verdict", JsonOut.word(row.verdict()));
    json.writeStringProperty("why", row.why());
    out.list("values", row.values(), this::figureValue);
    json.writeEndObject();
  }

  private void figureValue(Story.FigureValue value) {
    json.writeStartObject();
    out.bounds(value.low(), value.high(), value.qualifier());
    out.string("unit", value.unit());
    out.evidence("at", value.at());
    json.writeEndObject();
  }

  private void agendaItem(Story.AgendaItem item) {
    json.writeStartObject();
    json.writeStringProperty("id", item.id());
    json.writeStringProperty("what", item.what());
    out.string("start", item.start());
    out.string("end", item.end());
    json.writeStringProperty("precision", JsonOut.word(item.precision()));
    out.string("place", item.place());
    out.strings("participants", item.participants());
    json.writeStringProperty("status", JsonOut.word(item.status()));
    out.list("at", item.at(), out::span);
    out.strings("articles", item.articles());
    json.writeEndObject();
  }

  private void timelineEntry(Story.TimelineEntry entry) {
    json.writeStartObject();
    json.writeStringProperty("id", entry.id());
    json.writeStringProperty("date", entry.date());
    json.writeStringProperty("precision", JsonOut.word(entry.precision()));
    json.writeStringProperty("what", entry.what());
    json.writeBooleanProperty("background", entry.background());
    out.list("at", entry.at(), out::span);
    out.strings("articles", entry.articles());
    json.writeEndObject();
  }

  private void claim(Story.Claim claim) {
    json.writeStartObject();
    json.writeStringProperty("id", claim.id());
    json.writeStringProperty("text", claim.text());
    json.writeStringProperty("standing", JsonOut.word(claim.standing()));
    json.writeNumberProperty("origins", claim.origins());
    out.strings("originGroups", claim.originGroups());
    out.strings("articles", claim.articles());
    out.string("asserter", claim.asserter());
    json.writeStringProperty("polarity", JsonOut.word(claim.polarity()));
    out.string("hedge", claim.hedge());
    out.list("at", claim.at(), out::span);
    out.list("deniedBy", claim.deniedBy(), this::denial);
    out.list("differing", claim.differing(), this::different);
    json.writeEndObject();
  }

  private void denial(Story.Denial denial) {
    json.writeStartObject();
    json.writeStringProperty("who", denial.who());
    out.string("entity", denial.entity());
    out.evidence("at", denial.at());
    json.writeEndObject();
  }

  private void different(Story.Different different) {
    json.writeStartObject();
    json.writeStringProperty("text", different.text());
    out.evidence("at", different.at());
    json.writeEndObject();
  }

  private void briefSentence(Story story, Story.BriefSentence sentence) {
    json.writeStartObject();
    json.writeStringProperty("text", sentence.text());
    json.writeStringProperty("standing", JsonOut.word(sentence.standing()));
    json.writeNumberProperty("origins", sentence.origins());
    out.strings("claims", sentence.claims());
    out.list("citations", sentence.citations(), this::citation);
    out.list("edits", sentence.edits(), this::edit);
    if (sentence.part() != null) {
      json.writeStringProperty("part", JsonOut.word(sentence.part()));
    }
    Denials denials = Denials.of(story, sentence);
    if (!denials.by().isEmpty()) {
      json.writeBooleanProperty("denial", denials.own());
      out.list("deniedBy", denials.by(), this::denial);
    }
    json.writeEndObject();
  }

  private void citation(Story.Citation citation) {
    json.writeStartObject();
    out.spanFields(citation.at());
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
    out.evidence("because", edit.because());
    json.writeEndObject();
  }

  private void unknown(Story.Unknown unknown) {
    json.writeStartObject();
    json.writeStringProperty("text", unknown.text());
    json.writeStringProperty("why", unknown.why());
    out.list("at", unknown.at(), out::evidence);
    json.writeEndObject();
  }
}
