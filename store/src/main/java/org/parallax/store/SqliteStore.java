package org.parallax.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Arrival;
import org.parallax.model.Article;
import org.parallax.model.Dropped;
import org.parallax.model.Found;
import org.parallax.model.Kept;
import org.parallax.model.Store;

/**
 * Keeps everything in one folder, in a database of SQLite (ADR 14). Safe to share between threads;
 * those that write wait for one another. The folder is locked against other processes until it is
 * closed.
 */
public final class SqliteStore implements Store {
  private final Folder folder;
  private final Database database;

  private SqliteStore(Folder folder, Database database) {
    this.folder = folder;
    this.database = database;
  }

  /** Opens the store of a folder; makes both when they are not there. */
  public static SqliteStore open(Path path) {
    return open(path, Upgrading.SILENT);
  }

  /**
   * Opens the store of a folder, as {@link #open(Path)} does.
   *
   * @param upgrading is told how far a store of an older version has been brought up to date
   */
  public static SqliteStore open(Path path, Upgrading upgrading) {
    return open(path, true, 0, upgrading);
  }

  /** Opens the store of a folder; refuses a folder without one. */
  public static SqliteStore openThere(Path path) {
    return openThere(path, Upgrading.SILENT);
  }

  /**
   * Opens the store of a folder, as {@link #openThere(Path)} does.
   *
   * @param upgrading is told how far a store of an older version has been brought up to date
   */
  public static SqliteStore openThere(Path path, Upgrading upgrading) {
    return open(path, false, 0, upgrading);
  }

  /**
   * Opens a store.
   *
   * @param pages number of pages that its database may have; 0 for as many as fit on the disk
   */
  static SqliteStore open(Path path, boolean make, int pages) {
    return open(path, make, pages, Upgrading.SILENT);
  }

  private static SqliteStore open(Path path, boolean make, int pages, Upgrading upgrading) {
    Folder folder = Folder.open(path, make);
    try {
      Database database = Database.open(folder.database(), pages);
      StorySigns.complete(database, upgrading);
      SearchIndex.complete(database, upgrading);
      return new SqliteStore(folder, database);
    } catch (RuntimeException | Error e) {
      folder.close();
      throw e;
    }
  }

  @Override
  public List<Arrival.Acknowledged> keep(List<Arrival> arrivals) {
    return database.write(h -> arrivals.stream().map(a -> CaptureTable.keep(h, a)).toList());
  }

  @Override
  public void window(int latest, Iterable<Arrival.Key> inHand, Recaller taker) {
    read(h -> Window.give(h, latest, inHand, taker));
  }

  @Override
  public void settle(Iterable<Kept.Settled> settled, List<Dropped> dropped) {
    write(h -> {
      ArticleTable.settle(h, settled);
      dropped.forEach(line -> DropTable.put(h, line));
    });
  }

  @Override
  public void draft(List<Kept.Draft> accounts, Map<String, byte[]> readings) {
    write(h -> {
      accounts.forEach(account -> StoryTable.draft(h, account));
      ReadingTable.put(h, readings);
    });
  }

  @Override
  public void publish(List<Kept.StoryHead> changed, Instant at, IntConsumer done) {
    write(h -> StoryTable.publish(h, changed, at, done));
  }

  @Override
  public Kept.Decision decide(Kept.Decision decision) {
    return database.write(h -> DecisionTable.decide(h, decision));
  }

  @Override
  public Kept.Decision undo(int decision, String who, Instant when) {
    return database.write(h -> DecisionTable.undo(h, decision, who, when));
  }

  @Override
  public List<Kept.Decision> decisions() {
    return database.read(DecisionTable::all);
  }

  @Override
  public SortedMap<String, Long> told() {
    return database.read(StoryTable::told);
  }

  @Override
  public byte @Nullable [] reading(String key) {
    return database.<byte @Nullable []>read(h -> ReadingTable.get(h, key));
  }

  @Override
  public Kept.@Nullable StoryHead story(String id) {
    return database.<Kept.@Nullable StoryHead>read(h -> StoryTable.story(h, id));
  }

  @Override
  public SortedMap<String, String> bases(Collection<String> stories) {
    return database.read(h -> StoryTable.bases(h, stories));
  }

  @Override
  public List<Found.Listed> find(Found.Query query, int limit, Found.@Nullable Place after) {
    return database.read(h -> StoryFinder.find(h, query, limit, after));
  }

  @Override
  public List<Found.Change> changes(long after, int limit) {
    return database.read(h -> StoryFinder.changes(h, after, limit));
  }

  @Override
  public long lastChange() {
    return database.read(
        h -> h.createQuery("SELECT coalesce(max(n), 0) FROM account").mapTo(Long.class).one());
  }

  @Override
  public List<Found.Item> agenda(
      @Nullable String from, @Nullable String to, int limit, Found.@Nullable Place after) {
    return database.read(h -> StoryFinder.agenda(h, from, to, limit, after));
  }

  @Override
  public List<Found.Proposal> proposals(
      @Nullable String to, int limit, Found.@Nullable Place after) {
    return database.read(h -> StoryFinder.proposals(h, to, limit, after));
  }

  @Override
  public int proposed(String to) {
    return database.read(h -> StoryFinder.proposed(h, to));
  }

  @Override
  public List<Found.Named> names(String beginning, int limit, Found.@Nullable Place after) {
    return database.read(h -> StoryFinder.names(h, beginning, limit, after));
  }

  @Override
  public List<Found.Named> namesWith(List<String> ids, int limit) {
    return database.read(h -> StoryFinder.namesWith(h, ids, limit));
  }

  @Override
  public Found.@Nullable Named name(String id) {
    return database.<Found.@Nullable Named>read(h -> StoryFinder.name(h, id));
  }

  @Override
  public Found.@Nullable Named name(List<String> ids) {
    return database.<Found.@Nullable Named>read(h -> StoryFinder.name(h, ids));
  }

  @Override
  public Kept.@Nullable Account account(String story) {
    return database.<Kept.@Nullable Account>read(h -> {
      Kept.StoryHead head = StoryTable.story(h, story);
      return head == null ? null : one(h, head.id(), StoryTable.last(h, head.id()));
    });
  }

  private static Kept.@Nullable Account one(Handle h, String story, int number) {
    return StoryTable.accounts(h, story, Math.max(1, number), true).stream()
        .findFirst()
        .orElse(null);
  }

  @Override
  public List<Kept.Account> history(String story) {
    return database.read(h -> StoryTable.accounts(h, story, 0, false));
  }

  @Override
  public Kept.@Nullable Account account(String story, int number) {
    return database.<Kept.@Nullable Account>read(h -> one(h, story, number));
  }

  @Override
  public @Nullable Article article(String id) {
    return database.<@Nullable Article>read(h -> ArticleTable.article(h, id));
  }

  @Override
  public List<Kept.Version> versions(String article) {
    return database.read(h -> CaptureTable.versions(h, "a.id", article));
  }

  @Override
  public @Nullable Arrival arrival(Arrival.Key key) {
    return database.<@Nullable Arrival>read(h -> CaptureTable.arrival(h, key));
  }

  @Override
  public List<Kept.Hit> search(String words, int limit) {
    return database.read(h -> ArticleTable.search(h, words, limit));
  }

  @Override
  public void captures(Consumer<Arrival.Key> taker) {
    read(h -> CaptureTable.keys(h, taker));
  }

  @Override
  public void articles(Consumer<String> taker) {
    read(h -> ArticleTable.ids(h, taker));
  }

  @Override
  public void dropped(Consumer<Dropped> taker) {
    read(h -> DropTable.all(h, taker));
  }

  @Override
  public List<Dropped> dropped(int from, int limit) {
    return database.read(h -> DropTable.some(h, from, limit));
  }

  @Override
  public void readings(Consumer<String> taker) {
    read(h -> ReadingTable.keys(h, taker));
  }

  @Override
  public void accounts(Consumer<String> taker) {
    read(h -> StoryTable.ids(h, taker));
  }

  @Override
  public Kept.Counts counts() {
    return database.read(h ->
        new Kept.Counts(
            count(h, "capture"),
            count(h, "article"),
            count(h, "story"),
            count(h, "account"),
            count(h, "dropped"),
            count(h, "decision")));
  }

  private static long count(Handle handle, String table) {
    return handle.createQuery("SELECT count(*) FROM " + table).mapTo(Long.class).one();
  }

  private void write(Consumer<Handle> work) {
    database.write(h -> {
      work.accept(h);
      return 0;
    });
  }

  private void read(Consumer<Handle> work) {
    database.read(h -> {
      work.accept(h);
      return 0;
    });
  }

  /** Puts the database into as little room as it needs; needs as much free for a while. */
  public void compact() {
    database.maintain(h -> {
      h.execute("INSERT INTO words (words) VALUES ('optimize')");
      h.execute("VACUUM");
      h.createQuery("PRAGMA wal_checkpoint(TRUNCATE)").mapToMap().list();
    });
  }

  /** Returns the bytes of the database's files. */
  public long bytes() {
    return folder.bytes();
  }

  Database database() {
    return database;
  }

  Path folder() {
    return folder.path();
  }

  @Override
  public void close() {
    try {
      database.close();
    } finally {
      folder.close();
    }
  }
}
