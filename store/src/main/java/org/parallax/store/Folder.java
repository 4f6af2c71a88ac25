package org.parallax.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.stream.Stream;
import org.parallax.model.StoreProblem;

/** The folder of a store, locked against other processes as long as it is open. */
final class Folder implements AutoCloseable {
  /** Name of the database in it; SQLite puts two files beside it. */
  static final String DATABASE = "parallax.db";

  /** Name of the file that is locked. */
  static final String LOCK = "lock";

  private final Path path;
  private final FileChannel channel;
  private final FileLock lock;

  private Folder(Path path, FileChannel channel, FileLock lock) {
    this.path = path;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Locks a folder.
   *
   * @param make whether to make it when there is none; else a folder without a database is refused
   */
  static Folder open(Path path, boolean make) {
    try {
      boolean there = Files.exists(path.resolve(DATABASE));
      if (!there && !make) {
        throw missing(path, "found none there", "check the name of the folder");
      }
      if (!there && Files.exists(path) && !isFree(path)) {
        throw missing(
            path,
            "found a folder with other files",
            "name an empty folder, or one that is not there yet");
      }
      Files.createDirectories(path);
      return locked(path);
    } catch (IOException e) {
      throw Problems.of(path, e);
    }
  }

  private static StoreProblem missing(Path path, String found, String remedy) {
    return new StoreProblem(
        StoreProblem.Code.STORE_MISSING,
        path.toString(),
        "expected a folder that 'parallax read --data' made, " + found,
        remedy,
        null);
  }

  /** Whether nothing is in a folder but what is left of a first run that was broken off early. */
  private static boolean isFree(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return false;
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.allMatch(file -> {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.equals(LOCK)
            || name.equals("inbox")
            || name.startsWith(DATABASE)
            || name.startsWith("lost-");
      });
    }
  }

  private static Folder locked(Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return new Folder(path, channel, lock);
      }
    } catch (OverlappingFileLockException e) {
      channel.close();
      throw Problems.inUse(path, null);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    channel.close();
    throw Problems.inUse(path, null);
  }

  Path path() {
    return path;
  }

  Path database() {
    return path.resolve(DATABASE);
  }

  /** Returns the bytes of all files of the database. */
  long bytes() {
    try (Stream<Path> files = Files.list(path)) {
      long bytes = 0;
      for (Path file : files.toList()) {
        bytes += String.valueOf(file.getFileName()).startsWith(DATABASE) ? Files.size(file) : 0;
      }
      return bytes;
    } catch (IOException e) {
      throw Problems.of(path, e);
    }
  }

  @Override
  public void close() {
    try {
      lock.release();
      channel.close();
    } catch (IOException e) {
      throw Problems.of(path, e);
    }
  }
}
