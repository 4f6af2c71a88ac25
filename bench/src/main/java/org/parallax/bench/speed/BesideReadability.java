package org.parallax.bench.speed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.parallax.core.clean.Cleaner;
import org.parallax.core.clean.LineJoiner;
import org.parallax.core.date.Dater;
import org.parallax.ingest.IngestSettings;
import org.parallax.ingest.Ingester;
import org.parallax.model.Article;
import org.parallax.model.Outcome;
import org.parallax.model.Page;

/**
 * Pages a second on one thread: decoded, parsed, cleaned, dated; each page read three times before.
 * In processor time of the whole process, since a shared machine's clock says little.
 */
public final class BesideReadability {
  private static final int WARM_UP = 3;

  private BesideReadability() {}

  /** Runs on the pages of a folder; prints pages and seconds. */
  public static void main(String[] args) throws IOException {
    List<byte[]> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      for (Path file : files.sorted().toList()) {
        pages.add(Files.readAllBytes(file));
      }
    }
    for (int pass = 0; pass < WARM_UP; pass++) {
      read(pages);
    }
    long before = cpu();
    int articles = read(pages);
    double seconds = (cpu() - before) / 1e9;
    System.out.printf(Locale.ROOT, "%d %.3f %d%n", pages.size(), seconds, articles);
  }

  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static int read(List<byte[]> pages) {
    int articles = 0;
    for (byte[] bytes : pages) {
      Ingester ingester = new Ingester(IngestSettings.defaults(), new ByteArrayInputStream(bytes));
      for (Page page : ingester.ingest(List.of(Path.of("-"))).pages()) {
        if (new Cleaner().clean(page) instanceof Outcome.Kept<Article> kept) {
          Article article = new Dater().date(LineJoiner.join(page), kept.value());
          articles += article.text().isEmpty() ? 0 : 1;
        }
      }
    }
    return articles;
  }
}
