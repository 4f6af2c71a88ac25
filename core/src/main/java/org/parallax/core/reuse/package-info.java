/**
 * Which words came from where? A story's articles in, shared words and origins out.
 *
 * <p><b>In</b> clean articles of one story, in any order. <b>Out</b> {@link
 * org.parallax.core.reuse.ReuseMap}. <b>Drops</b> nothing.
 *
 * <p><b>Method.</b> Sentences without their quotations are compared: word for word, and by local
 * alignment of their words (Smith and Waterman 1981) with candidates from an index of neighbouring
 * words of content. Words that any reporter of the event needs (names, numbers, titles, days, stock
 * phrases) align, but do not tell; two articles are one origin when a whole sentence or eight words
 * go together and enough of them tell, when most sentences of one follow the other in other words,
 * when both name the same agency or release as theirs, or when one outlet or publisher published
 * both. Sentences that credit one agency ("told Reuters") are one origin by themselves, and leave
 * their articles apart. Quotations that agree are noted and join nothing.
 *
 * <p><b>Measured</b> on articles of two public sets with every second word in small letters
 * replaced: 236 of 237 such copies are found; with seven of ten replaced, 184.
 *
 * <p><b>Known to fail</b> on copies translated there and back with every word changed, on writing
 * without blanks between words, and on a release that neither article names.
 */
@NullMarked
package org.parallax.core.reuse;

import org.jspecify.annotations.NullMarked;
