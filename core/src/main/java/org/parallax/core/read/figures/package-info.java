/**
 * Annotated article in, figures out.
 *
 * <p><b>In</b> {@link org.parallax.core.read.AnnotatedArticle}. <b>Out</b> {@link
 * org.parallax.model.Figure}s.
 */
@NullMarked
package org.parallax.core.read.figures;

import org.jspecify.annotations.NullMarked;
