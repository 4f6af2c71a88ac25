package org.parallax.core.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parallax.model.Article;
import org.parallax.model.Outcome;
import org.parallax.model.Removed;

/** What stays of a gallery that came with a report. */
class FlatGalleryTest {
  private static final String REPORT = "Mara Finch has left the Orlen ferry after nine years.";

  private static Article cleaned(String title, int captions, String each) {
    StringBuilder text = new StringBuilder(REPORT);
    for (int i = 1; i <= captions; i++) {
      text.append("\n\n")
          .append(i == 1 ? "Mara Finch said in May that she would leave her ship." : each)
          .append(" Hide Caption ")
          .append(i)
          .append(" of ")
          .append(captions);
    }
    return ((Outcome.Kept<Article>) new Cleaner().clean(FlatPages.titled(title, text.toString())))
        .value();
  }

  @Test
  void captionsOfOthersInALongGalleryGoWithTheirReason() {
    Article article =
        cleaned("Mara Finch leaves the ferry", 12, "Ole Brandt gave up his barge in the spring.");
    assertThat(article.text()).contains("she would leave her ship").doesNotContain("Brandt");
    assertThat(article.removed())
        .filteredOn(r -> r.text().contains("Brandt"))
        .hasSize(11)
        .allMatch(r -> r.reason() == Removed.Reason.CAPTION);
  }

  @Test
  void captionsOfTheReportsOwnMatterStay() {
    Article article =
        cleaned("Fire on the Orlen ferry", 12, "Smoke rises from the Orlen ferry on Friday.");
    assertThat(article.text()).contains("Smoke rises");
  }
}
