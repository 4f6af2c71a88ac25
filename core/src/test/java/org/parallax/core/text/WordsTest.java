package org.parallax.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final String PIECES = "aZ9é'’s.,- \n\u0301ΣİÅ\u3042\ud835\udd04x";

  @Test
  void straightensApostrophesAndLeavesOutPossessives() {
    assertThat(Words.keys("The Mayor’s 3.5 o'clock TALK, 1,200 times"))
        .containsExactly("the", "mayor", "3.5", "o'clock", "talk", "1,200", "times");
  }

  @Test
  void countsAndNumbersTheWordsThatItSplits() {
    Random random = new Random(20261126);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append(PIECES.charAt(random.nextInt(PIECES.length())));
      }
      String words = text.toString();
      List<String> keys = Words.of(words).stream().map(Words.Word::key).toList();
      assertThat(Words.keys(words)).isEqualTo(keys);
      assertThat(Words.count(words)).isEqualTo(keys.size());
      assertThat(Arrays.stream(Words.codes(words)).boxed().toList())
          .isEqualTo(keys.stream().map(String::hashCode).toList());
    }
  }
}
