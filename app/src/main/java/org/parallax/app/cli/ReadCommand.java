package org.parallax.app.cli;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parallax.app.export.DossierJson;
import org.parallax.app.wiring.Parallax;
import org.parallax.core.pipeline.Progress;
import org.parallax.model.Dossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parallax read}. */
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    description = "Reads reports and prints the account of their stories.")
final class ReadCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "INPUT", description = "Files or folders.")
  private List<Path> inputs = List.of();

  @Option(names = "--format", defaultValue = "text", description = "text, json or html.")
  private String format = "text";

  @Option(names = "--out", description = "Write to this file instead of standard output.")
  private @Nullable Path out;

  @Option(names = "--one-story", description = "All of the input is about one event.")
  private boolean oneStory;

  @Option(names = "--as-of", description = "Day (YYYY-MM-DD) after which things are called future.")
  private @Nullable String asOf;

  @Option(names = "--threads", description = "Number of threads; the result does not depend on it.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() throws IOException {
    Dossier dossier = Parallax.read(inputs, oneStory, asOf, threads, Progress.SILENT);
    try (OutputStream stream =
        new BufferedOutputStream(out == null ? System.out : new FileOutputStream(out.toFile()))) {
      DossierJson.write(dossier, stream);
    }
    return 0;
  }
}
