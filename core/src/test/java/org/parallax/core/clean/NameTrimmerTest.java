package org.parallax.core.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NameTrimmerTest {
  private static final String PIECES = "AÉb ( )[] \n\t\u00a0.,:–—-";

  @Test
  void cutsWhatTheExpressionsForItCut() {
    Random random = new Random(20261126);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder part = new StringBuilder();
      for (int i = random.nextInt(14); i > 0; i--) {
        part.append(PIECES.charAt(random.nextInt(PIECES.length())));
      }
      assertThat(NameTrimmer.trim(part.toString()))
          .as("of <%s>", part)
          .isEqualTo(
              part.toString()
                  .replaceAll("\\s*[(\\[].*?[)\\]]\\s*", " ")
                  .replaceAll("^[\\s\\p{Z}:.,–—-]+|[\\s\\p{Z}:,–—-]+$", ""));
    }
  }
}
