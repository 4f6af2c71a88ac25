package org.parallax.ingest;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Capture;

/**
 * One version of a news agency's item, with what the agency says may be done with it.
 *
 * <p><b>Source.</b> Made by {@link NewsMl} from NewsML-G2 and NITF, by {@link Ninjs} from ninjs.
 *
 * @param source where it stands
 * @param line record number in it; null when it is the whole file
 * @param guid names the item; null when it has none
 * @param series the same for all versions of an item whose guid is not; null when the guid is
 * @param version of the item, 0 when not told
 * @param created when this version was made; null when not told
 * @param status what may be done with it
 * @param ground why it is withheld or cancelled, in words; empty when it is usable
 * @param embargo null when there is none
 * @param captured when it was sent; null when not told
 * @param later all its own dates: one behind the embargo shows that it has lifted; none without an
 *     embargo
 * @param correction what was corrected, in words; null when nothing was
 * @param without why there is no text; null when there is one
 * @param digest of the item as it stands in the input
 * @param place where its text lies on the desk's shelf; null when it has none, or is not there yet
 */
record NewsItem(
    Source source,
    @Nullable Integer line,
    @Nullable String guid,
    @Nullable String series,
    long version,
    @Nullable FeedDate created,
    Status status,
    String ground,
    @Nullable Embargo embargo,
    @Nullable FeedDate captured,
    List<FeedDate> later,
    @Nullable String correction,
    @Nullable String without,
    String digest,
    @Nullable Integer place) {
  /** Begins the name of a field that is a note, the rest being its code. */
  static final String NOTE = "note:";

  NewsItem {
    later = embargo == null ? List.of() : List.copyOf(later); // Only an embargo asks for them.
  }

  /**
   * What an item says.
   *
   * @param kind what the text is
   * @param decoded the text; null when there is none
   * @param fields as in {@link Capture#fields()}
   */
  record Text(Capture.Kind kind, @Nullable String decoded, SortedMap<String, String> fields) {
    Text {
      fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }
  }

  /** An item and what it says. */
  record Whole(NewsItem item, Text text) {}

  /** Returns this item with its text at a place of the shelf. */
  NewsItem at(@Nullable Integer shelf) {
    return new NewsItem(
        source,
        line,
        guid,
        series,
        version,
        created,
        status,
        ground,
        embargo,
        captured,
        later,
        correction,
        without,
        digest,
        shelf);
  }

  /** What may be done with an item. */
  enum Status {
    /** It may be published. */
    USABLE,
    /** It may not be published for now. */
    WITHHELD,
    /** It must not be published, nor any earlier version of it. */
    CANCELLED
  }

  /**
   * A time before which an item may not be published.
   *
   * @param until null when no time is told
   */
  record Embargo(@Nullable FeedDate until) {}

  /** Returns the id under which it is an article. */
  String id() {
    return guid != null ? guid : line == null ? source.stem() : source.numbered(line);
  }

  /** Returns what all versions of the item have in common, and no other item. */
  String key() {
    return series != null ? "series " + series : guid != null ? "guid " + guid : "at " + where();
  }

  /** Returns where it stands, in words. */
  String where() {
    return source.where() + (line == null ? "" : ", item " + line);
  }
}
