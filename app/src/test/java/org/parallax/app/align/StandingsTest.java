package org.parallax.app.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.model.Story;

/** What two reports make of each other's statements. */
class StandingsTest {
  @TempDir private Path folder;

  /** Returns the claims of reports of one story, all of one day. */
  private List<Story.Claim> claims(String... texts) throws IOException {
    return story(texts).claims();
  }

  private Story story(String... texts) throws IOException {
    return Told.story(folder, texts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Porters accused the clinic of hiding the reports of the fever at Orlen. | The clinic called claims of hiding the reports of the fever baseless.
          The miners' league accused the militia of shelling the depot at Orlen. | The militia denied that its guns had fired on the depot at Orlen.
          Villagers said soldiers had stored weapons in the chapel. | "There was no rifle in that chapel," said Captain Ivo Marr.
          The nurses' union said 80 porters were locked out of the clinic. | "Nobody has been locked out," said Dana Holt, a spokeswoman for the clinic.
          Tomas Brel said guards had knelt on his brother. | Warden Lise Aumont rejected claims that guards had knelt on a prisoner.
          """)
  void whoSaysThatItIsNotSoDenies(String claim, String denial) throws IOException {
    assertThat(claims(claim, denial))
        .anySatisfy(c -> {
          assertThat(c.standing()).isEqualTo(Story.Standing.DENIED);
          assertThat(c.at()).anyMatch(a -> a.article().equals("outlet-1"));
          assertThat(c.deniedBy()).anyMatch(d -> d.at().article().equals("outlet-2"));
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Critics said the mayor's wife held millions in a fund at Orlen. | "I do not hold millions," said Captain Ivo Marr.
          Dana Holt accused Ivo Marr of forcing her into the boat at Orlen. | "He did not force me into the boat at Orlen," said Dana Holt.
          The rebels demand the release of prisoners in exchange for the girls, a video said. | The militia denied that prisoners were released in exchange for the girls.
          Ivo Marr, who has been accused by porters of stealing from the clinic, was dismissed by the board, it said. | Ivo Marr denied stealing from the clinic.
          Hours after the league accused the militia of shelling the depot, Orlen closed its port, officials said. | The militia denied shelling the depot.
          The league brokered a deal between the rebels and the state at Orlen, said Ivo Marr, spokesman for the president. | The authorities denied doing a deal with the rebels.
          Ivo Marr, the captain, said: "We believe the man who opened the locks at Orlen is a local porter." | Captain Ivo Marr said talk of porters who opened the locks at Orlen was a lie.
          The league said its board would decide what it believes is in the interest of the miners. | "It is not in the interest of the miners," said Ivo Marr.
          """)
  void whatIsSaidOfOthersOrOnlyWishedIsNotDenied(String claim, String other) throws IOException {
    assertThat(claims(claim, other))
        .filteredOn(c -> c.at().stream().anyMatch(a -> a.article().equals("outlet-1")))
        .allSatisfy(c -> assertThat(c.deniedBy()).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The council denied the ferry access to the harbour at Orlen.",
        "Ivo Marr rejected the criticism of the league as cheap talk before the vote."
      })
  void whatIsWithheldOrNotWantedIsNoDenial(String words) throws IOException {
    assertThat(claims(words, "The ferry to Orlen sails again on Monday."))
        .isNotEmpty()
        .allSatisfy(c -> assertThat(c.deniedBy()).isEmpty());
  }

  @Test
  void copiesOfOneReportAgreeWithNobody() throws IOException {
    String agency =
        "Engineers at the Orlen barrage found 340 cracks in the northern gate before dawn, and"
            + " closed the lock to all barges for a week.";
    assertThat(story(agency, agency).figures())
        .filteredOn(row -> row.counts().contains("cracks"))
        .singleElement()
        .satisfies(row -> assertThat(row.verdict()).isEqualTo(Story.FigureRow.Verdict.SINGLE))
        .satisfies(row -> assertThat(row.why()).contains("of one origin"));
    assertThat(story(agency, "Divers counted 340 cracks in a gate of the barrage.").figures())
        .filteredOn(row -> row.counts().contains("cracks"))
        .singleElement()
        .satisfies(row -> assertThat(row.verdict()).isEqualTo(Story.FigureRow.Verdict.AGREE));
  }

  @Test
  void aDifferingClaimShowsTheWordsThatDiffer() throws IOException {
    assertThat(
            claims(
                "A barge struck the bridge at Orlen on Wednesday. The police said 27 passengers were"
                    + " hurt.",
                "On Wednesday a barge struck the bridge at Orlen and 25 passengers were hurt, police"
                    + " said."))
        .filteredOn(c -> c.standing() == Story.Standing.DIFFERING)
        .isNotEmpty()
        .allSatisfy(c -> assertThat(c.text()).containsAnyOf("27", "25"));
  }

  @Test
  void agesOfOnePersonAreAtOdds() throws IOException {
    assertThat(
            claims(
                "Ivo Marr, 52, a diver, was pulled from the lock at Orlen by the harbour police.",
                "The harbour police pulled the diver Ivo Marr, who is 57, from the lock at Orlen."))
        .filteredOn(c -> c.standing() == Story.Standing.DIFFERING)
        .isNotEmpty()
        .allSatisfy(c -> assertThat(c.text()).containsAnyOf("52", "57"));
    assertThat(
            claims(
                "Ivo Marr, 52, and his father Jan Marr, 80, were pulled from the lock at Orlen.",
                "Jan Marr, 80, a diver, was pulled from the lock at Orlen."))
        .allSatisfy(c -> assertThat(c.differing()).isEmpty());
  }

  @Test
  void whatReportsHaveFromOneMouthIsShownBelowASentenceAndCountsOnce() throws IOException {
    String said =
        "“The ferry went down because the bow doors were never shut that night,” said Mara Finch.";
    Story story =
        story(
            "The ferry sank off Dublin on Wednesday. " + said + " Divers found eleven of the crew.",
            "Rescuers left the harbour at dawn to look for the crew. " + said,
            "The owners of the ferry sent a ship of their own. " + said);
    assertThat(story.brief())
        .filteredOn(b -> b.text().contains("bow doors"))
        .singleElement()
        .satisfies(b -> {
          assertThat(b.origins()).isEqualTo(1);
          assertThat(b.citations()).extracting(c -> c.at().article()).doesNotHaveDuplicates();
          assertThat(b.citations()).hasSize(3);
        });
  }

  @Test
  void theSameFewWordsAreOneClaimOfOneOrigin() throws IOException {
    String said = "“There was smoke everywhere,” said Mara Finch.";
    assertThat(
            claims(
                "A ferry burned off Dublin on Wednesday with eleven of its crew on board. " + said,
                "Rescuers left the harbour at dawn to look for sailors from the ferry. " + said))
        .filteredOn(c -> c.text().contains("smoke everywhere"))
        .singleElement()
        .satisfies(c -> assertThat(c.articles()).hasSize(2))
        .satisfies(c -> assertThat(c.origins()).isEqualTo(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The couple married in Dublin and bought the ferry from the harbour board.",
        "Two years later, the harbour board sold the ferry to a couple from Dublin."
      })
  void noSentenceOfTheBriefOpensOnWhatStandsBeforeIt(String leaning) throws IOException {
    assertThat(
            story(
                    "Ann and Bob Finch own the ferry that sank off Dublin. " + leaning,
                    "Ann and Bob Finch own the ferry that sank off Dublin on Wednesday. " + leaning)
                .brief())
        .isNotEmpty()
        .noneMatch(b -> b.text().startsWith(leaning.substring(0, 14)));
  }

  @Test
  void homesOfOnePersonAreAtOdds() throws IOException {
    assertThat(
            claims(
                "The police arrested Peter Marsh, 36, of Dublin, beside the lock at the harbour.",
                "Peter Marsh, 36, of Belfast, was arrested beside the harbour lock by the police."))
        .filteredOn(c -> c.standing() == Story.Standing.DIFFERING)
        .isNotEmpty()
        .allSatisfy(c -> assertThat(c.text()).containsAnyOf("Dublin", "Belfast"));
    assertThat(
            claims(
                "The police arrested Peter Marsh, 36, of Dublin, beside the lock at the harbour.",
                "Peter Marsh, 36, of Ireland, was arrested beside the harbour lock by the police."))
        .allSatisfy(c -> assertThat(c.differing()).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The diver fell 10 to 12 feet from the lock at Orlen. | The diver fell about 9 metres from the lock at Orlen.
          The 25-tonne barge struck the lock at Orlen. | A 14-ton barge struck the lock at Orlen.
          Orlen, a town of 35,000, lies on the Corin. | The Corin flooded Orlen, a town of 31,000.
          A four-year-old boy fell into the lock at Orlen. | A boy, named as a 3-year-old boy, fell into the lock at Orlen.
          """)
  void oneQuestionAnsweredOtherwiseIsAtOdds(String one, String two) throws IOException {
    assertThat(claims(one, two)).anyMatch(c -> !c.differing().isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The diver fell 12 feet from the lock at Orlen. | The diver fell 3.7 metres from the lock at Orlen.
          The 25-tonne barge struck the lock at Orlen. | A 25-ton barge struck the lock at Orlen.
          Orlen, a town of 35,000, lies on the Corin. | The Corin flooded Brask, a town of 31,000.
          """)
  void measuresThatAreTheSameOrOfAnotherAreNotAtOdds(String one, String two) throws IOException {
    assertThat(claims(one, two)).allSatisfy(c -> assertThat(c.differing()).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The child fell 20 feet into the lock at Orlen, a porter said. | A child fell 9 feet into the lock before porters reached it.
          The barge was boarded by customs officers near the Orlen barrage on Tuesday. | Customs officers boarded the barge near the Orlen barrage on Wednesday.
          The three-year-old boy fell into the lock at Orlen, porters said. | A four-year-old boy fell into the lock at Orlen on Wednesday.
          """)
  void whatDiffersStandsInBothClaims(String one, String two) throws IOException {
    assertThat(claims(one, two))
        .filteredOn(c -> c.standing() == Story.Standing.DIFFERING)
        .anyMatch(c -> c.at().stream().anyMatch(a -> a.article().equals("outlet-1")))
        .anyMatch(c -> c.at().stream().anyMatch(a -> a.article().equals("outlet-2")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The barge was boarded by customs officers near the Orlen barrage on Tuesday. | Customs officers will board the barge near the Orlen barrage on Friday.
          The child fell 20 feet into the lock at Orlen, a porter said. | In 2009 a child fell 9 feet into the lock at Orlen.
          """)
  void whatIsOfAnotherTimeOrStillPlannedIsNotAtOdds(String one, String two) throws IOException {
    assertThat(claims(one, two)).allSatisfy(c -> assertThat(c.differing()).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The chapel at Orlen was closed by the bishop after the flood, porters said. | Porters said that the bishop had shut the flooded chapel at Orlen.
          The league will pay the porters of Orlen 900 crowns for every night on the barge. | Porters at Orlen get 900 crowns from the league for each night on a barge.
          """)
  void oneFactInTwoReportersWordsIsOneClaim(String one, String two) throws IOException {
    assertThat(claims(one, two))
        .anySatisfy(c -> {
          assertThat(c.standing()).isEqualTo(Story.Standing.CORROBORATED);
          assertThat(c.articles()).containsExactly("outlet-1", "outlet-2");
        });
  }

  @Test
  void whatWasPlannedIsNotAtOddsWithWhatHappened() throws IOException {
    assertThat(
            claims(
                "The Corin ferry will dock at Orlen at 9:45 am on Wednesday.",
                "The Corin ferry docked at Orlen at 10:25 am on Wednesday."))
        .allSatisfy(c -> assertThat(c.differing()).isEmpty());
  }

  @Test
  void aSentencePrintedSixtyTimesIsOneClaimOfOneOrigin() throws IOException {
    String agency =
        "Engineers found a crack in the northern gate of the Orlen barrage before dawn and closed"
            + " the lock to all barges.";
    String[] texts = new String[60];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = agency + " Reporter " + (i + 1) + " counted " + (200 + 7 * i) + " barges.";
    }
    assertThat(claims(texts))
        .filteredOn(c -> c.text().contains("northern gate"))
        .singleElement()
        .satisfies(c -> {
          assertThat(c.articles()).hasSize(60);
          assertThat(c.origins()).isEqualTo(1);
        });
  }

  @Test
  void aDenialThatPointsBackDeniesWhatWasClaimedJustBefore() throws IOException {
    assertThat(
            claims(
                "Tomas Brel said guards had knelt on his brother. The prison denied it.",
                "The prison opens its gates to visitors on Friday."))
        .anySatisfy(c -> {
          assertThat(c.text()).contains("knelt");
          assertThat(c.standing()).isEqualTo(Story.Standing.DENIED);
          assertThat(c.deniedBy()).hasSize(1);
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The harbour office said the ferry had reached Corin before the storm. | "No letter has reached us," said Dana Holt, a spokeswoman for the ferry line.
          The alliance warned of sanctions after Aldmoor annexed the coast in 2019. | The palace denied having any plans to annex the islands.
          The mayor accused the builders of ignoring the rules. | The mayor denied taking money from the builders.
          """)
  void aDenialOfSomethingElseDeniesNothing(String claim, String denial) throws IOException {
    assertThat(claims(claim, denial))
        .noneMatch(c ->
            c.at().stream().anyMatch(a -> a.article().equals("outlet-1"))
                && !c.deniedBy().isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The clinic counted 412 births last year. | Last year 412 babies came into the world in Orlen.
          The dam is to cost 3,846,000 euros. | Builders want 3.85 million euros for it.
          The main broke under Mill Road at 21:43. | "At 9.43pm the taps ran dry," said Ana Feld, who lives near the mill.
          There are 46 porters on the ward. | The ward has a staff of 46.
          """)
  void aValueThatNobodyGivesByChanceIsOneStatement(String one, String two) throws IOException {
    assertThat(claims(one, two))
        .anySatisfy(c -> {
          assertThat(c.articles()).hasSize(2);
          assertThat(c.standing()).isEqualTo(Story.Standing.CORROBORATED);
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The merged shipyard at Orlen would have 41 cranes and 1,900 welders. | The enlarged yard at Orlen will run 41 cranes and employ 2,600 welders.
          Customs officers at Orlen loaded 340 crates of seized tobacco onto the barge. | Seized tobacco in 290 crates was loaded onto the barge by customs officers at Orlen.
          """)
  void oneFactToldWithAnotherNumberIsNotCorroboratedButDiffers(String one, String two)
      throws IOException {
    assertThat(claims(one, two))
        .noneMatch(c -> c.standing() == Story.Standing.CORROBORATED)
        .filteredOn(c -> c.standing() == Story.Standing.DIFFERING)
        .hasSize(2)
        .allSatisfy(c -> assertThat(c.articles()).hasSize(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Customs officers at Orlen loaded 340 crates of seized tobacco onto the barge. | Customs officers at Orlen loaded some 350 crates of seized tobacco onto the barge.
          Customs officers at Orlen loaded 340 crates of seized tobacco onto the barge. | Customs officers at Orlen loaded 29 cars of the tobacco smugglers onto the barge.
          """)
  void numbersOfOtherThingsOrThatMayBeTheSameAreNotAtOdds(String one, String two)
      throws IOException {
    assertThat(claims(one, two)).allSatisfy(c -> assertThat(c.differing()).isEmpty());
  }

  @Test
  void timesOfDayOfOneDeedThatCannotBothHoldDiffer() throws IOException {
    assertThat(
            claims(
                "Police arrested Jonas Brel at 1:15 a.m. outside the Lantern club.",
                "Jonas Brel was arrested at 1:50 a.m. by two officers."))
        .filteredOn(c -> c.standing() == Story.Standing.DIFFERING)
        .hasSize(2)
        .allSatisfy(c -> assertThat(c.differing()).hasSize(1));
  }

  @Test
  void theSameMinuteOfTheMorningAndOfTheEveningDiffers() throws IOException {
    assertThat(
            claims(
                "The ferry with 40 horses on board landed in Dublin at 10:20 a.m. on Friday.",
                "The horses reached the gate in Dublin at 10:20 p.m. on Friday, the crew said."))
        .filteredOn(c -> c.standing() == Story.Standing.DIFFERING)
        .hasSize(2);
  }

  @Test
  void timesThatARoundedClockExplainsDoNotDiffer() throws IOException {
    assertThat(
            claims(
                "Police arrested Jonas Brel at about 1:15 a.m. outside the Lantern club.",
                "Jonas Brel was arrested at 1:30 a.m. by two officers."))
        .noneMatch(c -> c.standing() == Story.Standing.DIFFERING);
  }

  @Test
  void whatWasLongBeforeBearsOutNothingOfToday() throws IOException {
    assertThat(
            claims(
                "The navy launched a weather rocket from Corin island.",
                "In 2027 the navy launched a weather rocket from Corin island."))
        .noneMatch(c -> c.articles().size() > 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The trial lasted 31 days. | Rain fell on 31 days in the hills.
          The council sat until 18:00. | The market shut at 18:00.
          """)
  void aValueThatManyThingsHaveIsNot(String one, String two) throws IOException {
    assertThat(claims(one, two)).allSatisfy(c -> assertThat(c.articles()).hasSize(1));
  }

  @Test
  void votesForAndAgainstDoNotDiffer() throws IOException {
    assertThat(claims("The bill got 151 votes.", "The amendment got 134 votes."))
        .noneMatch(c -> c.standing() == Story.Standing.DIFFERING);
  }

  @Test
  void aWordThatOnlyThePartiesUseIsDeniedWhereverItIsClaimed() throws IOException {
    assertThat(
            claims(
                "Tomas Brel said guards had knelt on his brother. The prison denied it.",
                "\"They knelt on my son until he was still,\" Ana Brel said at her home.",
                "The prison denied that anyone knelt on him.",
                "Rain fell on Orlen and the market closed early."))
        .filteredOn(c -> c.text().contains("knelt") && c.asserter() != null)
        .filteredOn(c -> !c.asserter().contains("prison"))
        .isNotEmpty()
        .allSatisfy(c -> assertThat(c.standing()).isEqualTo(Story.Standing.DENIED));
  }

  @Test
  void anAsideThatDeniesDeniesWhatStandsBeforeIt() throws IOException {
    assertThat(
            claims(
                "Aldmoor says the boat had fired first, which Velden denies.",
                "The ferry to Corin sails again on Monday."))
        .anySatisfy(c -> {
          assertThat(c.text()).isEqualTo("Aldmoor says the boat had fired first");
          assertThat(c.polarity()).isEqualTo(Story.Polarity.POSITIVE);
          assertThat(c.deniedBy()).extracting(Story.Denial::who).containsExactly("Velden");
        });
  }

  @Test
  void whatTheWordsOfADenialNameWithoutADoerIsNotDenied() throws IOException {
    assertThat(
            claims(
                "At least 23 people were killed when shells struck the market at Orlen, a doctor said.",
                "The army denied that its guns had fired on the market at Orlen."))
        .filteredOn(c -> c.at().stream().anyMatch(a -> a.article().equals("outlet-1")))
        .allSatisfy(c -> assertThat(c.deniedBy()).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A magnitude 7.1 earthquake struck off the Corin Islands. | The institute in Orlen calculated a magnitude of 6.9.
          The number of dead in the valley rose to 34. | In the whole valley 38 people had died.
          The shooting began at a quarter past four in the morning. | The incident began at 5:10 a.m., the colonel said.
          Jonas Brel left the Lantern club. He was arrested at a quarter past one. | Jonas Brel was arrested at 1:50 a.m. by two officers.
          """)
  void otherWordsForOneMeasureDiffer(String one, String two) throws IOException {
    assertThat(claims(one, two))
        .filteredOn(c -> c.standing() == Story.Standing.DIFFERING)
        .flatExtracting(Story.Claim::articles)
        .contains("outlet-1", "outlet-2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A magnitude 7 earthquake struck off the Corin Islands. | The institute in Orlen calculated a magnitude of 7.1.
          A magnitude 7.1 earthquake struck off the Corin Islands. | An aftershock of magnitude 6.8 followed at noon.
          The number of dead rose to 34 on Saturday. | The number of dead is now 41, up from 34 on Saturday.
          """)
  void aRoundedAnotherOrAnUpdatedMeasureDoesNot(String one, String two) throws IOException {
    assertThat(claims(one, two)).noneMatch(c -> c.standing() == Story.Standing.DIFFERING);
  }

  @Test
  void aTollOfOneDayDiffers() throws IOException {
    assertThat(claims("The mudslide killed 27 people.", "The governor spoke of 31 dead."))
        .anyMatch(c -> c.standing() == Story.Standing.DIFFERING);
  }
}
