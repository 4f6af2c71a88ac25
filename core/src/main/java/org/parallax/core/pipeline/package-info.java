/**
 * In which order? The in-process runner.
 *
 * <p><b>In</b> pages, one by one. <b>Out</b> a {@link org.parallax.model.Dossier}, story by story.
 * Between the two nothing holds all articles (ADR 9).
 */
@NullMarked
package org.parallax.core.pipeline;

import org.jspecify.annotations.NullMarked;
