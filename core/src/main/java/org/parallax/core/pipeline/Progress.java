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
   * @param of inputs in all; 0 when not known
   */
  void at(String step, int done, int of);

  /**
   * More of the inputs has been read.
   *
   * @param bytes so far, as they lie on disk
   * @param of bytes of all inputs; 0 when not known
   */
  default void read(long bytes, long of) {}
}
