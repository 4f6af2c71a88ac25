package org.parallax.app;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parallax.app.export.DossierJson;
import org.parallax.app.wiring.Parallax;
import org.parallax.core.pipeline.Progress;
import org.parallax.model.Dossier;
import org.parallax.model.Span;
import org.parallax.model.Story;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Dossiers for tests, made as the command makes them. */
public final class Dossiers {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Dossiers() {}

  /** Returns the root of the repository. */
  public static Path root() {
    String root = System.getProperty("parallax.root");
    return root == null ? Path.of("..").toAbsolutePath().normalize() : Path.of(root);
  }

  /**
   * Returns a folder beside the checkout that CI has and a user has not; tests that need it are
   * skipped without it.
   */
  public static Path shared(String name) {
    return root().resolveSibling("shared").resolve(name);
  }

  /** Returns whether {@link #shared} is there. */
  public static boolean hasShared() {
    return Files.isDirectory(shared("seeds"));
  }

  /** Returns the bytes that {@code parallax read --format json} prints. */
  public static byte[] bytes(Dossier dossier) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DossierJson.write(dossier, out);
    return out.toByteArray();
  }

  /** Reads inputs on two threads. */
  public static Dossier read(Path... inputs) {
    return read(Parallax.Options.defaults().withThreads(2), inputs);
  }

  /** Reads inputs with the models that all tests of a JVM share. */
  public static Dossier read(Parallax.Options options, Path... inputs) {
    return Models.parallax().read(List.of(inputs), options, Progress.SILENT);
  }

  /** Returns a dossier as JSON. */
  public static JsonNode json(Dossier dossier) {
    return JSON.readTree(bytes(dossier));
  }

  /** Returns the most origins of the statements that stand at each place of a story. */
  public static SortedMap<Span, Integer> origins(Story story) {
    SortedMap<Span, Integer> origins = new TreeMap<>();
    story
        .claims()
        .forEach(claim -> claim.at().forEach(at -> origins.merge(at, claim.origins(), Math::max)));
    return origins;
  }
}
