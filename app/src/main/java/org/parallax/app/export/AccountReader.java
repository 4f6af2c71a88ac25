package org.parallax.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Attribution;
import org.parallax.model.Dating;
import org.parallax.model.Evidence;
import org.parallax.model.Figure;
import org.parallax.model.Mention;
import org.parallax.model.Note;
import org.parallax.model.Reading;
import org.parallax.model.Removed;
import org.parallax.model.Sentence;
import org.parallax.model.SourceSpan;
import org.parallax.model.SourcedText;
import org.parallax.model.Span;
import org.parallax.model.Story;
import org.parallax.model.TimeExpression;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON of an account in, its story and readings out: what {@link AccountJson} wrote, so that an
 * account that was kept can be told in any form. Written again it gives the same JSON.
 *
 * <p>What the JSON does not hold is not in what comes out: the words of the sentences as the NLP
 * library took them apart, and where words stand in a capture, which is taken from an article with
 * the same text where there is one. Safe to share between threads.
 */
public final class AccountReader {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .addModule(
              new SimpleModule()
                  .setDeserializerModifier(new Words())
                  .addDeserializer(Evidence.class, new Places())
                  .addDeserializer(Span.class, new Spans()))
          .build();

  private AccountReader() {}

  /**
   * An account.
   *
   * @param story its one story
   * @param readings of its articles, in their order
   */
  public record Read(Story story, List<Reading> readings) {
    /** Copies the list. */
    public Read {
      readings = List.copyOf(readings);
    }
  }

  /**
   * Reads an account.
   *
   * @param json as {@link AccountJson} writes it
   * @param versions the articles that are known of an id, to take places in captures from; empty
   *     when none is
   * @throws IllegalArgumentException when it has not one story
   */
  public static Read read(String json, Function<String, List<Article>> versions) {
    JsonNode account = JSON.readTree(json);
    if (account.path("stories").size() != 1) {
      throw new IllegalArgumentException(
          "expected one story, found " + account.path("stories").size());
    }
    List<Reading> readings = new ArrayList<>();
    for (JsonNode article : account.path("articles")) {
      readings.add(reading(article, versions));
    }
    return new Read(story((ObjectNode) account.path("stories").path(0)), readings);
  }

  private static Story story(ObjectNode story) {
    for (JsonNode one : story.path("utterances")) {
      ObjectNode utterance = (ObjectNode) one;
      JsonNode speaker = utterance.path("speaker");
      utterance.set("entity", speaker.path("entity"));
      utterance.set("speaker", speaker.path("name"));
    }
    for (JsonNode sentence : story.path("brief")) {
      sentence.path("citations").forEach(citation -> inward(citation, "at"));
      for (JsonNode one : sentence.path("edits")) {
        ObjectNode edit = (ObjectNode) one;
        edit.set("start", edit.path("at").path(0));
        edit.set("end", edit.path("at").path(1));
      }
    }
    return JSON.treeToValue(story, Story.class);
  }

  /** Puts a span, whose fields an object has among its own, under a name. */
  private static void inward(JsonNode object, String name) {
    ObjectNode whole = (ObjectNode) object;
    whole.set(name, whole.deepCopy());
  }

  private static Reading reading(JsonNode json, Function<String, List<Article>> versions) {
    for (String list : List.of("sentences", "mentions", "times", "figures")) {
      json.path(list).forEach(object -> inward(object, "span"));
    }
    return new Reading(
        article(json, versions),
        value(json, "reportDay", Dating.class),
        list(json, "sentences", Sentence.class),
        List.of(),
        0,
        list(json, "mentions", Mention.class),
        list(json, "times", TimeExpression.class),
        list(json, "figures", Figure.class),
        list(json, "attributions", Attribution.class));
  }

  private static Article article(JsonNode json, Function<String, List<Article>> versions) {
    String id = json.path("id").asString("");
    String text = json.path("text").asString("");
    String headline = json.path("headline").asString(null);
    SourcedText body = SourcedText.apart(text);
    SourcedText head = headline == null ? null : SourcedText.apart(headline);
    for (Article version : versions.apply(id)) {
      SourcedText title = version.headline();
      body = version.text().equals(text) ? version.body() : body;
      head = title != null && title.text().equals(headline) ? title : head;
    }
    return new Article(
        id,
        source(json.path("source")),
        head,
        strings(json.path("byline")),
        json.path("language").asString(""),
        value(json, "published", Dating.class),
        value(json, "modified", Dating.class),
        value(json, "captured", Dating.class),
        body,
        list(json, "removed", Removed.class),
        list(json, "notes", Note.class),
        list(json, "revisions", Article.Revision.class));
  }

  private static Article.Source source(JsonNode json) {
    return new Article.Source(
        json.path("path").asString(""),
        json.path("url").asString(null),
        value(json, "outlet", Article.Outlet.class),
        strings(json.path("agency")),
        list(json, "cited", Article.Credit.class));
  }

  private static <T> @Nullable T value(JsonNode json, String name, Class<T> kind) {
    JsonNode value = json.path(name);
    return value.isObject() ? JSON.treeToValue(value, kind) : null;
  }

  private static <T> List<T> list(JsonNode json, String name, Class<T> kind) {
    List<T> list = new ArrayList<>();
    json.path(name).forEach(one -> list.add(JSON.treeToValue(one, kind)));
    return list;
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(one -> strings.add(one.asString("")));
    return strings;
  }

  private static Span span(JsonNode json) {
    return new Span(
        json.path("article").asString(""),
        json.path("field").asString("text").equals("headline")
            ? Span.Field.HEADLINE
            : Span.Field.TEXT,
        json.path("start").asInt(),
        json.path("end").asInt());
  }

  private static @Nullable Integer number(JsonNode json) {
    return json.isNumber() ? json.asInt() : null;
  }

  private static final class Spans extends ValueDeserializer<Span> {
    @Override
    public Span deserialize(JsonParser json, DeserializationContext context) {
      return span(json.readValueAsTree());
    }
  }

  private static final class Places extends ValueDeserializer<Evidence> {
    @Override
    public Evidence deserialize(JsonParser json, DeserializationContext context) {
      JsonNode place = json.readValueAsTree();
      return place.has("start")
          ? span(place)
          : new SourceSpan(
              place.path("article").asString(""),
              number(place.path("sourceStart")),
              number(place.path("sourceEnd")),
              place.path("exact").asString(""));
    }
  }

  /** Reads the contract's words for constants: lower case, with hyphens. */
  private static final class Words extends ValueDeserializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public ValueDeserializer<?> modifyEnumDeserializer(
        DeserializationConfig config,
        JavaType type,
        BeanDescription.Supplier bean,
        ValueDeserializer<?> usual) {
      Object[] constants = type.getRawClass().getEnumConstants();
      return new ValueDeserializer<Object>() {
        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) {
          String word = json.getString().replace('-', '_').toUpperCase(Locale.ROOT);
          for (Object constant : constants) {
            if (((Enum<?>) constant).name().equals(word)) {
              return constant;
            }
          }
          throw new IllegalArgumentException(
              "no " + type.getRawClass().getSimpleName() + ": " + word);
        }
      };
    }
  }
}
