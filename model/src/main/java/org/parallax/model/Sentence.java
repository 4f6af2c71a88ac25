package org.parallax.model;

import org.jspecify.annotations.Nullable;

/**
 * A sentence of an article's body.
 *
 * @param span where
 * @param origin id of the origin its words come from; null before origins are settled
 */
public record Sentence(Span span, @Nullable String origin) {}
