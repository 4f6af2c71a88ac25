package org.parallax.app.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/** How a text is shown: colours and the width of a line, which the commands share. */
final class ScreenOptions {
  private static final int WIDTH = 100;

  @Option(
      names = {"--color", "--colour"},
      negatable = true,
      description =
          "Colours, or none (--no-color). Default: on a terminal only, and none when NO_COLOR is set.")
  private @Nullable Boolean colour;

  /**
   * Returns whether to use colours.
   *
   * @param file whether the text goes to a file
   */
  boolean coloured(boolean file) {
    return colour == null ? !file && Ansi.AUTO.enabled() : colour;
  }

  /** Returns the width that a terminal tells, within reason; elsewhere always the same. */
  int width(boolean file) {
    String columns = System.getenv("COLUMNS");
    return !file && Ansi.AUTO.enabled() && columns != null && columns.matches("\\d{2,3}")
        ? Math.min(140, Integer.parseInt(columns))
        : WIDTH;
  }
}
