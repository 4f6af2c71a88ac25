package org.parallax.core.pipeline;

import org.parallax.core.clean.Cleaned;
import org.parallax.model.Article;
import org.parallax.model.Page;

/**
 * What became of one capture, and why. Immutable.
 *
 * @param page the capture as it was read
 * @param cleaned what cleaning made of it
 * @param article the dated article; for a capture that became none what was found on it all the
 *     same, without text
 */
public record Explained(Page page, Cleaned cleaned, Article article) {}
