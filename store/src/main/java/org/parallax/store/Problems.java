package org.parallax.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.model.StoreProblem;
import org.parallax.model.StoreProblem.Code;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Says in a user's words what the database or the file system said in its own. */
final class Problems {
  private Problems() {}

  /**
   * Returns what a failure of the database means; the failure itself when it is none of its own.
   */
  static RuntimeException of(Path place, Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StoreProblem problem) {
        return problem;
      }
      if (cause instanceof SQLiteException sqlite) {
        return of(place, sqlite.getResultCode(), sqlite);
      }
      if (cause instanceof IOException io) {
        return of(place, io);
      }
    }
    return failure instanceof RuntimeException own
        ? own
        : unavailable(place, String.valueOf(failure.getMessage()), failure);
  }

  private static StoreProblem of(Path place, SQLiteErrorCode code, SQLiteException failure) {
    String said = String.valueOf(failure.getMessage());
    return switch (SQLiteErrorCode.getErrorCode(code.code & 0xff)) {
      case SQLITE_FULL -> full(place, failure);
      case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH -> readOnly(place, failure);
      case SQLITE_CORRUPT, SQLITE_NOTADB ->
          corrupt(
              place.toString(),
              "expected a database, found damage (the file may be cut short or overwritten)",
              failure);
      case SQLITE_BUSY, SQLITE_LOCKED -> inUse(place, failure);
      case SQLITE_CANTOPEN -> readOnly(place, failure);
      default -> unavailable(place, said, failure);
    };
  }

  /** Returns what a failure of the file system means. */
  static StoreProblem of(Path place, IOException failure) {
    String said = String.valueOf(failure.getMessage());
    String small = said.toLowerCase(Locale.ROOT);
    if (failure instanceof AccessDeniedException
        || small.contains("permission denied")
        || small.contains("read-only file system")) {
      return readOnly(place, failure);
    }
    return small.contains("no space left")
            || small.contains("quota")
            || small.contains("not enough space")
        ? full(place, failure)
        : unavailable(place, said, failure);
  }

  static StoreProblem readOnly(Path place, @Nullable Throwable failure) {
    return new StoreProblem(
        Code.STORE_READ_ONLY,
        place.toString(),
        "expected a folder that may be written, found one that may not",
        "give the user who runs Parallax the right to write there, or name another folder with"
            + " --data",
        failure);
  }

  static StoreProblem inUse(Path place, @Nullable Throwable failure) {
    return new StoreProblem(
        Code.STORE_IN_USE,
        place.toString(),
        "expected a folder that no other process works on, found it locked by one",
        "wait until the other Parallax is done, or stop it, and try again",
        failure);
  }

  static StoreProblem corrupt(String place, String found, @Nullable Throwable failure) {
    return new StoreProblem(
        Code.STORE_CORRUPT,
        place,
        found,
        "run 'parallax store check --data FOLDER' to see all of it, and 'parallax store repair"
            + " --data FOLDER' to move aside what is lost",
        failure);
  }

  private static StoreProblem full(Path place, Throwable failure) {
    return new StoreProblem(
        Code.STORE_FULL,
        place.toString(),
        "expected room to write, found the disk or the user's share of it full",
        "make room there, or move the folder to a larger disk, and run the same command again: it"
            + " goes on where it stopped",
        failure);
  }

  private static StoreProblem unavailable(Path place, String said, Throwable failure) {
    return new StoreProblem(
        Code.STORE_UNAVAILABLE,
        place.toString(),
        "expected to read and write, found: " + said,
        "look at the disk and its file system, and run the same command again",
        failure);
  }
}
