/**
 * Quality figures from public data with gold, written into {@code docs/quality.md}. Not shipped.
 */
@NullMarked
package org.parallax.bench;

import org.jspecify.annotations.NullMarked;
