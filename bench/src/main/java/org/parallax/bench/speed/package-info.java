/** How much does a page cost? Bytes allocated, and pages a second beside readability.js. */
@NullMarked
package org.parallax.bench.speed;

import org.jspecify.annotations.NullMarked;
