/**
 * One article in, its reading out: names, times, figures, attributions.
 *
 * <p><b>In</b> an article and its report day. <b>Out</b> a {@link org.parallax.model.Reading}.
 */
@NullMarked
package org.parallax.core.read;

import org.jspecify.annotations.NullMarked;
