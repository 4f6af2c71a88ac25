/**
 * Page and article in, dated article out; a story's articles in, their report days out.
 *
 * <p><b>In</b> what one article says of its day; what its siblings say. <b>Out</b> {@link
 * org.parallax.model.Dating}s with every candidate.
 */
@NullMarked
package org.parallax.core.date;

import org.jspecify.annotations.NullMarked;
