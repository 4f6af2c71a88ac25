package org.parallax.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.parallax.model.Article;
import org.parallax.model.Dropped;
import org.parallax.model.Outcome;

/**
 * What was written by format 1 can be read. When this fails, a record of {@code model} changed: a
 * new migration must bring the old rows up to date, and a golden file of its own comes beside
 * these.
 */
class RecordFormatTest {
  private static byte[] golden(String name) throws IOException {
    try (InputStream in = RecordFormatTest.class.getResourceAsStream("/golden/format-1/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  private static void compare(String name, byte[] now) throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.write(
          Files.createDirectories(Path.of("src/test/resources/golden/format-1")).resolve(name),
          now);
    }
    assertThat(new String(now, StandardCharsets.UTF_8))
        .isEqualTo(new String(golden(name), StandardCharsets.UTF_8));
  }

  @Test
  void articles() throws IOException {
    Article article = ((Outcome.Kept<Article>) Invented.arrival(1).outcome()).value();
    compare("article.json", RecordJson.of(article));
    assertThat(RecordJson.record(golden("article.json"), Article.class)).isEqualTo(article);
  }

  @Test
  void droppedLines() throws IOException {
    Dropped line = ((Outcome.Lost<Article>) Invented.arrival(3).outcome()).dropped();
    compare("dropped.json", RecordJson.of(line));
    assertThat(RecordJson.record(golden("dropped.json"), Dropped.class)).isEqualTo(line);
  }

  /** The golden line says nothing of records: it counts none. */
  @Test
  void whetherALineIsARecord() {
    Dropped line = ((Outcome.Lost<Article>) Invented.arrival(3).outcome()).dropped().ofRecord();
    assertThat(RecordJson.record(RecordJson.of(line), Dropped.class)).isEqualTo(line);
  }

  /** The dictionary is part of the format: other bytes, and nothing that was packed comes back. */
  @Test
  void theDictionary() {
    assertThat(new Sum().add(Dictionary.ARTICLE).value()).isEqualTo(3067346702L);
  }
}
