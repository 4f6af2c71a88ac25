package org.parallax.bench.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.parallax.bench.ChildJvm;
import org.parallax.core.pipeline.Progress;
import org.parallax.model.Arrival;
import org.parallax.model.Kept;
import org.parallax.store.Checker;
import org.parallax.store.Exporter;
import org.parallax.store.SqliteStore;

/**
 * Kills an ingest – read, cleaned, dated, kept, settled, grouped, accounts put down and published –
 * at moments told by a seed, again and again: no acknowledged article may be lost, no story may be
 * half, and what is there in the end must equal an undisturbed run's, byte for byte. Accounts are
 * made up, since telling stories is pure and takes most of the time.
 *
 * <p>Usage: {@code bench/kills [N] [ARTICLES]}; 200 kills of an ingest of 2,000 articles by
 * default. Each store is killed up to five times, then left to end. Exit code 1 when a law is
 * broken.
 */
public final class Kills {
  private static final int EACH = 5;

  private final Path folder;
  private final Path rows;
  private final int articles;

  /** Milliseconds that all after keeping takes at most, about. */
  private double pause;

  private final SortedMap<String, Integer> moments = new TreeMap<>();

  private Kills(Path folder, Path rows, int articles) {
    this.articles = articles;
    this.folder = folder;
    this.rows = rows;
  }

  /** Runs. */
  public static void main(String[] args) throws IOException, InterruptedException {
    int kills = args.length > 0 ? Integer.parseInt(args[0]) : 200;
    int articles = args.length > 1 ? Integer.parseInt(args[1]) : 2_000;
    Path root = Path.of(System.getProperty("parallax.root", ".")).toAbsolutePath().normalize();
    Path folder = Files.createDirectories(root.resolve("bench/target/kills"));
    Kills bench =
        new Kills(
            folder,
            InventedRun.rows(folder.resolve("rows-" + articles + ".jsonl"), articles),
            articles);
    bench.run(kills);
  }

  private void run(int kills) throws IOException, InterruptedException {
    long start = System.nanoTime();
    List<String> undisturbed = ended(empty("undisturbed"));
    double whole = (System.nanoTime() - start) / 1e9;
    pause = whole * 400;
    System.out.printf(
        Locale.ROOT, "kills: undisturbed %.1f s, %,d lines%n", whole, undisturbed.size());
    int done = 0;
    for (int number = 0; done < kills; number++) {
      Random random = new Random(number);
      Path path = empty("killed");
      int killed = 0;
      for (int tries = 0; tries < EACH && done + killed < kills; tries++) {
        killed += kill(path, random) ? 1 : 0;
      }
      done += killed;
      if (!ended(path).equals(undisturbed)) {
        throw new IllegalStateException("seed " + number + ": other content than undisturbed");
      }
      System.out.println("kills: " + done + " of " + kills + ", the same in the end");
    }
    System.out.println("kills: in the middle of " + moments);
    System.out.println("kills: no acknowledged article lost, no half story, " + done + " kills");
  }

  private Path empty(String name) throws IOException {
    Path path = folder.resolve(name);
    if (Files.exists(path)) {
      try (Stream<Path> files = Files.walk(path)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    return path;
  }

  /** Ends a run; returns what is there. */
  private List<String> ended(Path path) {
    try (SqliteStore store = SqliteStore.open(path)) {
      LightRun.read(rows, store, Progress.SILENT, 2, KilledRun::account);
      if (!Checker.check(store).isEmpty()) {
        throw new IllegalStateException("damaged: " + Checker.check(store));
      }
      List<String> lines = new ArrayList<>();
      Exporter.export(store, lines::add);
      return lines;
    }
  }

  /** Starts a run and kills it; returns whether it was killed before its end. */
  private boolean kill(Path path, Random random) throws IOException, InterruptedException {
    Process process =
        ChildJvm.of(
                List.of("-XX:+UseSerialGC", "-Xmx512m", "--enable-native-access=ALL-UNNAMED"),
                KilledRun.class,
                path.toString(),
                rows.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> said = new ArrayList<>();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      // Seven in ten while captures are kept, the others after that.
      int lines = random.nextInt(articles * 10 / 7);
      for (String line = ""; line != null && said.size() < Math.min(lines, articles); ) {
        line = out.readLine();
        if (line != null) {
          said.add(line);
        }
      }
      Thread.sleep(lines < articles ? random.nextInt(20) : (long) (random.nextDouble() * pause));
      process.toHandle().destroyForcibly();
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        said.add(line);
      }
    }
    process.waitFor();
    if (said.contains("open")) {
      look(path, said);
    }
    String last = said.isEmpty() ? "start" : said.getLast().split(" ")[0];
    moments.merge(last, 1, Integer::sum);
    return !said.contains("closed");
  }

  private static void look(Path path, List<String> said) {
    try (SqliteStore store = SqliteStore.openThere(path)) {
      for (String line : said) {
        String[] words = line.split(" ");
        if (words[0].equals("kept") && store.arrival(new Arrival.Key(words[1], words[2])) == null) {
          throw new IllegalStateException("lost: " + line);
        }
      }
      for (Kept.StoryHead head : store.stories(Integer.MAX_VALUE)) {
        Kept.Account account = store.account(head.id());
        if (account == null || !account.sha256().equals(head.account())) {
          throw new IllegalStateException("half a story: " + head.id());
        }
        for (String article : head.articles()) {
          if (store.article(article) == null || !account.json().contains('"' + article + '"')) {
            throw new IllegalStateException("half a story: " + head.id() + " " + article);
          }
        }
      }
    }
  }
}
