package org.parallax.core.pipeline;

import org.jspecify.annotations.Nullable;
import org.parallax.model.Arrival;
import org.parallax.model.Article;
import org.parallax.model.Capture;
import org.parallax.model.Dating;
import org.parallax.model.Dropped;
import org.parallax.model.Note;

/**
 * What is kept in memory of a capture that was taken in: some hundred bytes.
 *
 * @param id its own id
 * @param path where it was read
 * @param line of the file; null for a whole file
 * @param sha256 of its bytes
 * @param kept what it holds; null when it holds no article
 * @param lost why it holds no article; null when it holds one
 * @param known what the store says of it; null when nothing is kept
 * @param again whether it is not of this input, but was kept by an earlier run
 */
record Taken(
    String id,
    String path,
    @Nullable Integer line,
    String sha256,
    @Nullable Kept kept,
    @Nullable Dropped lost,
    Arrival.@Nullable Acknowledged known,
    boolean again) {
  /**
   * An article.
   *
   * @param place on the shelf
   * @param day ISO day of publication; null when not told
   * @param language BCP 47 code
   * @param outlet name, else domain; null when not told
   * @param address what its address has in common with its variants; null when it has none
   * @param altered whether it may be machine altered
   */
  record Kept(
      int place,
      @Nullable String day,
      String language,
      @Nullable String outlet,
      @Nullable String address,
      boolean altered) {
    /** Returns what is to be kept of an article that was put at a place. */
    static Kept of(int place, Article article) {
      Dating published = article.published();
      return new Kept(
          place,
          published == null ? null : published.day(),
          article.language(),
          Outline.outlet(article),
          Addresses.key(article.source().url()),
          article.has(Note.Code.POSSIBLY_MACHINE_ALTERED));
    }
  }

  static Taken of(
      Capture capture,
      @Nullable Kept kept,
      @Nullable Dropped lost,
      Arrival.@Nullable Acknowledged known) {
    return new Taken(
        capture.id(), capture.path(), capture.line(), capture.sha256(), kept, lost, known, false);
  }

  /** Returns what the store knows it by. */
  Arrival.Key key() {
    return new Arrival.Key(id, sha256);
  }

  /** Returns the id that its article was given by an earlier run; null when it was given none. */
  @Nullable String given() {
    return known == null ? null : known.article();
  }

  /** Returns when it was given its id; after all that were when it was not. */
  int round() {
    return known == null || known.article() == null ? Integer.MAX_VALUE : known.round();
  }

  /** Returns whether the store waits to be told of which article it is. */
  boolean waits() {
    return known != null && known.waits();
  }

  int lineOrZero() {
    return line == null ? 0 : line;
  }

  /** Returns path and line in one. */
  String address() {
    return path + (line == null ? "" : "#" + line);
  }
}
