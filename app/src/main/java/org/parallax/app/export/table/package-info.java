/**
 * Rows in, bytes out: a table as CSV or Parquet.
 *
 * <p><b>In</b> columns, then rows of values. <b>Out</b> RFC 4180 or Apache Parquet. Knows nothing
 * of dossiers; what the rows are is settled outside. <b>Drops</b> nothing (docs/howto/export.md
 * says how text that a spreadsheet would take for a formula is marked).
 */
@NullMarked
package org.parallax.app.export.table;

import org.jspecify.annotations.NullMarked;
