package org.parallax.bench.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parallax.app.wiring.ThreadedRunner;
import org.parallax.core.read.Reader;
import org.parallax.model.Reading;
import org.parallax.nlp.CoreNlpAnnotator;

/**
 * How fast articles are read in full, once the Java compiler is done: articles a second on two
 * threads, tokens a second and bytes a token of each step, seconds to load the models.
 *
 * <p>Usage: {@code bench/reading [--write] [--baseline] [--digest] [--all]}. Rates are counted in
 * processor time, since other programs share the machine's clock. Exit code 1: a step allocates a
 * tenth more than was written down.
 */
public final class ReadingSpeed {
  private static final int THREADS = 2;
  private static final int WARM_UP = 2;
  private static final int PASSES = 2;

  /** Every twelfth article is enough to measure with. */
  private static final int THINNED = 12;

  private static final double MOST = 1.1;
  private static final String HEADING = "\n## Speed of the reading\n";

  private ReadingSpeed() {}

  /** Runs. */
  public static void main(String[] args) throws IOException {
    List<String> options = List.of(args);
    Path root = Path.of(System.getProperty("parallax.root", ".")).toAbsolutePath().normalize();
    ReadingSample all = ReadingSample.of(root.resolveSibling("shared").resolve("eval"));
    ReadingSample sample = options.contains("--all") ? all : all.every(THINNED);
    if (options.contains("--digest")) {
      System.out.println(sample.digest(CoreNlpAnnotator.load()));
      return;
    }
    double[] seconds = ModelLoad.medians();
    CoreNlpAnnotator annotator = CoreNlpAnnotator.load();
    double[] rates = rates(sample, new Reader(annotator));
    ReadingSteps steps = new ReadingSteps(annotator);
    SortedMap<String, ReadingSteps.Cost> costs = steps.costs(sample);
    Path baseline = root.resolve("bench/reading.baseline");
    if (options.contains("--baseline")) {
      writeBaseline(baseline, costs);
    }
    SortedMap<String, Long> kept = baseline(baseline);
    String report = report(sample, seconds, rates, costs, kept);
    System.out.print(report);
    if (options.contains("--write")) {
      write(root.resolve("docs/quality.md"), report);
    }
    boolean more =
        kept.entrySet().stream()
            .anyMatch(e ->
                costs.containsKey(e.getKey())
                    && costs.get(e.getKey()).bytes() > MOST * e.getValue());
    System.exit(more ? 1 : 0);
  }

  /** Articles a second of two cores by their processor time, and by the clock. */
  private static double[] rates(ReadingSample sample, Reader reader) {
    try (ThreadedRunner runner = new ThreadedRunner(THREADS)) {
      for (int i = 0; i < WARM_UP; i++) {
        read(sample, reader, runner);
      }
      long cpu = Clocks.process();
      long clock = System.nanoTime();
      for (int i = 0; i < PASSES; i++) {
        read(sample, reader, runner);
      }
      double articles = (double) PASSES * sample.articles().size();
      return new double[] {
        articles * THREADS / ((Clocks.process() - cpu) / 1e9),
        articles / ((System.nanoTime() - clock) / 1e9)
      };
    }
  }

  private static void read(ReadingSample sample, Reader reader, ThreadedRunner runner) {
    List<Reading> readings =
        runner.each(sample.articles(), article -> reader.read(article, article.published()));
    if (readings.size() != sample.articles().size()) {
      throw new IllegalStateException("articles were lost");
    }
  }

  private static String report(
      ReadingSample sample,
      double[] seconds,
      double[] rates,
      SortedMap<String, ReadingSteps.Cost> costs,
      SortedMap<String, Long> kept) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "Written by `bench/reading --write` over %,d articles of the sets above, after %d passes of warm-up; rates in processor time. **%.0f articles a second on two cores** (%.0f by the clock of a shared machine);",
            sample.articles().size(),
            WARM_UP,
            rates[0],
            rates[1]));
    lines.add(
        String.format(
            Locale.ROOT,
            "the models load in %.1f s of processor time (%.1f by that clock; medians of %d cold processes). Wanted: 40 articles, 3 s. Bytes are compared with `bench/reading.baseline`; a tenth more fails.",
            seconds[1],
            seconds[0],
            ModelLoad.PROCESSES));
    lines.add("");
    lines.add("| step | tokens a second, one thread | bytes a token | baseline |");
    lines.add("| --- | --- | --- | --- |");
    costs.forEach((step, cost) ->
        lines.add(
            String.format(
                Locale.ROOT,
                "| %s | %,.0f | %,d | %s |",
                step.substring(2),
                cost.tokensPerSecond(),
                cost.bytes(),
                kept.containsKey(step) ? String.format(Locale.ROOT, "%,d", kept.get(step)) : "")));
    return String.join("\n", lines) + "\n";
  }

  private static void writeBaseline(Path file, SortedMap<String, ReadingSteps.Cost> costs)
      throws IOException {
    StringBuilder lines =
        new StringBuilder("# bytes allocated for a token; bench/reading --baseline\n");
    costs.forEach((step, cost) -> lines.append(cost.bytes()).append(' ').append(step).append('\n'));
    Files.writeString(file, lines);
  }

  private static SortedMap<String, Long> baseline(Path file) throws IOException {
    SortedMap<String, Long> kept = new TreeMap<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        if (!line.startsWith("#")) {
          int blank = line.indexOf(' ');
          kept.put(line.substring(blank + 1), Long.valueOf(line.substring(0, blank)));
        }
      }
    }
    return kept;
  }

  /** Puts the report in place of the one before, or at the end. */
  private static void write(Path file, String report) throws IOException {
    String old = Files.readString(file);
    int at = old.indexOf(HEADING);
    int next = at < 0 ? -1 : old.indexOf("\n## ", at + 1);
    String before = at < 0 ? old.stripTrailing() + "\n" : old.substring(0, at);
    String after = next < 0 ? "" : old.substring(next);
    Files.writeString(file, before + HEADING + "\n" + report + after);
  }
}
