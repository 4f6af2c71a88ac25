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
 * @param line of the file, or number of the record; null for a whole file
 * @param record whether it is the number of a record
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
    boolean record,
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
   * @param clues place of the signs of its days on their shelf; -1 when they were not kept
   * @param own place on the shelf of what its capture makes of itself; {@code place} unless more is
   *     told of its page
   */
  record Kept(
      int place,
      @Nullable String day,
      String language,
      @Nullable String outlet,
      @Nullable String address,
      boolean altered,
      int clues,
      int own) {
    static final int NO_CLUES = -1;

    /** Returns what is to be kept of an article that was put at a place. */
    static Kept of(int place, Article article) {
      Dating published = article.published();
      return new Kept(
          place,
          published == null ? null : published.day(),
          article.language(),
          Outline.outlet(article),
          Addresses.key(article.source().url()),
          article.has(Note.Code.POSSIBLY_MACHINE_ALTERED),
          NO_CLUES,
          place);
    }

    /** Returns what is to be kept of this article with what is told of its page. */
    Kept with(int there, Article article) {
      Kept told = of(there, article);
      return new Kept(
          there, told.day, told.language, told.outlet, told.address, told.altered, clues, own);
    }
  }

  static Taken of(
      Capture capture,
      @Nullable Kept kept,
      @Nullable Dropped lost,
      Arrival.@Nullable Acknowledged known) {
    return new Taken(
        capture.id(),
        capture.path(),
        capture.line(),
        capture.isRecord(),
        capture.sha256(),
        kept,
        lost,
        known,
        false);
  }

  /** Returns this with what is to be kept of another version of its article. */
  Taken with(Kept other) {
    return new Taken(id, path, line, record, sha256, other, lost, known, again);
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

  /** Returns whether the store is to be told what it makes: it waits, or more is told of it now. */
  boolean isToSettle() {
    boolean noticed = kept != null && kept.place() != kept.own();
    return waits() || (known != null && !again && noticed);
  }

  int lineOrZero() {
    return line == null ? 0 : line;
  }

  /** Returns a line that says why it was dropped. */
  Dropped dropped(Dropped.Code code, String why) {
    return new Dropped(path, line, null, id, code, why, record);
  }

  /** Returns where it was read, in words. */
  String where() {
    return line == null ? path : path + (record ? " record " : " line ") + line;
  }

  /** Returns path and line in one. */
  String address() {
    return path + (line == null ? "" : "#" + line);
  }
}
