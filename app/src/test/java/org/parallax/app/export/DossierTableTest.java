package org.parallax.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parallax.model.Dossier;
import org.parallax.model.Span;

/** Tables as CSV, read by another's parser. */
class DossierTableTest {
  /** The words before the mark that keeps spreadsheets from running them was put on. */
  private static String plain(String cell) {
    return cell.matches("(?s)'+[=+\\-@\\t\\r\\n＝＋－＠].*") ? cell.substring(1) : cell;
  }

  @ParameterizedTest
  @EnumSource(Table.class)
  void everyRowHasItsRunAndItsExactWords(Table table) throws IOException {
    for (Dossier dossier : List.of(Exported.EXAMPLES, Exported.HOSTILE)) {
      List<CSVRecord> rows = Exported.rows(table, dossier);
      assertThat(rows).isNotEmpty();
      for (CSVRecord row : rows) {
        assertThat(row.isConsistent()).isTrue();
        assertThat(row.get("run_version")).isEqualTo(dossier.run().version());
        assertThat(row.get("run_settings")).isEqualTo(dossier.run().settings());
        assertThat(row.get("run_input")).isEqualTo(dossier.run().input());
        if (table != Table.sources) {
          Span.Field field =
              row.get("field").equals("text") ? Span.Field.TEXT : Span.Field.HEADLINE;
          Span at =
              new Span(
                  row.get("article"),
                  field,
                  Integer.parseInt(row.get("start")),
                  Integer.parseInt(row.get("end")));
          assertThat(plain(row.get("exact"))).isEqualTo(Exported.words(dossier, at));
        }
      }
    }
  }

  @Test
  void everyStatementOfEveryClaimIsARow() throws IOException {
    long statements =
        Exported.EXAMPLES.stories().stream()
            .flatMap(s -> s.claims().stream())
            .mapToLong(c -> c.at().size() + c.deniedBy().size() + c.differing().size())
            .sum();
    List<CSVRecord> rows = Exported.rows(Table.claims, Exported.EXAMPLES);
    assertThat(rows).hasSize((int) statements);
    assertThat(rows)
        .filteredOn(r -> r.get("role").equals("denies"))
        .isNotEmpty()
        .allSatisfy(r -> {
          assertThat(r.get("standing")).isEqualTo("denied");
          assertThat(r.get("denied_by")).contains(r.get("who"));
        });
  }

  @Test
  void theOtherTablesHaveAllTheirRows() throws IOException {
    Dossier all = Exported.EXAMPLES;
    assertThat(Exported.rows(Table.sources, all)).hasSize(all.articles().size());
    assertThat(Exported.rows(Table.brief, all)).hasSize(Exported.citations(all));
    assertThat(Exported.rows(Table.figures, all))
        .hasSize(
            all.stories().stream()
                .flatMap(s -> s.figures().stream())
                .mapToInt(f -> f.values().size())
                .sum());
    assertThat(Exported.rows(Table.agenda, all))
        .hasSize(
            all.stories().stream()
                .flatMap(s -> s.agenda().stream())
                .mapToInt(a -> a.at().size())
                .sum());
  }

  @Test
  void aUnitWithoutACodeHasItsWord() throws IOException {
    assertThat(Exported.rows(Table.figures, Exported.EXAMPLES))
        .anySatisfy(r -> {
          assertThat(r.get("low")).isEqualTo("310000000");
          assertThat(r.get("unit")).isEmpty();
          assertThat(r.get("unit_text")).isEqualTo("crowns");
        });
  }

  /** A spreadsheet runs what begins with =, +, - or @, and would take an apostrophe for its own. */
  @ParameterizedTest
  @EnumSource(Table.class)
  void noCellOfTextIsAFormula(Table table) throws IOException {
    for (CSVRecord row : Exported.rows(table, Exported.HOSTILE)) {
      for (String name : row.toMap().keySet()) {
        if (!name.equals("low") && !name.equals("high")) {
          assertThat(row.get(name)).doesNotMatch("(?s)[=+\\-@\\t\\r\\n].*");
        }
      }
    }
    assertThat(Exported.rows(Table.sources, Exported.HOSTILE))
        .extracting(r -> r.get("headline"))
        .anyMatch(h -> h.startsWith("'=cmd|' /C calc'!A0"));
  }

  @Test
  void linesEndByBothMarksAndCellsThatNeedItAreQuoted() {
    String csv = Exported.csv(Table.sources, Exported.HOSTILE);
    assertThat(csv).startsWith("story,story_headline,article,outlet,").endsWith("\r\n");
    assertThat(csv).contains("\"'=HYPERLINK(\"\"http://evil.example\"\",\"\"Gazette\"\")\"");
  }
}
