package org.parallax.app.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.core.align.FigureAligner;
import org.parallax.model.Story;
import org.parallax.model.Story.FigureRow.Verdict;

/** Which figures stand side by side, and what they make of each other. */
class FigureAlignerTest {
  private static final FigureAligner ALIGNER = new FigureAligner();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The storm damaged 400 fishing boats. | Officials counted 400 fishing boats. | AGREE
          Nearly 100,000 Cardessan troops are there. | About 90,000 Cardessan troops and vehicles came. | COMPATIBLE
          Tens of thousands of Cardessan troops came. | About 90,000 Cardessan troops came. | COMPATIBLE
          At least 40 miners were killed. | The blast left 55 miners dead. | COMPATIBLE
          Exactly 400 dock workers walked out. | More than 900 dock workers walked out. | DIFFER
          The blaze killed 12 sailors. | The blaze killed 12 sailors at sea. | AGREE
          More than 700 people joined a march to the mill. | Police put the number of marchers at about 300. | DIFFER
          About 2,300 residents have been evacuated. | More than 2,200 people had left the village by noon. | COMPATIBLE
          Six ships lay at anchor off Corin. | Six vessels were riding at anchor. | AGREE
          The lake is to be drawn down by three metres. | The water will be lowered by three metres. | AGREE
          The union has some 2,300 members. | She leads the Carters' Union, which has 2,340 members. | COMPATIBLE
          The rock tore a gash two metres long in the barge's stern. | Frogmen measured a hole of three metres in the barge's stern. | DIFFER
          Vellmar offers a premium of 24 percent to Monday's closing price. | That is 31 percent more than the stock fetched at Monday's close. | DIFFER
          At least three people were killed in the quarry. | The slide killed at least five miners in the quarry. | COMPATIBLE
          The boy fell into the 80m-deep shaft at Orlen. | The boy fell down a 60-metre-deep shaft at Orlen. | DIFFER
          """)
  void setsValuesOfOneThingSideBySide(String one, String two, Verdict verdict) {
    List<Story.FigureRow> rows = ALIGNER.align(Told.by(one, two), null);
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().values()).hasSize(2);
    assertThat(rows.getFirst().verdict()).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          About 500 Cardessan soldiers died. | About 700 Aldmoor soldiers died.
          Prices rose by 5%. | Wages rose by 7%.
          Divers rescued 12 people. | The 12 rescue teams slept.
          The boy fell into a shaft 12 metres deep. | The boy fell into a shaft 9 metres wide.
          The town took in 300 refugees. | The town spent $300 on refugees.
          More than 700 people joined a march. | Some 300 people bought a ticket.
          Six ships lay at anchor off Corin. | Four ships were told to sail to Velden.
          Rain fell for 12 hours in 14 villages. | Some 900 houses lost power.
          Marr coached the Corin club for eight seasons. | Holt sang at the opera of Orlen for eight seasons.
          """)
  void keepsDifferentThingsApart(String one, String two) {
    assertThat(ALIGNER.align(Told.by(one, two), null))
        .allSatisfy(row -> assertThat(row.verdict()).isEqualTo(Verdict.SINGLE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The blaze killed 31 sailors. | The Corin blaze killed 40 sailors in March 2024.
          The leak holds 12 million letters. | The leak holds 12.4 million letters.
          The court tried 25 pilots. | The court tried 22 other pilots.
          The dam could cost 25 million crowns. | The dam cost 20 million crowns.
          The boat made 700 km in one day. | The boat sank in a depth of 900 km.
          The storm killed 14 villagers. | The storm killed 60 villagers.
          She had earlier put the number of dead at 14. | The blast killed 23 people.
          Shares of the yard were down 9 percent at one point. | Shares of the yard closed 6 percent lower.
          On Monday the board had reported 14 cases. | The board counts 19 cases.
          Some 60 miners are still missing. | Some 40 miners remain missing.
          A poll gave the mayor 41 percent. | The mayor leads the polls with 44 percent.
          The toll rose to 31 dead. | The slide killed 26 people.
          We stood five metres from the lorry, said one. | The lorry stopped three metres from the lorry park.
          Some 23 miners have been killed in the country this winter. | Seven miners were killed at Orlen.
          The slide killed 11 miners. | Two days after the slide, the number of miners killed was put at 9.
          The slide killed 11 miners. | Doctors said 13 miners had now died.
          Orlen Ores had a revenue of 640 million dollars last year. | Orlen Ores had a revenue of 178 million dollars in the last quarter.
          At least five miners were killed at Orlen. The slide left five miners dead. | Seven miners were killed at Orlen.
          """)
  void callsNothingAtOddsThatNeedNotBe(String one, String two) {
    assertThat(ALIGNER.align(Told.by(one, two), "2024-09-12"))
        .noneSatisfy(row -> assertThat(row.verdict()).isEqualTo(Verdict.DIFFER));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The fund moved billions of dollars to Orlen. | The fund lost millions of dollars.
          Dozens of rescuers dug at Orlen. | More than 900 rescuers dug at Orlen.
          The rebels freed 21 of the girls. | Dozens of the girls escaped.
          """)
  void whatNobodyCountedStandsBesideNothingFarFromIt(String one, String two) {
    assertThat(ALIGNER.align(Told.by(one, two), null))
        .allSatisfy(row -> assertThat(row.verdict()).isEqualTo(Verdict.SINGLE));
  }

  @Test
  void aNumberThatOpeningsGiveIsTheSameUnderAnyNoun() {
    List<Story.FigureRow> rows =
        ALIGNER.align(
            Told.by(
                "Vellmar Bank expects a $5 billion hit from the levy.",
                "New rules will knock $5 billion off the profit of Vellmar Bank, it said.",
                "Vellmar Bank spoke on Monday. Its board called the estimate of $5 billion rough."),
            null);
    assertThat(rows)
        .singleElement()
        .satisfies(row -> assertThat(row.verdict()).isEqualTo(Verdict.AGREE))
        .satisfies(row -> assertThat(row.values()).hasSize(3));
    assertThat(
            ALIGNER.align(
                Told.by(
                    "The slide killed 14 miners and hurt 14 others.",
                    "The slide killed 14 miners. It hurt 14 others."),
                null))
        .allSatisfy(row -> assertThat(row.values()).hasSizeLessThanOrEqualTo(2));
  }

  @Test
  void agesOfWhomAllOpeningsTellAreAtOdds() {
    String first = "A four-year-old boy fell into the lock at Orlen.";
    List<Story.FigureRow> rows =
        ALIGNER.align(
            Told.by(
                first,
                "After a three-year-old boy fell into the lock, divers came.",
                "A 4-year-old boy was pulled from the lock. In 1996 a three-year-old boy drowned"
                    + " there."),
            null);
    assertThat(rows)
        .filteredOn(row -> row.verdict() == Verdict.DIFFER)
        .singleElement()
        .satisfies(row -> assertThat(row.values()).hasSize(3));
    assertThat(ALIGNER.align(Told.by(first, "A woman, aged 70, saw a 12-year-old boy fall."), null))
        .noneSatisfy(row -> assertThat(row.verdict()).isEqualTo(Verdict.DIFFER));
  }

  @Test
  void saysThatOneIsTheOtherRoundedWhereNeitherHasAHedge() {
    String first = "A ticket for the ferry costs 63 crowns.";
    assertThat(ALIGNER.align(Told.by(first, "A ticket for the ferry costs 63.20 crowns."), null))
        .singleElement()
        .satisfies(row -> assertThat(row.verdict()).isEqualTo(Verdict.COMPATIBLE))
        .satisfies(row -> assertThat(row.why()).endsWith("one is the other rounded"));
    assertThat(ALIGNER.align(Told.by(first, "A ticket for the ferry costs 65.20 crowns."), null))
        .noneSatisfy(row -> assertThat(row.verdict()).isEqualTo(Verdict.COMPATIBLE));
    assertThat(
            ALIGNER.align(
                Told.by(
                    "A ticket for the ferry costs 60 crowns.",
                    "A ticket for the ferry costs 63.20 crowns."),
                null))
        .noneSatisfy(row -> assertThat(row.verdict()).isEqualTo(Verdict.COMPATIBLE));
  }

  @Test
  void aBareNumberCountsWhatTheSentenceBeforeCounts() {
    List<Story.FigureRow> rows =
        ALIGNER.align(
            Told.by(
                "Police put the number of marchers at 300.",
                "Some 400 marchers came, police said. More than 500, the church said."),
            null);
    assertThat(rows)
        .anySatisfy(row -> assertThat(row.why()).contains("“More than 500”").contains("“300”"));
  }

  @Test
  void membersOfOneBodyAreOneRow() {
    List<Story.FigureRow> rows =
        ALIGNER.align(
            Told.by(
                "The 14 ENTA countries met.",
                "The 14 members of ENTA were divided.",
                "ENTA met on Monday. The 14-member alliance was divided."),
            null);
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().verdict()).isEqualTo(Verdict.AGREE);
    assertThat(rows.getFirst().why()).contains("3 articles");
  }

  @Test
  void reasonNamesTheWordsOfBoth() {
    Story.FigureRow row =
        ALIGNER
            .align(
                Told.by(
                    "Some 400 dock workers walked out.", "More than 900 dock workers walked out."),
                null)
            .getFirst();
    assertThat(row.why())
        .contains("“Some 400”")
        .contains("“More than 900”")
        .contains("cannot both");
  }

  @Test
  void oneOfTheAndTwoSidesAreNotShown() {
    assertThat(
            ALIGNER.align(
                Told.by("One of the ministers left.", "The two sides met in one of the halls."),
                null))
        .isEmpty();
  }
}
