package org.parallax.bench.fuzz;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.parallax.bench.ChildJvm;

/**
 * Tries changed inputs for so many seconds, and keeps what breaks something.
 *
 * <p>Usage: {@code bench/fuzz [SECONDS] [SEED]}, {@code bench/fuzz FILE} for one input, or {@code
 * bench/fuzz --save NUMBER} to write the input of a (hexadecimal) number to a file. What allocates
 * more than an input may hold is tried again in a machine of just that size.
 */
public final class Fuzz {
  /**
   * An input that takes more of a processor is a hang: the slowest page of our sets takes a second,
   * 10 MB of text some ten.
   */
  private static final long HANG_SECONDS = 60;

  private static final double SLOW_SECONDS = 5;

  /** What the machine itself and the tables of the libraries take. */
  private static final long MACHINE_BYTES = 24L << 20;

  private final Path folder;
  private final Mutator mutator = new Mutator(Seeds.all());
  private final AtomicLong current = new AtomicLong(-1);
  private final AtomicLong since = new AtomicLong();
  private final Map<String, Long> findings = new TreeMap<>();
  private long tried;
  private long articles;
  private double worst;

  private Fuzz(Path folder) {
    this.folder = folder;
  }

  /** Runs. Exit code 0: nothing found; 1: findings, each a file in {@code bench/target/fuzz}. */
  public static void main(String[] args) throws IOException {
    if (args.length == 1 && Files.isRegularFile(Path.of(args[0]))) {
      System.exit(one(Path.of(args[0])));
    }
    if (args.length == 2 && args[0].equals("--save")) {
      long number = Long.parseLong(args[1], 16);
      Files.write(Path.of(args[1] + ".bin"), new Mutator(Seeds.all()).input(number));
      return;
    }
    long seconds = args.length > 0 ? Long.parseLong(args[0]) : 60;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
    Path root = Path.of(System.getProperty("parallax.root", ".")).toAbsolutePath().normalize();
    Fuzz fuzz = new Fuzz(Files.createDirectories(root.resolve("bench/target/fuzz")));
    fuzz.watch();
    fuzz.run(seconds, seed << 32);
    System.exit(fuzz.findings.isEmpty() ? 0 : 1);
  }

  private static int one(Path file) throws IOException {
    Trial.Result result = Trial.of(Files.readAllBytes(file));
    System.out.printf(
        Locale.ROOT,
        "%s: %d articles, %,d bytes allocated for %,d: %s%n",
        file,
        result.articles(),
        result.allocated(),
        Files.size(file),
        result.problem() == null ? "no problem" : result.problem());
    return result.problem() == null ? 0 : 1;
  }

  private void run(long seconds, long first) throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    long report = System.nanoTime();
    for (long number = first; System.nanoTime() < end; number++) {
      since.set(cpu(Thread.currentThread()));
      current.set(number);
      byte[] input = mutator.input(number);
      Trial.Result result = Trial.of(input);
      current.set(-1);
      slow(number, input.length);
      tried++;
      articles += result.articles();
      double share =
          result.allocated() / (double) (Trial.FIXED_BYTES + (long) Trial.TIMES * input.length);
      worst = Math.max(worst, share);
      if (result.problem() != null) {
        found(number, input, result.problem());
      } else if (!Trial.isModest(result.allocated(), input.length)) {
        heavy(number, input);
      }
      if (System.nanoTime() - report > TimeUnit.SECONDS.toNanos(30)) {
        report = System.nanoTime();
        say();
      }
    }
    say();
    findings.forEach((problem, number) -> System.out.println(number + ": " + problem));
  }

  /** What takes its time is told, so that it can be looked at before it becomes a hang. */
  private void slow(long number, int length) {
    double seconds = (cpu(Thread.currentThread()) - since.get()) / 1e9;
    if (seconds > SLOW_SECONDS) {
      System.out.printf(
          Locale.ROOT, "slow: input %x of %,d bytes took %.1f s%n", number, length, seconds);
    }
  }

  /** Time on a processor, in nanoseconds: the same on a busy machine. */
  private static long cpu(Thread thread) {
    return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.threadId());
  }

  private void say() {
    System.out.printf(
        Locale.ROOT,
        "fuzz: %,d inputs, %,d articles, %,d s of a processor, most allocated %.2f of the bound, %d"
            + " findings%n",
        tried,
        articles,
        TimeUnit.NANOSECONDS.toSeconds(cpu(Thread.currentThread())),
        worst,
        findings.size());
  }

  /** Two findings with the same cause are one: the place where it happened tells. */
  private void found(long number, byte[] input, String problem) throws IOException {
    String cause = cause(problem);
    if (findings.putIfAbsent(cause, number) == null) {
      Path file = folder.resolve(Long.toHexString(number) + ".bin");
      Files.write(file, input);
      System.out.println("FOUND " + file + ": " + problem);
    }
  }

  private static String cause(String problem) {
    List<String> lines = problem.lines().limit(2).toList();
    return lines.get(0).replaceAll("\\d+", "N") + (lines.size() > 1 ? lines.get(1) : "");
  }

  /** Tries an input again in a machine that has just as much memory as it may take. */
  private void heavy(long number, byte[] input) throws IOException {
    Path file = folder.resolve(Long.toHexString(number) + ".heavy");
    Files.write(file, input);
    String out = inSmallMachine(file, input.length);
    if (out == null) {
      Files.delete(file);
    } else {
      Files.delete(file);
      found(number, input, "more than 64 MB and 20 times the input is held\n" + out);
    }
  }

  private @Nullable String inSmallMachine(Path file, int length) throws IOException {
    long heap = MACHINE_BYTES + Trial.FIXED_BYTES + (long) Trial.TIMES * length;
    Process process =
        ChildJvm.of(List.of("-XX:+UseSerialGC", "-Xmx" + heap), Fuzz.class, file.toString())
            .redirectErrorStream(true)
            .start();
    String out =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    try {
      return process.waitFor() == 0 ? null : out;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  /** A hang cannot be ended from outside: it is told, kept, and ends the run. */
  private void watch() {
    Thread runner = Thread.currentThread();
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          while (true) {
            try {
              TimeUnit.SECONDS.sleep(1);
            } catch (InterruptedException e) {
              return;
            }
            long number = current.get();
            if (number >= 0 && cpu(runner) - since.get() > TimeUnit.SECONDS.toNanos(HANG_SECONDS)) {
              hang(number, runner);
            }
          }
        });
  }

  private void hang(long number, Thread runner) {
    StringBuilder where = new StringBuilder();
    for (StackTraceElement element : runner.getStackTrace()) {
      where.append("\n    at ").append(element);
    }
    if (current.get() != number) {
      return;
    }
    try {
      Path file = folder.resolve(Long.toHexString(number) + ".hang");
      Files.write(file, mutator.input(number));
      System.out.println("HANG " + file + where);
    } catch (IOException e) {
      System.out.println("HANG of input " + number + where);
    }
    System.exit(1);
  }
}
