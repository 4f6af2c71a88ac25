package org.parallax.app.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.model.Story;

/** What an account says is not known. */
class UnknownsTest {
  private static final String FALL =
      "A diver fell from the ferry off Dublin on Tuesday. The condition of the diver is unknown, the"
          + " harbour board said.";

  private static final String FOUND =
      "The diver who fell from the ferry off Dublin was found alive on a sandbank, the harbour board"
          + " said.";

  @TempDir Path folder;

  @Test
  void whatLaterReportsTellIsSaidToBeToldSince() throws IOException {
    Story story = Told.story(folder, List.of("2031-05-07", "2031-05-09"), FALL, FOUND);
    assertThat(story.unknown())
        .filteredOn(u -> u.text().contains("condition"))
        .singleElement()
        .satisfies(u -> assertThat(u.why()).contains("told since", "outlet-2"));
  }

  @Test
  void whatReportsOfTheSameDayTellIsNotLater() throws IOException {
    assertThat(Told.story(folder, FALL, FOUND).unknown())
        .filteredOn(u -> u.text().contains("condition"))
        .singleElement()
        .satisfies(u -> assertThat(u.why()).doesNotContain("told since"));
  }
}
