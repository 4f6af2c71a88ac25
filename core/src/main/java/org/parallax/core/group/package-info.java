/**
 * Which articles report the same event? Articles in, stories out.
 *
 * <p><b>In</b> dated articles, in any order. <b>Out</b> groups, each article in exactly one, each
 * with the reason in words. <b>Drops</b> nothing.
 *
 * <p><b>Method.</b> TF-IDF in three views of one third each: words, two words in a row (names and
 * set phrases), words of headline and lead. How common a word is, is counted in the whole input
 * before anything is compared, and blended with a list of words known to be common, so that five
 * articles are enough; the order of the input changes nothing. Sentences that stand word for word
 * in both articles are left out of the comparison unless they are most of one of them: background
 * and templates do not glue. The weekdays, months and years that the articles name, and the days
 * between them, raise or lower the likeness. Candidates come from an inverted index of the heaviest
 * terms. Groups are joined by average linkage (UPGMA, Sokal and Michener 1958) down to one fixed
 * likeness; two groups that are established each by itself must be more alike than two single
 * articles. Only articles of one language are joined. Terms that one article alone has are never
 * stored; what two articles are compared by lies on a shelf (ADR 9).
 *
 * <p><b>Measured</b> by B-cubed F1 at the one default: .98 on 312 articles of 69 events with
 * headlines and days; .93 on 772 articles of 66 look-alike events without either. Samples of 5 to
 * 80 articles of the same: .96 and more of the former, .85 to .97 of the latter.
 *
 * <p><b>Known to fail</b> on look-alikes of one place and kind without dates (this year's and last
 * year's prize by the same name), and on side reports that share a name only.
 */
@NullMarked
package org.parallax.core.group;

import org.jspecify.annotations.NullMarked;
