package org.parallax.app.export.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed.
 *
 * @param id an IRI that never changes
 * @param title what it is called
 * @param about what it holds, in words
 * @param generator what made it
 * @param home where what it tells of can be opened; null when nowhere
 * @param self its own address; null when it has none
 * @param entries in the order of reading, the latest first
 */
public record Feed(
    String id,
    String title,
    String about,
    String generator,
    @Nullable String home,
    @Nullable String self,
    List<Entry> entries) {
  /** Copies the entries. */
  public Feed {
    entries = List.copyOf(entries);
  }

  /**
   * One entry.
   *
   * @param id an IRI that never changes
   * @param title in plain words
   * @param link where it can be opened; null when nowhere
   * @param updated of its latest change; null when no day is known
   * @param summary in plain words; null for none
   * @param html what it tells, as HTML whose foreign words are escaped
   * @param categories in plain words
   */
  public record Entry(
      String id,
      String title,
      @Nullable String link,
      @Nullable Instant updated,
      @Nullable String summary,
      String html,
      List<String> categories) {
    /** Copies the categories. */
    public Entry {
      categories = List.copyOf(categories);
    }
  }
}
