package org.parallax.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a news feed.
 *
 * <p><b>Source.</b> Made by {@link FeedParser} from RSS 0.90 to 2.0, Atom 0.3 and 1.0, and CDF.
 * What feeds say under several names stands here under one. Safe to share between threads.
 *
 * @param id the entry's own id or guid; null when it has none
 * @param link the page of the entry; null when none is told
 * @param links in the order of the file
 * @param title null when there is none
 * @param summary null when there is none
 * @param contents full texts: {@code content:encoded}, Atom's, a body of XHTML; and a second
 *     description beside a summary
 * @param published null when not told
 * @param updated null when not told
 * @param created null when not told
 * @param dated Dublin Core's, which may mean any of those; null when not told
 * @param expired null when not told
 * @param authors names, in the order of the file
 * @param source name of the outlet that the entry was taken from; null when not told
 * @param sourceAddress of that outlet's feed or page; null when not told
 * @param language null when not told
 */
public record FeedEntry(
    @Nullable String id,
    @Nullable String link,
    List<FeedLink> links,
    @Nullable FeedText title,
    @Nullable FeedText summary,
    List<FeedText> contents,
    @Nullable FeedDate published,
    @Nullable FeedDate updated,
    @Nullable FeedDate created,
    @Nullable FeedDate dated,
    @Nullable FeedDate expired,
    List<String> authors,
    @Nullable String source,
    @Nullable String sourceAddress,
    @Nullable String language) {
  /** Copies the lists. */
  public FeedEntry {
    links = List.copyOf(links);
    contents = List.copyOf(contents);
    authors = List.copyOf(authors);
  }
}
