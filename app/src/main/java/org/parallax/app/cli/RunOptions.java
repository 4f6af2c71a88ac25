package org.parallax.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.app.keep.RunKeeper;
import org.parallax.app.wiring.Input;
import org.parallax.app.wiring.Parallax;
import org.parallax.core.pipeline.Progress;
import org.parallax.ingest.BadInput;
import org.parallax.ingest.Ingester;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How inputs are read in full: what the commands that need the language models share. */
final class RunOptions {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description = "Files, folders (read through), or - for standard input.")
  private List<String> inputs = List.of();

  @Option(
      names = "--one-story",
      description = "You know that all of the input is about one event: do not group.")
  private boolean oneStory;

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description =
          "Day (YYYY-MM-DD) of reading: only what lies after it is called future, and embargoes up to"
              + " it have lifted.")
  private @Nullable String asOf;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Number of threads (default: one for each core); the result does not depend on it.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--temp",
      paramLabel = "FOLDER",
      description =
          "Folder for what does not fit in memory (default: the system's); deleted at the end.")
  private @Nullable Path temp;

  @Option(names = "--quiet", description = "No progress on standard error.")
  private boolean quiet;

  /** Refuses what cannot be meant. */
  void check() {
    if (threads < 1) {
      throw WrongUsage.of(spec, "--threads takes a number of at least one, not " + threads);
    }
    if (temp != null && !Files.isDirectory(temp)) {
      throw WrongUsage.of(spec, "--temp takes a folder that is there, not " + temp);
    }
    if (asOf != null) {
      try {
        LocalDate.parse(asOf);
      } catch (DateTimeException e) {
        throw WrongUsage.of(spec, "--as-of takes a day such as 2031-05-09, not " + asOf);
      }
    }
  }

  /** Refuses inputs that are not there, before anything is made for them. */
  void checkInputs() {
    try {
      Ingester.check(inputs.stream().map(Path::of).toList());
    } catch (BadInput e) {
      throw WrongUsage.of(spec, e.line());
    }
  }

  /** Returns what hears how far the run has come. */
  Progress progress() {
    return quiet ? Progress.SILENT : new TerminalProgress(System.err);
  }

  /** Returns whether all of the input is one story. */
  boolean oneStory() {
    return oneStory;
  }

  /**
   * Reads, cleans and dates the inputs.
   *
   * @param keeper keeps them; null when nothing is kept
   */
  Input take(Progress progress, SettingsOptions settings, @Nullable RunKeeper keeper) {
    Path temporary = temp == null ? Path.of(System.getProperty("java.io.tmpdir", ".")) : temp;
    try {
      settings.load();
      Parallax.Options options =
          new Parallax.Options(settings.ingest(), oneStory, asOf, threads, settings.rules());
      List<Path> paths = inputs.stream().map(Path::of).toList();
      return keeper == null
          ? Parallax.take(paths, options, progress, temporary)
          : Parallax.take(paths, options, progress, temporary, keeper);
    } catch (BadInput e) {
      throw WrongUsage.of(spec, e.line());
    }
  }
}
