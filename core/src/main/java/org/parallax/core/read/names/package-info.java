/**
 * Annotated article in, mentions out.
 *
 * <p><b>In</b> {@link org.parallax.core.read.AnnotatedArticle}. <b>Out</b> {@link
 * org.parallax.model.Mention}s.
 */
@NullMarked
package org.parallax.core.read.names;

import org.jspecify.annotations.NullMarked;
