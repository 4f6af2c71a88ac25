package org.parallax.model;

import java.util.List;
import java.util.function.Function;

/**
 * Port: applies a pure function to many inputs. The application decides on how many threads; the
 * results come back in the order of the inputs.
 */
public interface Runner {
  /** Returns the results in the order of the inputs. */
  <I, O> List<O> each(List<I> inputs, Function<I, O> stage);

  /** Returns the runner that works on the caller's thread. */
  static Runner inTurn() {
    return new Runner() {
      @Override
      public <I, O> List<O> each(List<I> inputs, Function<I, O> stage) {
        return inputs.stream().map(stage).toList();
      }
    };
  }
}
