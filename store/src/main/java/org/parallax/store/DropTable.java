package org.parallax.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.parallax.model.Dropped;

/** The lines that say what was dropped, each once. */
final class DropTable {
  private static final String ORDER = "SELECT * FROM dropped ORDER BY path, line, id, code";

  private DropTable() {}

  /** Notes a line; one of the same place, id and code is replaced by it. */
  static void put(Handle handle, Dropped line) {
    handle.execute(
        """
        INSERT INTO dropped (path, line, col, id, code, why, record, sum) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (path, line, id, code) DO UPDATE SET col = excluded.col, why = excluded.why, record = excluded.record, sum = excluded.sum
        """,
        line.path(),
        line.line() == null ? 0 : line.line(),
        line.column(),
        line.id() == null ? "" : line.id(),
        line.code().name(),
        line.why(),
        line.record() ? 1 : 0,
        sum(line));
  }

  private static long sum(Dropped line) {
    Sum sum =
        new Sum()
            .add(line.path())
            .addInteger(line.line())
            .addInteger(line.column())
            .add(line.id())
            .add(line.code().name())
            .add(line.why());
    // Rows of format 1 have no such column.
    return line.record() ? sum.add(1).value() : sum.value();
  }

  /** Returns some lines, in the same order as all. */
  static List<Dropped> some(Handle handle, int from, int limit) {
    return handle
        .createQuery(ORDER + " LIMIT ? OFFSET ?")
        .bind(0, limit)
        .bind(1, from)
        .map((rs, context) -> line(rs))
        .list();
  }

  /** Gives all lines, by path, line, id, code. */
  static void all(Handle handle, Consumer<Dropped> taker) {
    handle.createQuery(ORDER).map((rs, context) -> line(rs)).forEach(taker);
  }

  /** Returns the line that a result stands at. */
  static Dropped line(ResultSet rs) throws SQLException {
    int line = rs.getInt("line");
    String id = rs.getString("id");
    Dropped dropped =
        new Dropped(
            rs.getString("path"),
            line == 0 ? null : line,
            Rows.integer(rs, rs.findColumn("col")),
            id.isEmpty() ? null : id,
            Dropped.Code.valueOf(rs.getString("code")),
            rs.getString("why"),
            Rows.flag(rs, "record"));
    Rows.check("dropped", rs.getLong("n"), rs.getLong("sum"), sum(dropped));
    return dropped;
  }
}
