package org.parallax.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8Test {
  private static final List<String> PIECES =
      List.of(
          "a",
          "<p class=\"lead\">",
          "The quay was quiet, and so was the whole of the town behind it.",
          "é",
          "приплив",
          "潮",
          "😀",
          "\uFFFD");

  @Test
  void decodesAsTheJdkDoesAndRefusesWhatItReplaces() {
    Random random = new Random(3);
    int refused = 0;
    for (int i = 0; i < 4_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int pieces = random.nextInt(12); pieces > 0; pieces--) {
        text.append(PIECES.get(random.nextInt(PIECES.size() - (i % 8 == 0 ? 0 : 1))));
      }
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      if (i % 3 == 0 && bytes.length > 0) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      int length = bytes.length - (i % 5 == 0 ? random.nextInt(bytes.length + 1) : 0);
      String jdk = new String(Arrays.copyOf(bytes, length), StandardCharsets.UTF_8);
      boolean replaced = jdk.indexOf('\uFFFD') >= 0;
      refused += replaced ? 1 : 0;
      assertThat(Utf8.strict(bytes, length)).as(jdk).isEqualTo(replaced ? null : jdk);
    }
    assertThat(refused).isBetween(500, 3_000);
  }
}
