/**
 * In which order? The in-process runner.
 *
 * <p><b>In</b> pages. <b>Out</b> a {@link org.parallax.model.Dossier}.
 */
@NullMarked
package org.parallax.core.pipeline;

import org.jspecify.annotations.NullMarked;
