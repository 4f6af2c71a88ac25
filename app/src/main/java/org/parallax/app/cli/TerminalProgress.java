package org.parallax.app.cli;

import java.io.PrintStream;
import org.parallax.core.pipeline.Progress;

/**
 * Says on standard error how far a run has come: a line for each tenth of a step that has more than
 * a few inputs. Safe to share between threads.
 */
final class TerminalProgress implements Progress {
  private static final int FEW = 20;

  private final PrintStream err;

  TerminalProgress(PrintStream err) {
    this.err = err;
  }

  @Override
  public synchronized void at(String step, int done, int of) {
    boolean tenth = of > 0 && (long) done * 10 / of != (long) (done - 1) * 10 / of;
    if (of > FEW ? tenth : done == of) {
      err.println("parallax: " + step + " " + done + " of " + of);
    }
  }
}
