/**
 * Are the standings right? Our own gold of labelled pairs of statements in {@code
 * bench/gold/standings}, written and labelled by people who had not seen the code.
 */
@NullMarked
package org.parallax.bench.standings;

import org.jspecify.annotations.NullMarked;
