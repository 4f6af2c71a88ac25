package org.parallax.ingest;

import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a record of a web archive holds: what a server sent, decoded. */
final class Payload {
  private final int record;
  private final String url;
  private final String type;
  private final byte[] bytes;
  private final @Nullable String captured;
  private final @Nullable String changed;

  /**
   * Makes it.
   *
   * @param record number of its record, from 1
   * @param url where it was fetched
   * @param type media type with its parameters, as told; empty when none was
   * @param bytes after transfer and content decoding; not copied
   * @param captured when; null when not told
   * @param changed when the server says that it was last changed; null when that is no evidence
   */
  Payload(
      int record,
      String url,
      String type,
      byte[] bytes,
      @Nullable String captured,
      @Nullable String changed) {
    this.record = record;
    this.url = url;
    this.type = type;
    this.bytes = bytes;
    this.captured = captured;
    this.changed = changed;
  }

  int record() {
    return record;
  }

  String url() {
    return url;
  }

  String type() {
    return type;
  }

  byte[] bytes() {
    return bytes;
  }

  @Nullable String captured() {
    return captured;
  }

  /** What a payload may be, by its media type. */
  enum Sort {
    /** A page. */
    PAGE,
    /** A feed, a sitemap or items of an agency. */
    XML,
    /** The same in JSON, or a program's data. */
    JSON,
    /** No type was told. */
    UNTOLD,
    /** No news. */
    OTHER
  }

  static Sort sort(String type) {
    String kind = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return switch (kind) {
      case "" -> Sort.UNTOLD;
      case "text/html", "application/xhtml+xml" -> Sort.PAGE;
      case "text/xml", "application/xml", "application/x-rss+xml" -> Sort.XML;
      case "application/json", "text/json" -> Sort.JSON;
      default ->
          kind.equals("image/svg+xml")
              ? Sort.OTHER
              : kind.endsWith("+xml") ? Sort.XML : kind.endsWith("+json") ? Sort.JSON : Sort.OTHER;
    };
  }

  /** Returns the text. */
  String text() {
    return Decoder.decode(bytes, charset());
  }

  private @Nullable String charset() {
    for (String parameter : type.split(";", -1)) {
      String[] parts = parameter.split("=", 2);
      if (parts.length == 2 && parts[0].strip().equalsIgnoreCase("charset")) {
        return parts[1].replaceAll("[\"'\\s]", "");
      }
    }
    return null;
  }

  /** Returns the fields of a page. */
  SortedMap<String, String> fields() {
    SortedMap<String, String> fields = new TreeMap<>();
    fields.put("url", url);
    FeedPages.put(fields, "captured", captured);
    FeedPages.put(fields, "http:last-modified", changed);
    return fields;
  }

  /** Returns the address without scheme, fragment and closing stroke: the same in every archive. */
  String id() {
    return id(url);
  }

  /** Returns an address without scheme, fragment and closing stroke. */
  static String id(String url) {
    String bare = url.replaceFirst("(?i)^https?://", "").replaceFirst("#.*$", "");
    String id = bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
    return id.isBlank() ? url : id;
  }
}
