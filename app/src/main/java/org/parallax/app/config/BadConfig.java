package org.parallax.app.config;

import org.jspecify.annotations.Nullable;

/** A settings file that cannot be used. Its message names file and line, and says what to do. */
public final class BadConfig extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Line from 1; null when the file as a whole is meant. */
  private final @Nullable Integer line;

  BadConfig(String file, @Nullable Integer line, String message) {
    super("BAD_CONFIG " + file + (line == null ? "" : " line " + line) + ": " + message);
    this.line = line;
  }

  /** Returns the line from 1; null when the file as a whole is meant. */
  public @Nullable Integer line() {
    return line;
  }
}
