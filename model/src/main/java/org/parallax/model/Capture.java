package org.parallax.model;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was read: decoded text, with where it came from.
 *
 * <p><b>Source.</b> Made by {@code ingest}; one file, row, record or entry each.
 *
 * @param path relative to the input that the user named, with {@code /}
 * @param line line (JSON Lines) or record number, from 1; null for a whole file
 * @param id the input's own id, else the file stem
 * @param kind what the decoded text is
 * @param decoded the decoded text, without byte order mark, line ends untouched; for a JSON row its
 *     {@code text} or {@code html} string, for a feed's entry its content after XML decoding, for a
 *     news item its text
 * @param fields what came with the text under a name of the contract: {@code url}, {@code outlet},
 *     {@code title}, {@code byline} (names joined by {@code ;}), {@code published}, {@code
 *     modified}, {@code language}, {@code captured}; absent when not given. For an entry of a feed
 *     or a news item also {@code from} ({@code feed}, {@code news item}), {@code dated}, {@code
 *     created}, {@code expires}, {@code dateline}, {@code source} (address of the outlet's own
 *     feed) and notes, {@code note:CODE}, for a page of an archive {@code http:last-modified}; for
 *     what lies in a web archive {@code counted}, with the value {@code records}
 * @param sha256 lower-case hex digest of the bytes as found (for a row: of the row)
 */
public record Capture(
    String path,
    @Nullable Integer line,
    String id,
    Kind kind,
    String decoded,
    SortedMap<String, String> fields,
    String sha256) {
  /** What a decoded text is. */
  public enum Kind {
    /** Plain text of a file: headline, date line, byline and furniture stand in it. */
    PLAIN,
    /** A page. */
    HTML,
    /**
     * The {@code text} of a JSON row, or the plain text of a feed's entry or news item: cleaned
     * like plain text, but its headline stands apart when {@code title} is given.
     */
    ROW
  }

  /** Copies the fields. */
  public Capture {
    fields = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(fields));
  }

  /** Returns this capture with another text. */
  public Capture withDecoded(String text) {
    return new Capture(path, line, id, kind, text, fields, sha256);
  }

  /** Returns this capture with one field more, or another value of one. */
  public Capture withField(String name, String value) {
    SortedMap<String, String> more = new TreeMap<>(fields);
    more.put(name, value);
    return new Capture(path, line, id, kind, decoded, more, sha256);
  }

  /** Whether its line is the number of a record of a web archive. */
  public boolean isRecord() {
    return "records".equals(field("counted"));
  }

  /** Returns this capture as one of a web archive. */
  public Capture ofRecord() {
    return withField("counted", "records");
  }

  /** Returns a field that came with the text; null when there is none. */
  public @Nullable String field(String name) {
    return ((Map<String, String>) fields).get(name);
  }
}
