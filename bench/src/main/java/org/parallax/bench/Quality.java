package org.parallax.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.parallax.app.export.DossierJson;
import org.parallax.app.wiring.Parallax;
import org.parallax.core.pipeline.Progress;
import org.parallax.model.Dossier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs the product on the public evaluation sets and writes what their own scorer says into {@code
 * docs/quality.md}.
 *
 * <p>Usage: {@code bench/quality [SET...]} with the folder {@code ../shared/eval} beside the
 * checkout and Python 3 on the path. The figures are the scorer's; nothing is typed by hand.
 */
public final class Quality {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * One set.
   *
   * @param name of the row, and of the set on the command line
   * @param task of the scorer
   * @param input below the evaluation folder
   * @param gold below the evaluation folder
   * @param figures to print: path in the scorer's JSON, label, figure to reach in the first
   *     version, best of others
   */
  private record Set(String name, String task, String input, String gold, List<Wanted> figures) {}

  private record Wanted(String path, String label, String floor, String others) {}

  private static final List<Set> SETS =
      List.of(
          new Set(
              "stories-news-events",
              "stories",
              "stories/news-events.jsonl",
              "stories/news-events.gold.tsv",
              List.of(
                  new Wanted(
                      "bcubed.f1",
                      "B-cubed F1",
                      ".90",
                      "TF-IDF, best threshold for the file: .959"))),
          new Set(
              "stories-ecb",
              "stories",
              "stories/ecb.jsonl",
              "stories/ecb.gold.tsv",
              List.of(
                  new Wanted(
                      "bcubed.f1",
                      "B-cubed F1",
                      ".80",
                      "TF-IDF, best threshold for the file: .867"))),
          new Set(
              "extract",
              "extract",
              "extract/html",
              "extract/gold.jsonl",
              List.of(
                  new Wanted("f1", "text F1", ".90", "trafilatura .956, readability.js .947"),
                  new Wanted("exact", "exact", "", "trafilatura .30"))),
          new Set(
              "extract-flat",
              "extract",
              "FLAT",
              "extract/gold.jsonl",
              List.of(new Wanted("f1", "text F1", "", "nothing removed: .674"))),
          new Set(
              "publishers",
              "extract",
              "publishers/html",
              "publishers/gold.jsonl",
              List.of(
                  new Wanted("f1", "text F1", "", "trafilatura .940"),
                  new Wanted("title_accuracy", "title", "", "readability.js .878"),
                  new Wanted("byline_accuracy", "byline", "", "readability.js .730"))),
          new Set(
              "publishers-dates",
              "dates",
              "publishers/html",
              "publishers/dates.tsv",
              List.of(new Wanted("f1", "day F1", "", "htmldate .991"))),
          new Set(
              "dates",
              "dates",
              "dates/html",
              "dates/gold.tsv",
              List.of(
                  new Wanted("f1", "day F1", ".85", "htmldate .947"),
                  new Wanted("wrong_of_given", "wrong days of those given", "", "htmldate .097"))),
          new Set(
              "times",
              "times",
              "times/timebank-aquaint.jsonl",
              "times/timebank-aquaint.gold.jsonl",
              List.of(
                  new Wanted("relaxed.f1", "relaxed F1", ".80", "SUTime .900"),
                  new Wanted("value.f1", "value F1", ".55", "SUTime .693"))),
          new Set(
              "figures",
              "figures",
              "figures/newsquant.jsonl",
              "figures/newsquant.gold.jsonl",
              List.of(
                  new Wanted("value.f1", "value F1", ".75", "CQE .920 (whole set, own scorer)"),
                  new Wanted(
                      "value_and_qualifier.f1",
                      "value and qualifier F1",
                      "",
                      "CQE .881 (whole set, own scorer)"),
                  new Wanted("value_and_counted.f1", "value and counted F1", "", ""))),
          new Set(
              "quotes",
              "quotes",
              "quotes/polnear-dev.jsonl",
              "quotes/polnear-dev.gold.jsonl",
              List.of(
                  new Wanted("direct.content.f1", "direct, content F1", ".60", "CoreNLP .574"),
                  new Wanted(
                      "direct.content_and_source.f1",
                      "direct, with speaker F1",
                      ".42",
                      "CoreNLP .384"),
                  new Wanted("all.content.f1", "all, content F1", "", "CoreNLP .299"),
                  new Wanted(
                      "all.content_and_source.f1", "all, with speaker F1", "", "CoreNLP .200"))),
          new Set(
              "entities",
              "entities",
              "entities/meantime.jsonl",
              "entities/meantime.gold.jsonl",
              List.of(
                  new Wanted("relaxed.recall", "relaxed recall", "", "CoreNLP .831"),
                  new Wanted("found", "found", "", "CoreNLP 2193"))));

  private final Path eval;
  private final Path work;
  private @Nullable Parallax parallax;

  private Quality(Path eval, Path work) {
    this.eval = eval;
    this.work = work;
  }

  /** Keeps each set's dossier in a folder when one is named, to look at errors. */
  private static Path work() throws IOException {
    String kept = System.getenv("PARALLAX_BENCH_KEEP");
    return kept == null || kept.isBlank()
        ? Files.createTempDirectory("parallax-bench")
        : Files.createDirectories(Path.of(kept));
  }

  /** Runs the sets that are named, or all of them; only a run of all of them writes the file. */
  public static void main(String[] args) throws IOException {
    Path root = Path.of(System.getProperty("parallax.root", ".")).toAbsolutePath().normalize();
    Path eval = root.resolveSibling("shared").resolve("eval");
    if (!Files.isDirectory(eval)) {
      System.err.println(
          "bench: no evaluation data at " + eval + "; docs/quality.md is left as it is.");
      System.exit(1);
    }
    List<String> names = List.of(args);
    Quality quality = new Quality(eval, work());
    StringBuilder rows = new StringBuilder();
    for (Set set : SETS) {
      if (names.isEmpty() || names.contains(set.name())) {
        rows.append(quality.rows(set));
      }
    }
    if (names.isEmpty() || names.contains("feeds")) {
      rows.append(feeds(eval));
    }
    if (names.isEmpty()) {
      write(root.resolve("docs/quality.md"), rows.toString());
    } else {
      System.out.print(rows);
    }
  }

  private String rows(Set set) throws IOException {
    System.err.println("bench: " + set.name());
    Path input = set.input().equals("FLAT") ? flat() : eval.resolve(set.input());
    long start = System.nanoTime();
    Dossier dossier = dossier(set, input);
    double seconds = (System.nanoTime() - start) / 1e9;
    Path json = work.resolve(set.name() + ".json");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(json))) {
      DossierJson.write(dossier, out);
    }
    System.err.printf(
        Locale.ROOT, "bench: %d articles in %.1f s%n", dossier.articles().size(), seconds);
    JsonNode score =
        JSON.readTree(
            lastLine(
                run(
                    "python3",
                    eval.resolve("score.py").toString(),
                    set.task(),
                    json.toString(),
                    eval.resolve(set.gold()).toString())));
    StringBuilder rows = new StringBuilder();
    for (Wanted wanted : set.figures()) {
      JsonNode value = score.path(set.task());
      for (String step : wanted.path().split("\\.")) {
        value = value.path(step);
      }
      rows.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %s | %s | %s |%n",
              set.name(),
              wanted.label(),
              figure(value),
              wanted.floor(),
              wanted.others()));
    }
    return rows.toString();
  }

  /** Text and days of publication are settled before anything is read; the rest needs all. */
  private Dossier dossier(Set set, Path input) {
    if (set.task().equals("extract") || set.task().equals("dates")) {
      return LightPass.of(input);
    }
    if (parallax == null) {
      parallax = Parallax.load();
    }
    return parallax.read(List.of(input), Parallax.Options.defaults(), Progress.SILENT);
  }

  private static String feeds(Path eval) throws IOException {
    FeedQuality.Counted counted = FeedQuality.count(eval.resolve("feeds/feedparser-tests.zip"));
    counted.wrong().forEach(name -> System.err.println("bench: feeds: not as expected: " + name));
    return String.format(
            Locale.ROOT,
            "| feeds | entries as expected, of %d files | %.3f | | |%n",
            counted.files(),
            counted.share())
        .replace("| 0.", "| .");
  }

  private static String figure(JsonNode value) {
    return value.isInt()
        ? value.asString()
        : String.format(Locale.ROOT, "%.3f", value.asDouble()).replaceFirst("^0", "");
  }

  private Path flat() {
    Path folder = work.resolve("flat");
    if (!Files.isDirectory(folder)) {
      run(
          "python3",
          eval.resolve("flatten.py").toString(),
          eval.resolve("extract/html").toString(),
          folder.toString());
    }
    return folder;
  }

  private static String lastLine(String text) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    return lines.get(lines.size() - 1);
  }

  private static String run(String... command) {
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new IllegalStateException(String.join(" ", command) + " failed");
      }
      return out;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static void write(Path file, String rows) throws IOException {
    String head =
        """
        # Quality, as measured

        Written by `bench/quality` from public data with gold (`../shared/eval`, not part of the product) and its own scorer; no figure is typed by hand. "First version" is what the first dossier had to reach;
        the last column is what others reach on the same set or task. The sets are public: held-out sets of the same kinds are what counts.

        | set | figure | Parallax | first version | others |
        | --- | --- | --- | --- | --- |
        """;
    Files.createDirectories(file.getParent());
    String tail = "";
    if (Files.exists(file)) {
      String old = Files.readString(file);
      int at = old.indexOf("\n## ");
      tail = at < 0 ? "" : old.substring(at);
    }
    Files.writeString(file, head + rows + tail);
  }
}
