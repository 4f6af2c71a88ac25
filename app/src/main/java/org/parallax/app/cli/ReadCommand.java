package org.parallax.app.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parallax.app.export.ExportOptions;
import org.parallax.app.export.Exporter;
import org.parallax.app.export.Form;
import org.parallax.app.export.Table;
import org.parallax.app.keep.RunKeeper;
import org.parallax.app.wiring.Input;
import org.parallax.app.wiring.Parallax;
import org.parallax.core.pipeline.DossierWriter;
import org.parallax.core.pipeline.Progress;
import org.parallax.model.Store;
import org.parallax.store.SqliteStore;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parallax read}. */
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Reads reports and prints the account of each story they tell.",
    description = {
      "",
      "Reads plain text, HTML pages, JSON Lines, web archives (WARC), feeds (RSS, Atom, RDF, JSON Feed), news agencies' items (NewsML-G2, NewsML 1, NITF, ninjs), each also as .gz and told by its content; cleans and dates every article, groups them into stories and prints for each story a brief in which every"
          + " sentence is cited, who said what, the figures side by side, what comes next, what is not known, and the sources with what was removed or doubted.",
      ""
    },
    footer = {
      "",
      "Forms (--format):",
      "  text         the account, for the terminal   json       all, for programs",
      "  html         one page; citations light up    jsonl      all, an object a line",
      "  markdown     a document with footnotes       csv        one table: --table",
      "  pdf, docx    the same, to print or to edit   parquet    the table with types",
      "  annotations  citations, W3C Web Annotation   jsonld     in schema.org's words",
      "  ical         what comes next                 rss, atom  stories as a feed",
      "  timeml       the times of each article, TimeML 1.2.1: a ZIP, a document each",
      "",
      "Examples:",
      "  parallax read examples/                      the account on the terminal",
      "  parallax read r/ --format html --out a.html  one page; citations light up",
      "  parallax read n.jsonl --format json > a.json everything, for programs",
      "  parallax read r/ --format ical --out a.ics   what comes next, for a calendar",
      "  parallax read n.jsonl --map published=date   other names of fields",
      "  parallax read n.jsonl --format csv --table figures > figures.csv",
      "  parallax read r/ --config settings.json      with your own rules for outlets",
      "  parallax read today/ --data news/            keep it; tell what is kept",
      "  cat report.txt | parallax read -             from standard input",
      "",
      "Exit code: 0 success, 1 nothing could be read, 2 wrong usage."
    })
final class ReadCommand implements Callable<Integer> {
  private final Supplier<Parallax> models;

  @Spec private @Nullable CommandSpec spec;

  @CommandLine.Mixin private RunOptions run = new RunOptions();

  @Option(
      names = "--format",
      paramLabel = "FORM",
      defaultValue = "text",
      description = "One of the forms below; text by default.")
  private Form format = Form.text;

  @Option(
      names = "--table",
      paramLabel = "TABLE",
      description =
          "csv and parquet: claims (default), quotes, figures, agenda, timeline, brief or sources.")
  private @Nullable Table table;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write to FILE instead of standard output.")
  private @Nullable Path out;

  @Option(names = "--story", paramLabel = "ID", description = "Print this story only.")
  private @Nullable String story;

  @Option(
      names = "--full",
      description = "Text: also every reported sentence and every removed piece.")
  private boolean full;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description =
          "Keep what is read in this folder (made when it is not there), and tell it together with what was kept before: docs/howto/keep.md. Without it nothing is kept.")
  private @Nullable Path data;

  @CommandLine.Mixin private SettingsOptions settings = new SettingsOptions();

  @CommandLine.Mixin private ScreenOptions screen = new ScreenOptions();

  private final Clock clock;

  ReadCommand(Supplier<Parallax> models, Clock clock) {
    this.models = models;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    checkUsage();
    if (data == null) {
      return read(null);
    }
    run.checkInputs();
    try (Store store = SqliteStore.open(data, run.progress()::at)) {
      RunKeeper keeper = new RunKeeper(store, clock.instant());
      int exit = read(keeper);
      System.err.println(KeptText.of(data, keeper.news()));
      return exit;
    }
  }

  private int read(@Nullable RunKeeper keeper) throws IOException {
    Progress progress = run.progress();
    try (Input input = run.take(progress, settings, keeper)) {
      // First the inputs, then the language models: a name mistyped is told at once.
      try (Printer printer = new Printer(this::writer, input, story)) {
        models.get().write(input, progress, printer);
        printer.warnings().forEach(System.err::println);
        if (printer.articles() == 0) {
          System.err.println(
              "parallax: nothing could be read; see the lines under DROPPED for the reasons.");
          return 1;
        }
        return 0;
      } catch (Printer.NoSuchStory e) {
        throw WrongUsage.of(spec, e.getMessage());
      }
    }
  }

  private void checkUsage() {
    run.check();
    if (data != null && run.oneStory()) {
      throw WrongUsage.of(
          spec,
          "--one-story and --data do not go together: what is kept is told apart into stories, so"
              + " that later reports find theirs. Leave one of them out");
    }
    if (table != null && !format.tabular()) {
      throw WrongUsage.of(spec, "--table goes with --format csv or parquet, not " + format);
    }
    if (out == null && format.binary() && Ansi.AUTO.enabled()) {
      throw WrongUsage.of(
          spec, "--format " + format + " is nothing for a terminal: add --out FILE or > FILE");
    }
    Path folder = out == null ? null : out.toAbsolutePath().getParent();
    if (out != null && (Files.isDirectory(out) || folder == null || !Files.isDirectory(folder))) {
      throw WrongUsage.of(
          spec, "--out takes the name of a file in a folder that is there, not " + out);
    }
  }

  /** Opens what is printed to, and returns the writer of the form that was asked for. */
  private Printer.Opened writer(Input input) throws IOException {
    boolean file = out != null;
    OutputStream stream =
        new BufferedOutputStream(out == null ? System.out : Files.newOutputStream(out));
    ExportOptions options =
        ExportOptions.defaults()
            .ofStory(story)
            .of(table == null ? Table.claims : table)
            .on(screen.width(file), screen.coloured(file), full)
            .waitingOn(input::texts);
    DossierWriter writer = Exporter.open(format, stream, options);
    return new Printer.Opened(writer, out == null ? stream::flush : stream);
  }
}
