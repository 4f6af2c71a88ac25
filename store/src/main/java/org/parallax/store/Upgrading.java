package org.parallax.store;

/**
 * Is told how far a store that an older version of Parallax made has been brought up to date: of a
 * large one that takes minutes. Called from the thread that opens the store.
 */
@FunctionalInterface
public interface Upgrading {
  /** Hears nothing. */
  Upgrading SILENT = (step, done, of) -> {};

  /**
   * Hears that one more is done.
   *
   * @param step what is made anew, in words
   * @param done how many are done, from 1
   * @param of how many there are
   */
  void at(String step, int done, int of);
}
