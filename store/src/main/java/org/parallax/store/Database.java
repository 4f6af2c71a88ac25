package org.parallax.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.parallax.model.StoreProblem;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The connections of an open database: one writes, any number read beside it. Safe to share between
 * threads; those that write wait for one another.
 */
final class Database implements AutoCloseable {
  /** The format that this version of Parallax writes: the number of the last migration. */
  static final int FORMAT = 5;

  /** "PRLX": what SQLite's own head of the file says that it is for. */
  private static final int APPLICATION = 0x50524C58;

  private static final int PAGE_BYTES = 8192;
  private static final int CACHE_KILOBYTES = 16_384;

  /**
   * Of the one that writes: a run of a million articles changes rows all over the file in one
   * transaction, and each page that leaves the cache changed is written, read and written again.
   */
  private static final int WRITER_CACHE_KILOBYTES = 131_072;

  private final Path file;
  private final Jdbi jdbi;
  private final Handle writer;
  private final ReentrantLock writing = new ReentrantLock();
  private final Deque<Handle> readers = new ArrayDeque<>();
  private boolean closed;

  private Database(Path file, SQLiteDataSource source) {
    this.file = file;
    this.jdbi = Jdbi.create(source);
    this.writer = jdbi.open();
    writer.execute("PRAGMA cache_size = -" + WRITER_CACHE_KILOBYTES);
  }

  /**
   * Opens a database, and brings it up to date.
   *
   * @param pages number of pages that it may have at most; 0 for as many as fit on the disk
   */
  static Database open(Path file, int pages) {
    SQLiteDataSource source = source(file, pages);
    try {
      if (isOfToday(file, source)) {
        return new Database(file, source);
      }
      Flyway.configure(Database.class.getClassLoader())
          .dataSource(source)
          .locations("classpath:org/parallax/store/migrations")
          .loggers("slf4j")
          .load()
          .migrate();
      return new Database(file, source);
    } catch (RuntimeException | SQLException e) {
      throw Problems.of(file, e);
    }
  }

  private static SQLiteDataSource source(Path file, int pages) {
    SQLiteConfig config = new SQLiteConfig();
    config.setPageSize(PAGE_BYTES);
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setCacheSize(-CACHE_KILOBYTES);
    config.setBusyTimeout(10_000);
    if (pages > 0) {
      config.setMaxPageCount(pages);
    }
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    return source;
  }

  /** Whether nothing has to be brought up to date; refuses what is not ours or of tomorrow. */
  private static boolean isOfToday(Path file, SQLiteDataSource source) throws SQLException {
    if (!Files.exists(file)) {
      return false;
    }
    try (Connection connection = source.getConnection()) {
      int format = number(connection, "PRAGMA user_version");
      if (format == 0 && number(connection, "SELECT count(*) FROM sqlite_schema") == 0) {
        return false;
      }
      if (format > 0 && number(connection, "PRAGMA application_id") != APPLICATION) {
        throw Problems.corrupt(
            file.toString(), "expected a store of Parallax, found another database", null);
      }
      if (format > FORMAT) {
        throw new StoreProblem(
            StoreProblem.Code.STORE_NEWER,
            file.toString(),
            "expected format " + FORMAT + " or older, found format " + format,
            "use the version of Parallax that made it, or a newer one",
            null);
      }
      return format == FORMAT;
    }
  }

  private static int number(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      return row.next() ? row.getInt(1) : 0;
    }
  }

  Path file() {
    return file;
  }

  /** Does something in one transaction: all of it is on disk afterwards, or nothing. */
  <T> T write(Function<Handle, T> work) {
    writing.lock();
    try {
      check();
      return writer.inTransaction(work::apply);
    } catch (RuntimeException e) {
      throw Problems.of(file, e);
    } finally {
      writing.unlock();
    }
  }

  /** Does something that must not stand in a transaction. */
  void maintain(Consumer<Handle> work) {
    writing.lock();
    try {
      check();
      work.accept(writer);
    } catch (RuntimeException e) {
      throw Problems.of(file, e);
    } finally {
      writing.unlock();
    }
  }

  /** Reads; sees what was written before. */
  <T> T read(Function<Handle, T> work) {
    Handle reader = reader();
    try {
      return work.apply(reader);
    } catch (RuntimeException e) {
      throw Problems.of(file, e);
    } finally {
      synchronized (readers) {
        if (closed) {
          reader.close();
        } else {
          readers.push(reader);
        }
      }
    }
  }

  private Handle reader() {
    synchronized (readers) {
      check();
      Handle free = readers.poll();
      if (free != null) {
        return free;
      }
    }
    try {
      return jdbi.open();
    } catch (RuntimeException e) {
      throw Problems.of(file, e);
    }
  }

  private void check() {
    synchronized (readers) {
      if (closed) {
        throw new IllegalStateException("the store was closed");
      }
    }
  }

  @Override
  public void close() {
    synchronized (readers) {
      if (closed) {
        return;
      }
      closed = true;
      readers.forEach(Handle::close);
    }
    writer.close();
  }
}
