package org.parallax.model;

import org.jspecify.annotations.Nullable;

/**
 * A capture as it was read, and what it became by itself: what a {@link Store} keeps.
 *
 * <p><b>Source.</b> Made by {@code pipeline} as soon as a capture was cleaned and dated. Nothing of
 * other captures is in it, so that it does not depend on what came before or after.
 *
 * @param capture with its decoded text
 * @param outcome the article under the capture's own id, or why there is none
 * @param address what the article's address has in common with its trivial variants; null when it
 *     has none, or there is no article
 */
public record Arrival(Capture capture, Outcome<Article> outcome, @Nullable String address) {
  /** Returns what the capture is known by. */
  public Key key() {
    return Key.of(capture);
  }

  /**
   * What a capture is known by: the same id with the same content is the same capture, wherever it
   * was read.
   *
   * @param id the capture's own id
   * @param sha256 lower-case hex digest of its bytes
   */
  public record Key(String id, String sha256) implements Comparable<Key> {
    /** Returns the key of a capture. */
    public static Key of(Capture capture) {
      return new Key(capture.id(), capture.sha256());
    }

    /** By id, then by digest, both by UTF-16 code units. */
    @Override
    public int compareTo(Key other) {
      int ids = id.compareTo(other.id);
      return ids != 0 ? ids : sha256.compareTo(other.sha256);
    }
  }

  /** Returns this arrival with an article that says it was read from another place. */
  public Arrival from(String path) {
    return outcome instanceof Outcome.Kept<Article> kept
        ? new Arrival(capture, new Outcome.Kept<>(kept.value().from(path)), address)
        : this;
  }

  /**
   * What a store says of an arrival once it is on disk.
   *
   * @param key what the capture is known by
   * @param news whether the store did not have it, or had it otherwise
   * @param path from where it was read first: its article says so, wherever it is read again
   * @param article id of the article that it belongs to; null as long as that is not settled, and
   *     for a capture without an article
   * @param round when that was settled: 1, 2, 3, …; 0 with {@code article} null
   * @param waits whether it is to be settled, for the first time or anew
   */
  public record Acknowledged(
      Key key, News news, String path, @Nullable String article, int round, boolean waits) {}

  /** What an arrival was to a store. */
  public enum News {
    /** The store did not have the capture. */
    NEW,
    /** The store has the capture, and its article is as it was. */
    KNOWN,
    /** The store had the capture; cleaning made another article of it than before. */
    CLEANED_ANEW
  }
}
