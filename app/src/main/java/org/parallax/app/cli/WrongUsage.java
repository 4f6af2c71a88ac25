package org.parallax.app.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Says that a command was given what it cannot use: exit code 2. */
final class WrongUsage {
  private WrongUsage() {}

  /**
   * Returns what a command throws.
   *
   * @param spec of the command; set by the command line before any of it runs
   * @param message what is wrong, and what to give instead
   */
  static CommandLine.ParameterException of(@Nullable CommandSpec spec, @Nullable String message) {
    return new CommandLine.ParameterException(
        Objects.requireNonNull(spec).commandLine(), String.valueOf(message));
  }
}
