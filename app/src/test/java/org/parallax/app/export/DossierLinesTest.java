package org.parallax.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallax.app.Dossiers;
import org.parallax.model.Dossier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A dossier, an object a line. */
class DossierLinesTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static List<JsonNode> lines(Dossier dossier) {
    List<JsonNode> lines = new ArrayList<>();
    Exported.text(Form.jsonl, dossier).lines().forEach(l -> lines.add(JSON.readTree(l)));
    return lines;
  }

  private static List<JsonNode> all(List<JsonNode> lines, String kind) {
    return lines.stream().filter(l -> l.has(kind)).map(l -> l.get(kind)).toList();
  }

  @Test
  void linesHoldWhatTheDossierHolds() {
    JsonNode whole = Dossiers.json(Exported.EXAMPLES);
    List<JsonNode> lines = lines(Exported.EXAMPLES);
    assertThat(lines.getFirst().get("schema")).isEqualTo(whole.get("schema"));
    assertThat(lines.getFirst().get("run")).isEqualTo(whole.get("run"));
    for (String kind : List.of("dropped", "articles", "stories")) {
      String one = kind.equals("articles") ? "article" : kind.equals("stories") ? "story" : kind;
      assertThat(all(lines, one))
          .as(kind)
          .containsExactlyInAnyOrderElementsOf(whole.get(kind).values());
    }
    assertThat(lines).hasSize(1 + whole.get("articles").size() + whole.get("stories").size());
  }

  @Test
  void theArticlesOfAStoryStandBeforeIt() {
    List<String> seen = new ArrayList<>();
    for (JsonNode line : lines(Exported.EXAMPLES)) {
      if (line.has("article")) {
        seen.add(line.get("article").get("id").asString());
      } else if (line.has("story")) {
        line.get("story").get("articles").forEach(a -> assertThat(seen).contains(a.asString()));
      }
    }
    assertThat(seen).isNotEmpty().doesNotHaveDuplicates();
  }
}
