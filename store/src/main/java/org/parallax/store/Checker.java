package org.parallax.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.parallax.model.StoreProblem;

/**
 * Looks a store through: the structure of its file, the checksum of every row, whether what a row
 * names is there, and whether the words that are searched and what stories are found by are those
 * of the articles and accounts. Changes nothing.
 */
public final class Checker {
  private static final int MOST = 100;

  private Checker() {}

  /** Returns what is not as it was written; empty when all is. */
  public static List<Damage> check(SqliteStore store) {
    return check(store.database());
  }

  static List<Damage> check(Database database) {
    List<Damage> found = new ArrayList<>(structure(database));
    for (Table table : Table.values()) {
      rows(database, table, found);
    }
    if (found.isEmpty()) {
      database.read(h -> found.addAll(References.broken(h)));
    }
    if (found.isEmpty()) {
      found.addAll(SearchIndex.damage(database));
      found.addAll(StorySigns.damage(database));
    }
    return found;
  }

  /** Returns what SQLite says of its file. */
  static List<Damage> structure(Database database) {
    try {
      return database.read(h ->
          h.createQuery("PRAGMA integrity_check(" + MOST + ")").mapTo(String.class).list().stream()
              .filter(line -> !line.equals("ok"))
              .map(line -> new Damage(database.file().toString(), line, ""))
              .toList());
    } catch (StoreProblem e) {
      return List.of(new Damage(database.file().toString(), said(e), ""));
    }
  }

  private static void rows(Database database, Table table, List<Damage> found) {
    try {
      database.read(h -> {
        h.createQuery("SELECT * FROM " + table.sql())
            .map((rs, context) -> checked(h, table, rs, found))
            .forEach(row -> {});
        return 0;
      });
    } catch (StoreProblem e) {
      found.add(new Damage("table " + table.sql(), said(e), ""));
    }
  }

  private static int checked(Handle handle, Table table, ResultSet rs, List<Damage> found)
      throws SQLException {
    String said = table.damage(handle, rs);
    if (said != null && found.size() < MOST) {
      found.add(new Damage("row " + rs.getLong("n") + " of " + table.sql(), said, table.lost(rs)));
    }
    return 0;
  }

  static String said(StoreProblem problem) {
    Throwable cause = problem.getCause();
    return String.valueOf(cause == null ? problem.getMessage() : cause.getMessage());
  }
}
