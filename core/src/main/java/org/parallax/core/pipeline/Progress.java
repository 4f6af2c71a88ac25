package org.parallax.core.pipeline;

/** Port: told how far a run has come. Called from any thread. */
public interface Progress {
  /** Hears nothing. */
  Progress SILENT = (step, done, of) -> {};

  /**
   * One more input is done.
   *
   * @param step what is being done, in a word or two
   * @param done inputs done
   * @param of inputs in all
   */
  void at(String step, int done, int of);
}
