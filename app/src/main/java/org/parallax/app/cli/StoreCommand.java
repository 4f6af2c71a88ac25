package org.parallax.app.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Kept;
import org.parallax.store.Checker;
import org.parallax.store.Damage;
import org.parallax.store.Exporter;
import org.parallax.store.Repairer;
import org.parallax.store.SqliteStore;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code parallax store}. */
@Command(
    name = "store",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    header = "Looks after what 'parallax read --data FOLDER' keeps.",
    description = {
      "",
      "A folder holds every article with its earlier versions and its capture, the stories, their accounts of now and before, decisions, and what was dropped and why. One process works on a folder"
          + " at a time. docs/howto/keep.md says more.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  parallax store check --data news/            is all as it was written?",
      "  parallax store repair --data news/           move aside what is lost, keep the rest",
      "  parallax store export --data news/ > n.jsonl everything, as lines of JSON, sorted",
      "  parallax store compact --data news/          into as little room as it needs",
      "",
      "Exit code: 0 success, 1 something is damaged or failed, 2 wrong usage."
    })
final class StoreCommand implements Runnable {
  private static final int SHOWN = 20;

  /** Made by the command line. */
  StoreCommand() {}

  /** The folder, which all commands take. */
  static final class DataOption {
    @Option(
        names = "--data",
        paramLabel = "FOLDER",
        required = true,
        description = "The folder that 'parallax read --data' made.")
    private @Nullable Path data;

    Path folder() {
      return java.util.Objects.requireNonNull(data);
    }
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      header =
          "Says whether all is as it was written: file, rows, what they name, words that are searched.",
      description = "Changes nothing. Exit code 1 when something is damaged.")
  int check(@CommandLine.Mixin DataOption option) {
    try (SqliteStore store = open(option)) {
      List<Damage> found = Checker.check(store);
      if (found.isEmpty()) {
        System.out.println(counts(store.counts()) + "; all as it was written");
        return 0;
      }
      list(found);
      System.out.println("Run 'parallax store repair --data " + option.folder() + "'.");
      return 1;
    }
  }

  /** Opens the store; says on standard error how far one of an older version is brought up. */
  private static SqliteStore open(DataOption option) {
    TerminalProgress progress = new TerminalProgress(System.err);
    return SqliteStore.openThere(option.folder(), progress::at);
  }

  private static void list(List<Damage> found) {
    for (Damage damage : found.subList(0, Math.min(SHOWN, found.size()))) {
      System.out.println(
          damage.place()
              + ": "
              + damage.what()
              + (damage.lost().isEmpty() ? "" : "; lost: " + damage.lost()));
    }
    if (found.size() > SHOWN) {
      System.out.println("and " + (found.size() - SHOWN) + " more");
    }
  }

  private static String counts(Kept.Counts counts) {
    return String.format(
        Locale.ROOT,
        "%d captures, %d articles, %d stories, %d accounts, %d dropped, %d decisions",
        counts.captures(),
        counts.articles(),
        counts.stories(),
        counts.accounts(),
        counts.dropped(),
        counts.decisions());
  }

  @Command(
      name = "repair",
      mixinStandardHelpOptions = true,
      header = "Moves aside what is lost and keeps the rest.",
      description =
          "The damaged database is kept beside the list of what is lost, in a folder 'lost-1' of the store. Read the inputs of what is lost again: it is taken as new.")
  int repair(@CommandLine.Mixin DataOption option) {
    Repairer.Repaired repaired = Repairer.repair(option.folder());
    if (repaired.aside() == null) {
      System.out.println("nothing to repair");
      return 0;
    }
    list(repaired.damages());
    System.out.println(
        (repaired.lost().isEmpty() ? "Nothing is lost" : "Lost: " + repaired.lost().size())
            + "; the damaged database and the whole list are in "
            + repaired.aside());
    return 0;
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      header = "Prints everything as lines of JSON, sorted.",
      description =
          "The same content gives the same bytes, however often its making was broken off: docs/howto/keep.md.")
  int export(@CommandLine.Mixin DataOption option) {
    try (SqliteStore store = open(option)) {
      Writer out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
      Exporter.export(store, line -> write(out, line));
      out.flush();
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Writer out, String line) {
    try {
      out.write(line);
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Command(
      name = "compact",
      mixinStandardHelpOptions = true,
      header = "Puts the store into as little room as it needs.",
      description = "Needs as much room again while it runs.")
  int compact(@CommandLine.Mixin DataOption option) {
    try (SqliteStore store = open(option)) {
      long before = store.bytes();
      store.compact();
      System.out.println(before + " bytes before, " + store.bytes() + " now");
      return 0;
    }
  }
}
