package org.parallax.core.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.parallax.model.Article;
import org.parallax.model.Dating;

/** The report days of invented stories. */
class ReportDaysTest {
  private static final String FILLER =
      " Rangers had watched the cliff above the village since the autumn, and the road below it was "
          + "closed to lorries while surveyors measured how fast the cracks were growing.";

  private final ReportDays reportDays = new ReportDays();

  private static Article report(String id, String header, String text) {
    return Texts.dated(
        id, "Cliff falls near Brunndal\n\n" + header + "\n\n" + text + FILLER + "\n");
  }

  private SortedMap<String, Dating> settle(Article... articles) {
    return reportDays.settle(List.of(articles), null);
  }

  @Test
  void takesTheSiblingsDayForTheSameWeekday() {
    SortedMap<String, Dating> days =
        settle(
            report(
                "a",
                "14 May 2031",
                "Rocks fell on the road to Brunndal on Wednesday, police said."),
            report(
                "b",
                "",
                "A cliff gave way above Brunndal on Wednesday, witnesses told a radio station."));
    assertThat(days.get("b")).extracting(Dating::day).isEqualTo("2031-05-14");
    assertThat(days.get("b")).extracting(Dating::basis).isEqualTo("siblings");
  }

  @Test
  void countsWeekdaysFromTheDayAfterWhenTheClockWasAheadWhereItHappened() {
    String told = "Rocks fell on the road to Brunndal on Wednesday, police said.";
    SortedMap<String, Dating> days =
        settle(
            report("a", "13 May 2031", told),
            report("b", "14 May 2031", "A cliff gave way above Brunndal on Wednesday."));
    assertThat(days.get("a")).extracting(Dating::day).isEqualTo("2031-05-14");
    assertThat(days.get("a"))
        .extracting(Dating::candidates, InstanceOfAssertFactories.list(Dating.Candidate.class))
        .allMatch(Dating.Candidate::accepted);
    assertThat(days.get("b")).extracting(Dating::day).isEqualTo("2031-05-14");
    // Alone it tells of the Wednesday before, and so it does beside a report of that one.
    assertThat(settle(report("a", "13 May 2031", told)).get("a"))
        .extracting(Dating::day)
        .isEqualTo("2031-05-13");
    assertThat(
            settle(
                    report("a", "13 May 2031", told),
                    report("b", "8 May 2031", "A cliff gave way above Brunndal on Wednesday."))
                .get("a"))
        .extracting(Dating::day)
        .isEqualTo("2031-05-13");
    // Its own words can say it as well.
    assertThat(
            settle(report("a", "13 May 2031", told + " The road had been closed on May 14."))
                .get("a"))
        .extracting(Dating::basis)
        .isEqualTo("calendar-days");
  }

  @Test
  void takesNoDayFromSiblingsThatNothingTiesItTo() {
    Article dated =
        report(
            "a",
            "14 May 2031",
            "Rocks fell on the road to Brunndal on Wednesday, police said; the mayor wants a fence"
                + " along the road before winter comes.");
    Article other =
        Texts.dated(
            "b",
            "A cliff above the lake gave way\n\nA cliff gave way above the lake on Monday, and the"
                + " ferry stayed in its harbour all day.\n");
    assertThat(settle(dated, other)).doesNotContainKey("b");
    Article sharing =
        Texts.dated(
            "b",
            "Work on the road begins\n\nMasons began their work on Monday: the mayor wants a fence"
                + " along the road before winter comes.\n");
    assertThat(settle(dated, sharing).get("b")).extracting(Dating::day).isEqualTo("2031-05-12");
  }

  @Test
  void refusesAHeaderLineThatSiblingsRuleOut() {
    Article wrong =
        report(
            "c",
            "Wednesday, 23 April 2031",
            "Two houses were hit when the cliff came down on Wednesday.");
    SortedMap<String, Dating> days =
        settle(
            report(
                "a",
                "14 May 2031",
                "Rocks fell on the road to Brunndal on Wednesday, police said."),
            report(
                "b",
                "15 May 2031",
                "A cliff gave way above Brunndal on Wednesday, the mayor said on Thursday."),
            wrong);
    assertThat(days.get("a")).extracting(Dating::day).isEqualTo("2031-05-14");
    assertThat(days.get("b")).extracting(Dating::day).isEqualTo("2031-05-15");
    Dating settled = days.get("c");
    assertThat(settled).isNotNull();
    assertThat(settled.day()).isEqualTo("2031-05-14");
    assertThat(settled.agrees()).isFalse();
    assertThat(settled.candidates())
        .anySatisfy(c -> {
          assertThat(c.value()).isEqualTo("2031-04-23");
          assertThat(c.accepted()).isFalse();
          assertThat(c.why()).contains("other reports put the same Wednesday on 2031-05-14");
        });
    assertThat(wrong.published()).extracting(Dating::day).isEqualTo("2031-04-23");
  }

  @Test
  void keepsAFollowUpOnItsOwnDay() {
    SortedMap<String, Dating> days =
        settle(
            report(
                "a",
                "14 May 2031",
                "Rocks fell on the road to Brunndal on Wednesday, police said."),
            report(
                "b",
                "14 May 2031",
                "A cliff gave way above Brunndal on Wednesday, witnesses said."),
            report(
                "c",
                "26 May 2031",
                "The road to Brunndal opened again on Monday after two weeks."));
    assertThat(days.get("c")).extracting(Dating::day).isEqualTo("2031-05-26");
    assertThat(days.get("c")).extracting(Dating::agrees).isEqualTo(true);
  }

  @Test
  void leavesTwoThatDifferAsTheyAre() {
    SortedMap<String, Dating> days =
        settle(
            report(
                "a",
                "14 May 2031",
                "Rocks fell on the road to Brunndal on Wednesday, police said."),
            report(
                "b",
                "7 May 2031",
                "A cliff gave way above Brunndal on Wednesday, witnesses said."));
    assertThat(days.get("a")).extracting(Dating::day).isEqualTo("2031-05-14");
    assertThat(days.get("b")).extracting(Dating::day).isEqualTo("2031-05-07");
    assertThat(days.values()).extracting(Dating::agrees).contains(false);
  }

  @Test
  void findsTheYearOfACalendarDayWithTheSiblings() {
    SortedMap<String, Dating> days =
        settle(
            report(
                "a",
                "",
                "Rocks fell on the road to Brunndal, police said on May 14 after a search."),
            report(
                "b",
                "Updated: 15 May 2031",
                "The cliff gave way above Brunndal on Wednesday (May 14), witnesses said."));
    assertThat(days.get("a")).extracting(Dating::day).isEqualTo("2031-05-14");
    assertThat(days.get("a")).extracting(Dating::basis).isEqualTo("calendar-days");
    assertThat(days.get("b")).extracting(Dating::day).isEqualTo("2031-05-15");
  }

  @Test
  void findsTheYearThatAloneHasTheWeekday() {
    Article alone =
        report(
            "a",
            "",
            "Rocks fell on the road to Brunndal on Wednesday, May 14, police said. It was the first "
                + "fall of rocks since a wall was built above the village in 2028.");
    assertThat(reportDays.settle(List.of(alone), "2031-08-01").get("a"))
        .extracting(Dating::day)
        .isEqualTo("2031-05-14");
    Dating open = settle(alone).get("a");
    assertThat(open).isNotNull();
    assertThat(open.value()).isNull();
    assertThat(open.candidates().get(0).value()).isEqualTo("XXXX-05-14");
  }

  @Test
  void saysNothingWhereNothingTells() {
    Article alone =
        report("a", "", "Rocks fell on the road to Brunndal on Wednesday, police said.");
    assertThat(settle(alone)).isEmpty();
  }

  @Test
  void doesNotDependOnTheOrderOfTheArticles() {
    List<Article> articles =
        new ArrayList<>(
            List.of(
                report("a", "14 May 2031", "Rocks fell near Brunndal on Wednesday, police said."),
                report("b", "", "A cliff gave way above Brunndal on Wednesday, witnesses said."),
                Texts.dated(
                    "c",
                    "Cliff falls\n\nRocks hit two houses on Wednesday, a council spokesman said."
                        + FILLER,
                    Map.of("published", "2031-05-14"))));
    SortedMap<String, Dating> days = reportDays.settle(articles, null);
    java.util.Collections.reverse(articles);
    assertThat(reportDays.settle(articles, null)).isEqualTo(days);
  }
}
