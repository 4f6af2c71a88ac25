package org.parallax.bench;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.parallax.core.clean.Cleaner;
import org.parallax.core.clean.LineJoiner;
import org.parallax.core.date.Dater;
import org.parallax.ingest.IngestSettings;
import org.parallax.ingest.Ingester;
import org.parallax.model.Article;
import org.parallax.model.Outcome;
import org.parallax.model.Page;

/**
 * How many pages one thread takes in, cleans and dates in a second, and how many bytes of heap it
 * asks for on the way, stage by stage.
 *
 * <p>The pages lie in memory, decompressed, before the first round. Time is the thread's own CPU
 * time: the collector and the compiler run beside it. The fastest round of a stage counts, for what
 * is slower was disturbed. Usage: {@code bench/speed [--rounds N] [FOLDER-OR-FILE...]}.
 */
public final class PagesPerSecond {
  private static final int ROUNDS = 12;
  private static final ThreadMXBean THREADS =
      (ThreadMXBean) ManagementFactory.getThreadMXBean(); // every HotSpot JDK has this one

  /** What is measured. */
  private enum Stage {
    INGEST,
    CLEAN,
    DATE
  }

  private final List<byte[]> files;
  private final Cleaner cleaner = new Cleaner();
  private final Dater dater = new Dater();
  private final long[] fastest = new long[Stage.values().length];
  private final long[] fewest = new long[Stage.values().length];
  private final long[] spent = new long[Stage.values().length];
  private final long[] asked = new long[Stage.values().length];
  private long articles;

  private PagesPerSecond(List<byte[]> files) {
    this.files = files;
    Arrays.fill(fastest, Long.MAX_VALUE);
    Arrays.fill(fewest, Long.MAX_VALUE);
  }

  /** Measures and prints. */
  public static void main(String[] args) throws IOException {
    List<Path> inputs = new ArrayList<>();
    int rounds = ROUNDS;
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals("--rounds") && i + 1 < args.length) {
        rounds = Integer.parseInt(args[++i]);
      } else {
        inputs.add(Path.of(args[i]));
      }
    }
    PagesPerSecond bench = new PagesPerSecond(load(inputs));
    for (int round = 0; round < rounds; round++) {
      bench.round();
    }
    bench.print(rounds);
  }

  private static List<byte[]> load(List<Path> inputs) throws IOException {
    List<byte[]> files = new ArrayList<>();
    for (Path input : inputs) {
      try (Stream<Path> inside = Files.walk(input)) {
        for (Path file : inside.filter(Files::isRegularFile).sorted().toList()) {
          try (InputStream raw = Files.newInputStream(file);
              InputStream in =
                  file.toString().endsWith(".gz") ? new GZIPInputStream(raw, 65_536) : raw) {
            files.add(in.readAllBytes());
          }
        }
      }
    }
    return files;
  }

  private void round() {
    Arrays.fill(spent, 0);
    Arrays.fill(asked, 0);
    articles = 0;
    files.forEach(this::measure);
    for (int s = 0; s < spent.length; s++) {
      fastest[s] = Math.min(fastest[s], spent[s]);
      fewest[s] = Math.min(fewest[s], asked[s]);
    }
  }

  private void measure(byte[] file) {
    long time = THREADS.getCurrentThreadCpuTime();
    long bytes = THREADS.getCurrentThreadAllocatedBytes();
    List<Page> pages =
        new Ingester(IngestSettings.defaults(), new ByteArrayInputStream(file))
            .ingest(List.of(Path.of("-")))
            .pages();
    count(Stage.INGEST, time, bytes);
    for (Page page : pages) {
      time = THREADS.getCurrentThreadCpuTime();
      bytes = THREADS.getCurrentThreadAllocatedBytes();
      Outcome<Article> outcome = cleaner.clean(page);
      count(Stage.CLEAN, time, bytes);
      if (outcome instanceof Outcome.Kept<Article> kept) {
        time = THREADS.getCurrentThreadCpuTime();
        bytes = THREADS.getCurrentThreadAllocatedBytes();
        Article dated = dater.date(LineJoiner.join(page), kept.value());
        count(Stage.DATE, time, bytes);
        articles += dated.id().isEmpty() ? 0 : 1;
      }
    }
  }

  private void count(Stage stage, long timeBefore, long bytesBefore) {
    spent[stage.ordinal()] += THREADS.getCurrentThreadCpuTime() - timeBefore;
    asked[stage.ordinal()] += THREADS.getCurrentThreadAllocatedBytes() - bytesBefore;
  }

  private void print(int rounds) {
    long size = files.stream().mapToLong(file -> file.length).sum();
    System.out.printf(
        Locale.ROOT,
        "%d files of %,d bytes on average, %d articles, %d rounds%n",
        files.size(),
        size / Math.max(1, files.size()),
        articles,
        rounds);
    System.out.println("| stage | ms a page | pages a second | bytes of heap a page |");
    System.out.println("| --- | --- | --- | --- |");
    for (Stage stage : Stage.values()) {
      row(stage.name().toLowerCase(Locale.ROOT), fastest[stage.ordinal()], fewest[stage.ordinal()]);
    }
    row("all", Arrays.stream(fastest).sum(), Arrays.stream(fewest).sum());
  }

  private void row(String name, long nanos, long bytes) {
    int count = Math.max(1, files.size());
    System.out.printf(
        Locale.ROOT,
        "| %s | %.2f | %.0f | %,d |%n",
        name,
        nanos / 1e6 / count,
        count * 1e9 / Math.max(1, nanos),
        bytes / count);
  }
}
