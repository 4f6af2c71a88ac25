package org.parallax.app.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parallax.app.compare.Changes;
import org.parallax.app.compare.Comparer;
import org.parallax.app.export.ChangesJson;
import org.parallax.app.export.ChangesText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parallax diff}. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Shows what changed from one dossier to another.",
    description = {
      "",
      "OLD and NEW are dossiers, as 'parallax read ... --format json' prints them: of one story at two times, or of two sets of reports. For each story: which claims are new, gained or lost"
          + " an origin or are denied since, which figures moved, what on the agenda was moved, held or cancelled. Needs no language models, so it is quick.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  parallax read monday/ --format json --out monday.json",
      "  parallax read monday/ tuesday/ --format json --out tuesday.json",
      "  parallax diff monday.json tuesday.json",
      "  parallax diff monday.json tuesday.json --format json    for programs: docs/howto/compare.md",
      "",
      "Exit code: 0 success, whether anything changed or not, 2 wrong usage."
    })
final class DiffCommand implements Callable<Integer> {
  /** The forms that changes are printed in. */
  enum Format {
    text,
    json
  }

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "OLD", description = "The old dossier.")
  private @Nullable Path before;

  @Parameters(index = "1", paramLabel = "NEW", description = "The new dossier.")
  private @Nullable Path after;

  @Option(
      names = "--format",
      paramLabel = "FORM",
      defaultValue = "text",
      description = "text (default) or json.")
  private Format format = Format.text;

  @Option(
      names = "--full",
      description = "Text: every claim that is new or gone, not only the first eight.")
  private boolean full;

  @CommandLine.Mixin private ScreenOptions screen = new ScreenOptions();

  /** Made by the command line. */
  DiffCommand() {}

  @Override
  public Integer call() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Changes changes = changes();
    switch (format) {
      case json -> ChangesJson.write(changes, bytes);
      case text ->
          bytes.writeBytes(
              ChangesText.of(changes, screen.width(false), screen.coloured(false), full)
                  .getBytes(StandardCharsets.UTF_8));
    }
    System.out.writeBytes(bytes.toByteArray());
    System.out.flush();
    return 0;
  }

  private Changes changes() {
    try {
      return new Comparer().compare(Objects.requireNonNull(before), Objects.requireNonNull(after));
    } catch (Comparer.Refused e) {
      throw WrongUsage.of(spec, e.getMessage());
    }
  }
}
