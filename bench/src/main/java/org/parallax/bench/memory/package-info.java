/**
 * Does memory stay flat? Invented news of any size as a web archive, read in a machine of a given
 * size. Not shipped.
 */
@NullMarked
package org.parallax.bench.memory;

import org.jspecify.annotations.NullMarked;
