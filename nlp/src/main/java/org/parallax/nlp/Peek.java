package org.parallax.nlp;

import java.lang.reflect.Field;

/** Fields of CoreNLP's objects that it does not show, for the build of this module. */
final class Peek {
  private Peek() {}

  /**
   * Returns what an object has in a field.
   *
   * @throws IllegalStateException when it has none, or null in it: CoreNLP has changed
   */
  static <T> T field(Object owner, String name, Class<T> type) {
    for (Class<?> c = owner.getClass(); c != null; c = c.getSuperclass()) {
      for (Field field : c.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          return value(owner, field, type);
        }
      }
    }
    throw new IllegalStateException("CoreNLP has changed: no field " + name);
  }

  private static <T> T value(Object owner, Field field, Class<T> type) {
    try {
      field.setAccessible(true);
      Object value = field.get(owner);
      if (type.isInstance(value)) {
        return type.cast(value);
      }
      throw new IllegalStateException(
          "CoreNLP has changed: not a " + type.getSimpleName() + " in " + field.getName());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Fails the build when a model is not what this module evaluates. */
  static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException("a model of CoreNLP has changed: " + what);
    }
  }
}
