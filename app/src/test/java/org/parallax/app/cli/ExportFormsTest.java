package org.parallax.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parallax.app.Dossiers;
import org.parallax.app.export.ExportOptions;
import org.parallax.app.export.Exporter;
import org.parallax.app.export.Form;
import org.parallax.app.export.Table;
import org.parallax.core.pipeline.DossierTeller;
import org.parallax.model.Dossier;

/** What the command writes has the bytes that a program gets through the door. */
class ExportFormsTest {
  private static final Path EXAMPLES = Dossiers.root().resolve("examples");
  private static final Dossier DOSSIER = Dossiers.read(EXAMPLES);

  @TempDir private Path folder;

  private static byte[] bytes(Form form, ExportOptions options) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DossierTeller.tell(DOSSIER, Exporter.open(form, out, options));
    return out.toByteArray();
  }

  private byte[] written(String... options) throws IOException {
    Path out = folder.resolve("out");
    String[] args = new String[options.length + 4];
    System.arraycopy(options, 0, args, 4, options.length);
    args[0] = "read";
    args[1] = "--quiet";
    args[2] = "--out=" + out;
    args[3] = EXAMPLES.toString();
    Run run = Run.of(args);
    assertThat(run.exit()).as(run.err()).isZero();
    return Files.readAllBytes(out);
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void theCommandWritesTheSame(Form form) throws IOException {
    assertThat(written("--format=" + form)).isEqualTo(bytes(form, ExportOptions.defaults()));
  }

  @Test
  void aTableOfOneStoryIsWritten() throws IOException {
    String story = DOSSIER.stories().getLast().id();
    assertThat(written("--format=csv", "--table=figures", "--story=" + story))
        .isEqualTo(bytes(Form.csv, ExportOptions.defaults().of(Table.figures).ofStory(story)));
  }

  @Test
  void aTableOfWhatHasNoneIsRefused() {
    Run run = Run.withoutModels("read", "--format=json", "--table=figures", EXAMPLES.toString());
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("--table goes with --format csv or parquet, not json");
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void whatIsNoTextIsNothingForATerminal(Form form) {
    if (form.binary()) {
      System.setProperty("picocli.ansi", "true");
      try {
        Run run = Run.withoutModels("read", "--format=" + form, EXAMPLES.toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--format " + form + " is nothing for a terminal");
        assertThat(run.out()).isEmpty();
      } finally {
        System.clearProperty("picocli.ansi");
      }
    }
  }

  @Test
  void theHelpNamesEveryFormAndEveryTable() {
    String help = Run.withoutModels("read", "--help").out();
    for (Form form : Form.values()) {
      assertThat(help).containsPattern("\\b" + form + "\\b");
    }
    for (Table table : Table.values()) {
      assertThat(help).containsPattern("\\b" + table + "\\b");
    }
    assertThat(help.lines()).allSatisfy(l -> assertThat(l).hasSizeLessThanOrEqualTo(80));
  }
}
