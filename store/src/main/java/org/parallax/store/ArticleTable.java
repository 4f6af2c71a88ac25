package org.parallax.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Arrival;
import org.parallax.model.Article;
import org.parallax.model.Dating;
import org.parallax.model.Kept;
import org.parallax.model.SourcedText;

/** The articles as they stand, the words in them, and of which captures they are made. */
final class ArticleTable {
  /** Articles up to which all that have some words are weighed. */
  private static final int WEIGHED = 1_000;

  private ArticleTable() {}

  /** Settles captures; those that wait wait no more. */
  static void settle(Handle handle, Iterable<Kept.Settled> all) {
    int round = 1 + number(handle, "SELECT coalesce(max(round), 0) FROM version");
    SortedSet<Long> left = new TreeSet<>();
    for (Kept.Settled settled : all) {
      long capture = capture(handle, settled.key());
      long article =
          settled.current() ? current(handle, settled, capture) : place(handle, settled.article());
      left.addAll(version(handle, capture, article, round));
    }
    left.forEach(article -> forsake(handle, article));
    handle.execute(
        "UPDATE capture SET waits = 0 WHERE waits = 1 AND EXISTS (SELECT 1 FROM version v WHERE"
            + " v.n = capture.n)");
  }

  /** Takes an article out all of whose captures belong to another now. */
  private static void forsake(Handle handle, long article) {
    if (handle
        .createQuery("SELECT 1 FROM version WHERE article = ?")
        .bind(0, article)
        .mapTo(Integer.class)
        .findFirst()
        .isEmpty()) {
      List<Long> story =
          handle
              .createQuery("SELECT story FROM article WHERE n = ? AND story IS NOT NULL")
              .bind(0, article)
              .mapTo(Long.class)
              .list();
      handle.execute("DELETE FROM article WHERE n = ?", article);
      handle.execute("DELETE FROM words WHERE rowid = ?", article);
      story.forEach(n -> StoryTable.sumUp(handle, n));
    }
  }

  private static int number(Handle handle, String sql) {
    return handle.createQuery(sql).mapTo(Integer.class).one();
  }

  private static long capture(Handle handle, Arrival.Key key) {
    return handle
        .createQuery("SELECT n FROM capture WHERE id = ? AND sha256 = ?")
        .bind(0, key.id())
        .bind(1, key.sha256())
        .mapTo(Long.class)
        .findOne()
        .orElseThrow(() -> new IllegalArgumentException("not kept: " + key));
  }

  /** Returns the number of an article; makes a place for one whose current capture is to come. */
  private static long place(Handle handle, String article) {
    Long there = find(handle, article);
    if (there != null) {
      return there;
    }
    return insert(handle, new Row(article, 0, "", null, null, null, null));
  }

  private static @Nullable Long find(Handle handle, String article) {
    return handle
        .createQuery("SELECT n FROM article WHERE id = ?")
        .bind(0, article)
        .mapTo(Long.class)
        .findOne()
        .orElse(null);
  }

  /** Writes an article as it stands now; returns its number. */
  private static long current(Handle handle, Kept.Settled settled, long capture) {
    Article form = settled.form();
    Article article = form == null ? CaptureTable.article(handle, settled.key()) : form;
    Row row = Row.of(settled.article(), capture, article, form);
    Long there = find(handle, settled.article());
    long n = there == null ? insert(handle, row) : there;
    if (there != null) {
      update(handle, row);
      handle.execute("DELETE FROM words WHERE rowid = ?", n);
    }
    SearchIndex.put(handle, "words", n, article);
    return n;
  }

  private static long insert(Handle handle, Row row) {
    row.bind(
            handle.createUpdate(
                "INSERT INTO article (capture, language, day, headline, outlet, form, sum, id)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"))
        .execute();
    return Objects.requireNonNull(find(handle, row.id));
  }

  private static void update(Handle handle, Row row) {
    row.bind(
            handle.createUpdate(
                "UPDATE article SET capture = ?, language = ?, day = ?, headline = ?, outlet = ?,"
                    + " form = ?, sum = ? WHERE id = ?"))
        .execute();
  }

  /** Writes to which article a capture belongs; returns the one that it belonged to before. */
  private static List<Long> version(Handle handle, long capture, long article, int round) {
    record Before(long article, int round) {}
    Before before =
        handle
            .createQuery("SELECT article, round FROM version WHERE n = ?")
            .bind(0, capture)
            .map((rs, context) -> new Before(rs.getLong(1), rs.getInt(2)))
            .findOne()
            .orElse(new Before(article, round));
    handle.execute(
        "INSERT OR REPLACE INTO version (n, article, round, sum) VALUES (?, ?, ?, ?)",
        capture,
        article,
        before.round,
        CaptureTable.settledSum(capture, article, before.round));
    return before.article == article ? List.of() : List.of(before.article);
  }

  /** A row as it is stored; never compared. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Row(
      String id,
      long capture,
      String language,
      @Nullable String day,
      @Nullable String headline,
      @Nullable String outlet,
      byte @Nullable [] form) {
    static Row of(String id, long capture, Article article, @Nullable Article form) {
      Dating published = article.published();
      Article.Outlet outlet = article.source().outlet();
      SourcedText headline = article.headline();
      return new Row(
          id,
          capture,
          article.language(),
          published == null ? null : published.day(),
          headline == null ? null : headline.text(),
          outlet == null ? null : outlet.name() == null ? outlet.domain() : outlet.name(),
          form == null ? null : Packed.of(RecordJson.of(form), Dictionary.ARTICLE));
    }

    long sum() {
      return new Sum()
          .add(id)
          .add(capture)
          .add(language)
          .add(day)
          .add(headline)
          .add(outlet)
          .add(form)
          .value();
    }

    Update bind(Update update) {
      return update
          .bind(0, capture)
          .bind(1, language)
          .bind(2, day)
          .bind(3, headline)
          .bind(4, outlet)
          .bind(5, form)
          .bind(6, sum())
          .bind(7, id);
    }

    static Row of(ResultSet rs, String prefix) throws SQLException {
      Row row =
          new Row(
              rs.getString(prefix + "id"),
              rs.getLong(prefix + "capture"),
              rs.getString(prefix + "language"),
              rs.getString(prefix + "day"),
              rs.getString(prefix + "headline"),
              rs.getString(prefix + "outlet"),
              rs.getBytes(prefix + "form"));
      Rows.check("article", rs.getLong(prefix + "n"), rs.getLong(prefix + "sum"), row.sum());
      return row;
    }
  }

  /** Compares the checksum of the row that a result stands at. */
  static void check(ResultSet rs) throws SQLException {
    Row.of(rs, "");
  }

  /** Gives the ids of all articles, in order. */
  static void ids(Handle handle, Consumer<String> taker) {
    handle.createQuery("SELECT id FROM article ORDER BY id").mapTo(String.class).forEach(taker);
  }

  /** Returns an article as it stands. */
  static @Nullable Article article(Handle handle, String id) {
    Row row =
        handle
            .createQuery("SELECT * FROM article WHERE id = ?")
            .bind(0, id)
            .map((rs, context) -> Row.of(rs, ""))
            .findOne()
            .orElse(null);
    if (row == null) {
      return null;
    }
    if (row.form != null) {
      return article(row.form);
    }
    return CaptureTable.versions(handle, "c.n", row.capture).get(0).article();
  }

  /**
   * Returns what the article of the version stands as that a result of {@link CaptureTable#VERSION}
   * stands at; null where the result has nothing but the capture's own.
   */
  static @Nullable Article form(ResultSet rs) throws SQLException {
    return rs.getBytes("a_form") == null
        ? null
        : article(Objects.requireNonNull(Row.of(rs, "a_").form));
  }

  private static Article article(byte[] form) {
    return RecordJson.record(Packed.back(form, Dictionary.ARTICLE), Article.class);
  }

  /**
   * Returns the articles that have all of some words, the best first; of words that very many have,
   * those that have them in the headline, then the others, each the last kept first: to weigh all
   * would take longer the more there are.
   */
  static List<Kept.Hit> search(Handle handle, String words, int limit) {
    String query = SearchWords.of(words);
    if (query.isEmpty()) {
      return List.of();
    }
    List<Long> all = newest(handle, query, Math.max(limit, WEIGHED + 1));
    if (all.size() <= WEIGHED) {
      return handle
          .createQuery(
              """
              SELECT a.*, s.id AS story_id FROM (SELECT rowid AS n, rank FROM words WHERE words MATCH ? ORDER BY rank LIMIT ?) AS w
              JOIN article a ON a.n = w.n LEFT JOIN story s ON s.n = a.story ORDER BY w.rank, a.id
              """)
          .bind(0, query)
          .bind(1, limit)
          .map((rs, context) -> hit(rs))
          .list();
    }
    Set<Long> found = new LinkedHashSet<>(newest(handle, "headline : (" + query + ")", limit));
    for (int i = 0; found.size() < limit && i < all.size(); i++) {
      found.add(all.get(i));
    }
    return found.stream().map(n -> hit(handle, n)).toList();
  }

  private static List<Long> newest(Handle handle, String query, int limit) {
    return handle
        .createQuery("SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT ?")
        .bind(0, query)
        .bind(1, limit)
        .mapTo(Long.class)
        .list();
  }

  private static Kept.Hit hit(Handle handle, long n) {
    return handle
        .createQuery(
            "SELECT a.*, s.id AS story_id FROM article a LEFT JOIN story s ON s.n = a.story WHERE"
                + " a.n = ?")
        .bind(0, n)
        .map((rs, context) -> hit(rs))
        .one();
  }

  private static Kept.Hit hit(ResultSet rs) throws SQLException {
    Row row = Row.of(rs, "");
    return new Kept.Hit(row.id, rs.getString("story_id"), row.headline, row.outlet, row.day);
  }
}
