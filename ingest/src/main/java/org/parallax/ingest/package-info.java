/**
 * What did the user point at? Files, folders and rows in, pages out.
 *
 * <p><b>In</b> paths. <b>Out</b> {@link org.parallax.model.Page}s. <b>Drops</b> what cannot be
 * read, each with a reason.
 */
@NullMarked
package org.parallax.ingest;

import org.jspecify.annotations.NullMarked;
