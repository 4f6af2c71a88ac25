package org.parallax.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {
  private static List<String> split(String text) {
    return Sentences.of(text).stream().map(r -> r.of(text)).toList();
  }

  @Test
  void keepsTitlesInitialsAndAbbreviationsInside() {
    assertThat(split("Dr. Ada B. Stone met U.S. envoys at 5 p.m. in St. Olm. Mr. Hale left."))
        .containsExactly(
            "Dr. Ada B. Stone met U.S. envoys at 5 p.m. in St. Olm.", "Mr. Hale left.");
  }

  @Test
  void endsAfterAnAbbreviationWhenASentenceOpens() {
    assertThat(split("They flew to the U.S. The talks failed.")).hasSize(2);
  }

  @Test
  void keepsClosingMarksWithTheirSentence() {
    assertThat(split("“We will go.” She left. “Really?” he asked."))
        .containsExactly("“We will go.”", "She left.", "“Really?” he asked.");
  }

  @Test
  void endsAtAParagraph() {
    assertThat(split("No stop here\n\nNext one.")).containsExactly("No stop here", "Next one.");
  }

  @Test
  void keepsADayWithItsWeekday() {
    assertThat(split("It was Sat. Jan. 3, 2032. On Sun. 4 it rained. The cat sat. Sun came later."))
        .containsExactly(
            "It was Sat. Jan. 3, 2032.", "On Sun. 4 it rained.", "The cat sat.", "Sun came later.");
  }
}
