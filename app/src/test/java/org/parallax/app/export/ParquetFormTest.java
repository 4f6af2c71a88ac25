package org.parallax.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables as Parquet, read by another's reader: the same as the CSV, with types. */
class ParquetFormTest {
  private static final Set<String> WHOLE =
      Set.of(
          "start",
          "end",
          "source_start",
          "source_end",
          "sentence",
          "origins",
          "part",
          "removed",
          "characters");
  private static final Set<String> FLAGS = Set.of("altered", "background", "disputed");

  private static byte[] bytes(Table table) {
    return Exported.bytes(Form.parquet, Exported.EXAMPLES, ExportOptions.defaults().of(table));
  }

  @ParameterizedTest
  @EnumSource(Table.class)
  void everyRowIsThatOfTheCsv(Table table) throws IOException {
    List<CSVRecord> rows = Exported.rows(table, Exported.EXAMPLES);
    try (ParquetFileReader file =
            ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(bytes(table))));
        RowReader reader = file.rowReader()) {
      assertThat(file.getFileMetaData().keyValueMetadata())
          .containsEntry("parallax.input", Exported.EXAMPLES.run().input())
          .containsEntry("parallax.settings", Exported.EXAMPLES.run().settings());
      for (CSVRecord row : rows) {
        assertThat(reader.hasNext()).isTrue();
        reader.next();
        for (var cell : row.toMap().entrySet()) {
          assertThat(value(reader, table, cell.getKey()))
              .as(cell.getKey())
              .isEqualTo(cell.getValue().replaceFirst("^'(?='*[=+\\-@])", ""));
        }
      }
      assertThat(reader.hasNext()).isFalse();
    }
  }

  private static String value(RowReader reader, Table table, String name) {
    if (reader.isNull(name)) {
      return "";
    }
    if (WHOLE.contains(name) || (table == Table.quotes && name.equals("sources"))) {
      return Integer.toString(reader.getInt(name));
    }
    if (FLAGS.contains(name)) {
      return Boolean.toString(reader.getBoolean(name));
    }
    if (name.equals("low") || name.equals("high")) {
      return BigDecimal.valueOf(reader.getDouble(name)).stripTrailingZeros().toPlainString();
    }
    return reader.getString(name);
  }
}
