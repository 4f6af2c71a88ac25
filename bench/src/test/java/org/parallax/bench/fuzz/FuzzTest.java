package org.parallax.bench.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A short run of the mutator, every finding of the long runs again, and large inputs of the worst
 * kinds, each of which must be read or refused within its bounds.
 */
class FuzzTest {
  @ParameterizedTest
  @ValueSource(longs = {101, 102, 103})
  void noChangedInputBreaksTheReaders(long seed) {
    Mutator mutator = new Mutator(Seeds.all());
    for (long number = seed * 1_000_000; number < seed * 1_000_000 + 25; number++) {
      byte[] input = mutator.input(number);
      assertThat(Trial.of(input).problem())
          .as("bench/fuzz --save %s", Long.toHexString(number))
          .isNull();
    }
  }

  static Stream<Path> findings() throws IOException {
    Path folder =
        Path.of(Objects.requireNonNull(FuzzTest.class.getResource("/golden/fuzz")).getPath());
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".bin")).sorted().toList().stream();
    }
  }

  /** Every finding was one once. */
  @ParameterizedTest
  @MethodSource("findings")
  void noFindingComesBack(Path file) throws IOException {
    byte[] input = Files.readAllBytes(file);
    Trial.Result result = Trial.of(input);
    assertThat(result.problem()).isNull();
    if (file.toString().contains("flood")) {
      assertModest(result.allocated() / 2, input.length); // half of it is let go on the way
    }
  }

  private static void assertModest(long allocated, int length) {
    assertThat(Trial.isModest(allocated, length))
        .as(String.format(Locale.ROOT, "%,d bytes for %,d", allocated, length))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "word ",
        "<b>",
        "<p a=b>x</p>",
        "[",
        "{\"a\":",
        "{\"a\":[{},",
        "&amp;",
        "\u00e9",
        "<!--",
        "WARC/1.0\r\n",
        "9 May 2031 ",
        "<script type='application/ld+json'>[",
        "“",
        "\u4e2d"
      })
  void tenMegabytesOnOneLineSurvive(String piece) {
    byte[] input = repeated(piece, 10_000_000);
    Trial.Result result = Trial.of(input);
    assertThat(result.problem()).isNull();
    assertThat(result.articles()).isZero();
  }

  /** A page may have a report and ten megabytes of script. */
  @Test
  void aReportBesideTenMegabytesOfScriptIsRead() {
    String page =
        Seeds.all().stream()
            .map(seed -> new String(seed, StandardCharsets.UTF_8))
            .filter(seed -> seed.startsWith("<!DOCTYPE") && seed.contains("Ferry to Ullan Island"))
            .findFirst()
            .orElseThrow();
    String script = "<script>" + "x = \"y\"; ".repeat(1_000_000) + "</script></head>";
    byte[] input = page.replace("</head>", script).getBytes(StandardCharsets.UTF_8);
    Trial.Result result = Trial.of(input);
    assertThat(result.problem()).isNull();
    assertThat(result.articles()).isEqualTo(1);
    assertModest(result.allocated(), input.length);
  }

  /** Deflate packs blanks a thousand times: read up to the stated ratio, then refused. */
  @Test
  void aBombIsStopped() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      byte[] blanks = new byte[1 << 20];
      Arrays.fill(blanks, (byte) ' ');
      for (int i = 0; i < 300; i++) {
        gzip.write(blanks);
      }
    }
    Trial.Result result = Trial.of(packed.toByteArray());
    assertThat(result.problem()).isNull();
    assertThat(result.articles()).isZero();
    assertModest(result.allocated(), packed.size());
  }

  private static byte[] repeated(String piece, int bytes) {
    byte[] one = piece.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes + one.length);
    while (out.size() < bytes) {
      out.writeBytes(one);
    }
    return out.toByteArray();
  }

  @Test
  void theSameNumberGivesTheSameInput() {
    List<byte[]> seeds = Seeds.all();
    assertThat(new Mutator(seeds).input(7)).isEqualTo(new Mutator(seeds).input(7));
    assertThat(new Mutator(seeds).input(7)).isNotEqualTo(new Mutator(seeds).input(8));
  }
}
