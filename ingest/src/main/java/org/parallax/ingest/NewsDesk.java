package org.parallax.ingest;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Capture;
import org.parallax.model.Dropped;
import org.parallax.model.Note;
import org.parallax.model.Shelf;
import org.parallax.model.Shelves;

/**
 * Settles which versions of the news agencies' items may be read, once all of the input is known:
 * of each item the last one, unless it is withheld, cancelled or under embargo. Their texts lie on
 * a shelf until then; what is held of each is some hundred bytes. Not safe to share between
 * threads.
 */
final class NewsDesk {
  private final SortedMap<String, List<NewsItem>> byKey = new TreeMap<>();
  private final Shelves shelves;
  private @Nullable Shelf<Capture> texts;

  /** Makes a desk; nothing is put on the shelves before there is an item. */
  NewsDesk(Shelves shelves) {
    this.shelves = shelves;
  }

  private static final Comparator<NewsItem> ORDER =
      Comparator.comparingLong(NewsItem::version)
          .thenComparing(item -> instant(item.created()))
          .thenComparing(NewsItem::status)
          .thenComparing(NewsItem::digest)
          .thenComparing(item -> item.source().path())
          .thenComparing(item -> item.line() == null ? 0 : item.line());

  /** Takes an item and what it says. */
  void take(NewsItem.Whole whole) {
    NewsItem item = whole.item();
    NewsItem.Text text = whole.text();
    texts = texts == null ? shelves.captures() : texts;
    String decoded = text.decoded();
    Integer place =
        decoded == null || decoded.isBlank()
            ? null
            : texts.put(
                Surrogates.whole(
                    new Capture(
                        item.source().path(),
                        item.source().line(item.line()),
                        item.id(),
                        text.kind(),
                        decoded,
                        text.fields(),
                        item.digest())));
    byKey.computeIfAbsent(item.key(), k -> new ArrayList<>()).add(item.at(place));
  }

  private static String instant(@Nullable FeedDate date) {
    OffsetDateTime moment = date == null ? null : date.earliest();
    return moment == null ? "" : moment.toInstant().toString();
  }

  /**
   * Hands over what may be read, and says of the others why not.
   *
   * @param asOf the day on which the user stands, ISO; null when not told
   */
  void deliver(Harvest harvest, @Nullable String asOf) {
    for (List<NewsItem> items : byKey.values()) {
      versions(items.stream().sorted(ORDER).toList(), harvest, asOf);
    }
    byKey.clear();
  }

  private void versions(List<NewsItem> items, Harvest harvest, @Nullable String asOf) {
    NewsItem last = items.get(items.size() - 1);
    if (last.status() != NewsItem.Status.USABLE) {
      barred(items, last, harvest);
      return;
    }
    List<NewsItem> open = new ArrayList<>();
    for (NewsItem item : items) {
      String ground = embargo(item, asOf);
      if (item.status() != NewsItem.Status.USABLE) {
        drop(harvest, item, code(item), "not to be published: " + item.ground());
      } else if (ground != null) {
        drop(harvest, item, Dropped.Code.EMBARGOED, ground);
      } else {
        open.add(item);
      }
    }
    if (!open.isEmpty()) {
      NewsItem kept = open.get(open.size() - 1);
      open.subList(0, open.size() - 1).forEach(item -> superseded(harvest, item, kept));
      keep(harvest, kept, open.size() > 1);
    }
  }

  /** The last word on an item holds for all that went before. */
  private static void barred(List<NewsItem> items, NewsItem last, Harvest harvest) {
    for (NewsItem item : items) {
      String why =
          item.equals(last)
              ? "not to be published: " + last.ground()
              : "the version in " + last.where() + " takes it back: " + last.ground();
      drop(harvest, item, code(last), why);
    }
  }

  private static Dropped.Code code(NewsItem item) {
    return item.status() == NewsItem.Status.WITHHELD
        ? Dropped.Code.WITHHELD
        : Dropped.Code.CANCELLED;
  }

  private static void superseded(Harvest harvest, NewsItem item, NewsItem by) {
    boolean same = item.digest().equals(by.digest());
    drop(
        harvest,
        item,
        same ? Dropped.Code.DUPLICATE : Dropped.Code.SUPERSEDED,
        same
            ? "the same item stands in " + by.where()
            : "a later version of this item, in " + by.where() + ", was kept instead");
  }

  private void keep(Harvest harvest, NewsItem item, boolean replaces) {
    if (texts == null || item.place() == null) {
      String why = item.without() == null ? "the item holds no text" : item.without();
      drop(harvest, item, Dropped.Code.ADDRESS_ONLY, why);
      return;
    }
    Capture capture = texts.get(item.place());
    if (item.correction() != null) {
      String why = item.correction() + (replaces ? "; this version replaces earlier ones" : "");
      capture = capture.withField(NewsItem.NOTE + Note.Code.CORRECTION, why);
    }
    harvest.keep(capture);
  }

  /** Returns why an item may not be read yet; null when it may. */
  private static @Nullable String embargo(NewsItem item, @Nullable String asOf) {
    if (item.embargo() == null) {
      return null;
    }
    FeedDate until = item.embargo().until();
    OffsetDateTime lifts = until == null ? null : until.earliest();
    if (until == null || lifts == null) {
      return "under an embargo that names no time; read it when the agency has lifted it";
    }
    List<FeedDate> now = new ArrayList<>(item.later());
    if (item.captured() != null) {
      now.add(item.captured());
    }
    if (asOf != null) {
      now.add(FeedDate.of(asOf));
    }
    for (FeedDate date : now) {
      OffsetDateTime moment = date.latest();
      if (moment != null && !moment.toInstant().isBefore(lifts.toInstant())) {
        return null;
      }
    }
    String known = asOf != null ? asOf : item.captured() == null ? null : item.captured().value();
    return known == null
        ? "under an embargo until "
            + until.value()
            + ", and nothing tells whether that is past; say on which day you stand, as in --as-of "
            + lifts.toLocalDate()
        : "under an embargo until "
            + until.value()
            + ", which lies after "
            + known
            + (asOf == null ? ", when it was sent; say a later day with --as-of" : "");
  }

  private static void drop(Harvest harvest, NewsItem item, Dropped.Code code, String why) {
    harvest.drop(
        new Dropped(
            item.source().path(), item.source().line(item.line()), null, item.id(), code, why));
  }

  /** Returns a version as a number; 0 when it is none. */
  static long version(@Nullable String written) {
    String digits = written == null ? "" : written.strip();
    return digits.matches("\\d{1,15}") ? Long.parseLong(digits) : 0;
  }

  /** Returns a class of content in words. */
  static String kind(String code) {
    return code.substring(code.lastIndexOf(':') + 1).toLowerCase(Locale.ROOT);
  }
}
