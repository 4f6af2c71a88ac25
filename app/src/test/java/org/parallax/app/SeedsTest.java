package org.parallax.app;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a careful reader wrote down about the seeds holds, and holds as well when every name, day,
 * number and piece of furniture is another: nothing is fitted to these five files.
 *
 * <p>Needs the folder {@code ../shared/seeds} beside the checkout; skipped without it.
 */
class SeedsTest {
  static Stream<SeedVariant> variants() {
    return Stream.of(
        new SeedVariant(false, 0, false, false, 0),
        new SeedVariant(false, 21, true, false, 0),
        new SeedVariant(false, 0, false, true, 72),
        new SeedVariant(true, 0, false, false, 0),
        new SeedVariant(true, -9, true, true, 66));
  }

  @ParameterizedTest
  @MethodSource("variants")
  void holdsWhatACarefulReaderWroteDown(SeedVariant variant, @TempDir Path folder)
      throws IOException {
    assumeTrue(Dossiers.hasShared(), "needs ../shared/seeds beside the checkout");
    variant.write(Dossiers.shared("seeds"), folder.resolve("read"), folder.resolve("lines"));
    try (InputStream in = SeedsTest.class.getResourceAsStream("/seeds-expected.json")) {
      JsonNode expected = variant.expected(JsonMapper.builder().build().readTree(in));
      JsonNode dossier = Dossiers.json(Dossiers.read(folder.resolve("read")));
      List<String> problems = Expectations.problems(expected, dossier, folder.resolve("lines"));
      OpenList.check("seeds-open.txt", variant.toString(), problems);
    }
  }
}
