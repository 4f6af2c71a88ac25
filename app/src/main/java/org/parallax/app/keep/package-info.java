/**
 * What does a run add to what was kept before? Between the pipeline and a {@link
 * org.parallax.model.Store}.
 *
 * <p><b>In</b> captures as they are read, and accounts as they are written. <b>Out</b> the same, on
 * disk. A run goes through {@link org.parallax.app.keep.RunKeeper} and {@link
 * org.parallax.app.keep.KeepingWriter} in the order that ADR 14 describes; one that is broken off
 * is done again with the same input.
 */
@NullMarked
package org.parallax.app.keep;

import org.jspecify.annotations.NullMarked;
