package org.parallax.bench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntConsumer;
import org.parallax.bench.QualityPage;
import org.parallax.core.pipeline.Progress;
import org.parallax.model.Article;
import org.parallax.model.Kept;
import org.parallax.store.SqliteStore;

/**
 * Reads invented reports into a store and says how long it takes to open it, to get what a story's
 * page shows, and to search. A thousand are told through the whole pipeline (words tagged by a
 * stand-in); the accounts of all others are these under other ids.
 *
 * <p>Usage: {@code bench/store [N] [--write]}; 100,000 reports by default, 1,000 a day. A store
 * that is there from an earlier call is used as it is.
 */
public final class StoreBench {
  private static final int LOOKS = 1_000;
  private static final int SEARCHES = 300;
  private static final int OPENS = 7;
  private static final int TOLD = 1_000;

  private static final String HEAD =
      """
      Written by `bench/store --write`: invented reports kept in a folder; the accounts of a thousand are told through the whole pipeline, words tagged by a stand-in, and stand under other ids for all others. Times are of one thread, the folder in the
      system's file cache, checksums compared and JSON unpacked; a story's page is its head and its last account with all its articles; a search is for one or two words of some article. Wanted at a million:
      open in 2 s, a page in 50 ms and a search in 100 ms at the median.

      """;

  private final StringBuilder lines = new StringBuilder();

  private StoreBench() {}

  /** Runs. */
  public static void main(String[] args) throws IOException {
    int count = args.length > 0 && !args[0].startsWith("-") ? Integer.parseInt(args[0]) : 100_000;
    Path root = Path.of(System.getProperty("parallax.root", ".")).toAbsolutePath().normalize();
    StoreBench bench = new StoreBench();
    bench.run(root.resolve("bench/target/store"), count);
    if (List.of(args).contains("--write")) {
      QualityPage.write(root, "Store", HEAD + bench.lines);
    }
  }

  private void print(String line) {
    System.out.println(line);
    lines.append("- ").append(line).append('\n');
  }

  private void run(Path folder, int count) throws IOException {
    Files.createDirectories(folder);
    Path data = folder.resolve("data-" + count);
    if (!Files.exists(data.resolve("done"))) {
      fill(folder, data, count);
    }
    double[] opens = times(OPENS, i -> open(data).close());
    try (SqliteStore store = open(data)) {
      Kept.Counts counts = store.counts();
      print(
          String.format(
              Locale.ROOT,
              "%,d articles, %,d stories, %,d accounts; folder %,d MB, %,d bytes an article",
              counts.articles(),
              counts.stories(),
              counts.accounts(),
              store.bytes() >> 20,
              store.bytes() / Math.max(1, counts.articles())));
      say("open", opens);
      measure(store);
    }
  }

  private void measure(SqliteStore store) {
    Random random = new Random(1);
    List<String> ids = new ArrayList<>();
    store.articles(ids::add);
    say(
        "a story's page",
        times(
            LOOKS,
            i -> {
              Kept.StoryHead head =
                  Objects.requireNonNull(store.story(ids.get(random.nextInt(ids.size()))));
              Objects.requireNonNull(store.account(head.id()));
            }));
    say(
        "one article",
        times(
            LOOKS,
            i -> Objects.requireNonNull(store.article(ids.get(random.nextInt(ids.size()))))));
    List<String> words = new ArrayList<>();
    for (int i = 0; i < SEARCHES; i++) {
      Article article = Objects.requireNonNull(store.article(ids.get(random.nextInt(ids.size()))));
      String[] all = article.text().split("\\W+");
      String one = all[random.nextInt(all.length)];
      words.add(i % 2 == 0 ? one : one + " " + all[random.nextInt(all.length)]);
    }
    say("search", times(SEARCHES, i -> store.search(words.get(i), 20)));
    say("the first page of stories", times(50, i -> store.stories(50)));
  }

  private void fill(Path folder, Path data, int count) throws IOException {
    Path rows = InventedRun.rows(folder.resolve("rows-" + count + ".jsonl"), count);
    Path told = folder.resolve("told");
    if (!Files.exists(told.resolve("done"))) {
      try (SqliteStore store = SqliteStore.open(told)) {
        InventedRun.read(
            InventedRun.rows(folder.resolve("rows-" + TOLD + ".jsonl"), TOLD),
            store,
            new Slow(),
            2);
      }
      Files.createFile(told.resolve("done"));
    }
    long start = System.nanoTime();
    try (SqliteStore store = SqliteStore.open(data);
        SqliteStore templates = SqliteStore.openThere(told)) {
      LightRun.read(rows, store, new Slow(), 2, new Templates(templates)::tell);
    }
    Files.createFile(data.resolve("done"));
    double seconds = (System.nanoTime() - start) / 1e9;
    print(
        String.format(
            Locale.ROOT,
            "%,d reports kept, grouped, accounts put down in %.0f s, %.0f a second, in %,d MB of heap",
            count,
            seconds,
            count / seconds,
            Runtime.getRuntime().maxMemory() >> 20));
  }

  private static SqliteStore open(Path data) {
    return SqliteStore.openThere(data);
  }

  private static double[] times(int count, IntConsumer work) {
    double[] millis = new double[count];
    for (int i = 0; i < count; i++) {
      long start = System.nanoTime();
      work.accept(i);
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    return millis;
  }

  private void say(String what, double[] millis) {
    print(
        String.format(
            Locale.ROOT,
            "%s: %.1f ms at the median, %.1f ms at the 99th percentile, %.1f ms at most",
            what,
            millis[millis.length / 2],
            millis[millis.length * 99 / 100],
            millis[millis.length - 1]));
  }

  /** A line every ten thousand. */
  private static final class Slow implements Progress {
    private static final int STEP = 10_000;

    @Override
    public void at(String step, int done, int of) {
      if (done % STEP == 0) {
        System.err.println("store: " + step + " " + done);
      }
    }
  }
}
