package org.parallax.core.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

  private static Article report(String... more) {
    StringBuilder text = new StringBuilder(REPORT);
    text.append(
        "\n\nShe told the crew on Friday that she would not come back after the summer, and that the"
            + " owner had known of it since May. The owner said that he would look for another captain"
            + " at once, as the ferry cannot sail without one.\n\nThe ferry sails between Orlen and"
            + " the islands four times a day, and twice a day when the winter storms begin in the"
            + " north.");
    for (String line : more) {
      text.append("\n\n").append(line);
    }
    return ((Outcome.Kept<Article>)
            new Cleaner().clean(FlatPages.titled("Captain leaves the ferry", text.toString())))
        .value();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NOW ON Captain Finch says farewell to her crew Again More NEXT UP Captain Finch says farewell to her crew 02:14",
        "GETTY Mara Finch at the wheel of the ferry"
      })
  void whatAPlayerOrAnAgencyPrintsBetweenParagraphsGoes(String line) {
    assertThat(report(line).removed())
        .filteredOn(r -> r.text().equals(line))
        .singleElement()
        .satisfies(r -> assertThat(r.reason()).isEqualTo(Removed.Reason.CAPTION));
  }

  @Test
  void captionsUnderOneTitleGo() {
    String title = "Orlen ferry through the years ";
    Article article =
        report(
            title + "A wooden hull The first ferry was built of oak in 1894.",
            title + "Steam arrives The second burned coal from the islands.",
            title + "In the war Soldiers painted the third one grey.",
            title + "Two decks The fourth carried cars as well.",
            title + "The last one The fifth has sailed since 2010.");
    assertThat(article.text()).contains("look for another captain").doesNotContain("coal");
  }

  @Test
  void headlinesBehindALabelAtTheEndGo() {
    Article article =
        report(
            "Read more:",
            "Captain who left her ship in a storm says she would do it again",
            "A cook hid for a week in the hold. The crew found her by the smell.",
            "[The owner of a ferry must pay its crew.]");
    assertThat(article.text()).doesNotContain("storm says", "must pay", "the smell");
    assertThat(article.removed()).filteredOn(r -> r.reason() == Removed.Reason.RELATED).hasSize(4);
  }

  @Test
  void theAddressToShareAStoryGoes() {
    assertThat(report("Read or share this story: https://example.org/a1").text())
        .doesNotContain("example.org");
  }

  @Test
  void aHeadlineRunTogetherWithTheFirstLineIsNotOfTheText() {
    String title = "Captain leaves the Orlen ferry for good";
    Article article =
        ((Outcome.Kept<Article>)
                new Cleaner()
                    .clean(
                        FlatPages.titled(
                            title,
                            "Ferries " + title + " Crew heard of it on Friday\n\n" + REPORT)))
            .value();
    assertThat(article.text()).startsWith("Crew heard of it");
    assertThat(article.removed())
        .singleElement()
        .satisfies(r -> assertThat(r.text()).isEqualTo("Ferries " + title))
        .satisfies(r -> assertThat(r.reason()).isEqualTo(Removed.Reason.REPEATED));
  }
}
