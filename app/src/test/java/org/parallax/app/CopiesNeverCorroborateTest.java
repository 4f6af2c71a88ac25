package org.parallax.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.app.wiring.Parallax;
import org.parallax.model.Dossier;
import org.parallax.model.Span;
import org.parallax.model.Story;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A copy under another outlet's name, whatever was done to it, never gives a statement another
 * origin, nor the story.
 */
class CopiesNeverCorroborateTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path GOLD = Dossiers.root().resolve("bench/gold/origins/seen");

  @ParameterizedTest(name = "{0}, copies of {1}")
  @CsvSource({
    "event01-ferry-strike, r1, r3",
    "event03-port-director-verdict, r2, r5",
    "event11-gold-pit, r4, r1",
    "event17-lake-footprints, r3, r2"
  })
  void noStatementGainsAnOrigin(String event, String one, String two, @TempDir Path folder)
      throws IOException {
    SortedMap<String, String> reports = new TreeMap<>();
    for (int i = 1; i <= 5; i++) {
      String text = Files.readString(GOLD.resolve(event).resolve("r" + i + ".txt")).strip();
      reports.put("r" + i, text);
    }
    Dossier before = read(reports, folder.resolve("before.jsonl"));
    for (var copy : Copied.of(reports.get(one), reports.get(two)).entrySet()) {
      SortedMap<String, String> more = new TreeMap<>(reports);
      more.put("z-" + copy.getKey(), copy.getValue());
      Dossier after = read(more, folder.resolve(copy.getKey() + ".jsonl"));

      assertThat(story(after).origins())
          .as(copy.getKey())
          .isLessThanOrEqualTo(story(before).origins());
      assertThat(gains(story(before), story(after))).as(copy.getKey()).isEmpty();
    }
  }

  /** Returns the statements that have more origins than before, as lines. */
  private static List<String> gains(Story before, Story after) {
    SortedMap<Span, Integer> origins = Dossiers.origins(before);
    List<String> gains = new ArrayList<>();
    assertThat(Dossiers.origins(after)).as("places in both").containsKeys(origins.firstKey());
    for (Story.Claim claim : after.claims()) {
      for (Span at : claim.at()) {
        Integer then = origins.get(at);
        if (then != null && claim.origins() > then) {
          gains.add(then + " to " + claim.origins() + ": " + claim.text());
        }
      }
    }
    return gains;
  }

  private static Story story(Dossier dossier) {
    assertThat(dossier.stories()).hasSize(1);
    return dossier.stories().get(0);
  }

  private static Dossier read(SortedMap<String, String> texts, Path file) throws IOException {
    StringBuilder rows = new StringBuilder();
    for (var text : texts.entrySet()) {
      ObjectNode row = JSON.createObjectNode();
      row.put("id", text.getKey());
      row.put("outlet", "Outlet of " + text.getKey());
      row.put("title", text.getValue().substring(0, text.getValue().indexOf('\n')));
      row.put("published", "2031-05-09");
      row.put("text", text.getValue().substring(text.getValue().indexOf('\n')).strip());
      rows.append(JSON.writeValueAsString(row)).append('\n');
    }
    Files.writeString(file, rows.toString());
    return Dossiers.read(Parallax.Options.defaults().asOneStory(), file);
  }
}
