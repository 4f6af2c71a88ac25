package org.parallax.ingest;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Which names the rows of an input use: a field that the user maps to a name that no row has is a
 * slip, and would be lost in silence. Not safe to share between threads.
 */
final class RowNames {
  /** More names than this are no help in a message. */
  private static final int MOST = 200;

  private static final int LISTED = 12;

  private final IngestSettings settings;
  private final SortedSet<String> seen = new TreeSet<>();
  private final SortedSet<String> missing;
  private int rows;

  RowNames(IngestSettings settings) {
    this.settings = settings;
    this.missing = new TreeSet<>(settings.expected());
  }

  /** Takes notice of a row. */
  void row(JsonNode node) {
    rows++;
    missing.removeIf(field -> !Row.at(node, settings.name(field)).isMissingNode());
    if (!missing.isEmpty() && seen.size() < MOST) {
      for (String name : node.propertyNames()) {
        seen.add(name);
        node.path(name).propertyNames().forEach(inner -> seen.add(name + "." + inner));
      }
    }
  }

  /**
   * Refuses a mapping to a name that no row has.
   *
   * @throws BadInput when there were rows
   */
  void check() {
    if (rows == 0 || missing.isEmpty()) {
      return;
    }
    String field = missing.first();
    String name = settings.name(field);
    List<String> near = Names.near(name, seen);
    throw new BadInput(
        BadInput.Code.UNKNOWN_NAME,
        String.format(
            Locale.ROOT,
            "the mapping %s=%s: none of the %d rows has a field '%s'; they have %s.",
            field,
            name,
            rows,
            name,
            String.join(", ", seen.stream().limit(LISTED).toList())
                + (seen.size() > LISTED ? " and others" : "")),
        near.isEmpty()
            ? "Map a field that is there, or leave the mapping out."
            : "Did you mean " + field + "=" + near.get(0) + "?");
  }
}
