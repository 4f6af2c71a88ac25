package org.parallax.app.config;

import java.util.List;

/** A value of a settings file, with the line on which it starts, from 1. Immutable. */
sealed interface Value {
  /** Returns the line on which it starts. */
  int line();

  /** A string or a number, as written. */
  record Word(String text, int line) implements Value {}

  /** Anything else that stands alone: true, false, null. */
  record Other(String text, int line) implements Value {}

  /** A list. */
  record Items(List<Value> values, int line) implements Value {}

  /** Keys with their values, in order. */
  record Keys(List<Key> keys, int line) implements Value {}

  /** A key with its value; {@code line} is the key's. */
  record Key(String name, int line, Value value) {}
}
