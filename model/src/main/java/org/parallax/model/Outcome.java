package org.parallax.model;

/**
 * What became of an input: a value, or a line that says why not.
 *
 * @param <T> the value
 */
public sealed interface Outcome<T> {
  /**
   * A value.
   *
   * @param <T> the value
   * @param value what was made
   */
  record Kept<T>(T value) implements Outcome<T> {}

  /**
   * No value, with the reason.
   *
   * @param <T> the value there would have been
   * @param dropped the reason
   */
  record Lost<T>(Dropped dropped) implements Outcome<T> {}
}
