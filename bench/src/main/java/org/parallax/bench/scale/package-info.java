/**
 * Does grouping hold at a million articles? An invented stream of news with its gold stories, put
 * through the light pass in one process. Not shipped.
 */
@NullMarked
package org.parallax.bench.scale;

import org.jspecify.annotations.NullMarked;
