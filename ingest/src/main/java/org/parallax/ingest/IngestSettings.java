package org.parallax.ingest;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.select.QueryParser;

/**
 * How inputs are read.
 *
 * @param maxArticleBytes largest article, in bytes after decompression and before decoding: a file,
 *     or a row of JSON. Default 20 MB: the largest news page of our evaluation sets has 3 MB
 * @param maxExpansion how many times its own size a compressed file may grow. Default 200: text
 *     shrinks 3 to 30 times, deflate can do 1,032 at most; only counted past 4 MB
 * @param mapping for fields of JSON rows, the contract's name to the input's own name ({@code
 *     published} to {@code date}); a dot in the input's name steps into an object
 * @param expected fields of the mapping that some row must have, when there are rows at all
 * @param selectors CSS selectors of the user's rules: a page says which of its elements they choose
 */
public record IngestSettings(
    long maxArticleBytes,
    int maxExpansion,
    SortedMap<String, String> mapping,
    SortedSet<String> expected,
    List<String> selectors) {
  /** Names of the fields of a row. */
  static final List<String> FIELDS =
      List.of(
          "id",
          "url",
          "outlet",
          "title",
          "byline",
          "published",
          "modified",
          "captured",
          "language",
          "text",
          "html");

  /** Copies the mapping; refuses names that the contract does not know. */
  public IngestSettings {
    if (maxArticleBytes <= 0 || maxExpansion <= 0) {
      throw new BadInput(
          BadInput.Code.BAD_LIMIT,
          String.format(
              Locale.ROOT,
              "limits are positive numbers, not %d bytes, %d times.",
              maxArticleBytes,
              maxExpansion),
          "Leave the limit out to use the default.");
    }
    for (String name : mapping.keySet()) {
      if (!FIELDS.contains(name)) {
        throw new BadInput(
            BadInput.Code.UNKNOWN_FIELD,
            String.format(
                Locale.ROOT, "a mapping sets '%s', which is no field of an article.", name),
            "Use one of " + String.join(", ", FIELDS) + ", as in published=date.");
      }
    }
    mapping = Collections.unmodifiableSortedMap(new TreeMap<>(mapping));
    expected = Collections.unmodifiableSortedSet(new TreeSet<>(expected));
    selectors = List.copyOf(selectors);
    for (String selector : selectors) {
      checkSelector(selector);
    }
  }

  /** Makes settings without selectors and without fields that must be there. */
  public IngestSettings(long maxArticleBytes, int maxExpansion, SortedMap<String, String> mapping) {
    this(maxArticleBytes, maxExpansion, mapping, new TreeSet<>(), List.of());
  }

  /**
   * Refuses a selector that is not CSS.
   *
   * @throws BadInput when it is none
   */
  public static void checkSelector(String selector) {
    try {
      QueryParser.parse(selector);
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new BadInput(
          BadInput.Code.BAD_SELECTOR,
          "'" + selector + "' is no CSS selector: " + e.getMessage() + ".",
          "Write one such as div.join-us, #ticker or aside[role=note].");
    }
  }

  /** Returns the names of the fields of an article, as rows and mappings use them. */
  public static List<String> fields() {
    return FIELDS;
  }

  /** Returns the name under which rows have a field. */
  String name(String field) {
    return mapping.getOrDefault(field, field);
  }

  /** Returns the default settings. */
  public static IngestSettings defaults() {
    return new IngestSettings(20_000_000, 200, new TreeMap<>());
  }

  /** Returns these settings with names of the user's own for fields of rows. */
  public IngestSettings withMapping(SortedMap<String, String> names) {
    return new IngestSettings(maxArticleBytes, maxExpansion, names, expected, selectors);
  }
}
