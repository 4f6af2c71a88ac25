package org.parallax.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What reading rows has in common. */
final class Rows {
  private Rows() {}

  /** Refuses a row whose checksum is another than when it was written. */
  static void check(String table, long n, long expected, long found) {
    if (expected != found) {
      throw Problems.corrupt(
          "row " + n + " of " + table,
          String.format(Locale.ROOT, "expected checksum %08x, found %08x", expected, found),
          null);
    }
  }

  /** Returns whether a column has a 1; false when there is no such column, as in older formats. */
  static boolean flag(ResultSet rs, String name) throws SQLException {
    var columns = rs.getMetaData();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      if (columns.getColumnName(i).equals(name)) {
        return rs.getInt(i) == 1;
      }
    }
    return false;
  }

  /** Returns the whole number in a column; null when there is none. */
  static @Nullable Integer integer(ResultSet rs, int column) throws SQLException {
    int number = rs.getInt(column);
    return rs.wasNull() ? null : number;
  }
}
