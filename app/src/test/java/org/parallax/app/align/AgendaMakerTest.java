package org.parallax.app.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.core.align.AgendaMaker;
import org.parallax.core.align.EntityJoiner;
import org.parallax.model.Reading;
import org.parallax.model.Story;
import org.parallax.model.Story.AgendaItem.Status;

/** What is set to happen, and what is not. The report day is Wednesday 2031-05-07. */
class AgendaMakerTest {
  private static final AgendaMaker MAKER = new AgendaMaker();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          The ministers will meet in Geneva on Friday. | 2031-05-09 | - | Geneva | PLANNED
          The foreign ministers are scheduled to gather in Vienna on May 12. | 2031-05-12 | - | Vienna | PLANNED
          Union leaders meet in Lisbon on May 13-14. | 2031-05-13 | 2031-05-14 | Lisbon | PLANNED
          There will be talks in Oslo on Monday. | 2031-05-12 | - | Oslo | PLANNED
          They spoke ahead of peace talks in Geneva on Monday. | 2031-05-12 | - | Geneva | PLANNED
          Dock workers will strike on Friday. | 2031-05-09 | - | - | PLANNED
          The summit in Vienna has been called off. | - | - | Vienna | CANCELLED
          The harbour board will hear the pilots in Lisbon on Monday. | 2031-05-12 | - | Lisbon | PLANNED
          The institute will publish its report on May 13. | 2031-05-13 | - | - | PLANNED
          The new toll takes effect on May 13. | 2031-05-13 | - | - | PLANNED
          The board said that it would reopen the quay on Friday. | 2031-05-09 | - | - | PLANNED
          Velden will decide on the toll later this month. | 2031-05-01 | - | - | PLANNED
          The presidents may meet in Geneva on Friday. | 2031-05-09 | - | Geneva | CONDITIONAL
          """)
  void findsWhatIsSet(String sentence, String start, String end, String place, Status status) {
    List<Story.AgendaItem> items = MAKER.make(Told.by(sentence), null);
    assertThat(items).hasSize(1);
    Story.AgendaItem item = items.getFirst();
    assertThat(item.start()).isEqualTo(start);
    assertThat(item.end()).isEqualTo(end);
    assertThat(item.place()).isEqualTo(place);
    assertThat(item.status()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ministers met in Geneva on Tuesday.",
        "If the army moves, heavy sanctions will follow.",
        "The opposition wants a vote next week.",
        "He called for talks in Geneva next week.",
        "The price of war will be high.",
        "The council was founded in 2002.",
        "The ministers will not meet on Friday.",
        "The work will last until Friday.",
        "Prices will rise on Friday.",
        "The owners, who left on May 12, said that the toll would be paid.",
        "At the March 6 parade the mayor spoke.",
        "The quay could face strikes in October.",
        "The group called it revenge for air strikes this month in the valley.",
        "He was asked to get four more outs in Tuesday's Game 6."
      })
  void leavesOutThePastThreatsAndWishes(String sentence) {
    assertThat(MAKER.make(Told.by(sentence), null)).isEmpty();
  }

  @Test
  void oneMeetingIsListedOnceAndHasItsDayFromWhoeverTellsIt() {
    List<Story.AgendaItem> items =
        MAKER.make(
            Told.by(
                "They spoke ahead of the ENTA-Cardessa Council, which will be held on Monday in"
                    + " Brussels.",
                "Ahead of the forthcoming ENTA-Cardessa Council, the ministers spoke.",
                "The ENTA-Cardessa Council is slated to meet on May 12 to discuss borders."),
            null);
    assertThat(items).hasSize(1);
    assertThat(items.getFirst().start()).isEqualTo("2031-05-12");
    assertThat(items.getFirst().articles()).hasSize(3);
  }

  @Test
  void aThreatKeepsItsConditionAndTalksTheirName() {
    assertThat(MAKER.make(Told.by("If no deal is struck, pilots will strike on Friday."), null))
        .extracting(Story.AgendaItem::what)
        .containsExactly("If no deal is struck, pilots will strike on Friday");
    assertThat(MAKER.make(Told.by("On Monday in Oslo there will be talks on fishing."), null))
        .extracting(Story.AgendaItem::what, Story.AgendaItem::place)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("talks on fishing", "Oslo"));
  }

  @Test
  void whatTheDayOfReadingHasOvertakenIsLeftOut() {
    assertThat(MAKER.make(Told.by("The ministers will meet in Geneva on Friday."), "2031-05-09"))
        .isEmpty();
  }

  @Test
  void whatALaterReportHasOvertakenIsLeftOut() {
    String tells = "The ministers will meet in Geneva on Friday.";
    List<Reading> readings =
        List.of(
            Told.read("early", tells), Told.read("late", "2031-05-10", "The ministers have met."));
    assertThat(MAKER.make(new EntityJoiner().join(readings), null)).isEmpty();
    assertThat(MAKER.make(new EntityJoiner().join(readings.subList(0, 1)), null)).hasSize(1);
  }

  @Test
  void meetingsOnOneDayInTwoPlacesStayApart() {
    List<Story.AgendaItem> items =
        MAKER.make(
            Told.by(
                "French and German diplomats will meet in Geneva on Monday. The same day, the"
                    + " Spanish foreign minister will visit Brussels."),
            null);
    assertThat(items).hasSize(2);
    assertThat(items).allSatisfy(item -> assertThat(item.start()).isEqualTo("2031-05-12"));
  }
}
