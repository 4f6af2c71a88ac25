package org.parallax.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.parallax.model.Arrival;
import org.parallax.model.Kept;
import org.parallax.model.Store;

/** Finds what a new run must take into account. */
final class Window {
  private static final String SEED = "INSERT OR IGNORE INTO temp.seed SELECT ";

  /** Captures that are read in one go. */
  private static final int TOGETHER = 256;

  private Window() {}

  /** Gives it, in the order in which it was kept. */
  static void give(Handle handle, int latest, Iterable<Arrival.Key> inHand, Store.Recaller taker) {
    handle.useTransaction(h -> {
      h.execute("CREATE TEMP TABLE IF NOT EXISTS hand (capture INTEGER PRIMARY KEY)");
      h.execute("CREATE TEMP TABLE IF NOT EXISTS seed (article INTEGER PRIMARY KEY)");
      h.execute("DELETE FROM temp.hand");
      h.execute("DELETE FROM temp.seed");
      for (Arrival.Key key : inHand) {
        h.execute(
            "INSERT OR IGNORE INTO temp.hand SELECT n FROM capture WHERE id = ? AND sha256 = ?",
            key.id(),
            key.sha256());
      }
      seed(h, latest);
      give(h, taker);
      h.execute("DROP TABLE temp.hand");
      h.execute("DROP TABLE temp.seed");
    });
  }

  /** A capture that is wanted. */
  private record Wanted(long n, Kept.Sign sign) {}

  private static void give(Handle h, Store.Recaller taker) {
    List<Wanted> unknown = new ArrayList<>();
    for (Wanted wanted : wanted(h)) {
      boolean known = taker.knows(wanted.sign);
      if (!known) {
        unknown.add(wanted);
      }
      if (unknown.size() == TOGETHER || (known && !unknown.isEmpty())) {
        read(h, unknown, taker);
        unknown.clear();
      }
    }
    read(h, unknown, taker);
  }

  private static List<Wanted> wanted(Handle h) {
    return h.createQuery(
            """
            SELECT c.n, c.id, c.sha256, c.sum, c.waits, v.sum AS settled, a.id AS given,
              CASE WHEN a.capture = c.n AND a.form IS NOT NULL THEN a.sum ELSE 0 END AS form
            FROM capture c LEFT JOIN version v ON v.n = c.n LEFT JOIN article a ON a.n = v.article
            WHERE c.article IS NOT NULL AND c.n NOT IN (SELECT capture FROM temp.hand)
              AND (c.waits = 1 OR v.article IN (SELECT article FROM temp.seed)) ORDER BY c.n
            """)
        .map((rs, context) ->
            new Wanted(
                rs.getLong("n"),
                new Kept.Sign(
                    new Arrival.Key(rs.getString("id"), rs.getString("sha256")),
                    rs.getString("given"),
                    rs.getInt("waits") == 1,
                    rs.getLong("sum"),
                    rs.getLong("settled"),
                    rs.getLong("form"))))
        .list();
  }

  private static void read(Handle h, List<Wanted> wanted, Store.Recaller taker) {
    if (wanted.isEmpty()) {
      return;
    }
    SortedMap<Long, Kept.Sign> signs = new TreeMap<>();
    wanted.forEach(one -> signs.put(one.n, one.sign));
    h.createQuery(CaptureTable.VERSION + "WHERE c.n IN (<numbers>) ORDER BY c.n")
        .bindList("numbers", List.copyOf(signs.keySet()))
        .map((rs, context) -> Map.entry(rs.getLong("n"), CaptureTable.version(rs)))
        .forEach(
            one -> taker.take(Objects.requireNonNull(signs.get(one.getKey())), one.getValue()));
  }

  private static void seed(Handle h, int latest) {
    h.execute(SEED + "v.article FROM temp.hand t JOIN version v ON v.n = t.capture");
    String waiting = " FROM capture w INDEXED BY capture_waits JOIN ";
    h.execute(
        SEED
            + "v.article"
            + waiting
            + "capture c ON c.id = w.id JOIN version v ON v.n = c.n WHERE w.waits = 1");
    h.execute(SEED + "a.n" + waiting + "article a ON a.id = w.id WHERE w.waits = 1");
    h.execute(
        SEED
            + "v.article"
            + waiting
            + "capture c ON c.address = w.address JOIN version v ON v.n = c.n WHERE w.waits ="
            + " 1");
    for (String language :
        h.createQuery("SELECT DISTINCT language FROM article").mapTo(String.class).list()) {
      h.execute(
          SEED
              + "n FROM (SELECT n FROM article WHERE language = ? AND day IS NOT NULL ORDER BY day DESC, n DESC LIMIT ?)",
          language,
          latest);
      h.execute(
          SEED
              + "n FROM (SELECT n FROM article WHERE language = ? AND day IS NULL ORDER BY n DESC LIMIT ?)",
          language,
          latest);
    }
    h.execute(
        SEED
            + "b.n FROM temp.seed s JOIN article a ON a.n = s.article JOIN article b ON b.story ="
            + " a.story");
  }
}
