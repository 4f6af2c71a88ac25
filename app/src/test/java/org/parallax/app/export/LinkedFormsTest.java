package org.parallax.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.parallax.model.Article;
import org.parallax.model.Attribution;
import org.parallax.model.Dossier;
import org.parallax.model.Story;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Both forms of JSON-LD, read by another's processor that may fetch nothing. */
class LinkedFormsTest {
  private static final String SCHEMA = "https://schema.org/";

  private static final DocumentLoader OFFLINE =
      (uri, options) -> {
        throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, "fetched: " + uri);
      };

  private static JsonArray expanded(Dossier dossier) throws JsonLdError {
    return JsonLd.expand(
            JsonDocument.of(new ByteArrayInputStream(Exported.bytes(Form.jsonld, dossier))))
        .loader(OFFLINE)
        .get();
  }

  private static List<JsonObject> all(JsonArray graph, String type) {
    return graph.stream()
        .map(JsonValue::asJsonObject)
        .filter(o -> o.getJsonArray("@type").getString(0).equals(SCHEMA + type))
        .toList();
  }

  private static String value(JsonObject of, String name) {
    JsonValue value = of.getJsonArray(name).getJsonObject(0).get("@value");
    return Objects.requireNonNull(value).toString().replace("\"", "");
  }

  @Test
  void everyArticleEventQuotationAndClaimIsThere() throws JsonLdError {
    for (Dossier dossier : List.of(Exported.EXAMPLES, Exported.HOSTILE)) {
      JsonArray graph = expanded(dossier);
      List<Story> stories = dossier.stories();
      assertThat(all(graph, "NewsArticle")).hasSize(dossier.articles().size());
      assertThat(all(graph, "Claim"))
          .hasSize(stories.stream().mapToInt(s -> s.claims().size()).sum());
      assertThat(all(graph, "Quotation"))
          .hasSize(
              (int)
                  stories.stream()
                      .flatMap(s -> s.utterances().stream())
                      .filter(u -> u.kind() != Attribution.Kind.INDIRECT)
                      .count());
      assertThat(all(graph, "Event"))
          .hasSizeGreaterThanOrEqualTo(
              stories.size() + stories.stream().mapToInt(s -> s.agenda().size()).sum());
      assertThat(all(graph, "ClaimReview")).isEmpty();
    }
  }

  @Test
  void theRunIsThereAndEveryReferenceHasItsThing() throws JsonLdError {
    JsonArray graph = expanded(Exported.EXAMPLES);
    JsonObject run = all(graph, "Dataset").get(0);
    assertThat(value(run, OwnWords.NAMESPACE + "input")).isEqualTo(Exported.EXAMPLES.run().input());
    List<String> ids =
        graph.stream().map(JsonValue::asJsonObject).map(o -> o.getString("@id")).toList();
    assertThat(ids).doesNotHaveDuplicates();
    for (JsonValue thing : graph) {
      for (String name :
          List.of(
              "about", "appearance", "firstAppearance", "isPartOf", "subjectOf", "superEvent")) {
        JsonArray to = thing.asJsonObject().getJsonArray(SCHEMA + name);
        if (to != null) {
          to.forEach(r -> assertThat(ids).contains(r.asJsonObject().getString("@id")));
        }
      }
    }
  }

  /** The example of the radio says April in its head, and its text tells of May. */
  @Test
  void aDayThatWasRefusedIsNotSaidToBeThatOfPublishing() throws JsonLdError {
    JsonObject radio =
        all(expanded(Exported.EXAMPLES), "NewsArticle").stream()
            .filter(a -> value(a, SCHEMA + "identifier").equals("estmark-radio"))
            .findFirst()
            .orElseThrow();
    assertThat(radio).doesNotContainKey(SCHEMA + "datePublished");
  }

  @Test
  void aClaimAppearsFirstWhereOneDayIsEarliest() throws JsonLdError {
    for (JsonObject claim : all(expanded(Exported.EXAMPLES), "Claim")) {
      JsonArray first = claim.getJsonArray(SCHEMA + "firstAppearance");
      if (first != null) {
        assertThat(claim.getJsonArray(SCHEMA + "appearance")).contains(first.get(0));
      }
    }
  }

  /** The words of the Recommendation's own context that count here; ours, not the W3C's file. */
  private static final DocumentLoader ANNOTATIONS =
      (uri, options) ->
          JsonDocument.of(
              new StringReader(
                  """
                  {"@context": {"@vocab": "http://www.w3.org/ns/oa#", "id": "@id", "type": "@type",
                    "items": {"@id": "https://www.w3.org/ns/activitystreams#items",
                      "@container": "@list"},
                    "target": {"@type": "@id"}, "source": {"@type": "@id"}}}
                  """));

  @Test
  void everyCitationIsAnAnnotation() throws JsonLdError {
    JsonArray expanded =
        JsonLd.expand(
                JsonDocument.of(
                    new ByteArrayInputStream(Exported.bytes(Form.annotations, Exported.EXAMPLES))))
            .loader(ANNOTATIONS)
            .base("https://notes.example/")
            .get();
    JsonObject collection = expanded.getJsonObject(0);
    assertThat(value(collection, OwnWords.NAMESPACE + "settings"))
        .isEqualTo(Exported.EXAMPLES.run().settings());
    JsonArray items =
        collection
            .getJsonArray("http://www.w3.org/ns/oa#first")
            .getJsonObject(0)
            .getJsonArray("https://www.w3.org/ns/activitystreams#items")
            .getJsonObject(0)
            .getJsonArray("@list");
    assertThat(items).hasSize(Exported.citations(Exported.EXAMPLES)).isNotEmpty();
    assertThat(items.stream().map(i -> i.asJsonObject().getString("@id"))).doesNotHaveDuplicates();
  }

  /** Positions count code points of headline and body, as the other tools count. */
  @Test
  void everySelectorFindsItsWords() {
    for (Dossier dossier : List.of(Exported.EXAMPLES, Exported.HOSTILE)) {
      JsonNode page =
          JsonMapper.builder().build().readTree(Exported.bytes(Form.annotations, dossier));
      assertThat(page.get("total").asInt()).isEqualTo(Exported.citations(dossier));
      for (JsonNode item : page.get("first").get("items")) {
        JsonNode target = item.get("target");
        String text = text(dossier, target.get("source").asString().replaceAll("\\.txt$", ""));
        JsonNode position = target.get("selector").get(0);
        JsonNode quote = target.get("selector").get(1);
        int from = text.offsetByCodePoints(0, position.get("start").asInt());
        int to = text.offsetByCodePoints(0, position.get("end").asInt());
        assertThat(text.substring(from, to)).isEqualTo(quote.get("exact").asString());
        assertThat(text)
            .contains(
                quote.get("prefix").asString()
                    + quote.get("exact").asString()
                    + quote.get("suffix").asString());
      }
    }
  }

  private static String text(Dossier dossier, String id) {
    Article article =
        dossier.articles().stream()
            .map(r -> r.article())
            .filter(a -> a.id().equals(id))
            .findFirst()
            .orElseThrow();
    return article.headline() == null
        ? article.text()
        : article.headline().text() + "\n\n" + article.text();
  }
}
