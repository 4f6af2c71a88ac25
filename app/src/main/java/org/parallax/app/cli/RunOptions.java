package org.parallax.app.cli;

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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How inputs are read in full: what the commands that read once share. */
final class RunOptions extends WorkOptions {
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

  @Override
  void check() {
    super.check();
    if (asOf != null) {
      try {
        LocalDate.parse(asOf);
      } catch (DateTimeException e) {
        throw WrongUsage.of(spec(), "--as-of takes a day such as 2031-05-09, not " + asOf);
      }
    }
  }

  /** Refuses inputs that are not there, before anything is made for them. */
  void checkInputs() {
    try {
      Ingester.check(inputs.stream().map(Path::of).toList());
    } catch (BadInput e) {
      throw WrongUsage.of(spec(), e.line());
    }
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
    try {
      settings.load();
      Parallax.Options options =
          new Parallax.Options(settings.ingest(), oneStory, asOf, threads(), settings.rules());
      List<Path> paths = inputs.stream().map(Path::of).toList();
      return keeper == null
          ? Parallax.take(paths, options, progress, temporary())
          : Parallax.take(paths, options, progress, temporary(), keeper);
    } catch (BadInput e) {
      throw WrongUsage.of(spec(), e.line());
    }
  }
}
