package org.parallax.app.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallax.app.Models;
import org.parallax.core.align.Joined;
import org.parallax.core.align.UtteranceAligner;
import org.parallax.core.read.Reader;
import org.parallax.model.Article;
import org.parallax.model.Attribution;
import org.parallax.model.Note;
import org.parallax.model.Reading;
import org.parallax.model.SourcedText;
import org.parallax.model.Story;

/** Which attributions of several articles are one thing said. */
class UtteranceAlignerTest {
  private static final Reader READER = new Reader(Models.annotator());

  @Test
  void joinsFullCutAndRewordedVariants() {
    List<Story.Utterance> rows =
        align(
            "“The quay is closed and no ship will sail from it this week,” Anna Berg said.",
            "Anna Berg told reporters that “no ship will sail from it this week”.",
            "Anna Berg said that the quay was closed and that no ship would sail this week.");
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().kind()).isEqualTo(Attribution.Kind.DIRECT);
    assertThat(rows.getFirst().text())
        .isEqualTo("“The quay is closed and no ship will sail from it this week,”");
    assertThat(rows.getFirst().articles()).containsExactly("a0", "a1", "a2");
  }

  @Test
  void whatIsDoneWantedOrSeenIsNoStatement() {
    assertThat(
            align(
                "Anna Berg refused to meet the dockers at the quay.",
                "The owners want to sell the cranes before winter.",
                "Robert Hale saw a ship sail from the quay at dawn."))
        .isEmpty();
  }

  @Test
  void whatIsOnlyAskedReportedAsAResultOrSpokenOfIsNoStatement() {
    assertThat(
            align(
                "Anna Berg was asked whether she meant the new crane.",
                "The bank reports earnings in May.",
                "Robert Hale discussed the price of sand.",
                "The storm claimed the lives of nine dockers.",
                "The harbour board added two cranes to the quay."))
        .isEmpty();
  }

  @Test
  void wordsThatAnotherReportNamesAreHisWhomItNames() {
    List<Story.Utterance> rows =
        align(
            "Anna Berg spoke at noon. Rosa Tarr was there. “Nobody told us that the wall was wet,” she said.",
            "“Nobody told us that the wall was wet,” Anna Berg said.");
    assertThat(rows).extracting(Story.Utterance::speaker).containsOnly("Anna Berg");
  }

  @Test
  void wordsOfHeAreHisWhoseNameStandsNearest() {
    List<Story.Utterance> rows =
        align(
            "Robert Hale opened the fair at noon. The dockers sang for an hour and went home by the"
                + " upper road. The night was cold and the wind came from the sea. In the morning"
                + " the whole harbour was white, and the boats lay still. Women brought bread and"
                + " soup to the quay.\n\n“Nobody told us that the wall was wet,” he said.",
            "Emil Lorn, who runs the mill, told the Gazette of the wall.\n\n“Nobody told us that"
                + " the wall was wet,” he said.");
    assertThat(rows).extracting(Story.Utterance::speaker).containsOnly("Emil Lorn");
  }

  @Test
  void whoHasNoNameInTwoReportsSaysTheSameWordsOnce() {
    assertThat(
            align(
                "The ferry turned. The captain said: “The fog is back.”",
                "At noon the captain said: “The fog is back.”"))
        .hasSize(1);
  }

  @Test
  void aDeedIsNoStatement() {
    assertThat(
            align(
                "Anna Berg added 11 goals, seven of them in the last match.",
                "The new pump adds another step between the mills that reach the quay and the town.",
                "The harbour board called an emergency meeting for Friday.",
                "The dockers went home. Robert Hale would slam the door on the cold.",
                "The new boat boasts one of the best pumps on the coast.",
                "Hundreds of dockers reported being robbed at the quay.",
                "Harbour Gazette tells you everything you need to know about boats.",
                "Half of dockers say the wall is old and will fall.",
                "A docker filed charges on suspicion of stalking and threatening her because she sang.",
                "History will say the wall fell because it was old."))
        .isEmpty();
    assertThat(align("Anna Berg added that the choice of the day, a holiday, was strange."))
        .hasSize(1);
    assertThat(align("Anna Berg called for police to watch the quay.")).hasSize(1);
    assertThat(align("Anna Berg called the meeting a farce.")).hasSize(1);
  }

  @Test
  void aThingSaysNothingAndAHeadingIsNobodysWords() {
    List<Story.Utterance> rows =
        align("Anna Berg said the quay was closed.\n\n'Not a strike'\n\nDockers met at noon.");
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().text()).isEqualTo("the quay was closed");
  }

  @Test
  void aBodyIsNobodysRoleAndWhoIsSpokenOfDoesNotSpeak() {
    assertThat(
            align(
                "Anna Berg, backed by the Velden government, met the dockers at noon. The quay will"
                    + " open on Friday, the government said."))
        .extracting(Story.Utterance::speaker)
        .containsExactly("Velden government");
    assertThat(
            align(
                "According to the Dock Index released last year, Anna Berg was the best paid owner"
                    + " of a quay."))
        .extracting(Story.Utterance::speaker)
        .doesNotContain("Anna Berg");
  }

  @Test
  void aDatelineIsNotPartOfWhatIsSaid() {
    assertThat(align("HARWICK, Velden — The quay is closed, Anna Berg said."))
        .singleElement()
        .extracting(Story.Utterance::text)
        .isEqualTo("The quay is closed");
  }

  @Test
  void keepsOtherStatementsAndOtherSpeakersApart() {
    List<Story.Utterance> rows =
        align(
            "“The quay is closed and no ship will sail this week,” Anna Berg said.",
            "“The insurers have paid for two of the three cranes,” Anna Berg said.",
            "Robert Hale said the quay was closed and no ship would sail this week.",
            "Anna Berg said the cranes of the quay would be sold this week.");
    assertThat(rows).hasSize(4);
  }

  @Test
  void givesAnUnknownSpeakersWordsToTheOneWhoIsNamed() {
    List<Story.Utterance> rows =
        align(
            "The lights went out.\n\n“The quay is closed and no ship will sail from it.”",
            "“The quay is closed and no ship will sail from it,” Anna Berg said.");
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().speaker()).isEqualTo("Anna Berg");
  }

  @Test
  void takesTheTextFromASoundArticle() {
    Note altered = new Note(Note.Code.POSSIBLY_MACHINE_ALTERED, "signs", List.of());
    List<Reading> readings =
        List.of(
            READER.read(
                article(
                    "a0",
                    "“The quay is closed and no ship will sail from it ever and ever,” Anna Berg"
                        + " said.",
                    List.of(altered)),
                null),
            READER.read(
                article(
                    "a1",
                    "“The quay is closed and no ship will sail from it,” Anna Berg said.",
                    List.of()),
                null));
    List<Story.Utterance> rows = new UtteranceAligner().align(new Joined(readings, List.of()));
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().text())
        .isEqualTo("“The quay is closed and no ship will sail from it,”");
  }

  private static List<Story.Utterance> align(String... texts) {
    List<Reading> readings = new ArrayList<>();
    for (String text : texts) {
      readings.add(READER.read(article("a" + readings.size(), text, List.of()), null));
    }
    return new UtteranceAligner().align(new Joined(readings, List.of()));
  }

  private static Article article(String id, String text, List<Note> notes) {
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
        notes);
  }
}
