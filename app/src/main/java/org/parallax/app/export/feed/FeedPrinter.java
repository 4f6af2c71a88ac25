package org.parallax.app.export.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Generator;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Prints feeds: the door for stories here, and for whoever tells of changes. */
public final class FeedPrinter {
  /** An Atom feed and entry must have a day; one that has none has the first of all. */
  private static final Instant UNKNOWN = Instant.EPOCH;

  private FeedPrinter() {}

  /** The kinds of feed. */
  public enum Kind {
    /** RSS 2.0. */
    RSS,
    /** Atom 1.0. */
    ATOM
  }

  /** Prints a feed in UTF-8; flushes, and leaves the stream open. */
  public static void print(Feed feed, Kind kind, OutputStream out) {
    WireFeed to =
        switch (kind) {
          case RSS -> rss(feed);
          case ATOM -> atom(feed);
        };
    to.setEncoding("UTF-8");
    try {
      out.write(new WireFeedOutput().outputString(to).getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FeedException e) {
      throw new IllegalStateException("a feed of our own making", e);
    }
  }

  private static @Nullable Instant latest(Feed feed) {
    return feed.entries().stream()
        .map(Feed.Entry::updated)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private static WireFeed rss(Feed feed) {
    Channel channel = new Channel("rss_2.0");
    channel.setTitle(clean(feed.title()));
    channel.setDescription(clean(feed.about()));
    channel.setGenerator(clean(feed.generator()));
    // The standard demands one.
    channel.setLink(
        feed.home() != null ? feed.home() : feed.self() != null ? feed.self() : feed.id());
    Instant latest = latest(feed);
    if (latest != null) {
      channel.setLastBuildDate(Date.from(latest));
    }
    channel.setItems(feed.entries().stream().map(FeedPrinter::item).toList());
    return channel;
  }

  private static Item item(Feed.Entry entry) {
    Item item = new Item();
    item.setTitle(clean(entry.title()));
    item.setLink(entry.link());
    Guid guid = new Guid();
    guid.setPermaLink(false);
    guid.setValue(entry.id());
    item.setGuid(guid);
    if (entry.updated() != null) {
      item.setPubDate(Date.from(entry.updated()));
    }
    if (entry.summary() != null) {
      Description description = new Description();
      description.setValue(escaped(clean(entry.summary())));
      item.setDescription(description);
    }
    com.rometools.rome.feed.rss.Content content = new com.rometools.rome.feed.rss.Content();
    content.setType("html");
    content.setValue(clean(entry.html()));
    item.setContent(content);
    item.setCategories(
        entry.categories().stream()
            .map(name -> {
              var category = new com.rometools.rome.feed.rss.Category();
              category.setValue(clean(name));
              return category;
            })
            .toList());
    return item;
  }

  /** A description is HTML to whoever reads RSS. */
  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static WireFeed atom(Feed feed) {
    var atom = new com.rometools.rome.feed.atom.Feed("atom_1.0");
    atom.setId(feed.id());
    atom.setTitleEx(content(Content.TEXT, feed.title()));
    atom.setSubtitle(content(Content.TEXT, feed.about()));
    Generator generator = new Generator();
    generator.setValue(clean(feed.generator()));
    atom.setGenerator(generator);
    Person author = new Person();
    author.setName(clean(feed.generator()));
    atom.setAuthors(List.of(author));
    Instant latest = latest(feed);
    atom.setUpdated(Date.from(latest == null ? UNKNOWN : latest));
    if (feed.home() != null) {
      atom.setAlternateLinks(List.of(link(feed.home())));
    }
    if (feed.self() != null) {
      Link self = link(feed.self());
      self.setRel("self");
      atom.setOtherLinks(List.of(self));
    }
    atom.setEntries(feed.entries().stream().map(FeedPrinter::entry).toList());
    return atom;
  }

  private static com.rometools.rome.feed.atom.Entry entry(Feed.Entry entry) {
    var to = new com.rometools.rome.feed.atom.Entry();
    to.setId(entry.id());
    to.setTitleEx(content(Content.TEXT, entry.title()));
    if (entry.link() != null) {
      to.setAlternateLinks(List.of(link(entry.link())));
    }
    Instant updated = entry.updated();
    to.setUpdated(Date.from(updated == null ? UNKNOWN : updated));
    if (entry.summary() != null) {
      to.setSummary(content(Content.TEXT, entry.summary()));
    }
    to.setContents(List.of(content(Content.HTML, entry.html())));
    to.setCategories(
        entry.categories().stream()
            .map(name -> {
              var category = new com.rometools.rome.feed.atom.Category();
              category.setTerm(clean(name));
              return category;
            })
            .toList());
    return to;
  }

  private static Link link(String address) {
    Link link = new Link();
    link.setHref(address);
    link.setRel("alternate");
    return link;
  }

  private static Content content(String type, String value) {
    Content content = new Content();
    content.setType(type);
    content.setValue(clean(value));
    return content;
  }

  /** Without the characters that XML cannot hold. */
  private static String clean(String text) {
    return text.replaceAll("[\\p{Cc}&&[^\\n\\t]]+|[\\p{Cs}\\uFFFE\\uFFFF]+", " ");
  }
}
