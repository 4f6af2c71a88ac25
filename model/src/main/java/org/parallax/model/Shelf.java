package org.parallax.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Port: holds values that need not stay in memory.
 *
 * <p>Values are put by one thread; they may be taken from any thread, as often as wanted. What is
 * taken equals what was put, and need not be the same object.
 *
 * @param <T> what is held; immutable
 */
public interface Shelf<T> {
  /** Puts a value; returns its place: 0, 1, 2, … */
  int put(T value);

  /** Returns the value at a place. */
  T get(int place);

  /** Returns the number of values. */
  int size();

  /** Returns a shelf that holds its values in memory. */
  static <T> Shelf<T> inMemory() {
    return new Shelf<>() {
      private final List<T> values = new ArrayList<>();

      @Override
      public int put(T value) {
        values.add(value);
        return values.size() - 1;
      }

      @Override
      public T get(int place) {
        return values.get(place);
      }

      @Override
      public int size() {
        return values.size();
      }
    };
  }
}
