package org.parallax.ingest;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Capture;
import org.parallax.model.Dropped;
import org.parallax.model.Note;
import org.parallax.model.Notice;

/** A feed's entries in, captures out. Not safe to share between threads. */
final class FeedPages {
  /**
   * A description with fewer words is a summary, not the report: the shortest agency reports have
   * about a hundred, and feeds cut at 20 to 60.
   */
  private static final int SHORTEST_REPORT = 100;

  private static final Pattern BREAKS_OFF =
      Pattern.compile(
          "(?s).*(?:…|\\.\\.\\.|\\[…\\]|\\[\\.\\.\\.\\]|(?i:(?:continue reading|read more|read on|more)\\W*))\\s*");

  private final Source source;
  private final Harvest harvest;

  FeedPages(Source source, Harvest harvest) {
    this.source = source;
    this.harvest = harvest;
  }

  /** Keeps an entry; {@code cut} says that its end is missing. */
  void take(XmlNode node, XmlAround around, String raw, int number, boolean cut) {
    FeedEntry entry = new FeedEntryReader(node, around, source.address(), null).read();
    String original = node.words("feedburner:origlink");
    String link = original == null ? entry.link() : original;
    take(entry, FeedHead.of(around), link, raw, number, cut);
  }

  /**
   * Keeps an entry.
   *
   * @param link its page; null when none is told
   * @param raw as it stands in the feed
   */
  void take(
      FeedEntry entry, FeedHead head, @Nullable String link, String raw, int number, boolean cut) {
    String id = id(entry, link, number);
    FeedText text = text(entry);
    if (text == null) {
      withoutText(number, id, entry, fields(entry, head, link), link);
      return;
    }
    SortedMap<String, String> fields = fields(entry, head, link);
    if (entry.contents().stream().noneMatch(c -> c.isText() && !c.value().isBlank())
        && isSummary(text)) {
      fields.put(
          NewsItem.NOTE + Note.Code.SUMMARY_ONLY,
          "the feed gives a summary of the report"
              + (link == null ? "" : "; the whole is at " + link));
    }
    if (cut) {
      fields.put(NewsItem.NOTE + Note.Code.TRUNCATED, "the feed breaks off inside this entry");
    }
    Capture.Kind kind = text.isMarkup() ? Capture.Kind.HTML : Capture.Kind.ROW;
    harvest.keep(source, source.line(number), id, kind, text.value(), fields, Harvest.utf8(raw));
  }

  private String id(FeedEntry entry, @Nullable String link, int number) {
    return entry.id() != null ? entry.id() : link != null ? link : source.numbered(number);
  }

  /** Returns the fullest text: a content, unless the summary says more. */
  private static @Nullable FeedText text(FeedEntry entry) {
    FeedText best = null;
    int most = 0;
    List<FeedText> texts = new ArrayList<>(entry.contents());
    if (entry.summary() != null) {
      texts.add(entry.summary());
    }
    for (FeedText text : texts) {
      int length = text.isText() ? text.words().length() : 0;
      if (length > most) {
        most = length;
        best = text;
      }
    }
    return best;
  }

  private static boolean isSummary(FeedText text) {
    String words = text.words();
    return words.split(" ", -1).length < SHORTEST_REPORT || BREAKS_OFF.matcher(words).matches();
  }

  private void withoutText(
      int number,
      String id,
      FeedEntry entry,
      SortedMap<String, String> fields,
      @Nullable String link) {
    String title = entry.title() == null ? "" : entry.title().words();
    String why =
        (title.isEmpty() ? "the entry" : "the entry '" + shortened(title) + "'")
            + " has no text"
            + (link == null
                ? " and no address; there is nothing to read"
                : ": save the page " + link + " and read that");
    Dropped.Code code = link == null ? Dropped.Code.EMPTY : Dropped.Code.ADDRESS_ONLY;
    Dropped alone = new Dropped(source.path(), source.line(number), null, id, code, why);
    String url = fields.get("url");
    if (url == null) {
      harvest.drop(alone);
    } else {
      harvest.notice(
          new Notice(
              "feed",
              number,
              url,
              fields.get("title"),
              fields.get("outlet"),
              fields.get("published"),
              fields.get("language"),
              alone));
    }
  }

  static String shortened(String title) {
    return title.length() > 80 ? title.substring(0, 80) + "…" : title;
  }

  private SortedMap<String, String> fields(FeedEntry entry, FeedHead head, @Nullable String link) {
    SortedMap<String, String> fields = new TreeMap<>();
    fields.put("from", "feed");
    put(fields, "url", link != null && Addresses.isWeb(link) ? link : null);
    put(fields, "title", entry.title() == null ? null : entry.title().words());
    put(fields, "byline", String.join("; ", entry.authors()));
    put(fields, "language", entry.language());
    put(fields, "outlet", entry.source() == null ? head.title() : entry.source());
    put(fields, "source", entry.sourceAddress());
    dates(entry, head, fields);
    put(fields, "captured", source.captured());
    return fields;
  }

  private static void dates(FeedEntry entry, FeedHead head, SortedMap<String, String> fields) {
    List<FeedDate> published =
        Stream.of(entry.published(), entry.dated(), entry.created())
            .filter(date -> date != null)
            .toList();
    if (!published.isEmpty()) {
      fields.put("published", published.get(0).value());
    }
    put(fields, "modified", entry.updated() == null ? null : entry.updated().value());
    put(fields, "dated", entry.dated() == null ? null : entry.dated().value());
    put(fields, "created", entry.created() == null ? null : entry.created().value());
    put(fields, "expires", entry.expired() == null ? null : entry.expired().value());
    List<FeedDate> all = new ArrayList<>(published);
    if (entry.updated() != null) {
      all.add(entry.updated());
    }
    put(fields, "captured", made(head, all));
  }

  /** Returns when the feed says it was made, if none of an entry's own dates is later. */
  private static @Nullable String made(FeedHead head, List<FeedDate> own) {
    for (FeedDate date : head.made()) {
      OffsetDateTime latest = date.latest();
      if (latest != null) {
        boolean after =
            own.stream()
                .map(FeedDate::earliest)
                .allMatch(d -> d == null || !d.toInstant().isAfter(latest.toInstant()));
        return after ? date.value() : null;
      }
    }
    return null;
  }

  static void put(SortedMap<String, String> fields, String name, @Nullable String value) {
    String words = value == null ? "" : value.replaceAll("[\\s\\p{Z}]+", " ").strip();
    if (!words.isEmpty()) {
      fields.put(name, words);
    }
  }

  /** Returns a word in lower case, whatever the locale. */
  static String lower(@Nullable String word) {
    return word == null ? "" : word.toLowerCase(Locale.ROOT);
  }
}
