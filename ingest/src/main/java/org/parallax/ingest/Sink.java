package org.parallax.ingest;

import org.parallax.model.Capture;
import org.parallax.model.Dropped;
import org.parallax.model.Notice;

/** Port: takes what is read, piece by piece, so that it need never be held as a whole. */
public interface Sink {
  /** Takes a capture; {@link Ingester#page} makes its page, on any thread. */
  void capture(Capture capture);

  /** Takes the reason why something could not be read. */
  void drop(Dropped line);

  /**
   * Takes what a sitemap or feed tells of a page without its text. Who has no use for it is told
   * which page to save.
   */
  default void notice(Notice notice) {
    drop(notice.alone());
  }

  /**
   * Told from time to time how much has been read.
   *
   * @param bytes read so far, as they lie on disk
   * @param of bytes of all inputs; 0 when standard input is one of them
   */
  default void read(long bytes, long of) {}
}
