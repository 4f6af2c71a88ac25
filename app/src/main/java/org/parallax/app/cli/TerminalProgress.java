package org.parallax.app.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.parallax.core.pipeline.Progress;

/**
 * Says on standard error how far a run has come, and how fast: a line for each tenth of a step that
 * has more than a few inputs; where it is not known how many there are, a line every ten seconds
 * with the share of the bytes. Safe to share between threads.
 */
final class TerminalProgress implements Progress {
  private static final int FEW = 20;
  private static final long PAUSE_NANOS = 10_000_000_000L;

  private final PrintStream err;

  /** When each step began, and when it was last spoken of. */
  private final Map<String, Long> begun = new TreeMap<>();

  private final Map<String, Long> told = new TreeMap<>();
  private int share = -1;

  TerminalProgress(PrintStream err) {
    this.err = err;
  }

  @Override
  public synchronized void read(long bytes, long of) {
    share = of > 0 ? (int) Math.min(100, bytes * 100 / of) : -1;
  }

  @Override
  public synchronized void at(String step, int done, int of) {
    long now = System.nanoTime();
    long start = begun.computeIfAbsent(step, s -> now);
    if (of == 0) {
      if (now - told.computeIfAbsent(step, s -> now) >= PAUSE_NANOS) {
        told.put(step, now);
        String part = share < 0 ? "" : ", " + share + " % of the input";
        err.println("parallax: " + step + " " + done + rate(done, now - start) + part);
      }
      return;
    }
    boolean tenth = (long) done * 10 / of != (long) (done - 1) * 10 / of;
    if (of > FEW ? tenth : done == of) {
      err.println("parallax: " + step + " " + done + " of " + of + rate(done, now - start));
    }
  }

  /** Nothing for the first second: it says little of the others. */
  private static String rate(int done, long nanos) {
    return nanos < 1_000_000_000L
        ? ""
        : String.format(Locale.ROOT, ", %.0f a second", done / (nanos / 1e9));
  }
}
