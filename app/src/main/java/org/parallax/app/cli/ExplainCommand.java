package org.parallax.app.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parallax.app.export.ExplainJson;
import org.parallax.app.export.ExplainText;
import org.parallax.app.wiring.Parallax;
import org.parallax.core.pipeline.Explanation;
import org.parallax.ingest.BadInput;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parallax explain}. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Shows what was kept of a page and what was removed, and why.",
    description = {
      "",
      "For each article of FILE: what could be its title, byline, date, outlet, agency and language, where each stands, whether it was accepted and why; its notes; and the page in reading"
          + " order, line by line, with what was kept (+) and what was removed (-), for which reason. For a page that was dropped: why. Reads everything that 'parallax read' reads; needs no language"
          + " models, so it is quick.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  parallax explain page.html",
      "  parallax explain news.jsonl --id row-7       one of many articles",
      "  parallax explain page.html --config s.json   try your own rules on a page",
      "  parallax explain page.html --format json     for programs: docs/formats/explain.md",
      "",
      "Exit code: 0 success, 1 nothing could be read, 2 wrong usage."
    })
final class ExplainCommand implements Callable<Integer> {
  /** So many ids are named when the one asked for is not there. */
  private static final int LISTED = 20;

  /** The forms that an account of one page is printed in. */
  enum Format {
    text,
    json
  }

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "1",
      paramLabel = "FILE",
      description = "A file, a folder (read through), or - for standard input.")
  private @Nullable Path file;

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "Only the article with this id, when FILE holds many.")
  private @Nullable String id;

  @Option(
      names = "--format",
      paramLabel = "FORM",
      defaultValue = "text",
      description = "text (default) or json.")
  private Format format = Format.text;

  @CommandLine.Mixin private ScreenOptions screen = new ScreenOptions();

  @CommandLine.Mixin private SettingsOptions settings = new SettingsOptions();

  /** Made by the command line. */
  ExplainCommand() {}

  @Override
  public Integer call() {
    Explanation all;
    try {
      settings.load();
      Parallax.Options options =
          new Parallax.Options(settings.ingest(), false, null, 1, settings.rules());
      all =
          Parallax.explain(
              Parallax.ingest(List.of(Objects.requireNonNull(file)), options), options);
    } catch (BadInput e) {
      throw WrongUsage.of(spec, e.line());
    }
    String wanted = id;
    if (wanted != null) {
      all = only(all, wanted);
    }
    print(all);
    if (all.pages().isEmpty()) {
      System.err.println("parallax: nothing could be read; the reasons are above.");
      return 1;
    }
    return 0;
  }

  private Explanation only(Explanation all, String wanted) {
    List<String> ids = all.pages().stream().map(p -> p.article().id()).toList();
    if (!ids.contains(wanted) && all.dropped().stream().noneMatch(d -> wanted.equals(d.id()))) {
      throw WrongUsage.of(
          spec,
          "no article has the id "
              + wanted
              + (ids.isEmpty()
                  ? "; nothing could be read"
                  : "; the ids are: "
                      + String.join(", ", ids.stream().limit(LISTED).toList())
                      + (ids.size() > LISTED ? ", and " + (ids.size() - LISTED) + " more" : "")));
    }
    return new Explanation(
        all.pages().stream().filter(p -> p.article().id().equals(wanted)).toList(),
        all.dropped().stream().filter(d -> wanted.equals(d.id())).toList());
  }

  private void print(Explanation all) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    switch (format) {
      case json -> ExplainJson.write(all.pages(), all.dropped(), bytes);
      case text ->
          bytes.writeBytes(
              ExplainText.of(
                      all.pages(), all.dropped(), screen.width(false), screen.coloured(false))
                  .getBytes(StandardCharsets.UTF_8));
    }
    System.out.writeBytes(bytes.toByteArray());
    System.out.flush();
  }
}
