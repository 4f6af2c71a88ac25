/**
 * Page in, article out: what is the report, and what is the page's furniture?
 *
 * <p><b>In</b> a {@link org.parallax.model.Page}. <b>Out</b> an undated {@link
 * org.parallax.model.Article}. <b>Drops</b> {@code NOT_AN_ARTICLE}, {@code EMPTY}.
 */
@NullMarked
package org.parallax.core.clean;

import org.jspecify.annotations.NullMarked;
