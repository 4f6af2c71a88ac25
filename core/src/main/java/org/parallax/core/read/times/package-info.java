/**
 * Annotated article and report day in, TIMEX3 out.
 *
 * <p><b>In</b> {@link org.parallax.core.read.AnnotatedArticle}. <b>Out</b> {@link
 * org.parallax.model.TimeExpression}s.
 */
@NullMarked
package org.parallax.core.read.times;

import org.jspecify.annotations.NullMarked;
