package org.parallax.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.netpreserve.jwarc.MessageBody;

/**
 * A body of an archive while it is decoded, with a guard against one that expands without end. Not
 * safe to share between threads.
 */
final class Expanding extends CountedStream {
  /** Below this many bytes nothing is called a bomb: a page of a megabyte of blanks is odd only. */
  static final long HARMLESS = 4_000_000;

  private final MessageBody raw;
  private final int most;

  /** A body that expands past the limit. */
  static final class Bomb extends IOException {
    private static final long serialVersionUID = 1L;

    Bomb(String message) {
      super(message);
    }
  }

  /**
   * Makes it.
   *
   * @param raw what is decoded, of which it is known how far it was read
   * @param most times that it may grow
   */
  Expanding(InputStream decoded, MessageBody raw, int most) {
    super(decoded);
    this.raw = raw;
    this.most = most;
  }

  @Override
  void counted() throws IOException {
    if (count() > HARMLESS && count() > raw.position() * most) {
      throw new Bomb(
          String.format(
              Locale.ROOT,
              "its body expands to more than %d times its size, which no report does; the page was"
                  + " left out",
              most));
    }
  }
}
