/**
 * Annotated article and report day in, TIMEX3 out.
 *
 * <p><b>In</b> {@link org.parallax.core.read.AnnotatedArticle}. <b>Out</b> {@link
 * org.parallax.model.TimeExpression}s with TIMEX3 values, in text order. <b>Drops</b> nothing; a
 * time whose value cannot be told has a null value, or an open one such as {@code XXXX-WXX-5}.
 * <b>Method.</b> Rules of our own, one family a class; at each word the longest match is taken;
 * weekdays and months without year look back or ahead by the tense of the nearest verb. TimeML
 * 1.2.1 is the standard for what counts and for the values. <b>Known to fail</b> on times told only
 * by an event ("two weeks after the vote" is a length).
 */
@NullMarked
package org.parallax.core.read.times;

import org.jspecify.annotations.NullMarked;
