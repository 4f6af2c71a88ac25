/**
 * Where is what does not fit in memory? In files of a temporary folder that are gone when the run
 * is over, however it ends.
 */
@NullMarked
package org.parallax.app.spill;

import org.jspecify.annotations.NullMarked;
