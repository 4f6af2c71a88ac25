package org.parallax.bench.speed;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
 * Reads the pages of a folder, unpacked before, once for each line of standard input: decoded,
 * parsed, cleaned, dated. After each pass it prints the seconds of processor time of its thread and
 * of its whole process, and how many articles it had. Our side of {@link BesideReadability}.
 */
public final class PassReader {
  private static final Cleaner CLEANER = new Cleaner();
  private static final Dater DATER = new Dater();

  private PassReader() {}

  /** Runs on the pages of a folder. */
  public static void main(String[] args) throws IOException {
    List<byte[]> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      for (Path file : files.sorted().toList()) {
        pages.add(unpacked(file));
      }
    }
    BufferedReader turns =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    while (turns.readLine() != null) {
      long thread = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      long process = process();
      int articles = read(pages);
      System.out.printf(
          Locale.ROOT,
          "%.3f %.3f %d%n",
          (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - thread) / 1e9,
          (process() - process) / 1e9,
          articles);
    }
  }

  private static byte[] unpacked(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return (file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in).readAllBytes();
    }
  }

  private static long process() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static int read(List<byte[]> pages) {
    int articles = 0;
    for (byte[] bytes : pages) {
      Ingester ingester = new Ingester(IngestSettings.defaults(), new ByteArrayInputStream(bytes));
      for (Page page : ingester.ingest(List.of(Path.of("-"))).pages()) {
        if (CLEANER.clean(page) instanceof Outcome.Kept<Article> kept) {
          Article article = DATER.date(LineJoiner.join(page), kept.value());
          articles += article.text().isEmpty() ? 0 : 1;
        }
      }
    }
    return articles;
  }
}
