/** What is kept: how fast, in how much room, and whether it survives being killed. */
@NullMarked
package org.parallax.bench.store;

import org.jspecify.annotations.NullMarked;
