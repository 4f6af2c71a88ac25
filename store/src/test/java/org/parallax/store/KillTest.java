package org.parallax.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.model.Arrival;

/**
 * A process that ingests is killed at moments told by a seed; {@code bench/kills} does it to the
 * whole pipeline.
 */
class KillTest {
  private static final int CAPTURES = 240;
  private static final int FOLDERS = 5;
  private static final int KILLS_EACH = 4;

  @TempDir private Path folder;

  private List<String> undisturbed() {
    Path path = folder.resolve("undisturbed");
    try (SqliteStore store = SqliteStore.open(path)) {
      KilledIngest.run(store, CAPTURES, line -> {});
      return StoreContract.export(store);
    }
  }

  @Test
  void twentyKillsLoseNothingThatWasAcknowledged() throws Exception {
    List<String> undisturbed = undisturbed();
    int killed = 0;
    for (int number = 0; number < FOLDERS; number++) {
      Random random = new Random(number);
      Path path = folder.resolve("killed-" + number);
      for (int kill = 0; kill < KILLS_EACH; kill++) {
        killed += kill(path, random) ? 1 : 0;
      }
      try (SqliteStore store = SqliteStore.open(path)) {
        KilledIngest.run(store, CAPTURES, line -> {});
        assertThat(StoreContract.export(store)).as("seed " + number).isEqualTo(undisturbed);
        assertThat(Checker.check(store)).as("seed " + number).isEmpty();
      }
    }
    assertThat(killed).isGreaterThan(FOLDERS * KILLS_EACH / 2);
  }

  /**
   * Starts the ingest, kills it, and looks at what it left; returns whether it was killed at work.
   */
  private static boolean kill(Path path, Random random) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                KilledIngest.class.getName(),
                path.toString(),
                Integer.toString(CAPTURES))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<String> said = new ArrayList<>();
    int lines = random.nextInt(CAPTURES + CAPTURES / 3 + 2);
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String line = "";
      while (said.size() < lines && line != null) {
        line = out.readLine();
        said.add(String.valueOf(line));
      }
      Thread.sleep(random.nextInt(4));
      // Not the process's own method, which closes its output before it is read.
      process.toHandle().destroyForcibly();
      // What it had said before it died was acknowledged too.
      for (String rest = out.readLine(); rest != null; rest = out.readLine()) {
        said.add(rest);
      }
    }
    process.waitFor();
    if (said.contains("open")) {
      look(path, said);
    }
    return !said.contains("closed");
  }

  private static void look(Path path, List<String> said) {
    try (SqliteStore store = SqliteStore.openThere(path)) {
      for (String line : said) {
        String[] words = line.split(" ");
        if (words[0].equals("kept")) {
          int number = Integer.parseInt(words[1].substring(1));
          assertThat(store.arrival(new Arrival.Key(words[1], words[2])))
              .isEqualTo(Invented.arrival(number));
        }
      }
      if (said.contains("published")) {
        assertThat(store.counts().stories()).isPositive();
      }
      KilledIngest.checkStories(store);
    }
  }
}
