package org.parallax.ingest;

import org.jspecify.annotations.Nullable;

/**
 * A link of a feed's entry.
 *
 * @param relation what it leads to: {@code alternate} (the page), {@code enclosure}, {@code self},
 *     ...
 * @param address absolute where a base is known
 * @param type media type; null when not told
 * @param language of what it leads to; null when not told
 * @param title null when not told
 * @param length in bytes, as written; null when not told
 */
public record FeedLink(
    String relation,
    String address,
    @Nullable String type,
    @Nullable String language,
    @Nullable String title,
    @Nullable String length) {}
