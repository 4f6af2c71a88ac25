/**
 * How often does the product call two origins what is one, and one what is two? Our own gold of
 * reports and copies in {@code bench/gold/origins}, written by people who had not seen the code.
 */
@NullMarked
package org.parallax.bench.origins;

import org.jspecify.annotations.NullMarked;
