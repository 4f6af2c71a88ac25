package org.parallax.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.parallax.app.Models;
import org.parallax.app.wiring.Parallax;

/**
 * One call of the command line, and what came of it. Catches the JVM's own streams: not for threads
 * side by side.
 *
 * @param exit its exit code
 * @param out what it printed
 * @param err what it told beside
 */
record Run(int exit, String out, String err) {
  /** Calls it with the language models. */
  static Run of(String... args) {
    return of(Models::parallax, args);
  }

  /** Calls a command that must not load them. */
  static Run withoutModels(String... args) {
    return of(
        () -> {
          throw new AssertionError("models asked for");
        },
        args);
  }

  private static Run of(Supplier<Parallax> models, String... args) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream standard = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(standard, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
      int exit = Main.commandLine(models).execute(args);
      return new Run(
          exit, standard.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }
}
