package org.parallax.bench.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.parallax.bench.memory.Invented;
import org.parallax.core.clean.Cleaner;
import org.parallax.core.clean.LineJoiner;
import org.parallax.core.date.Dater;
import org.parallax.ingest.Ingester;
import org.parallax.model.Article;
import org.parallax.model.Capture;
import org.parallax.model.Outcome;
import org.parallax.model.Page;

/** Parsing, cleaning and dating of invented pages; counted in pages, not in seconds. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 6, batchSize = 10)
@Measurement(iterations = 4, batchSize = 10)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC"})
public class PageBenchmark {
  private static final int PAGES = 32;

  private final List<Capture> captures = new ArrayList<>();
  private final List<Page> pages = new ArrayList<>();
  private final Cleaner cleaner = new Cleaner();
  private final Dater dater = new Dater();

  /** Invents the pages. */
  public PageBenchmark() {
    int number = 0;
    for (String html : Invented.pages(PAGES)) {
      String id = "page-" + number++;
      Capture capture =
          new Capture(id + ".html", null, id, Capture.Kind.HTML, html, new TreeMap<>(), id);
      captures.add(capture);
      pages.add(new Ingester().page(capture));
    }
  }

  /** Parses. */
  @Benchmark
  @OperationsPerInvocation(PAGES)
  public void parse(Blackhole hole) {
    captures.forEach(c -> hole.consume(new Ingester().page(c)));
  }

  /** Cleans and dates. */
  @Benchmark
  @OperationsPerInvocation(PAGES)
  public void cleanAndDate(Blackhole hole) {
    for (Page page : pages) {
      if (cleaner.clean(page) instanceof Outcome.Kept<Article> kept) {
        hole.consume(dater.date(LineJoiner.join(page), kept.value()));
      }
    }
  }
}
