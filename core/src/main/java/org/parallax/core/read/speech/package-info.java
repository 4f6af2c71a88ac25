/**
 * Annotated article and mentions in, attributions out.
 *
 * <p><b>In</b> {@link org.parallax.core.read.AnnotatedArticle}. <b>Out</b> {@link
 * org.parallax.model.Attribution}s.
 */
@NullMarked
package org.parallax.core.read.speech;

import org.jspecify.annotations.NullMarked;
