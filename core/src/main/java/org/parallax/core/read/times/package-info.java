/**
 * Annotated article and report day in, TIMEX3 out.
 *
 * <p><b>In</b> {@link org.parallax.core.read.AnnotatedArticle}. <b>Out</b> {@link
 * org.parallax.model.TimeExpression}s with TIMEX3 values, in text order. <b>Drops</b> nothing; a
 * time whose value cannot be told has a null value, or an open one such as {@code XXXX-WXX-5}.
 *
 * <p><b>Method.</b> Rules of our own, one family a class; at each word the longest match is taken.
 * Weekdays and months without a year look back or ahead by the nearest verb, a possessive by what
 * becomes of the thing it owns; "that year" and "the same day" count from the date spoken of last.
 * TimeML 1.2.1 says what counts and how values are written.
 *
 * <p><b>Measured</b> on TimeBank and AQUAINT as cleaned for TempEval-3: relaxed F1 .946, strict
 * .868, value .808. <b>Known to fail</b> on times told only by an event ("two weeks after the vote"
 * is a length), on quarters of a company's own year, and on reports that carry another report's
 * day.
 */
@NullMarked
package org.parallax.core.read.times;

import org.jspecify.annotations.NullMarked;
