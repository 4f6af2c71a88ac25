/** The one place that says new: puts stages, library and threads together. */
@NullMarked
package org.parallax.app.wiring;

import org.jspecify.annotations.NullMarked;
