package org.parallax.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code parallax}. */
@Command(
    name = "parallax",
    subcommands = {ReadCommand.class, CommandLine.HelpCommand.class},
    mixinStandardHelpOptions = true,
    version = "Parallax 0.1.0",
    description = "Shows one news event from every source, in one account that you can check.")
public final class Main implements Runnable {
  /** Made by the command line. */
  public Main() {}

  /** Runs the command line and exits with its code. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }
}
