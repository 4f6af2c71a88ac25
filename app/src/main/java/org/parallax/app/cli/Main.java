package org.parallax.app.cli;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.parallax.app.wiring.Parallax;
import org.parallax.model.StoreProblem;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code parallax}. */
@Command(
    name = "parallax",
    mixinStandardHelpOptions = true,
    version = "Parallax " + Parallax.VERSION,
    synopsisSubcommandLabel = "COMMAND",
    header = "Shows one news event from every source, in one account that you can check.",
    footer = {"", "Try: parallax read examples/", "More on a command: parallax help COMMAND"})
public final class Main implements Runnable {
  /** Frames of a fault that tell where it is. */
  private static final int FRAMES = 5;

  /** Made by the command line. */
  public Main() {}

  /**
   * Runs the command line and exits with its code: 0 success, 1 nothing could be read, 2 wrong
   * usage.
   */
  public static void main(String[] args) {
    // The NLP library lowers case by the machine's locale; the same input must give the same bytes
    // on every machine.
    Locale.setDefault(Locale.ROOT);
    System.exit(commandLine(Parallax::load).execute(args));
  }

  /** Returns the command line; the language models are asked for when there is work for them. */
  static CommandLine commandLine(Supplier<Parallax> models) {
    return new CommandLine(new Main())
        .addSubcommand(new ReadCommand(models, Clock.systemUTC()))
        .addSubcommand(new AnnotateCommand(models))
        .addSubcommand(new ExplainCommand())
        .addSubcommand(new DiffCommand())
        .addSubcommand(new StoreCommand())
        .addSubcommand(new ServeCommand(models, Clock.systemUTC()))
        .addSubcommand(new TokenCommand())
        .addSubcommand(new CommandLine.HelpCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true)
        .setParameterExceptionHandler((exception, args) -> {
          String command = exception.getCommandLine().getCommandName();
          System.err.println("parallax: " + said(exception));
          System.err.println(
              command.equals("parallax")
                  ? "Try: parallax --help"
                  : "Try: parallax help " + command);
          return CommandLine.ExitCode.USAGE;
        })
        .setExecutionExceptionHandler((exception, line, parsed) -> {
          String message = exception.getMessage();
          System.err.println(
              "parallax: " + (message == null ? exception.getClass().getSimpleName() : message));
          if (!(exception instanceof StoreProblem)
              && exception.getCause() instanceof RuntimeException fault) {
            System.err.println(
                "parallax: this is a fault of Parallax, please report it: "
                    + fault
                    + " at "
                    + Arrays.stream(fault.getStackTrace()).limit(FRAMES).toList());
          }
          return 1;
        });
  }

  /** The library's message, in our words where its own are a programmer's. */
  private static String said(CommandLine.ParameterException exception) {
    if (exception instanceof CommandLine.UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().get(0);
      List<String> near = unmatched.getSuggestions();
      return (unmatched.isUnknownOption() ? "there is no option " : "there is no command ")
          + first
          + (near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?");
    }
    if (exception instanceof CommandLine.MissingParameterException missing) {
      if (missing.getCommandLine().getCommandName().equals("diff")) {
        return "name two dossiers, the old one and the new one";
      }
      return "name at least one file or folder to read, or - for standard input";
    }
    return String.valueOf(exception.getMessage())
        .replaceFirst(
            "Value for option option '--map' .* format but was (.*)",
            "--map takes FIELD=NAME, as in published=date, not $1")
        .replaceFirst("Invalid value for option '(--[a-z]+)'( \\(\\w+\\))?: expected", "$1 takes")
        .replace("web_annotation, ", "")
        .replace("is not an int", "is not a whole number")
        .replace(" (case-insensitive)", "");
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }
}
