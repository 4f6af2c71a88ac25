package org.parallax.app.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallax.core.align.EventDays;

/** The day of the event. The report day is Wednesday 2031-05-07. */
class EventDaysTest {
  @Test
  void isTheDayThatMostReportsOpenWith() {
    assertThat(
            new EventDays()
                .of(
                    List.of(
                        Told.read("a", "A crane fell at the quay in Harwick on Tuesday."),
                        Told.read("b", "Seven dockers died on Tuesday. Holt spoke on Wednesday."),
                        Told.read("c", "Harwick mourned its dockers."))))
        .isEqualTo("2031-05-06");
  }

  @Test
  void isElseTheFirstReportDay() {
    assertThat(
            new EventDays()
                .of(
                    List.of(
                        Told.read("a", "2031-05-08", "A crane fell at the quay on Thursday."),
                        Told.read("b", "Holt, which bought the quay on Monday, is for sale."),
                        Told.read("c", "The board met on Sunday."))))
        .isEqualTo("2031-05-07");
    assertThat(new EventDays().of(List.of())).isNull();
  }
}
