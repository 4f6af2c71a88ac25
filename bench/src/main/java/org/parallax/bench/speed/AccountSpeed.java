package org.parallax.bench.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parallax.app.wiring.ThreadedRunner;
import org.parallax.bench.LightPass;
import org.parallax.bench.QualityPage;
import org.parallax.core.align.Distinctions;
import org.parallax.core.date.ReportDays;
import org.parallax.core.group.Group;
import org.parallax.core.group.Grouper;
import org.parallax.core.pipeline.StoryTeller;
import org.parallax.core.read.Reader;
import org.parallax.model.Article;
import org.parallax.model.Dating;
import org.parallax.model.Reading;
import org.parallax.nlp.CoreNlpAnnotator;

/**
 * How long the account of a story takes, once its articles are read and the Java compiler is done,
 * and how that grows with the story.
 *
 * <p>Usage: {@code bench/account [ARTICLES...] [--write]}. Times are processor time of the one
 * thread that tells a story, the best of the passes measured. Exit code 1: fifty articles take more
 * than five seconds.
 */
public final class AccountSpeed {
  private static final List<Integer> SIZES = List.of(10, 20, 50, 100, 200, 500);
  private static final int THREADS = 2;
  private static final int WARM_UP = 3;
  private static final int PASSES = 3;
  private static final int ASKED = 50;
  private static final double SECONDS = 5;

  private final Reader reader = new Reader(CoreNlpAnnotator.load());
  private final StoryMaker maker;

  /** Nanoseconds of each step. */
  private record Cost(int articles, int sentences, Map<String, Long> steps) {
    double milliseconds() {
      return steps.values().stream().mapToLong(Long::longValue).sum() / 1e6;
    }

    double milliseconds(String step) {
      return steps.getOrDefault(step, 0L) / 1e6;
    }
  }

  private AccountSpeed(StoryMaker maker) {
    this.maker = maker;
  }

  /** Runs. */
  public static void main(String[] args) throws IOException {
    Path root = Path.of(System.getProperty("parallax.root", ".")).toAbsolutePath().normalize();
    List<Integer> sizes = new ArrayList<>();
    for (String arg : args) {
      if (!arg.startsWith("--")) {
        sizes.add(Integer.valueOf(arg));
      }
    }
    AccountSpeed speed = new AccountSpeed(StoryMaker.of(root.resolve("bench/gold/origins/seen")));
    List<Cost> costs = new ArrayList<>();
    speed.cost(ASKED, WARM_UP);
    for (int size : sizes.isEmpty() ? SIZES : sizes) {
      Cost cost = speed.cost(size, size > 100 ? 1 : PASSES);
      System.err.printf(
          Locale.ROOT, "%d articles: %.0f ms %s%n", size, cost.milliseconds(), cost.steps());
      costs.add(cost);
    }
    String report = report(costs);
    System.out.print(report);
    if (List.of(args).contains("--write")) {
      QualityPage.write(root, "Speed of the account", report);
    }
    boolean slow =
        costs.stream().anyMatch(c -> c.articles() <= ASKED && c.milliseconds() > 1000 * SECONDS);
    System.exit(slow ? 1 : 0);
  }

  /** What the account of a story costs in the best of some passes. */
  private Cost cost(int articles, int passes) throws IOException {
    List<Reading> readings = readings(maker.rows(articles));
    int sentences = readings.stream().mapToInt(r -> r.sentences().size()).sum();
    Group group = new Grouper().together(readings.stream().map(r -> r.article().id()).toList());
    Cost best = null;
    for (int i = 0; i < passes; i++) {
      Cost cost = new Cost(articles, sentences, told(group, readings));
      if (best == null || cost.milliseconds() < best.milliseconds()) {
        best = cost;
      }
    }
    if (best == null) {
      throw new IllegalArgumentException("no passes");
    }
    return best;
  }

  private static Map<String, Long> told(Group group, List<Reading> readings) {
    Map<String, Long> steps = new LinkedHashMap<>();
    long[] since = {Clocks.thread()};
    StoryTeller.tell(
        group,
        readings,
        List.of(),
        null,
        Distinctions.none(),
        (step, done, of) -> {
          long now = Clocks.thread();
          steps.put(step, now - since[0]);
          since[0] = now;
        });
    return steps;
  }

  private List<Reading> readings(List<String> rows) throws IOException {
    Path file = Files.createTempFile("parallax-account", ".jsonl");
    try (ThreadedRunner runner = new ThreadedRunner(THREADS)) {
      Files.write(file, rows);
      List<Article> articles =
          LightPass.of(file).articles().stream().map(Reading::article).toList();
      Map<String, Dating> days = new ReportDays().settle(articles, null);
      return runner.each(articles, article -> reader.read(article, days.get(article.id())));
    } finally {
      Files.delete(file);
    }
  }

  private static String report(List<Cost> costs) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Written by `bench/account --write`: stories made from the invented reports of `bench/gold`, with passages word for word, edited and cut, told after "
            + WARM_UP
            + " passes of warm-up in 2 GB of heap, their articles read before;");
    lines.add(
        "milliseconds of processor time on one thread. Growth: the power of the number of sentences that the time grew with since the line above. Wanted: fifty articles in five seconds, growth no worse than n log n, and five hundred articles told.");
    lines.add("");
    List<String> steps = List.copyOf(costs.get(0).steps().keySet());
    lines.add("| articles | sentences | in all, ms | growth | " + String.join(" | ", steps) + " |");
    lines.add("| --- | --- | --- | --- |" + " --- |".repeat(steps.size()));
    for (int i = 0; i < costs.size(); i++) {
      Cost cost = costs.get(i);
      StringBuilder line = new StringBuilder();
      line.append(
          String.format(
              Locale.ROOT,
              "| %d | %,d | %,.0f | %s |",
              cost.articles(),
              cost.sentences(),
              cost.milliseconds(),
              i == 0 ? "" : String.format(Locale.ROOT, "%.2f", growth(costs.get(i - 1), cost))));
      for (String step : steps) {
        line.append(String.format(Locale.ROOT, " %,.0f |", cost.milliseconds(step)));
      }
      lines.add(line.toString());
    }
    return String.join("\n", lines) + "\n";
  }

  private static double growth(Cost less, Cost more) {
    return Math.log(more.milliseconds() / less.milliseconds())
        / Math.log((double) more.sentences() / less.sentences());
  }
}
