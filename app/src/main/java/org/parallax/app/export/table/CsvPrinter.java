package org.parallax.app.export.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Prints a table as CSV (RFC 4180): UTF-8 without a mark at its head, one line of names, lines
 * ended by CRLF; what is not there is an empty cell. Not safe to share between threads.
 *
 * <p>Text is foreign, and spreadsheets run cells that begin like a formula. Such a cell of text
 * gets an apostrophe before it; so does one that would look as if it had got one, so that taking
 * off one apostrophe from each cell that matches gives back the exact words. Numbers stay numbers.
 */
public final class CsvPrinter implements RowPrinter {
  /**
   * What spreadsheets take for a formula, or strip and then take for one; apostrophes before it.
   */
  private static final Pattern FORMULA = Pattern.compile("^'*[=+\\-@\\t\\r\\n＝＋－＠]");

  private final OutputStream out;
  private final CsvWriter csv;

  /**
   * Makes a printer.
   *
   * @param out flushed at the end, and left open
   */
  public CsvPrinter(OutputStream out) {
    this.out = out;
    this.csv =
        CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.UTF_8);
  }

  @Override
  public void begin(List<Column> columns, SortedMap<String, String> run) {
    csv.writeRecord(columns.stream().map(Column::name).toList());
  }

  @Override
  public void row(List<@Nullable Object> values) {
    csv.writeRecord(values.stream().map(CsvPrinter::cell).toList());
  }

  private static String cell(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case String text -> FORMULA.matcher(text).find() ? "'" + text : text;
      case BigDecimal number -> number.stripTrailingZeros().toPlainString();
      default -> value.toString();
    };
  }

  @Override
  public void end() {
    try {
      csv.flush();
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
