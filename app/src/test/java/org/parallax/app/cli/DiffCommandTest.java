package org.parallax.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.app.Dossiers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code parallax diff}, as a user meets it; the language models are never asked for. */
class DiffCommandTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final byte[] EXAMPLES =
      Dossiers.bytes(Dossiers.read(Dossiers.root().resolve("examples")));

  @TempDir private Path folder;

  /** Returns the changes of the first story when something is done to it. */
  private List<JsonNode> changes(Consumer<ObjectNode> done) throws IOException {
    Path before = Files.write(folder.resolve("before.json"), EXAMPLES);
    ObjectNode dossier = (ObjectNode) JSON.readTree(EXAMPLES);
    done.accept((ObjectNode) dossier.path("stories").get(0));
    Path after = Files.write(folder.resolve("after.json"), JSON.writeValueAsBytes(dossier));
    Run result = Run.withoutModels("diff", before.toString(), after.toString(), "--format", "json");
    assertThat(result.exit()).isZero();
    JsonNode printed = JSON.readTree(result.out());
    assertThat(printed.path("schema").asString()).isEqualTo("parallax/diff/1");
    List<JsonNode> changes = new ArrayList<>();
    printed.path("stories").get(0).path("changes").forEach(changes::add);
    return changes;
  }

  private static ObjectNode first(ObjectNode story, String list) {
    return (ObjectNode) story.path(list).get(0);
  }

  private static void has(List<JsonNode> changes, String kind, String was, String now) {
    assertThat(changes).hasSize(1);
    assertThat(changes.getFirst().path("kind").asString()).isEqualTo(kind);
    assertThat(changes.getFirst().path("was").asString("none")).contains(was);
    assertThat(changes.getFirst().path("now").asString("none")).contains(now);
  }

  @Test
  void nothingChangesFromADossierToItself() throws IOException {
    assertThat(changes(story -> {})).isEmpty();
    String file = folder.resolve("before.json").toString();
    assertThat(Run.withoutModels("diff", file, file).out())
        .contains("6 articles as before", "nothing changed");
  }

  @Test
  void aClaimGainsAndLosesOrigins() throws IOException {
    has(changes(s -> first(s, "claims").put("origins", 5)), "origin-gained", "3 ", "5 origins");
    has(changes(s -> first(s, "claims").put("origins", 1)), "origin-lost", "3 ", "1 origin");
  }

  @Test
  void aClaimIsDeniedSince() throws IOException {
    has(
        changes(s -> {
          ObjectNode denial = JSON.createObjectNode().put("who", "Harbour board");
          denial.putObject("at").put("article", "veldhaven-times");
          ((ArrayNode) first(s, "claims").path("deniedBy")).add(denial);
        }),
        "denied-since",
        "nobody",
        "Harbour board (Veldhaven Times)");
  }

  @Test
  void whatAlteredTextsAloneStateComesLastAndSaysSo() throws IOException {
    Path all = Files.write(folder.resolve("all.json"), EXAMPLES);
    ObjectNode dossier = (ObjectNode) JSON.readTree(EXAMPLES);
    ((ArrayNode) dossier.path("stories").get(0).path("claims")).removeAll();
    Path none = Files.write(folder.resolve("none.json"), JSON.writeValueAsBytes(dossier));
    Run result = Run.withoutModels("diff", none.toString(), all.toString(), "--full", "--no-color");
    int altered = result.out().indexOf("possibly machine altered, corroborates nothing");
    assertThat(altered).isPositive();
    assertThat(result.out().substring(altered)).doesNotContain("1 origin [");
  }

  @Test
  void aClaimIsNewOrGone() throws IOException {
    has(changes(s -> ((ArrayNode) s.path("claims")).remove(0)), "claim-gone", "3 origins", "none");
    has(
        changes(s -> {
          ObjectNode claim = first(s, "claims").deepCopy();
          claim.put("id", "c999").put("text", "Gulls have moved into the crane").putArray("at");
          ((ArrayNode) s.path("claims")).add(claim);
        }),
        "claim-new",
        "none",
        "3 origins");
  }

  @Test
  void aFigureMoves() throws IOException {
    has(
        changes(s -> {
          ObjectNode value = (ObjectNode) first(s, "figures").path("values").get(0);
          value.put("low", 3).put("high", 3);
        }),
        "figure-moved",
        "two",
        "two");
  }

  @Test
  void anItemOfTheAgendaMovesIsHeldOrCancelled() throws IOException {
    has(
        changes(s -> first(s, "agenda").put("start", "2031-05-14")),
        "agenda-moved",
        "2031-05-12",
        "2031-05-14");
    has(changes(s -> first(s, "agenda").put("status", "held")), "agenda-held", "planned", "held");
    has(
        changes(s -> first(s, "agenda").put("status", "cancelled")),
        "agenda-cancelled",
        "planned",
        "cancelled");
  }

  @Test
  void textSaysTheSameInWords() throws IOException {
    changes(s -> {
      first(s, "agenda").put("start", "2031-05-14");
      first(s, "claims").put("origins", 5);
    });
    Run result =
        Run.withoutModels(
            "diff",
            folder.resolve("before.json").toString(),
            folder.resolve("after.json").toString());
    assertThat(result.out())
        .contains("GAINED AN ORIGIN", "was 3 origins; now 5 origins", "MOVED TO ANOTHER DAY");
  }

  @Test
  void aStoryIsNewOrGone() throws IOException {
    Path all = Files.write(folder.resolve("all.json"), EXAMPLES);
    ObjectNode dossier = (ObjectNode) JSON.readTree(EXAMPLES);
    ((ArrayNode) dossier.path("stories")).remove(1);
    Path fewer = Files.write(folder.resolve("fewer.json"), JSON.writeValueAsBytes(dossier));
    assertThat(Run.withoutModels("diff", fewer.toString(), all.toString()).out())
        .contains("a new story");
    assertThat(Run.withoutModels("diff", all.toString(), fewer.toString()).out())
        .contains("no longer there");
  }

  @Test
  void whatIsNoDossierIsRefusedWithWhatToDo() throws IOException {
    Path text = Files.writeString(folder.resolve("a.txt"), "not JSON");
    Path other = Files.writeString(folder.resolve("b.json"), "{\"schema\": \"parallax/diff/1\"}");
    Path all = Files.write(folder.resolve("all.json"), EXAMPLES);
    for (String file :
        List.of(text.toString(), other.toString(), folder.resolve("no.json").toString())) {
      Run result = Run.withoutModels("diff", file, all.toString());
      assertThat(result.exit()).isEqualTo(2);
      assertThat(result.err()).contains(file);
      assertThat(result.out()).isEmpty();
    }
    assertThat(Run.withoutModels("diff", all.toString()).err()).contains("two dossiers");
    assertThat(Run.withoutModels("diff", text.toString(), all.toString()).err())
        .contains("--format json");
  }
}
