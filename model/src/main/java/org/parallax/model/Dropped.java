package org.parallax.model;

import org.jspecify.annotations.Nullable;

/**
 * A capture that did not become an article, with the reason.
 *
 * @param path relative to the input, with {@code /}
 * @param line line or record number from 1; null for a whole file
 * @param column UTF-16 code unit of the line from 1; null when it means nothing
 * @param id the article's id when one was known
 * @param code a word of the documented list
 * @param why one sentence: what was expected, what was found, what to do
 * @param record whether {@code line} counts the records of a web archive
 */
public record Dropped(
    String path,
    @Nullable Integer line,
    @Nullable Integer column,
    @Nullable String id,
    Code code,
    String why,
    boolean record) {
  /** Makes the line of something that is in no web archive. */
  public Dropped(
      String path,
      @Nullable Integer line,
      @Nullable Integer column,
      @Nullable String id,
      Code code,
      String why) {
    this(path, line, column, id, code, why, false);
  }

  /** Returns the line of a capture that became no article. */
  public static Dropped of(Capture capture, Code code, String why) {
    return new Dropped(
        capture.path(), capture.line(), null, capture.id(), code, why, capture.isRecord());
  }

  /** Returns where it was read, in words: "crawl.warc record 3". */
  public String where() {
    return line == null ? path : path + (record ? " record " : " line ") + line;
  }

  /** Returns this line with other words for the reason. */
  public Dropped because(String other) {
    return new Dropped(path, line, column, id, code, other, record);
  }

  /**
   * Returns this line with its capture under another id.
   *
   * @param other null when it has none
   */
  public Dropped withId(@Nullable String other) {
    return new Dropped(path, line, column, other, code, why, record);
  }

  /** Returns this line as one of a web archive. */
  public Dropped ofRecord() {
    return new Dropped(path, line, column, id, code, why, true);
  }

  /** Why a capture did not become an article; documented in {@code docs/formats/dossier.md}. */
  public enum Code {
    /** The file has no bytes, or only white space. */
    EMPTY,
    /** The bytes are not text. */
    BINARY,
    /** A compressed file ends too early or is broken. */
    TRUNCATED_GZIP,
    /** A row is not JSON. */
    MALFORMED_JSON,
    /** A feed or news file is not well-formed; what it holds was read as far as possible. */
    MALFORMED_XML,
    /** A row lacks what an article needs. */
    MISSING_FIELD,
    /** Larger than the limit that the user set. */
    TOO_LARGE,
    /** No running text that could be an article was found. */
    NOT_AN_ARTICLE,
    /** A check of the browser, a riddle for robots, or a refusal stands where the report should. */
    BOT_WALL,
    /** The page asks for consent and shows nothing else. */
    CONSENT_PAGE,
    /** The page says that there is no such page, or that something failed. */
    ERROR_PAGE,
    /** A front, section, tag or search page: beginnings of many reports, none of them whole. */
    INDEX_PAGE,
    /** A page behind a paywall that shows nothing of its report. */
    PAYWALL_STUB,
    /** The page holds no words for a reader; a script fetches them. */
    NEEDS_SCRIPT,
    /** A gallery of pictures without running text. */
    GALLERY,
    /** A page for a video or a sound without running text. */
    MEDIA_PAGE,
    /** Same id and same content as one that was kept. */
    DUPLICATE,
    /** An earlier version of what was kept, or another capture of its address. */
    SUPERSEDED,
    /** A page or item is named without its text. */
    ADDRESS_ONLY,
    /** Entries of a sitemap or feed that served as evidence for pages of the input. */
    EVIDENCE_ONLY,
    /** A news item that may not be published before a time. */
    EMBARGOED,
    /** A news item that its agency withholds. */
    WITHHELD,
    /** A news item that its agency killed or cancelled, with all earlier versions. */
    CANCELLED,
    /** A kind of input that this version does not read. */
    UNSUPPORTED,
    /** The file could not be opened or read. */
    UNREADABLE
  }
}
