package org.parallax.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Dropped;
import org.parallax.model.Notice;

/**
 * Reads an XML file of news: a feed, a sitemap, a news agency's items. What it holds is told by the
 * names of its elements. Not safe to share between threads.
 */
final class XmlPages implements XmlScanner.Finds {
  private final IngestSettings settings;
  private final Source source;
  private final Harvest harvest;
  private final FeedPages feed;
  private final NewsMl news;
  private int number;
  private int addresses;
  private @Nullable Dropped damage;
  private int damages;
  private boolean stopped;

  XmlPages(IngestSettings settings, Source source, Harvest harvest) {
    this.settings = settings;
    this.source = source;
    this.harvest = harvest;
    this.feed = new FeedPages(source, harvest);
    this.news = new NewsMl(source);
  }

  void read(byte[] head, InputStream rest) throws IOException {
    InputStream all = Rows.after(head, head.length, rest);
    read(Decoder.reader(head, head.length, all));
  }

  /** Reads text to its end, and closes it. */
  void read(Reader whole) throws IOException {
    try (Reader text = whole) {
      new XmlScanner(text, settings.maxArticleBytes(), this).scan();
      sumUp();
    } catch (Opened.Cut | Opened.Bomb e) {
      boolean bomb = e instanceof Opened.Bomb;
      harvest.drop(
          source.path(),
          source.line(null),
          bomb ? Dropped.Code.TOO_LARGE : Dropped.Code.TRUNCATED_GZIP,
          e.getMessage() + "; " + entries() + " before that");
    }
  }

  @Override
  public void found(XmlNode node, XmlAround around, String raw, boolean cut) {
    number++;
    switch (node.name()) {
      case "item", "entry" -> feed.take(node, around, raw, number, cut);
      case "url" -> address(node);
      case "sitemap" -> sitemap(node);
      case "newsitem", "nitf" -> harvest.desk().take(news.item(node, around, raw, number, cut));
      default -> list(node);
    }
  }

  /** A news sitemap tells what a page is about, not what it says. */
  private void address(XmlNode node) {
    String place = node.words("loc");
    XmlNode told = node.child("news:news");
    if (place == null || told == null) {
      addresses++;
      return;
    }
    String title = told.words("news:title");
    String outlet = told.words("news:publication", "news:name");
    String day = told.words("news:publication_date");
    String language = told.words("news:publication", "news:language");
    String of =
        String.join(
            ", ",
            List.of(
                    title == null ? "" : "'" + FeedPages.shortened(title) + "'",
                    outlet == null ? "" : outlet,
                    day == null ? "" : day)
                .stream()
                .filter(words -> !words.isEmpty())
                .toList());
    String why =
        "a sitemap tells of "
            + (of.isEmpty() ? "a page" : of)
            + " without its text: save the page "
            + place
            + " and read that";
    String published = day == null ? null : FeedDate.of(day).value();
    Dropped alone = line(place, Dropped.Code.ADDRESS_ONLY, why);
    harvest.notice(new Notice("sitemap", number, place, title, outlet, published, language, alone));
  }

  private void sitemap(XmlNode node) {
    String place = node.words("loc");
    drop(
        place,
        Dropped.Code.ADDRESS_ONLY,
        "an index of sitemaps names "
            + (place == null ? "no address" : place)
            + ": save the pages that are listed there and read those");
  }

  private void list(XmlNode node) {
    drop(
        node.attribute("guid"),
        Dropped.Code.UNSUPPORTED,
        "a "
            + node.name().replaceFirst("item$", " item")
            + " lists or describes news items and holds no text; the items are read where the input"
            + " holds them");
  }

  private void drop(@Nullable String id, Dropped.Code code, String why) {
    harvest.drop(line(id, code, why));
  }

  private Dropped line(@Nullable String id, Dropped.Code code, String why) {
    return new Dropped(source.path(), source.line(number), null, id, code, why);
  }

  @Override
  public void tooLarge() {
    number++;
    drop(
        null,
        Dropped.Code.TOO_LARGE,
        String.format(
            Locale.ROOT,
            "more than %,d characters, the limit for one article (a setting)",
            settings.maxArticleBytes()));
  }

  @Override
  public void damaged(int line, int column, String what) {
    damages++;
    if (damage == null) {
      boolean own = source.fetched() == null;
      damage =
          new Dropped(
              source.path(),
              source.line(line),
              own ? column : null,
              null,
              Dropped.Code.MALFORMED_XML,
              own ? what : what + " (line " + line + ", column " + column + " of it)");
    }
  }

  @Override
  public void stopped() {
    stopped = true;
  }

  @Override
  public void unexpanded(List<String> names) {
    harvest.drop(
        source.path(),
        source.line(null),
        Dropped.Code.MALFORMED_XML,
        "entities that stand for files, for one another or for nothing known are not expanded; their"
            + " names stand in the text: "
            + String.join(", ", names));
  }

  private String entries() {
    return number == 1
        ? "1 entry was read"
        : String.format(Locale.ROOT, "%,d entries were read", number);
  }

  private void sumUp() {
    Dropped first = damage;
    if (first != null) {
      String why =
          String.format(
              Locale.ROOT,
              "not well-formed: %s%s; %s, damaged ones as far as it could be told what they say%s",
              first.why(),
              damages > 1 ? " (the first of " + damages + " places)" : "",
              entries(),
              stopped
                  ? "; the rest was not read, so much of the file is damaged: have it written anew"
                  : "");
      harvest.drop(
          new Dropped(first.path(), first.line(), first.column(), null, first.code(), why));
    }
    if (addresses > 0) {
      harvest.drop(
          source.path(),
          source.line(null),
          Dropped.Code.ADDRESS_ONLY,
          "a sitemap lists "
              + Rows.amount(addresses, "page")
              + " without text: save what is of interest and read that");
    } else if (number == 0 && first == null) {
      harvest.drop(
          source.path(), source.line(null), Dropped.Code.EMPTY, "a feed or list without any entry");
    }
  }
}
