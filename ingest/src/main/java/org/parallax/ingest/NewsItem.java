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
 * @param later all its own dates: one behind the embargo shows that it has lifted
 * @param correction what was corrected, in words; null when nothing was
 * @param kind what the text is
 * @param decoded the text; null when there is none
 * @param without why there is no text; null when there is one
 * @param fields as in {@link Capture#fields()}
 * @param raw as it stands in the input
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
    Capture.Kind kind,
    @Nullable String decoded,
    @Nullable String without,
    SortedMap<String, String> fields,
    String raw) {
  /** Begins the name of a field that is a note, the rest being its code. */
  static final String NOTE = "note:";

  NewsItem {
    later = List.copyOf(later);
    fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
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
    return guid != null ? guid : line == null ? source.stem() : source.path() + "#" + line;
  }

  /** Returns what all versions of the item have in common, and no other item. */
  String key() {
    return series != null ? "series " + series : guid != null ? "guid " + guid : "at " + place();
  }

  /** Returns where it stands, in words. */
  String place() {
    return source.path() + (line == null ? "" : ", item " + line);
  }
}
