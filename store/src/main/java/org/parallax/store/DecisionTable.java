package org.parallax.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Kept;

/** What persons decided, in the order of deciding; nothing is ever taken out. */
final class DecisionTable {
  private DecisionTable() {}

  static Kept.Decision decide(Handle handle, Kept.Decision decision) {
    int number =
        1
            + handle
                .createQuery("SELECT coalesce(max(n), 0) FROM decision")
                .mapTo(Integer.class)
                .one();
    return write(handle, with(decision, number, null, null));
  }

  private static Kept.Decision with(
      Kept.Decision d, int number, @Nullable String undoneBy, @Nullable Instant undoneAt) {
    return new Kept.Decision(
        number, d.kind(), d.some(), d.others(), d.words(), d.who(), d.when(), undoneBy, undoneAt);
  }

  private static Kept.Decision write(Handle handle, Kept.Decision decision) {
    handle.execute(
        "INSERT OR REPLACE INTO decision (n, kind, said, who, at, undone_by, undone_at, sum) VALUES"
            + " (?, ?, ?, ?, ?, ?, ?, ?)",
        decision.number(),
        decision.kind().name(),
        said(decision),
        decision.who(),
        decision.when().toString(),
        decision.undoneBy(),
        time(decision.undoneAt()),
        sum(decision));
    return decision;
  }

  static Kept.Decision undo(Handle handle, int number, String who, Instant when) {
    Kept.Decision decision =
        all(handle).stream()
            .filter(d -> d.number() == number)
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("no decision has the number " + number));
    return decision.undoneBy() == null
        ? write(handle, with(decision, number, who, when))
        : decision;
  }

  /** How many of the articles are {@code some}, then all of them; then a line with the words. */
  private static String said(Kept.Decision decision) {
    return decision.some().size()
        + ":"
        + RecordJson.ofList(
            java.util.stream.Stream.concat(decision.some().stream(), decision.others().stream())
                .toList())
        + (decision.words() == null ? "" : "\n" + decision.words());
  }

  private static @Nullable String time(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }

  private static long sum(Kept.Decision decision) {
    return new Sum()
        .add(decision.number())
        .add(decision.kind().name())
        .add(said(decision))
        .add(decision.who())
        .add(decision.when().toString())
        .add(decision.undoneBy())
        .add(time(decision.undoneAt()))
        .value();
  }

  static List<Kept.Decision> all(Handle handle) {
    return handle
        .createQuery("SELECT * FROM decision ORDER BY n")
        .map((rs, context) -> decision(rs))
        .list();
  }

  /** Returns the decision that a result stands at. */
  static Kept.Decision decision(ResultSet rs) throws SQLException {
    String said = rs.getString("said");
    int colon = said.indexOf(':');
    int some = Integer.parseInt(said.substring(0, colon));
    int line = said.indexOf('\n');
    List<String> articles =
        RecordJson.list(said.substring(colon + 1, line < 0 ? said.length() : line));
    String undoneAt = rs.getString("undone_at");
    Kept.Decision decision =
        new Kept.Decision(
            rs.getInt("n"),
            Kept.Decision.Kind.valueOf(rs.getString("kind")),
            articles.subList(0, some),
            articles.subList(some, articles.size()),
            line < 0 ? null : said.substring(line + 1),
            rs.getString("who"),
            Instant.parse(rs.getString("at")),
            rs.getString("undone_by"),
            undoneAt == null ? null : Instant.parse(undoneAt));
    Rows.check("decision", decision.number(), rs.getLong("sum"), sum(decision));
    return decision;
  }
}
