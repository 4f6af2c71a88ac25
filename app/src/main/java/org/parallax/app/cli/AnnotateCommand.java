package org.parallax.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parallax.app.export.Parts;
import org.parallax.app.wiring.Input;
import org.parallax.app.wiring.Parallax;
import org.parallax.core.pipeline.Progress;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parallax annotate}. */
@Command(
    name = "annotate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Prints articles with what was read in them: names, times, figures, who said what.",
    description = {
      "",
      "Cleans and dates each article, as 'parallax read' does and from the same kinds of input, and prints its text with the reading in it. As text: what is said stands between braces {1 ... 1}, its"
          + " speaker between <1 ...>, the words that tell so between (1 ...), and under each paragraph a line says who speaks; names, times and figures stand in brackets with their kind or value. The"
          + " other forms are for programs: docs/howto/annotate.md.",
      ""
    },
    footer = {
      "",
      "Forms:",
      "  text            for people; colours on a terminal",
      "  timeml          TimeML 1.2.1, times as TIMEX3, one document an article",
      "  brat            standoff .ann beside .txt, with annotation.conf; needs --out",
      "  web-annotation  W3C Web Annotation (JSON-LD), one page of annotations an article",
      "",
      "Examples:",
      "  parallax annotate page.html",
      "  parallax annotate page.html --only speech             who said what, nothing else",
      "  parallax annotate page.html --format timeml > a.tml",
      "  parallax annotate news.jsonl --format brat --out b/   a folder for brat",
      "  parallax annotate news.jsonl --id row-7               one of many articles",
      "",
      "Exit code: 0 success, 1 nothing could be read, 2 wrong usage."
    })
final class AnnotateCommand implements Callable<Integer> {
  private final Supplier<Parallax> models;

  @Spec private @Nullable CommandSpec spec;

  @CommandLine.Mixin private RunOptions run = new RunOptions();

  @Option(
      names = "--format",
      paramLabel = "FORM",
      defaultValue = "text",
      description = "text (default), timeml, brat or web-annotation.")
  private AnnotationPrinter.Format format = AnnotationPrinter.Format.text;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description =
          "Write files into FOLDER, named by the ids of the articles, instead of standard output; it is"
              + " made when it is not there, and files of the same names are replaced.")
  private @Nullable Path out;

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "Only the article with this id, when the input holds many.")
  private @Nullable String id;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "PART",
      description = "Only these of names, times, figures, speech; more than one parted by commas.")
  private List<Parts> only = List.of();

  @CommandLine.Mixin private SettingsOptions settings = new SettingsOptions();

  @CommandLine.Mixin private ScreenOptions screen = new ScreenOptions();

  /** Made by the command line. */
  AnnotateCommand(Supplier<Parallax> models) {
    this.models = models;
  }

  @Override
  public Integer call() throws IOException {
    run.check();
    checkOut();
    Progress progress = run.progress();
    try (Input input = run.take(progress, settings, null)) {
      Set<Parts> parts = only.isEmpty() ? EnumSet.allOf(Parts.class) : EnumSet.copyOf(only);
      AnnotationPrinter printer =
          new AnnotationPrinter(
              format,
              new AnnotationPrinter.Wanted(
                  id, parts, screen.width(out != null), screen.coloured(out != null)),
              out);
      models.get().write(input, progress, printer);
      if (printer.articles() == 0) {
        System.err.println("parallax: nothing could be read; the reasons are above.");
        return 1;
      }
      return 0;
    } catch (AnnotationPrinter.Refused e) {
      throw WrongUsage.of(spec, e.getMessage());
    }
  }

  private void checkOut() {
    if (out == null) {
      if (format == AnnotationPrinter.Format.brat) {
        throw WrongUsage.of(
            spec,
            "--format brat writes two files for each article; name a folder for them with --out FOLDER");
      }
      return;
    }
    Path folder = out.toAbsolutePath().getParent();
    boolean there =
        Files.isDirectory(out)
            || (!Files.exists(out) && folder != null && Files.isDirectory(folder));
    if (!there) {
      throw WrongUsage.of(
          spec,
          "--out takes a folder, or the name of a new one in a folder that is there, not " + out);
    }
  }
}
