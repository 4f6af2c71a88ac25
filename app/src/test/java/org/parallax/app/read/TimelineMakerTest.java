package org.parallax.app.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.app.Models;
import org.parallax.core.align.Joined;
import org.parallax.core.align.Tellings;
import org.parallax.core.align.TimelineMaker;
import org.parallax.core.read.Reader;
import org.parallax.core.reuse.ReuseMap;
import org.parallax.core.reuse.ReuseMapper;
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A court in Norway sent her to prison in March 2024.",
        "The couple married in March 2024 and moved to Norway.",
        "On Friday's run the speed of the diesel-powered ferry will be cut to nine knots.",
        "Two years ago a tug sank beside the ferry on the night of 3 May.",
        "The tug left on the last lap and the 2024 world champion sent no crew.",
        "The port sent out nine million tons in 2023-24.",
        "Pilots feared one year. Then 2024 sent.",
        "The port grew for decades. The owners quietly closed it the previous year.",
        "In December 2024 a ferry sank off Harwick. Nobody drowned. A day later, a tug ran"
            + " aground."
      })
  void leavesOutWhatLeansOnWordsBeforeIt(String text) {
    assertThat(told(text)).noneMatch(row -> row.matches(".*(?:sent|married|cut|closed|tug).*"));
  }

  @Test
  void keepsACoupleThatIsNamedAndADayThatAnotherTells() {
    assertThat(told("In March 2024 Orla Finch said that she had bought the ferry.")).hasSize(1);
    assertThat(
            told("The ferry sank on 4 May 2031 off Harwick. The next day, divers found the hull."))
        .anyMatch(row -> row.startsWith("2031-05-05 The next day, divers"));
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
        .isEmpty();
    assertThat(told("Holt said the port was poor after the owners sold the cranes in 2020."))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The cranes have stood idle since 2020.",
        "The port, which was poor from 2012 to 2020, is for sale.",
        "Holt ran the port between 2012 and 2020.",
        "The council answered in response to the strike of April 29.",
        "Holt offered $82 a crane, up from an offer of $70 in April.",
        "The founding of the port was praised by Tuesday's visitors.",
        "Two ships sank, the harbour board said on Friday.",
        "The first followed in 2020.",
        "That move came in 2020.",
        "The port began 42 years ago.",
        "Exports have doubled in the last year.",
        "Velden scored twice in the third quarter.",
        "Ships in the harbour of Harwick; seen in April",
        "Storm hits Harwick Updated: 2031-05-09 10:15"
      })
  void datesNothingByATimeOfSomethingElse(String sentence) {
    assertThat(told(sentence)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Velden Air, founded in 1990, did not answer. | 1990 Velden Air, founded in 1990 (background)
          The dockers who were hurt in Harwick in April have come home. | 2031-04 The dockers who were hurt in Harwick in April (background)
          The board has paid dockers hurt in the great storm of 2030. | 2030 dockers hurt in the great storm of 2030 (background)
          The owners, who bought the port in 2020, sold it on Friday. | 2031-05-09 The owners, who bought the port in 2020, sold it on Friday.
          Dockers were not let into the union until 2020. | 2020 Dockers were not let into the union until 2020. (background)
          Holt said on Friday that the dockers struck on Thursday. | 2031-05-08 Holt said on Friday that the dockers struck on Thursday. (background)
          The dockers have been freed, the board said on Friday. | 2031-05-09 The dockers have been freed, the board said on Friday.
          """)
  void datesTheVerbOfItsOwnClause(String sentence, String row) {
    assertThat(told(sentence)).contains(row);
  }

  @Test
  void theQuarterIsTheOneThatAnotherReportNames() {
    List<Story.TimelineEntry> entries =
        make(
            "Holt lost money in the first quarter of 2031, the bank reported.",
            "The strike cost Holt a profit for the quarter.");
    assertThat(entries).extracting(Story.TimelineEntry::date).containsOnly("2031-Q1");
  }

  @Test
  void joinsOneActOfOneSubjectInOtherWords() {
    List<Story.TimelineEntry> entries =
        make(
            "Seven dockers were killed on Thursday when a crane fell at the Harwick quay, police"
                + " said.",
            "At least seven dockers were killed when a crane in Harwick toppled in a storm on"
                + " Thursday morning, and the owner was held.",
            "Velden condemned the strike on Thursday.",
            "Corin condemned the strike of the dockers on Thursday.");
    assertThat(entries).hasSize(3);
    assertThat(entries.getFirst().articles()).containsExactly("a0", "a1");
  }

  @Test
  void leavesOutTheBaseOfAComparisonAndWhatNamesNothing() {
    assertThat(told("The port of Harwick handled 9,000 cars last year, up on the year before."))
        .containsExactly(
            "2030 The port of Harwick handled 9,000 cars last year, up on the year before."
                + " (background)");
    assertThat(told("It had dropped by two metres in 2030.")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dockers struck for pay in 2012.\n\nThat year the harbour lost nine cranes.",
        "The dockers were paid in full.\n\nTwo years ago the harbour sold nine cranes.",
        "Holt joined the union in 1998. In October the harbour sold nine cranes.",
        "Holt was here.\n\nThe next day the harbour sold nine cranes.",
        "“We won. The cranes came back on Friday,” Holt shouted.",
        "On Friday the strong thrust of the cranes will be cut.",
        "The council will be seen in an advertisement released on Friday.",
        "The couple married in 2014.",
        "The pair, who have two children, parted in 2014.",
        "In 2015, Norway jailed her for the strike."
      })
  void givesNoRowWhoseDateOrPersonIsNotTold(String text) {
    assertThat(told(text)).noneMatch(row -> !row.matches("(?:1998|2012) .*"));
  }

  @Test
  void countsFromADateThatTheParagraphTells() {
    assertThat(
            told("Dockers struck for pay in 2012. Later that year the harbour sold nine cranes."))
        .anyMatch(row -> row.startsWith("2012 Later that year"));
    assertThat(told("Holt joined the union in 2031. In March the harbour sold nine cranes."))
        .anyMatch(row -> row.startsWith("2031-03 In March"));
    assertThat(told("In October the harbour sold nine cranes."))
        .anyMatch(row -> row.startsWith("2030-10 In October"));
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
    Joined joined = new Joined(readings, List.of());
    ReuseMap shared = new ReuseMapper().map(readings.stream().map(Reading::article).toList());
    return new TimelineMaker().make(joined, "2031-05-09", new Tellings(joined, shared));
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
