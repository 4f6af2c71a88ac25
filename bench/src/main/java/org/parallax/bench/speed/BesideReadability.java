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

/**
 * Pages a second beside readability.js, in one run on the same pages, both as fast as they get.
 *
 * <p>Each side is a process of its own that stays alive, and they take turns, pass after pass, so
 * that what disturbs the machine disturbs both. The first passes warm both up: their compilers
 * translate what runs often while it runs, and theirs is done after one or two, ours after a dozen.
 * Then the median of several passes counts. Time is processor time: of the thread that reads, which
 * is what one thread can do, and, told apart, of the whole process with its collector and compiler.
 *
 * <p>Each side does its whole job. Readability.js: linkedom parses, {@code Readability.parse} finds
 * title, byline and text. Ours: the page is recognised and decoded, jsoup parses with the place of
 * each word, then title, byline, outlet, agencies, language and text, every removed piece with its
 * reason, notes, and the day with all its candidates.
 */
public final class BesideReadability {
  private static final int WARM_UP = 14;
  private static final int ROUNDS = 7;

  private BesideReadability() {}

  /**
   * Runs.
   *
   * @param args folder of pages, the program for Node, how many passes to warm up and to measure
   */
  public static void main(String[] args) throws IOException {
    int warmUp = args.length > 2 ? Integer.parseInt(args[2]) : WARM_UP;
    int rounds = args.length > 3 ? Integer.parseInt(args[3]) : ROUNDS;
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = System.getProperty("java.class.path");
    int pages;
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      pages = (int) files.count();
    }
    try (Side ours =
            new Side(
                "Parallax",
                java,
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-cp",
                classes,
                PassReader.class.getName(),
                args[0]);
        Side theirs = new Side("readability.js", "node", args[1], args[0])) {
      for (int pass = 0; pass < warmUp + rounds; pass++) {
        ours.pass();
        theirs.pass();
      }
      System.out.printf(
          Locale.ROOT, "%d pages, %d passes to warm up, %d measured%n", pages, warmUp, rounds);
      System.out.println(
          "| | pages a second of its thread | of its whole process | first pass, ms a page | last to"
              + " warm up | median measured | articles |");
      System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
      ours.print(pages, warmUp);
      theirs.print(pages, warmUp);
      System.out.printf(
          Locale.ROOT,
          "Parallax reads %.1f times as many pages a second on one thread, %.1f times counting all"
              + " of each process%n",
          theirs.median(0, warmUp) / ours.median(0, warmUp),
          theirs.median(1, warmUp) / ours.median(1, warmUp));
    }
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

    void print(int pages, int warmUp) {
      System.out.printf(
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
