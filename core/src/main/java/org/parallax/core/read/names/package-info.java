/**
 * Annotated article in, mentions out: who and what it names or describes, and which of its names
 * are one thing's.
 *
 * <p><b>In</b> {@link org.parallax.core.read.AnnotatedArticle}. <b>Out</b> {@link
 * org.parallax.model.Mention}s: the bare name (no determiner, title or possessive), its kind, the
 * fullest name that the article gives the same thing, a key that its mentions share, the role given
 * beside it. <b>Drops</b> addresses, time zones, titles that the model takes for names.
 * <b>Method.</b> The model's runs of name tokens, mended by rules of our own within the sentence
 * ({@code LineNames}), then by the article: a name seen elsewhere is found again, a headline in
 * title case is read by the names of the body, and a name has one kind by vote, as in "one sense
 * per discourse" (Gale, Church and Yarowsky 1992). Full names gather their surnames; two people of
 * one surname stay two unless honorific, role or order tells which is meant. "The NATO chief" is
 * whoever alone has a fitting role, "the union" the only one whose name ends so. A capital or seat
 * of government that speaks or acts is its country; elsewhere it is a place. Its kind stays {@code
 * PLACE} in both.
 *
 * <p><b>Measured</b> on MEANTIME: relaxed recall .882 of 2,300 names found (the models alone: .875
 * of 2,312). <b>Known to fail</b> on products with names of people ("Tiger"), firms of one word
 * that are a surname, too, stages and teams that share a city's name, "the company", "both
 * ministers".
 */
@NullMarked
package org.parallax.core.read.names;

import org.jspecify.annotations.NullMarked;
