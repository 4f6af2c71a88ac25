package org.parallax.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.app.wiring.Parallax;
import org.parallax.ingest.Ingester;
import org.parallax.model.Dossier;

/** Every dossier keeps the contract: its schema, its laws, the same bytes. */
class DossierContractTest {
  private static final Path EXAMPLES = Dossiers.root().resolve("examples");
  private static final byte[] BYTES = Dossiers.bytes(Dossiers.read(EXAMPLES));

  @Test
  void fitsItsSchema() throws IOException {
    try (InputStream in =
        Parallax.class.getResourceAsStream("/org/parallax/app/export/dossier.schema.json")) {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(in);
      assertThat(
              schema.validate(
                  new String(BYTES, StandardCharsets.UTF_8), com.networknt.schema.InputFormat.JSON))
          .isEmpty();
    }
  }

  @Test
  void keepsTheLaws() {
    Dossier dossier = Dossiers.read(EXAMPLES);
    assertThat(
            DossierLaws.breaches(Dossiers.json(dossier), new Ingester().ingest(List.of(EXAMPLES))))
        .isEmpty();
  }

  @Test
  void isTheSameOnOneThread() {
    same(Dossiers.bytes(Dossiers.read(Parallax.Options.defaults().withThreads(1), EXAMPLES)));
  }

  /** As a user's machine would: a JVM of its own, started under that locale and zone. */
  @Test
  void isTheSameUnderAnotherLocaleAndZone(@TempDir Path folder) throws Exception {
    Path out = folder.resolve("out.json");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Pacific/Apia",
                "-cp",
                System.getProperty("java.class.path"),
                "org.parallax.app.cli.Main",
                "read",
                EXAMPLES.toString(),
                "--format=json",
                "--quiet",
                "--out=" + out)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertThat(process.waitFor()).as(Files.readString(folder.resolve("log"))).isZero();
    same(Files.readAllBytes(out));
  }

  @Test
  void isTheSameInAnyOrderOfTheFiles() throws IOException {
    List<Path> files;
    try (java.util.stream.Stream<Path> walk = Files.list(EXAMPLES)) {
      files = walk.sorted(java.util.Comparator.reverseOrder()).toList();
    }
    Dossier listed = Dossiers.read(files.toArray(Path[]::new));
    same(Dossiers.bytes(listed));
  }

  /** Compares line by line, so that a difference is short to read. */
  private static void same(byte[] bytes) {
    List<String> want = new String(BYTES, StandardCharsets.UTF_8).lines().toList();
    List<String> got = new String(bytes, StandardCharsets.UTF_8).lines().toList();
    for (int i = 0; i < Math.min(want.size(), got.size()); i++) {
      assertThat(got.get(i)).as("line %d", i + 1).isEqualTo(want.get(i));
    }
    assertThat(got).hasSameSizeAs(want);
  }
}
