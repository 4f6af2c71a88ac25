package org.parallax.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What was read in a text, by key; can be made again. */
final class ReadingTable {
  private ReadingTable() {}

  static void put(Handle handle, Map<String, byte[]> readings) {
    readings.forEach((key, bytes) -> {
      byte[] packed = Packed.of(bytes);
      handle.execute(
          "INSERT OR IGNORE INTO reading (id, bytes, sum) VALUES (?, ?, ?)",
          key,
          packed,
          sum(key, packed));
    });
  }

  private static long sum(String key, byte[] packed) {
    return new Sum().add(key).add(packed).value();
  }

  static byte @Nullable [] get(Handle handle, String key) {
    return handle
        .createQuery("SELECT * FROM reading WHERE id = ?")
        .bind(0, key)
        .map((rs, context) -> Packed.back(checked(rs)))
        .findOne()
        .orElse(null);
  }

  /** Returns the packed bytes of the row that a result stands at. */
  static byte[] checked(ResultSet rs) throws SQLException {
    byte[] packed = rs.getBytes("bytes");
    Rows.check("reading", rs.getLong("n"), rs.getLong("sum"), sum(rs.getString("id"), packed));
    return packed;
  }

  static void keys(Handle handle, Consumer<String> taker) {
    handle.createQuery("SELECT id FROM reading ORDER BY id").mapTo(String.class).forEach(taker);
  }
}
