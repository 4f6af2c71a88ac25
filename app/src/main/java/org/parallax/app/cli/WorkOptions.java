package org.parallax.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.parallax.core.pipeline.Progress;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How reading is done, whatever is read: what all commands share that read in full. */
class WorkOptions {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

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
  }

  /** Returns the command that these are options of; set before any of it runs. */
  final @Nullable CommandSpec spec() {
    return spec;
  }

  final int threads() {
    return threads;
  }

  /** Returns the folder for what does not fit in memory. */
  final Path temporary() {
    return temp == null ? Path.of(System.getProperty("java.io.tmpdir", ".")) : temp;
  }

  /** Returns what hears how far the work has come. */
  final Progress progress() {
    return quiet ? Progress.SILENT : new TerminalProgress(System.err);
  }
}
