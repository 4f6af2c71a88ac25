/** How does a person use it? One class a verb. */
@NullMarked
package org.parallax.app.cli;

import org.jspecify.annotations.NullMarked;
