package org.parallax.store;

import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.parallax.model.Arrival;
import org.parallax.model.Kept;

/** Finds what a new run must take into account. */
final class Window {
  private static final String SEED = "INSERT OR IGNORE INTO temp.seed SELECT ";

  private Window() {}

  /** Gives it, in the order in which it was kept. */
  static void give(
      Handle handle, int latest, Iterable<Arrival.Key> inHand, Consumer<Kept.Version> taker) {
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
      h.createQuery(
              CaptureTable.VERSION
                  + """
                  WHERE c.article IS NOT NULL AND c.n NOT IN (SELECT capture FROM temp.hand)
                    AND (c.waits = 1 OR v.article IN (SELECT article FROM temp.seed)) ORDER BY c.n
                  """)
          .map((rs, context) -> CaptureTable.version(rs))
          .forEach(taker);
      h.execute("DROP TABLE temp.hand");
      h.execute("DROP TABLE temp.seed");
    });
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
