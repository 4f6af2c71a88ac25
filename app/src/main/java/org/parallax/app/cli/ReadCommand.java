package org.parallax.app.cli;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parallax.app.export.DossierHtml;
import org.parallax.app.export.DossierJson;
import org.parallax.app.export.DossierText;
import org.parallax.app.wiring.Parallax;
import org.parallax.core.pipeline.Progress;
import org.parallax.ingest.BadInput;
import org.parallax.ingest.Ingested;
import org.parallax.model.Dossier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parallax read}. */
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Reads reports and prints the account of each story they tell.",
    description = {
      "",
      "Reads plain text, HTML pages, JSON Lines, web archives (WARC), feeds (RSS, Atom, RDF), news agencies' items (NewsML-G2, NITF, ninjs), each also as .gz and told by its content; cleans and dates every article, groups them into stories and prints for each story a brief in which every"
          + " sentence is cited, who said what, the figures side by side, what comes next, what is not known, and the sources with what was removed or doubted.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  parallax read examples/                      the account on the terminal",
      "  parallax read r/ --format html --out a.html  one page; citations light up",
      "  parallax read n.jsonl --format json > a.json everything, for programs",
      "  parallax read n.jsonl --map published=date   rows with names of their own",
      "  parallax read r/ --config settings.json      with your own furniture, agencies, publishers",
      "  cat report.txt | parallax read -             from standard input",
      "",
      "Exit code: 0 success, 1 nothing could be read, 2 wrong usage."
    })
final class ReadCommand implements Callable<Integer> {
  private final Supplier<Parallax> models;

  private static final int WIDTH = 100;

  /** The forms a dossier is printed in. */
  enum Format {
    text,
    json,
    html
  }

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description = "Files, folders (read through), or - for standard input.")
  private List<String> inputs = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORM",
      defaultValue = "text",
      description = "text (default), json or html.")
  private Format format = Format.text;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write to FILE instead of standard output.")
  private @Nullable Path out;

  @Option(
      names = "--story",
      paramLabel = "ID",
      description = "Print this story only (text and html).")
  private @Nullable String story;

  @Option(
      names = "--full",
      description = "Text: also every reported sentence and every removed piece.")
  private boolean full;

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

  @CommandLine.Mixin private SettingsOptions settings = new SettingsOptions();

  @Option(names = "--quiet", description = "No progress on standard error.")
  private boolean quiet;

  ReadCommand(Supplier<Parallax> models) {
    this.models = models;
  }

  @Override
  public Integer call() throws IOException {
    checkUsage();
    Progress progress = quiet ? Progress.SILENT : new TerminalProgress(System.err);
    Dossier dossier;
    try {
      Parallax.Options options = options();
      // First the inputs, then the language models: a name mistyped is told at once.
      Ingested ingested = Parallax.ingest(inputs.stream().map(Path::of).toList(), options);
      dossier = models.get().read(ingested, options, progress);
    } catch (BadInput e) {
      throw usage(e.line());
    }
    if (story != null && dossier.stories().stream().noneMatch(s -> s.id().equals(story))) {
      throw usage(
          "no story has the id "
              + story
              + "; the ids are: "
              + String.join(
                  ", ",
                  dossier.stories().stream().map(org.parallax.model.Story::id).limit(20).toList()));
    }
    write(dossier);
    HostWarnings.of(dossier).forEach(System.err::println);
    if (dossier.articles().isEmpty()) {
      System.err.println(
          "parallax: nothing could be read; see the lines under DROPPED for the reasons.");
      return 1;
    }
    return 0;
  }

  private void checkUsage() {
    if (threads < 1) {
      throw usage("--threads takes a number of at least one, not " + threads);
    }
    Path folder = out == null ? null : out.toAbsolutePath().getParent();
    if (out != null && (Files.isDirectory(out) || folder == null || !Files.isDirectory(folder))) {
      throw usage("--out takes the name of a file in a folder that is there, not " + out);
    }
    if (asOf != null) {
      try {
        LocalDate.parse(asOf);
      } catch (DateTimeException e) {
        throw usage("--as-of takes a day such as 2031-05-09, not " + asOf);
      }
    }
  }

  private Parallax.Options options() {
    settings.load();
    return new Parallax.Options(settings.ingest(), oneStory, asOf, threads, settings.rules());
  }

  private CommandLine.ParameterException usage(String message) {
    return new CommandLine.ParameterException(
        java.util.Objects.requireNonNull(spec).commandLine(), message);
  }

  private void write(Dossier dossier) throws IOException {
    Path file = out;
    if (file == null) {
      PrintStream stdout = System.out;
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      print(dossier, bytes, CommandLine.Help.Ansi.AUTO.enabled());
      stdout.write(bytes.toByteArray());
      stdout.flush();
      return;
    }
    try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file))) {
      print(dossier, stream, false);
    }
  }

  private void print(Dossier dossier, OutputStream stream, boolean colour) throws IOException {
    switch (format) {
      case json -> DossierJson.write(dossier, stream);
      case html -> stream.write(DossierHtml.of(dossier, story).getBytes(StandardCharsets.UTF_8));
      case text ->
          stream.write(
              DossierText.of(dossier, new DossierText.Form(story, width(colour), colour, full))
                  .getBytes(StandardCharsets.UTF_8));
    }
  }

  /** The width that a terminal tells, within reason; elsewhere always the same. */
  static int width(boolean terminal) {
    String columns = System.getenv("COLUMNS");
    return terminal && columns != null && columns.matches("\\d{2,3}")
        ? Math.min(140, Integer.parseInt(columns))
        : WIDTH;
  }
}
