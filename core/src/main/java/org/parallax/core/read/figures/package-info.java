/**
 * Which numbers does an article state, and what do they count?
 *
 * <p><b>In</b> an {@link org.parallax.core.read.AnnotatedArticle} and its time expressions.
 * <b>Out</b> {@link org.parallax.model.Figure}s in text order: value or range as written, hedge,
 * unit (UCUM, ISO 4217), what is counted, and the day and place that the sentence gives.
 * <b>Drops</b> years, calendar dates, clock times, ordinals, scores, telephone numbers, addresses,
 * ages after a name, and numbers in names.
 *
 * <p><b>Method.</b> Rules over pieces finer than tokens (digits, letters, marks): number, unit,
 * range, hedge, then the noun phrase after the number or the subject of its verb, as in Almasian,
 * Bruseva and Gertz, "CQE: A Comprehensive Quantity Extractor" (EMNLP 2023), with a part-of-speech
 * tagger in place of its parser. <b>Measured.</b> Half of NewsQuant: value F1 .974, with hedge
 * .917, with what is counted .712.
 *
 * <p><b>Known to fail.</b> What is counted stands in another clause, or is a pronoun; ages; numbers
 * that share a unit given later ("four- and six-cylinder"); a change written as a noun ("a 3 %
 * drop") counts as exact.
 */
@NullMarked
package org.parallax.core.read.figures;

import org.jspecify.annotations.NullMarked;
