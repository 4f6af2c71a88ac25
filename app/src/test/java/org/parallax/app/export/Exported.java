package org.parallax.app.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.parallax.app.Dossiers;
import org.parallax.core.pipeline.DossierTeller;
import org.parallax.model.Dossier;
import org.parallax.model.Span;

/** What the tests of forms share: dossiers, and their bytes through the one door. */
final class Exported {
  /** The examples. */
  static final Dossier EXAMPLES = Dossiers.read(Dossiers.root().resolve("examples"));

  /** Reports whose words look like markup, formulas and commands. */
  static final Dossier HOSTILE =
      Dossiers.read(
          Dossiers.root().resolve("app/src/test/resources/golden/export/hostile/rows.jsonl"));

  /** Nothing could be read. */
  static final Dossier EMPTY =
      new Dossier(
          new Dossier.Run("0.1.0", "sha256:none", "sha256:nothing", 0, 0, 0),
          List.of(),
          List.of(),
          List.of());

  private Exported() {}

  static byte[] bytes(Form form, Dossier dossier, ExportOptions options) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DossierTeller.tell(dossier, Exporter.open(form, out, options));
    return out.toByteArray();
  }

  static byte[] bytes(Form form, Dossier dossier) {
    return bytes(form, dossier, ExportOptions.defaults());
  }

  static String text(Form form, Dossier dossier) {
    return new String(bytes(form, dossier), StandardCharsets.UTF_8);
  }

  static String csv(Table table, Dossier dossier) {
    return new String(
        bytes(Form.csv, dossier, ExportOptions.defaults().of(table)), StandardCharsets.UTF_8);
  }

  /** The rows of a table, read by another's parser. */
  static List<CSVRecord> rows(Table table, Dossier dossier) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(csv(table, dossier)), format)) {
      return parser.getRecords();
    }
  }

  /** The words of a span. */
  static String words(Dossier dossier, Span at) {
    return dossier.articles().stream()
        .map(r -> r.article())
        .filter(a -> a.id().equals(at.article()))
        .findFirst()
        .orElseThrow()
        .words(at);
  }

  /** Number of citations of all briefs. */
  static int citations(Dossier dossier) {
    return dossier.stories().stream()
        .flatMap(s -> s.brief().stream())
        .mapToInt(b -> b.citations().size())
        .sum();
  }
}
