package org.parallax.app.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.model.Story;

/** What a report tells in words of its own bears out what another tells; a side fact does not. */
class OwnWordsTest {
  private static final String CLAIM =
      "Tarvik Ferries will close its Orlen shipyard in March, which has built boats since the war.";

  /** What every report tells beside, so that the town and the yard are nothing rare. */
  private static final List<String> MATTER =
      List.of(
          "Snow fell on the hills above the fjord all week. The council meets on Tuesday in the old school.",
          "A bus takes pupils from the islands to the town. The market was full on Saturday morning.",
          "Herring prices rose again this autumn. The museum opens a hall of maps in spring.");

  @TempDir private Path folder;

  private Story.Claim claim(String... others) throws IOException {
    String[] texts = new String[others.length + 1];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = (i == 0 ? CLAIM : others[i - 1]) + "\n\n" + MATTER.get(i);
    }
    return Told.story(folder, texts).claims().stream()
        .filter(c -> c.text().startsWith("Tarvik Ferries will close"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void oneFactInTwoSentencesOfAnotherIsBorneOut() throws IOException {
    Story.Claim claim =
        claim(
            "The shipyard at Orlen is to close. Tarvik Ferries told the welders that March will be their last month.");

    assertThat(claim.standing()).isEqualTo(Story.Standing.CORROBORATED);
    assertThat(claim.origins()).isEqualTo(2);
  }

  @Test
  void whoTellsOnlyOfTheSamePlaceIsNoWitness() throws IOException {
    Story.Claim claim =
        claim("A choir sang for the welders at the Orlen shipyard on Sunday evening.");

    assertThat(claim.standing()).isEqualTo(Story.Standing.SINGLE_ORIGIN);
  }

  @Test
  void whoSaysThatItIsUntrueIsNoWitness() throws IOException {
    Story.Claim claim =
        claim("Tarvik Ferries rejected claims that it would close its Orlen shipyard in March.");

    assertThat(claim.origins()).isEqualTo(1);
  }

  @Test
  void whoNamesAnotherDayIsNoWitness() throws IOException {
    Story.Claim claim =
        claim(
            "Tarvik Ferries said on Monday that it will keep its Orlen shipyard open until 2 July.");

    assertThat(claim.origins()).isEqualTo(1);
  }
}
