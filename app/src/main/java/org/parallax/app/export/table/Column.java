package org.parallax.app.export.table;

/**
 * A column of a table.
 *
 * @param name lower case, words joined by {@code _}
 * @param type of its values, each of which may be null
 */
public record Column(String name, Type type) {
  /** What the values of a column are. */
  public enum Type {
    /** A {@link String}. */
    TEXT,
    /** An {@link Integer}. */
    WHOLE,
    /** A {@link java.math.BigDecimal}. */
    NUMBER,
    /** A {@link Boolean}. */
    FLAG
  }
}
