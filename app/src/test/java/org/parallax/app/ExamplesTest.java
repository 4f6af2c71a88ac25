package org.parallax.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallax.model.Dossier;
import org.parallax.model.Story;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a careful reader wrote down about the examples holds in their dossier. */
class ExamplesTest {
  private static final Dossier DOSSIER = Dossiers.read(Dossiers.root().resolve("examples"));

  @Test
  void holdsWhatACarefulReaderWroteDown() throws IOException {
    try (InputStream in = ExamplesTest.class.getResourceAsStream("/examples-expected.json")) {
      JsonNode expected = JsonMapper.builder().build().readTree(in);
      List<String> problems =
          Expectations.problems(
              expected, Dossiers.json(DOSSIER), Dossiers.root().resolve("examples"));
      OpenList.check("examples-open.txt", "examples", problems);
    }
  }

  @Test
  void noSentenceIsShownAsTwoClaims() {
    assertThat(DOSSIER.stories())
        .isNotEmpty()
        .allSatisfy(story ->
            assertThat(story.claims()).extracting(Story.Claim::text).doesNotHaveDuplicates());
  }
}
