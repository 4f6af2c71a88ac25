/**
 * Claims in, checked sentences out.
 *
 * <p><b>In</b> a story's claims. <b>Out</b> the brief and what is unknown; no sentence leaves
 * without a checked citation.
 */
@NullMarked
package org.parallax.core.brief;

import org.jspecify.annotations.NullMarked;
