package org.parallax.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Arrival;
import org.parallax.model.Article;
import org.parallax.model.Capture;
import org.parallax.model.Dropped;
import org.parallax.model.Kept;
import org.parallax.model.Outcome;

/** The captures, and to which article each belongs. */
final class CaptureTable {
  /** What is read of a capture to give it as a version. */
  static final String VERSION =
      """
      SELECT c.n, c.id, c.sha256, c.path, c.line, c.kind, c.fields, c.address, c.article, c.lost, c.decoded, c.sum, c.waits,
        v.article AS given_n, v.round, v.sum AS given_sum, a.id AS given,
        a.n AS a_n, a.id AS a_id, a.capture AS a_capture, a.language AS a_language, a.day AS a_day, a.headline AS a_headline,
        a.outlet AS a_outlet, CASE WHEN a.capture = c.n THEN a.form END AS a_form, a.sum AS a_sum
      FROM capture c LEFT JOIN version v ON v.n = c.n LEFT JOIN article a ON a.n = v.article
      """;

  private CaptureTable() {}

  /**
   * Keeps a capture. One that became an article once stays one: what later rules make of it
   * replaces it only when that is an article too.
   */
  static Arrival.Acknowledged keep(Handle handle, Arrival arrival) {
    Row row = Row.of(arrival);
    Found found = find(handle, arrival.key());
    if (found == null) {
      insert(handle, row);
      boolean waits = row.article != null;
      return new Arrival.Acknowledged(
          arrival.key(), Arrival.News.NEW, row.place.path, null, 0, waits);
    }
    // The same capture read from another place is the same: the first place stays.
    Row same = Row.of(arrival.from(found.place.path)).at(found.place);
    boolean lost = row.article == null && found.isArticle;
    if (lost || same.sum() == found.sum) {
      return found.acknowledged(arrival.key(), Arrival.News.KNOWN, found.waits);
    }
    update(handle, same);
    return found.acknowledged(arrival.key(), Arrival.News.CLEANED_ANEW, row.article != null);
  }

  private record Found(
      Place place, boolean isArticle, long sum, boolean waits, int round, @Nullable String given) {
    Arrival.Acknowledged acknowledged(Arrival.Key key, Arrival.News news, boolean waiting) {
      return new Arrival.Acknowledged(key, news, place.path, given, round, waiting);
    }
  }

  private static @Nullable Found find(Handle handle, Arrival.Key key) {
    return handle
        .createQuery(
            """
            SELECT c.path, c.line, c.article IS NOT NULL, c.sum, c.waits, v.round, a.id FROM capture c
            LEFT JOIN version v ON v.n = c.n LEFT JOIN article a ON a.n = v.article
            WHERE c.id = ? AND c.sha256 = ?
            """)
        .bind(0, key.id())
        .bind(1, key.sha256())
        .map((rs, context) ->
            new Found(
                new Place(rs.getString(1), Rows.integer(rs, 2)),
                rs.getInt(3) == 1,
                rs.getLong(4),
                rs.getInt(5) == 1,
                rs.getInt(6),
                rs.getString(7)))
        .findOne()
        .orElse(null);
  }

  private record Place(String path, @Nullable Integer line) {}

  private static void insert(Handle handle, Row row) {
    row.bind(
            handle.createUpdate(
                """
                INSERT INTO capture (path, line, kind, fields, address, article, lost, decoded, sum, waits, id, sha256)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """))
        .execute();
  }

  private static void update(Handle handle, Row row) {
    row.bind(
            handle.createUpdate(
                """
                UPDATE capture SET path = ?, line = ?, kind = ?, fields = ?, address = ?, article = ?, lost = ?, decoded = ?, sum = ?, waits = ?
                WHERE id = ? AND sha256 = ?
                """))
        .execute();
  }

  /** A row as it is stored; never compared. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Row(
      String id,
      String sha256,
      Place place,
      String kind,
      String fields,
      @Nullable String address,
      byte @Nullable [] article,
      @Nullable String lost,
      byte[] decoded) {
    static Row of(Arrival arrival) {
      Capture capture = arrival.capture();
      byte[] article = null;
      String lost = null;
      switch (arrival.outcome()) {
        case Outcome.Kept<Article> kept -> article = RecordJson.of(kept.value());
        case Outcome.Lost<Article> dropped ->
            lost = new String(RecordJson.of(dropped.dropped()), StandardCharsets.UTF_8);
      }
      return new Row(
          capture.id(),
          capture.sha256(),
          new Place(capture.path(), capture.line()),
          capture.kind().name(),
          RecordJson.ofMap(capture.fields()),
          arrival.address(),
          article == null ? null : Packed.of(article, Dictionary.ARTICLE),
          lost,
          Packed.of(
              capture.decoded().getBytes(StandardCharsets.UTF_8),
              article == null ? Dictionary.NONE : article));
    }

    Row at(Place first) {
      return new Row(id, sha256, first, kind, fields, address, article, lost, decoded);
    }

    long sum() {
      return new Sum()
          .add(id)
          .add(sha256)
          .add(place.path)
          .addInteger(place.line)
          .add(kind)
          .add(fields)
          .add(address)
          .add(article)
          .add(lost)
          .add(decoded)
          .value();
    }

    Update bind(Update update) {
      return update
          .bind(0, place.path)
          .bind(1, place.line)
          .bind(2, kind)
          .bind(3, fields)
          .bind(4, address)
          .bind(5, article)
          .bind(6, lost)
          .bind(7, decoded)
          .bind(8, sum())
          .bind(9, article == null ? 0 : 1)
          .bind(10, id)
          .bind(11, sha256);
    }

    static Row of(ResultSet rs) throws SQLException {
      Row row =
          new Row(
              rs.getString("id"),
              rs.getString("sha256"),
              new Place(rs.getString("path"), Rows.integer(rs, rs.findColumn("line"))),
              rs.getString("kind"),
              rs.getString("fields"),
              rs.getString("address"),
              rs.getBytes("article"),
              rs.getString("lost"),
              rs.getBytes("decoded"));
      Rows.check("capture", rs.getLong("n"), rs.getLong("sum"), row.sum());
      return row;
    }

    boolean isRecord() {
      return new Capture(
              place.path,
              place.line,
              id,
              Capture.Kind.valueOf(kind),
              "",
              RecordJson.map(fields),
              sha256)
          .isRecord();
    }

    byte @Nullable [] articleBytes() {
      return article == null ? null : Packed.back(article, Dictionary.ARTICLE);
    }
  }

  /** Compares the checksum of the row that a result stands at. */
  static void check(ResultSet rs) throws SQLException {
    Row.of(rs);
  }

  /** Returns the version that a result of {@link #VERSION} stands at. */
  static Kept.Version version(ResultSet rs) throws SQLException {
    Row row = Row.of(rs);
    byte[] article = row.articleBytes();
    String given = rs.getString("given");
    int round = rs.getInt("round");
    long n = rs.getLong("n");
    if (rs.getObject("given_sum") != null) {
      Rows.check(
          "version", n, rs.getLong("given_sum"), settledSum(n, rs.getLong("given_n"), round));
    }
    return new Kept.Version(
        new Arrival.Key(row.id, row.sha256),
        row.place.path,
        row.place.line,
        row.isRecord(),
        RecordJson.record(Objects.requireNonNull(article), Article.class),
        ArticleTable.form(rs),
        given,
        given == null ? 0 : round,
        rs.getInt("waits") == 1);
  }

  /** Returns the sum of a row of {@code version}. */
  static long settledSum(long capture, long article, long round) {
    return new Sum().add(capture).add(article).add(round).value();
  }

  /** Returns the capture of a key with its text. */
  static @Nullable Arrival arrival(Handle handle, Arrival.Key key) {
    return handle
        .createQuery("SELECT * FROM capture WHERE id = ? AND sha256 = ?")
        .bind(0, key.id())
        .bind(1, key.sha256())
        .map((rs, context) -> arrival(Row.of(rs)))
        .findOne()
        .orElse(null);
  }

  /** Returns the article of a capture by itself. */
  static Article article(Handle handle, Arrival.Key key) {
    byte[] article =
        handle
            .createQuery("SELECT * FROM capture WHERE id = ? AND sha256 = ?")
            .bind(0, key.id())
            .bind(1, key.sha256())
            .map((rs, context) -> Row.of(rs).articleBytes())
            .findOne()
            .orElseThrow(() -> new IllegalArgumentException("no article: " + key));
    return RecordJson.record(article, Article.class);
  }

  private static Arrival arrival(Row row) {
    byte[] article = row.articleBytes();
    Capture capture =
        new Capture(
            row.place.path,
            row.place.line,
            row.id,
            Capture.Kind.valueOf(row.kind),
            new String(
                Packed.back(row.decoded, article == null ? Dictionary.NONE : article),
                StandardCharsets.UTF_8),
            RecordJson.map(row.fields),
            row.sha256);
    Outcome<Article> outcome =
        article == null
            ? new Outcome.Lost<>(
                RecordJson.record(
                    String.valueOf(row.lost).getBytes(StandardCharsets.UTF_8), Dropped.class))
            : new Outcome.Kept<>(RecordJson.record(article, Article.class));
    return new Arrival(capture, outcome, row.address);
  }

  /** Gives all keys, in order. */
  static void keys(Handle handle, Consumer<Arrival.Key> taker) {
    handle
        .createQuery("SELECT id, sha256 FROM capture ORDER BY id, sha256")
        .map((rs, context) -> new Arrival.Key(rs.getString(1), rs.getString(2)))
        .forEach(taker);
  }

  /**
   * Returns captures, the first kept first.
   *
   * @param column that has the value: {@code a.id} or {@code c.n}
   */
  static List<Kept.Version> versions(Handle handle, String column, Object value) {
    return handle
        .createQuery(VERSION + "WHERE " + column + " = ? ORDER BY c.n")
        .bind(0, value)
        .map((rs, context) -> version(rs))
        .list();
  }
}
