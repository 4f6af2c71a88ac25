package org.parallax.app.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.app.config.BadConfig;
import org.parallax.app.config.Config;
import org.parallax.app.config.ConfigReader;
import org.parallax.app.config.Sizes;
import org.parallax.ingest.IngestSettings;
import org.parallax.model.UserRules;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * How inputs are read: options that the commands share. What stands on the command line wins over
 * the settings file.
 */
final class SettingsOptions {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "Your settings: furniture of pages to take out, names of agencies, publishers and outlets, a mapping for JSON rows. JSON with comments: docs/howto/configure.md. No file is read unless named here.")
  private @Nullable Path config;

  @Option(
      names = "--map",
      paramLabel = "FIELD=NAME",
      description =
          "JSON Lines: the rows call FIELD (id, url, outlet, title, byline, published, modified, captured, language, text, html) by NAME, as in --map published=date; NAME may be nested, as in --map text=content.body. May be repeated.")
  private Map<String, String> mapping = new TreeMap<>();

  @Option(
      names = "--max-article",
      paramLabel = "SIZE",
      description = "Drop an article above this size (default 20MB).")
  private @Nullable String maxArticle;

  private Config read = Config.none();

  /** Reads the settings file, when there is one. */
  void load() {
    try {
      read = config == null ? Config.none() : ConfigReader.read(config);
    } catch (BadConfig e) {
      throw WrongUsage.of(spec, e.getMessage());
    }
  }

  /** Returns how inputs are read. */
  IngestSettings ingest() {
    SortedMap<String, String> names = new TreeMap<>(read.mapping());
    names.putAll(mapping);
    IngestSettings usual = IngestSettings.defaults();
    Long said = read.maxArticleBytes();
    return new IngestSettings(
        maxArticle != null ? bytes(maxArticle) : said != null ? said : usual.maxArticleBytes(),
        usual.maxExpansion(),
        names,
        new TreeSet<>(mapping.keySet()),
        rules().selectors());
  }

  /** Returns what the user knows of outlets and their pages. */
  UserRules rules() {
    return read.rules();
  }

  private long bytes(String size) {
    Long bytes = Sizes.bytes(size);
    if (bytes == null) {
      throw WrongUsage.of(spec, "--max-article takes a size such as 20MB, not " + size);
    }
    return bytes;
  }
}
