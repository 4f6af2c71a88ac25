/**
 * Entries in, a feed out: RSS 2.0 or Atom 1.0.
 *
 * <p><b>In</b> a head and entries, whatever they tell: stories, or changes of stories. <b>Out</b>
 * XML without a clock. Knows nothing of dossiers. <b>Drops</b> nothing.
 */
@NullMarked
package org.parallax.app.export.feed;

import org.jspecify.annotations.NullMarked;
