package org.parallax.bench.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmark of a page and compares the bytes that it allocates with those that were
 * written down; they repeat to a few tenths of a per cent, where times on a shared machine do not.
 *
 * <p>Usage: {@code bench/allocation [--write]}. Exit code 1: a tenth more than written down.
 */
public final class Allocation {
  private static final double MOST = 1.1;

  private Allocation() {}

  /** Runs. */
  public static void main(String[] args) throws IOException, RunnerException {
    Path file =
        Path.of(System.getProperty("parallax.root", ".")).resolve("bench/allocation.baseline");
    Map<String, Long> now = measured();
    if (List.of(args).contains("--write")) {
      StringBuilder lines =
          new StringBuilder("# bytes allocated for a page; bench/allocation --write\n");
      now.forEach((name, bytes) -> lines.append(name).append(' ').append(bytes).append('\n'));
      Files.writeString(file, lines);
      return;
    }
    boolean more = false;
    for (String line : Files.readAllLines(file)) {
      String[] parts = line.split(" ");
      Long bytes = line.startsWith("#") ? null : now.get(parts[0]);
      if (bytes != null) {
        double times = bytes / Double.parseDouble(parts[1]);
        more |= times > MOST;
        System.out.printf(
            Locale.ROOT, "%s: %,d bytes a page, %.3f of the baseline%n", parts[0], bytes, times);
      }
    }
    System.exit(more ? 1 : 0);
  }

  private static Map<String, Long> measured() throws RunnerException {
    Map<String, Long> bytes = new TreeMap<>();
    for (RunResult result :
        new ArrayList<>(
            new Runner(
                    new OptionsBuilder()
                        .include(PageBenchmark.class.getSimpleName())
                        .addProfiler(GCProfiler.class)
                        .build())
                .run())) {
      String name = result.getParams().getBenchmark();
      // A batch is one operation to the profiler.
      long batch = result.getParams().getMeasurement().getBatchSize();
      result
          .getSecondaryResults()
          .forEach((key, second) -> {
            if (key.endsWith("gc.alloc.rate.norm")) {
              bytes.put(
                  name.substring(name.lastIndexOf('.') + 1), Math.round(second.getScore() / batch));
            }
          });
    }
    return bytes;
  }
}
