/**
 * Is the brief better than simpler ones of the same length? Lead sentences, centroid and LexRank on
 * the public stories.
 */
@NullMarked
package org.parallax.bench.brief;

import org.jspecify.annotations.NullMarked;
