package org.parallax.app.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parallax.app.Models;
import org.parallax.core.align.Joined;
import org.parallax.core.align.TimelineMaker;
import org.parallax.core.read.Reader;
import org.parallax.model.Article;
import org.parallax.model.Dating;
import org.parallax.model.Precision;
import org.parallax.model.Reading;
import org.parallax.model.SourcedText;
import org.parallax.model.Story;

class TimelineMakerTest {
  private static final Reader READER = new Reader(Models.annotator());
  private static final Dating DAY =
      new Dating("2031-05-09", Precision.DAY, "published", true, List.of());

  @Test
  void keepsWhatHappenedAndLeavesWhatIsToCome() {
    assertThat(
            told(
                """
                Dockers in Harwick walked out on Friday. The harbour was founded in 1902.

                The owners will meet the union on Monday for the first time since 2019. If the \
                talks fail, as they did in 2014, the port may close in June.\
                """))
        .containsExactly(
            "1902 The harbour was founded in 1902. (background)",
            "2031-05-09 Dockers in Harwick walked out on Friday.");
  }

  @Test
  void tellsWordsOnceOnTheirMostExactDate() {
    assertThat(
            told(
                "The owners reopened the port on Friday, which had been shut since a fire in 2019"
                    + " and a strike in May 2024."))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("2031-05-09 The owners reopened");
  }

  @Test
  void guessesNoDate() {
    assertThat(told("Dozens reported thefts during New Year's Eve celebrations in Harwick."))
        .isEmpty();
    assertThat(told("The docker was not seriously hurt in the fall, the owners said.")).isEmpty();
  }

  @Test
  void leavesTheDatelineOut() {
    assertThat(told("HARWICK, Velden (Agency) - Dockers walked out on Friday."))
        .containsExactly("2031-05-09 Dockers walked out on Friday.");
    assertThat(told("AGN-Velden talks on the port ended on Friday."))
        .containsExactly("2031-05-09 AGN-Velden talks on the port ended on Friday.");
    assertThat(told("(AGN) Dockers walked out on Friday."))
        .containsExactly("2031-05-09 Dockers walked out on Friday.");
  }

  @Test
  void joinsTwoTellingsOfOneDay() {
    List<Story.TimelineEntry> entries =
        make(
            "Dockers in Harwick walked out on Friday over pay.",
            "The storm passed. Over pay, dockers walked out in Harwick on Friday.");
    assertThat(entries).hasSize(1);
    assertThat(entries.getFirst().articles()).containsExactly("a0", "a1");
    assertThat(entries.getFirst().at()).hasSize(2);
  }

  @Test
  void cutsOutAClauseButNeverItsDoubtOrItsSpeaker() {
    assertThat(told("The port has been poor since the owners sold the cranes in 2020, and cold."))
        .containsExactly("2020 the owners sold the cranes in 2020 (background)");
    assertThat(told("The port was reportedly poor after the owners sold the cranes in 2020."))
        .containsExactly(
            "2020 The port was reportedly poor after the owners sold the cranes in 2020."
                + " (background)");
    assertThat(told("Holt said the port was poor after the owners sold the cranes in 2020."))
        .containsExactly(
            "2020 Holt said the port was poor after the owners sold the cranes in 2020."
                + " (background)");
  }

  @Test
  void leavesOutTheBaseOfAComparisonAndWhatNamesNothing() {
    assertThat(told("The port of Harwick handled 9,000 cars last year, up on the year before."))
        .containsExactly(
            "2030 The port of Harwick handled 9,000 cars last year, up on the year before."
                + " (background)");
    assertThat(told("It had dropped by two metres in 2030.")).isEmpty();
  }

  private static List<String> told(String text) {
    return make(text).stream()
        .map(e -> e.date() + " " + e.what() + (e.background() ? " (background)" : ""))
        .toList();
  }

  private static List<Story.TimelineEntry> make(String... texts) {
    List<Reading> readings =
        IntStream.range(0, texts.length)
            .mapToObj(i -> READER.read(article("a" + i, texts[i]), DAY))
            .toList();
    return new TimelineMaker().make(new Joined(readings, List.of()), "2031-05-09");
  }

  private static Article article(String id, String text) {
    return new Article(
        id,
        new Article.Source(id + ".txt", null, null, List.of()),
        null,
        List.of(),
        "en",
        null,
        null,
        null,
        SourcedText.of(text, 0, text.length()),
        List.of(),
        List.of());
  }
}
