/**
 * Readings of a story in, what they have in common out.
 *
 * <p><b>In</b> {@link org.parallax.model.Reading}s. <b>Out</b> entities, utterances, figures,
 * agenda, timeline, claims.
 */
@NullMarked
package org.parallax.core.align;

import org.jspecify.annotations.NullMarked;
