package org.parallax.bench.speed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.parallax.bench.QualityPage;

/**
 * Pages a second beside readability.js, in one run on the same pages, both as fast as they get.
 *
 * <p>Each side is a process of its own that stays alive, and they take turns, pass after pass, so
 * that what disturbs the machine disturbs both. The first passes warm both up: their compilers
 * translate what runs often while it runs, and theirs is done after one or two, ours after a dozen.
 * Then the median of several passes counts. Time is processor time: of the thread that reads, which
 * is what one thread can do, and, told apart, of the whole process with its collector and compiler.
 *
 * <p>The pages are unpacked before the first pass. Each side does its whole job. Readability.js:
 * linkedom parses, {@code Readability.parse} finds title, byline and text. Ours: the page is
 * recognised and decoded, jsoup parses with the place of each word, then title, byline, outlet,
 * agencies, language and text, every removed piece with its reason, notes, and the day with all its
 * candidates.
 */
public final class BesideReadability {
  private static final int WARM_UP = 14;
  private static final int ROUNDS = 7;

  private static final String METHOD =
      """
      Written by `bench/readability --write`, which runs readability.js (in linkedom) and Parallax on the same pages in one run, each in a process of its own that stays alive; they take turns, pass after pass, and the median of the passes after the warm-up counts (V8 is steady after one or two, the JVM after a dozen), in processor time of the thread that reads and, apart, of the whole process. The pages lie unpacked in memory, and each side does its whole job: linkedom's parse and `Readability.parse` there; decoding, jsoup's parse with places, title, byline, text, removed pieces, notes and days here. Five times as many pages a second on one thread is the aim. `bench/speed` parts the time by stage; `bench/allocation` keeps the bytes a page against a baseline.

      """;

  private BesideReadability() {}

  /**
   * Runs.
   *
   * @param args the program for Node, folder of pages, how many passes to warm up and to measure;
   *     {@code --write} among them keeps the figures in {@code docs/quality.md}
   */
  public static void main(String[] args) throws IOException {
    List<String> told = new ArrayList<>(List.of(args));
    boolean write = told.remove("--write");
    String program = told.get(0);
    String folder = told.get(1);
    int warmUp = told.size() > 2 ? Integer.parseInt(told.get(2)) : WARM_UP;
    int rounds = told.size() > 3 ? Integer.parseInt(told.get(3)) : ROUNDS;
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = System.getProperty("java.class.path");
    try (Side ours =
            new Side(
                "Parallax",
                java,
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-cp",
                classes,
                PassReader.class.getName(),
                folder);
        Side theirs = new Side("readability.js", "node", program, folder)) {
      for (int pass = 0; pass < warmUp + rounds; pass++) {
        ours.pass();
        theirs.pass();
      }
      String report = report(ours, theirs, pages(folder), warmUp, rounds);
      System.out.print(report);
      if (write) {
        Path root = Path.of(System.getProperty("parallax.root", ".")).toAbsolutePath().normalize();
        QualityPage.write(root, "Speed of the light pass", METHOD + report);
      }
    }
  }

  private static int pages(String folder) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return (int) files.count();
    }
  }

  private static String report(Side ours, Side theirs, int pages, int warmUp, int rounds) {
    return String.format(
            Locale.ROOT,
            "On one thread Parallax reads %.1f times as many pages a second, %.1f times counting all"
                + " of each process (%d pages, %d passes to warm up, %d measured).%n%n",
            theirs.median(0, warmUp) / ours.median(0, warmUp),
            theirs.median(1, warmUp) / ours.median(1, warmUp),
            pages,
            warmUp,
            rounds)
        + "| | pages a second of its thread | of its whole process | first pass, ms a page | last to"
        + " warm up | median measured | articles |\n"
        + "| --- | --- | --- | --- | --- | --- | --- |\n"
        + ours.row(pages, warmUp)
        + theirs.row(pages, warmUp);
  }

  /** A process that reads all pages each time it is told to. */
  private static final class Side implements AutoCloseable {
    private final String name;
    private final Process process;
    private final Writer turns;
    private final BufferedReader results;

    /** Of each pass: seconds of the thread, seconds of the process, articles. */
    private final List<double[]> passes = new ArrayList<>();

    Side(String name, String... command) throws IOException {
      this.name = name;
      process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      turns = process.outputWriter(StandardCharsets.UTF_8);
      results = process.inputReader(StandardCharsets.UTF_8);
    }

    void pass() throws IOException {
      turns.write("read\n");
      turns.flush();
      String result = results.readLine();
      if (result == null) {
        throw new IOException(name + " ended; what it says of the reason stands above");
      }
      String[] told = result.split(" ");
      passes.add(
          new double[] {
            Double.parseDouble(told[0]), Double.parseDouble(told[1]), Double.parseDouble(told[2])
          });
    }

    /** Returns the median of a figure after the passes to warm up. */
    double median(int figure, int warmUp) {
      double[] sorted =
          passes.stream().skip(warmUp).mapToDouble(pass -> pass[figure]).sorted().toArray();
      return sorted[sorted.length / 2];
    }

    String row(int pages, int warmUp) {
      return String.format(
          Locale.ROOT,
          "| %s | %.0f | %.0f | %.1f | %.1f | %.1f | %.0f |%n",
          name,
          pages / median(0, warmUp),
          pages / median(1, warmUp),
          1000 * passes.get(0)[0] / pages,
          1000 * passes.get(Math.max(0, warmUp - 1))[0] / pages,
          1000 * median(0, warmUp) / pages,
          passes.get(0)[2]);
    }

    @Override
    public void close() {
      try {
        turns.close(); // Both end with their input.
        process.waitFor();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
