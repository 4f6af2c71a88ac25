package org.parallax.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Copies what can be read of a damaged database into a new one, row by row, walking around pages
 * that cannot be read.
 */
final class Salvage {
  /** Numbers in a row that cannot be read before the rest of a table is given up. */
  private static final int GAP = 100_000;

  private final Connection from;
  private final Handle checking;
  private final Handle to;
  private final List<Damage> lost = new ArrayList<>();

  /** Number that is read next. */
  private long at;

  /** First number that could not be read; 0 when the last one could. */
  private long gap;

  private int failed;

  private Salvage(Connection from, Handle to) {
    this.from = from;
    this.checking = Jdbi.create(from).open();
    this.to = to;
  }

  /** Copies; returns what was lost. */
  static List<Damage> copy(Path damaged, Database fresh) {
    try (Connection from = DriverManager.getConnection("jdbc:sqlite:" + damaged.toAbsolutePath())) {
      return fresh.write(to -> {
        Salvage salvage = new Salvage(from, to);
        for (Table table : Table.values()) {
          salvage.copy(table);
        }
        return salvage.lost;
      });
    } catch (SQLException e) {
      throw Problems.of(damaged, e);
    }
  }

  private void copy(Table table) {
    long last = last(table);
    long next = 1;
    gap = 0;
    failed = 0;
    while (next <= last && failed < GAP) {
      at = next;
      try {
        run(table, next);
        break;
      } catch (SQLException e) {
        // The row with the number "at", or one behind it, cannot be read: go on behind it.
        gap = gap == 0 ? at : gap;
        failed++;
        next = at + 1;
      }
    }
    if (gap > 0) {
      lose(table, "on");
    }
  }

  private void lose(Table table, String until) {
    String rows = "rows " + gap + " " + until + " of " + table.sql();
    lost.add(new Damage(rows, "pages that cannot be read", rows));
    gap = 0;
    failed = 0;
  }

  /** Copies rows from a number on. */
  private void run(Table table, long first) throws SQLException {
    try (PreparedStatement select =
        from.prepareStatement("SELECT * FROM " + table.sql() + " WHERE n >= ? ORDER BY n")) {
      select.setLong(1, first);
      try (ResultSet rs = select.executeQuery()) {
        while (rs.next()) {
          long n = rs.getLong("n");
          if (gap > 0) {
            lose(table, "to " + (n - 1));
          }
          at = n + 1;
          row(table, rs);
        }
      }
    }
  }

  private void row(Table table, ResultSet rs) throws SQLException {
    String damage = table.damage(checking, rs);
    if (damage != null) {
      lost.add(new Damage("row " + rs.getLong("n") + " of " + table.sql(), damage, table.lost(rs)));
      return;
    }
    int columns = rs.getMetaData().getColumnCount();
    List<String> names = new ArrayList<>();
    for (int column = 1; column <= columns; column++) {
      names.add(rs.getMetaData().getColumnName(column));
    }
    String marks = IntStream.range(0, columns).mapToObj(i -> "?").collect(Collectors.joining(", "));
    Object[] values = new Object[columns];
    for (int column = 1; column <= columns; column++) {
      values[column - 1] = rs.getObject(column);
    }
    to.execute(
        "INSERT OR IGNORE INTO "
            + table.sql()
            + " ("
            + String.join(", ", names)
            + ") VALUES ("
            + marks
            + ")",
        values);
  }

  private long last(Table table) {
    try (var statement = from.createStatement();
        ResultSet rs = statement.executeQuery("SELECT max(n) FROM " + table.sql())) {
      return rs.next() ? rs.getLong(1) : 0;
    } catch (SQLException e) {
      lost.add(new Damage("table " + table.sql(), String.valueOf(e.getMessage()), ""));
      return Long.MAX_VALUE - 1;
    }
  }
}
