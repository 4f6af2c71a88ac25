package org.parallax.core.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parallax.model.Article;
import org.parallax.model.Outcome;

/** Who published a plain text is told by two signs that agree, else not at all. */
class MastheadsTest {
  private static final String REPORT =
      """
      Ferry runs aground off Harwick

      By Dana Orloff

      A ferry with 120 people on board ran aground off Harwick on Monday evening, the coast guard said.

      Nobody was hurt. Tugs will try to free the ship at high water, a spokesman for the coast guard said.
      """;

  @Test
  void believesAMastheadThatTheAuthorBoxConfirms() {
    String text =
        "Harwick Herald\n\n" + REPORT + "\nDana Orloff reports on ships for the Harwick Herald.\n";
    assertThat(outlet(text)).isEqualTo("Harwick Herald");
  }

  @Test
  void takesADeskForItsHouse() {
    assertThat(outlet(REPORT.replace("By Dana Orloff", "Harwick Herald Web Team")))
        .isEqualTo("Harwick Herald");
  }

  @Test
  void leavesWhatOneSignAloneSays() {
    assertThat(outlet(REPORT)).isNull();
    assertThat(outlet("Harwick Herald\n\n" + REPORT)).isNull();
    assertThat(outlet(REPORT + "\nDana Orloff writes about ships and the sea.\n")).isNull();
  }

  private static @Nullable String outlet(String text) {
    return switch (new Cleaner().clean(FlatPages.plain(text))) {
      case Outcome.Kept<Article> kept ->
          kept.value().source().outlet() == null ? null : kept.value().source().outlet().name();
      case Outcome.Lost<Article> lost -> throw new AssertionError(lost.dropped().why());
    };
  }
}
