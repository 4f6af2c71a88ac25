package org.parallax.app.export;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Attribution;
import org.parallax.model.Dating;
import org.parallax.model.EntityType;
import org.parallax.model.Reading;
import org.parallax.model.Span;
import org.parallax.model.Story;
import tools.jackson.core.JsonGenerator;

/** Writes one story and its articles in the words of schema.org. */
final class StoryLinked {
  private final JsonGenerator json;
  private final Story story;
  private final SortedMap<String, Reading> readings = new TreeMap<>();
  private final SortedMap<String, EntityType> types = new TreeMap<>();

  StoryLinked(JsonGenerator json, Story story, List<Reading> readings) {
    this.json = json;
    this.story = story;
    readings.forEach(r -> this.readings.put(r.article().id(), r));
    story.entities().forEach(e -> types.put(e.id(), e.type()));
  }

  void write() {
    readings.values().forEach(this::article);
    event();
    for (Story.AgendaItem item : story.agenda()) {
      agenda(item);
    }
    for (Story.TimelineEntry entry : story.timeline()) {
      if (day(entry.date())) {
        happened(entry);
      }
    }
    for (Story.Utterance utterance : story.utterances()) {
      if (utterance.kind() != Attribution.Kind.INDIRECT) {
        quotation(utterance);
      }
    }
    story.claims().forEach(this::claim);
  }

  /** Returns the id of a story. */
  static String story(String id) {
    return Urn.of("story\n" + id);
  }

  private String article(String id) {
    Reading reading = readings.get(id);
    String url = reading == null ? null : reading.article().source().url();
    return url == null || !url.matches("https?://[^\\s<>\"{}|\\\\^`]+")
        ? Urn.of("article\n" + id)
        : url;
  }

  /** Writes references to things; nothing when there are none. */
  static void references(JsonGenerator json, String name, List<String> ids) {
    if (!ids.isEmpty()) {
      json.writeArrayPropertyStart(name);
      for (String id : ids) {
        json.writeStartObject();
        json.writeStringProperty("@id", id);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }

  private void begin(String id, String type) {
    json.writeRaw('\n');
    json.writeStartObject();
    json.writeStringProperty("@id", id);
    json.writeStringProperty("@type", type);
  }

  private void begin(String id, String type, String identifier) {
    begin(id, type);
    json.writeStringProperty("identifier", identifier);
  }

  private void text(String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      json.writeStringProperty(name, value);
    }
  }

  private void named(String property, String type, String name) {
    json.writeObjectPropertyStart(property);
    json.writeStringProperty("@type", type);
    json.writeStringProperty("name", name);
    json.writeEndObject();
  }

  private void article(Reading reading) {
    Article article = reading.article();
    begin(article(article.id()), "NewsArticle", article.id());
    text("headline", article.headline() == null ? null : Words.flat(article.headline().text()));
    text("url", article(article.id()).startsWith("http") ? article(article.id()) : null);
    text("datePublished", Words.refused(reading) ? null : value(article.published()));
    text("dateModified", value(article.modified()));
    text("inLanguage", article.language());
    if (!article.byline().isEmpty()) {
      json.writeArrayPropertyStart("author");
      for (String name : article.byline()) {
        json.writeStartObject();
        json.writeStringProperty("@type", "Person");
        json.writeStringProperty("name", name);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    Article.Outlet outlet = article.source().outlet();
    if (outlet != null) {
      String domain = outlet.domain();
      named(
          "publisher",
          "NewsMediaOrganization",
          outlet.name() == null ? "" + domain : outlet.name());
    }
    references(json, "about", List.of(story(story.id())));
    json.writeEndObject();
  }

  private static @Nullable String value(@Nullable Dating dating) {
    return dating == null ? null : dating.value();
  }

  private void event() {
    begin(story(story.id()), "Event", story.id());
    text("name", Words.title(story));
    text("startDate", story.eventDay());
    List<String> sentences = story.brief().stream().map(Story.BriefSentence::text).toList();
    text("description", String.join(" ", sentences));
    references(json, "subjectOf", story.articles().stream().map(this::article).toList());
    json.writeNumberProperty("parallax:articles", story.articles().size());
    json.writeNumberProperty("parallax:outlets", story.outlets());
    json.writeNumberProperty("parallax:origins", story.origins());
    json.writeEndObject();
  }

  private String own(String id) {
    return Urn.of("story\n" + story.id() + "\n" + id);
  }

  /** Events of a story are parts of it; those that are set to happen have a status. */
  private void agenda(Story.AgendaItem item) {
    begin(own(item.id()), "Event", item.id());
    text("name", Words.flat(item.what()));
    text("startDate", item.start());
    text("endDate", item.end());
    json.writeObjectPropertyStart("eventStatus");
    json.writeStringProperty(
        "@id",
        "https://schema.org/"
            + switch (item.status()) {
              case PLANNED, CONDITIONAL, HELD -> "EventScheduled";
              case MOVED -> "EventRescheduled";
              case CANCELLED -> "EventCancelled";
            });
    json.writeEndObject();
    text("parallax:status", JsonOut.word(item.status()));
    if (item.place() != null) {
      named("location", "Place", item.place());
    }
    partOfStory(item.articles());
  }

  private void happened(Story.TimelineEntry entry) {
    begin(own(entry.id()), "Event", entry.id());
    text("name", Words.flat(entry.what()));
    text("startDate", entry.date());
    partOfStory(entry.articles());
  }

  private static boolean day(String date) {
    return date.matches("\\d{4}(-\\d{2}(-\\d{2}(T.*)?)?)?");
  }

  private void partOfStory(List<String> articles) {
    references(json, "superEvent", List.of(story(story.id())));
    references(json, "subjectOf", articles.stream().map(this::article).toList());
    json.writeEndObject();
  }

  private void quotation(Story.Utterance utterance) {
    begin(own(utterance.id()), "Quotation", utterance.id());
    text("text", Words.flat(utterance.text()));
    String speaker = utterance.speaker();
    if (speaker != null) {
      EntityType type = utterance.entity() == null ? null : types.get(utterance.entity());
      named(
          "spokenByCharacter",
          type == EntityType.PERSON
              ? "Person"
              : type == EntityType.ORGANISATION ? "Organization" : "Thing",
          speaker);
    }
    references(json, "isPartOf", utterance.articles().stream().map(this::article).toList());
    references(json, "about", List.of(story(story.id())));
    json.writeEndObject();
  }

  private void claim(Story.Claim claim) {
    begin(own(claim.id()), "Claim", claim.id());
    text("text", Words.flat(claim.text()));
    references(
        json,
        "appearance",
        claim.at().stream().map(Span::article).distinct().map(this::article).toList());
    String first = first(claim);
    if (first != null) {
      references(json, "firstAppearance", List.of(article(first)));
    }
    OwnWords.standing(json, claim.standing(), claim.origins());
    if (!claim.deniedBy().isEmpty()) {
      json.writeArrayPropertyStart("parallax:deniedBy");
      claim.deniedBy().stream().map(Story.Denial::who).distinct().forEach(json::writeString);
      json.writeEndArray();
    }
    references(json, "about", List.of(story(story.id())));
    json.writeEndObject();
  }

  /**
   * The one article that has a claim on an earlier day than all others; null when a day is not
   * known or the earliest is shared.
   */
  private @Nullable String first(Story.Claim claim) {
    SortedMap<String, String> days = new TreeMap<>();
    for (String id : claim.at().stream().map(Span::article).distinct().toList()) {
      Reading reading = readings.get(id);
      Dating dating = reading == null ? null : reading.reportDay();
      String day = dating == null ? null : dating.day();
      if (day == null) {
        return null;
      }
      days.put(id, day);
    }
    String earliest = days.values().stream().min(Comparator.naturalOrder()).orElse(null);
    List<String> with =
        days.entrySet().stream()
            .filter(e -> e.getValue().equals(earliest))
            .map(Map.Entry::getKey)
            .toList();
    return with.size() == 1 ? with.get(0) : null;
  }
}
