package org.parallax.bench.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.parallax.app.desk.Desk;
import org.parallax.app.desk.Job;
import org.parallax.app.wiring.Parallax;
import org.parallax.bench.memory.QuickAnnotator;
import org.parallax.core.pipeline.Progress;
import org.parallax.store.SqliteStore;

/**
 * Posts invented reports one by one to the desk of a store that holds some thousands, and says how
 * long each takes until it is told. Words are tagged by a stand-in.
 *
 * <p>Usage: {@code bench/jobs [N] [JOBS]}; 5,000 reports and 20 jobs by default.
 */
public final class JobBench {
  private static final int WAIT_SECONDS = 600;

  private JobBench() {}

  /** Runs. */
  public static void main(String[] args) throws IOException, Desk.TooLarge {
    int count = args.length > 0 ? Integer.parseInt(args[0]) : 5_000;
    int jobs = args.length > 1 ? Integer.parseInt(args[1]) : 20;
    Path root = Path.of(System.getProperty("parallax.root", ".")).toAbsolutePath().normalize();
    Path folder = Files.createDirectories(root.resolve("bench/target/jobs"));
    Path all = InventedRun.rows(folder.resolve("rows-" + (count + jobs) + ".jsonl"), count + jobs);
    List<String> rows = Files.readAllLines(all, StandardCharsets.UTF_8);
    Path data = Files.createTempDirectory(folder, "data-");
    try (SqliteStore store = SqliteStore.open(data);
        Desk desk =
            new Desk(
                store,
                () -> Parallax.with(new QuickAnnotator(false)),
                Parallax.Options.defaults().withThreads(2),
                data,
                Files.createDirectories(folder.resolve("temporary")),
                Clock.systemUTC(),
                Progress.SILENT)) {
      say("first " + count, post(desk, rows.subList(0, count)));
      double[] seconds = new double[jobs];
      for (int i = 0; i < jobs; i++) {
        seconds[i] = post(desk, rows.subList(count + i, count + i + 1));
        say("job " + (i + 1), seconds[i]);
      }
      Arrays.sort(seconds);
      say("median", seconds[jobs / 2]);
    }
  }

  private static double post(Desk desk, List<String> rows) throws IOException, Desk.TooLarge {
    byte[] body = String.join("\n", new ArrayList<>(rows)).getBytes(StandardCharsets.UTF_8);
    long start = System.nanoTime();
    Job job = desk.post(new ByteArrayInputStream(body), Long.MAX_VALUE, ".jsonl");
    Job told = Objects.requireNonNull(desk.await(job.id(), WAIT_SECONDS));
    if (told.state() != Job.State.DONE) {
      throw new IllegalStateException(String.valueOf(told));
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static void say(String what, double seconds) {
    System.out.println(String.format(Locale.ROOT, "%s: %.2f s", what, seconds));
  }
}
