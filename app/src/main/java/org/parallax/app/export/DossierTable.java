package org.parallax.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parallax.app.export.table.Column;
import org.parallax.app.export.table.RowPrinter;
import org.parallax.core.pipeline.DossierWriter;
import org.parallax.core.pipeline.Outline;
import org.parallax.model.Dossier;
import org.parallax.model.Reading;
import org.parallax.model.Story;

/**
 * Writes one table of a dossier, as a stream. The run stands in the last three columns of each row,
 * behind what a reader looks for. Not safe to share between threads.
 */
public final class DossierTable implements DossierWriter {
  private final RowPrinter printer;
  private final Sheet<?> sheet;
  private List<String> run = List.of();
  private @Nullable Sources sources;

  /**
   * Makes a writer.
   *
   * @param printer what prints the rows
   */
  public DossierTable(Table table, RowPrinter printer) {
    this.sheet = Sheets.of(table);
    this.printer = printer;
  }

  @Override
  public void begin(Outline told) {
    sources = new Sources(told);
    Dossier.Run of = told.run();
    run = List.of(of.version(), of.settings(), of.input());
    List<Column> own =
        Stream.of("run_version", "run_settings", "run_input")
            .map(n -> new Column(n, Column.Type.TEXT))
            .toList();
    printer.begin(Stream.concat(sheet.columns().stream(), own.stream()).toList(), RunBlock.of(of));
  }

  @Override
  public void story(Story story, List<Reading> readings) {
    Sources all = Objects.requireNonNull(sources);
    all.open(readings);
    for (List<@Nullable Object> own : sheet.rows(story, all)) {
      List<@Nullable Object> row = new ArrayList<>(own);
      row.addAll(run);
      printer.row(row);
    }
  }

  @Override
  public void end() {
    printer.end();
  }
}
