package org.parallax.app.export.table;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Port: prints a table row by row. Called from one thread. */
public interface RowPrinter {
  /**
   * Takes the columns; called once, first.
   *
   * @param run the run block, for forms that have a place for it beside the rows
   */
  void begin(List<Column> columns, SortedMap<String, String> run);

  /** Takes a row: a value for each column, of the column's type; null for one that is not there. */
  void row(List<@Nullable Object> values);

  /** Called once, last; flushes, and leaves the stream open. */
  void end();
}
