package org.parallax.apiclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.client.ApiException;
import parallax.client.api.DecisionsApi;
import parallax.client.api.StoriesApi;
import parallax.client.model.Decided;
import parallax.client.model.Decision;
import parallax.client.model.NewDecision;
import parallax.client.model.Place;
import parallax.client.model.Story;

/** Claims that were joined and are not one, through the generated client. */
class DistinctTest {
  private static final String STORY = "estmark-radio";
  private static final String LATE = "veldhaven-times";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;
  private Served served;
  private DecisionsApi decisions;

  @BeforeEach
  void serve() throws IOException {
    served = new Served(folder);
    decisions = new DecisionsApi(served.client());
    served.readExamplesBut(folder, LATE);
  }

  @AfterEach
  void stop() {
    served.close();
  }

  private Story story() throws ApiException {
    return new StoriesApi(served.client()).getStory(STORY, null, null);
  }

  private static List<JsonNode> claims(Story story) {
    List<JsonNode> claims = new ArrayList<>();
    JsonNode dossier = JSON.valueToTree(story.getDossier());
    dossier.path("stories").path(0).path("claims").forEach(claims::add);
    return claims;
  }

  private static Place place(JsonNode at) {
    return new Place()
        .article(at.path("article").asText())
        .start(at.path("start").asInt())
        .end(at.path("end").asInt());
  }

  /** Two places of a claim that several articles have. */
  private static List<Place> pair(Story story) {
    return claims(story).stream()
        .map(claim -> claim.path("at"))
        .filter(
            at -> at.size() > 1 && !at.path(0).path("article").equals(at.path(1).path("article")))
        .map(at -> List.of(place(at.path(0)), place(at.path(1))))
        .findFirst()
        .orElseThrow();
  }

  private static boolean areOne(Story story, List<Place> pair) {
    return claims(story).stream()
        .anyMatch(claim -> {
          List<Place> at = new ArrayList<>();
          claim.path("at").forEach(place -> at.add(place(place)));
          return at.containsAll(pair);
        });
  }

  private static NewDecision distinct(List<Place> pair) {
    return new NewDecision().kind(NewDecision.KindEnum.DISTINCT).story(STORY).spans(pair);
  }

  @Test
  void twoStatementsAreNoLongerOneClaim() throws Exception {
    Story before = story();
    List<Place> pair = pair(before);
    assertThat(areOne(before, pair)).isTrue();
    assertThat(decisions.decide(distinct(pair).dryRun(true), null).getChange())
        .contains("two claims")
        .contains(Objects.requireNonNull(pair.get(1).getArticle()));
    assertThat(story()).isEqualTo(before);

    Decided decided = served.decide(distinct(pair));

    Decision decision = decided.getDecisions().get(0);
    assertThat(decision.getStatements()).hasSize(2);
    assertThat(decision.getStatements().get(0).getArticle()).isEqualTo(pair.get(0).getArticle());
    assertThat(story().getAccount()).isEqualTo(2);
    assertThat(areOne(story(), pair)).isFalse();
    // It holds when the story is told anew with another report.
    served.postExample(LATE);
    assertThat(story().getAccount()).isEqualTo(3);
    assertThat(claims(story())).hasSizeGreaterThan(claims(before).size());
    assertThat(areOne(story(), pair)).isFalse();
    served.undo(decision.getNumber());
    assertThat(areOne(story(), pair)).isTrue();
  }

  @Test
  void whatNoClaimJoinsIsRefused() throws Exception {
    List<Place> pair = pair(story());
    List<NewDecision> wrong =
        List.of(
            distinct(List.of(pair.get(0))),
            distinct(List.of(pair.get(0), pair.get(0))),
            distinct(List.of(pair.get(0), pair.get(1).end(pair.get(1).getEnd() - 1))));
    for (NewDecision one : wrong) {
      assertThatThrownBy(() -> decisions.decide(one, null))
          .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.getCode()).isEqualTo(400));
    }
    assertThat(decisions.listDecisions().getItems()).isEmpty();
  }
}
