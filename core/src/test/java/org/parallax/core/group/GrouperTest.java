package org.parallax.core.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.model.Article;
import org.parallax.model.Dating;
import org.parallax.model.Precision;
import org.parallax.model.SourcedText;

class GrouperTest {
  private static final Article FERRY_ONE =
      article(
          "ferry-1",
          "2031-03-04",
          "Ferry Lindholm runs aground off Skarrow",
          "The car ferry Lindholm ran aground on a sandbank off Skarrow on Monday with 212 passengers"
              + " aboard. Lifeboats took everybody to the mainland. Captain Aino Velk said the"
              + " steering had failed in thick fog.");
  private static final Article FERRY_TWO =
      article(
          "ferry-2",
          "2031-03-04",
          "Passengers rescued from stranded ferry",
          "More than 200 people were brought ashore by lifeboats after the Lindholm, a car ferry, hit"
              + " a sandbank near Skarrow in fog on Monday. The ship's captain, Aino Velk, blamed a"
              + " fault in the steering.");
  private static final Article FERRY_YEAR_BEFORE =
      article(
          "ferry-0",
          "2030-01-19",
          "Ferry Halvard collides with pier at Port Ellim",
          "The car ferry Halvard struck a pier at Port Ellim on Saturday, throwing passengers off"
              + " their feet. Nine were treated for bruises. Captain Jory Stane said a gust had"
              + " caught the bow.");
  private static final Article BUDGET =
      article(
          "budget",
          "2031-03-04",
          "Assembly passes budget by two votes",
          "Estmark's Assembly passed next year's budget on Monday by 61 votes to 59. Finance Minister"
              + " Rolf Tanning called the tax on sugar overdue.");

  @Test
  void reportsOfOneEventAreOneStoryEachWithItsReason() {
    List<Group> groups =
        new Grouper().group(List.of(BUDGET, FERRY_TWO, FERRY_YEAR_BEFORE, FERRY_ONE));

    assertThat(groups)
        .extracting(Group::articles)
        .containsExactly(List.of("ferry-0"), List.of("budget"), List.of("ferry-1", "ferry-2"));
    assertThat(groups.get(2).why().get(1).because())
        .contains("rare terms", "Lindholm", "with ferry-1");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theOrderOfTheInputChangesNothing(long seed) {
    List<Article> articles =
        new ArrayList<>(List.of(BUDGET, FERRY_TWO, FERRY_YEAR_BEFORE, FERRY_ONE));
    List<Group> expected = new Grouper().group(articles);

    Collections.shuffle(articles, new Random(seed));

    assertThat(new Grouper().group(articles)).isEqualTo(expected);
  }

  @Test
  void backgroundInCommonDoesNotGlue() {
    String background =
        " The Kelmar Fund was set up by the mill owner Gerrit Kelmar in 1931 to help the widows of"
            + " weavers. It lends money without interest to cooperatives in eleven towns along the"
            + " Ossel. Its offices stand on Lime Quay, in a tea warehouse that burned twice.";
    Article one =
        article(
            "one",
            null,
            "Bakers open shop with Kelmar loan",
            "Four bakers in Dunmere lit their ovens on Wednesday in a shop that the town had given"
                + " up on. The rye loaf sold out before nine, Petra Hume said."
                + background);
    Article two =
        article(
            "two",
            null,
            "Auditors find hole in pension scheme",
            "An audit of the pension scheme for bus drivers in Sallow found 3 million crowns"
                + " unaccounted for. Treasurer Emil Vasko resigned on Thursday night."
                + background);

    assertThat(new Grouper().group(List.of(one, two))).hasSize(2);
  }

  @Test
  void articlesOfDifferentLanguagesAreNotJoined() {
    Article foreign =
        new Article(
            "ferry-sv",
            FERRY_ONE.source(),
            FERRY_ONE.headline(),
            List.of(),
            "sv",
            FERRY_ONE.published(),
            null,
            null,
            FERRY_ONE.body(),
            List.of(),
            List.of());

    assertThat(new Grouper().group(List.of(FERRY_ONE, foreign))).hasSize(2);
  }

  @Test
  void nothingInNothingOut() {
    assertThat(new Grouper().group(List.of())).isEmpty();
  }

  private static Article article(String id, @Nullable String day, String headline, String text) {
    return new Article(
        id,
        new Article.Source(id + ".txt", null, null, List.of()),
        SourcedText.apart(headline),
        List.of(),
        "en",
        day == null ? null : new Dating(day, Precision.DAY, "field", true, List.of()),
        null,
        null,
        SourcedText.of(text, 0, text.length()),
        List.of(),
        List.of());
  }
}
