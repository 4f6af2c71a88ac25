package org.parallax.model;

import org.jspecify.annotations.Nullable;

/**
 * What a news sitemap, or a feed's entry without text, tells of a page.
 *
 * <p><b>Source.</b> Made by {@code ingest}. Evidence for the page where the input holds it too;
 * else its line says which page to save. Safe to share between threads.
 *
 * @param from {@code sitemap} or {@code feed}
 * @param entry number in its file or record, from 1
 * @param url the page's address, as written
 * @param title null when not told
 * @param outlet name of the publication; null when not told
 * @param published day or moment, ISO 8601 where it could be read, in the zone it is written in;
 *     null when not told
 * @param language as written; null when not told
 * @param alone what is said of it when its page is not in the input; it holds the place where it
 *     was read
 */
public record Notice(
    String from,
    int entry,
    String url,
    @Nullable String title,
    @Nullable String outlet,
    @Nullable String published,
    @Nullable String language,
    Dropped alone) {
  /** Returns this with another line for when its page is not in the input. */
  public Notice with(Dropped line) {
    return new Notice(from, entry, url, title, outlet, published, language, line);
  }

  /** Returns where it stands, in words: "entry 3 of the sitemap news.xml". */
  public String where() {
    return "entry "
        + entry
        + " of the "
        + from
        + " "
        + alone.path()
        + (alone.record() ? " record " + alone.line() : "");
  }
}
