package org.parallax.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.parallax.model.Article;
import org.parallax.model.SourcedText;
import org.parallax.model.StoreProblem;

/** The words of the articles: whether they are those of the articles, and how to make them anew. */
final class SearchIndex {
  private static final String MADE_OF =
      "fts5(headline, body, content='', contentless_delete=1, tokenize='porter unicode61"
          + " remove_diacritics 2 categories ''L* N* Co Mn Mc''')";

  private static final String NEXT = "SELECT n FROM unworded ORDER BY n LIMIT 500";

  /** Each word with where it stands, summed up. */
  private static final String SUMS =
      "SELECT term, count(*), sum(doc), sum((doc % 65537) * (offset + 1)), sum(col = 'body') FROM"
          + " temp.%s GROUP BY term ORDER BY term";

  private SearchIndex() {}

  /** Puts the words of an article in. */
  static void put(Handle handle, String index, long n, Article article) {
    SourcedText headline = article.headline();
    handle.execute(
        "INSERT INTO " + index + " (rowid, headline, body) VALUES (?, ?, ?)",
        n,
        headline == null ? "" : Bigrams.of(headline.text()),
        Bigrams.of(article.text()));
  }

  /** Makes the words of articles that were kept before words were made as they are now. */
  static void complete(Database database, Upgrading upgrading) {
    new Catchup<>(
            "making words to search by",
            "SELECT count(*) FROM unworded",
            SearchIndex::unworded,
            SearchIndex::putOrLeave,
            (handle, made) -> handle.execute("DELETE FROM unworded WHERE n IN (" + NEXT + ")"))
        .run(database, upgrading);
  }

  private static List<String> unworded(Handle handle) {
    return handle
        .createQuery("SELECT id FROM article WHERE n IN (" + NEXT + ") ORDER BY n")
        .mapTo(String.class)
        .list();
  }

  /** Puts the words of an article in, none where it is damaged: a check will tell. */
  private static void putOrLeave(Handle handle, String id) {
    try {
      put(handle, "words", id);
    } catch (StoreProblem e) {
      // The check compares what is here with what it can read, and tells.
    }
  }

  /** Makes the words anew from the articles. */
  static void make(Handle handle) {
    handle.execute("DROP TABLE IF EXISTS words");
    handle.execute("CREATE VIRTUAL TABLE words USING " + MADE_OF);
    fill(handle, "words");
  }

  private static void fill(Handle handle, String index) {
    ids(handle).forEach(id -> put(handle, index, id));
  }

  private static void put(Handle handle, String index, String id) {
    Article article = ArticleTable.article(handle, id);
    if (article != null) {
      long n =
          handle
              .createQuery("SELECT n FROM article WHERE id = ?")
              .bind(0, id)
              .mapTo(Long.class)
              .one();
      put(handle, index, n, article);
    }
  }

  private static List<String> ids(Handle handle) {
    List<String> ids = new ArrayList<>();
    ArticleTable.ids(handle, ids::add);
    return ids;
  }

  /** Returns what is wrong with the words; they are lost to nobody. */
  static List<Damage> damage(Database database) {
    try {
      return database.read(h -> same(h) ? List.of() : List.of(damaged("other words")));
    } catch (StoreProblem e) {
      return List.of(damaged(Checker.said(e)));
    }
  }

  private static Damage damaged(String found) {
    return new Damage(
        "the words that are searched", "expected those of the articles, found " + found, "");
  }

  private static boolean same(Handle handle) {
    try {
      handle.execute("CREATE VIRTUAL TABLE temp.fresh USING " + MADE_OF);
      handle.execute(
          "CREATE VIRTUAL TABLE temp.terms USING fts5vocab('main', 'words', 'instance')");
      handle.execute(
          "CREATE VIRTUAL TABLE temp.wanted USING fts5vocab('temp', 'fresh', 'instance')");
      handle.useTransaction(h -> fill(h, "temp.fresh"));
      return digest(handle, "terms") == digest(handle, "wanted");
    } finally {
      handle.execute("DROP TABLE IF EXISTS temp.terms");
      handle.execute("DROP TABLE IF EXISTS temp.wanted");
      handle.execute("DROP TABLE IF EXISTS temp.fresh");
    }
  }

  private static long digest(Handle handle, String terms) {
    Sum sum = new Sum();
    Consumer<Long> nothing = n -> {};
    handle
        .createQuery(SUMS.replace("%s", terms))
        .map((rs, context) -> {
          sum.add(rs.getString(1));
          for (int column = 2; column <= 5; column++) {
            sum.add(rs.getLong(column));
          }
          return 0L;
        })
        .forEach(nothing);
    return sum.value();
  }
}
