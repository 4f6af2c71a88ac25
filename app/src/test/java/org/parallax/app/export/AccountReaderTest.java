package org.parallax.app.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallax.app.Dossiers;
import org.parallax.model.Dossier;
import org.parallax.model.Reading;
import org.parallax.model.Story;

/** An account is read back whole. */
class AccountReaderTest {
  private static void isReadBack(Dossier dossier) {
    for (Story story : dossier.stories()) {
      List<Reading> own = new ArrayList<>();
      for (Reading reading : dossier.articles()) {
        if (story.articles().contains(reading.article().id())) {
          own.add(reading);
        }
      }
      String json = AccountJson.of(story, own);
      AccountReader.Read read =
          AccountReader.read(
              json,
              id ->
                  own.stream()
                      .map(Reading::article)
                      .filter(article -> article.id().equals(id))
                      .toList());
      assertThat(read.story()).isEqualTo(story);
      assertThat(AccountJson.of(read.story(), read.readings())).isEqualTo(json);
      // Without an article to take places from, there are none.
      AccountReader.Read apart = AccountReader.read(json, id -> List.of());
      assertThat(AccountJson.of(apart.story(), apart.readings()).replaceAll(PLACES, ""))
          .isEqualTo(json.replaceAll(PLACES, ""));
      assertThat(times(read.readings())).isEqualTo(times(own));
      assertThat(times(apart.readings())).isEqualTo(times(own));
    }
  }

  private static List<String> times(List<Reading> readings) {
    List<String> times = new ArrayList<>();
    for (Reading reading : readings) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      TimeMl.write(reading, bytes);
      times.add(bytes.toString(StandardCharsets.UTF_8));
    }
    return times;
  }

  private static final String PLACES = "\"source(Start|End)\":(null|\\d+),?";

  @Test
  void theExamples() {
    isReadBack(Dossiers.read(Dossiers.root().resolve("examples")));
  }

  @Test
  void theSeeds() {
    assumeTrue(Dossiers.hasShared(), "needs ../shared/seeds");
    isReadBack(Dossiers.read(Dossiers.shared("seeds")));
  }

  @Test
  void whatIsNoAccountIsRefused() {
    assertThatThrownBy(() -> AccountReader.read("{\"stories\":[]}", id -> List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
