/**
 * A story's articles in, shared words and origins out.
 *
 * <p><b>In</b> clean articles. <b>Out</b> {@link org.parallax.core.reuse.ReuseMap}.
 */
@NullMarked
package org.parallax.core.reuse;

import org.jspecify.annotations.NullMarked;
