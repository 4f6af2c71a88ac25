package org.parallax.model;

import org.jspecify.annotations.Nullable;

/**
 * Something that keeps a {@link Store} from doing what it was asked: a code, the place, what was
 * expected and found, and what to do. Nothing was changed by the call that throws it.
 */
public final class StoreProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Code code;

  /** What is wrong; documented in {@code docs/howto/keep.md}. */
  public enum Code {
    /** Another process works on the folder. */
    STORE_IN_USE,
    /** The folder or a file in it must not be written. */
    STORE_READ_ONLY,
    /** The disk, or the user's share of it, is full. */
    STORE_FULL,
    /** A newer version of Parallax made the store. */
    STORE_NEWER,
    /** Bytes changed that nobody wrote. */
    STORE_CORRUPT,
    /** There is no store where one was named. */
    STORE_MISSING,
    /** The system failed to read or write for another reason. */
    STORE_UNAVAILABLE
  }

  /**
   * Makes it.
   *
   * @param code what is wrong
   * @param place where: a folder, file or row
   * @param found what was expected and what was found, without a full stop
   * @param remedy what to do, a sentence without a full stop
   * @param cause what the system said; null when it said nothing
   */
  public StoreProblem(
      Code code, String place, String found, String remedy, @Nullable Throwable cause) {
    super(
        code + " " + place + ": " + found + ". Nothing was changed by this step; " + remedy + ".",
        cause);
    this.code = code;
  }

  /** Returns what is wrong. */
  public Code code() {
    return code;
  }
}
