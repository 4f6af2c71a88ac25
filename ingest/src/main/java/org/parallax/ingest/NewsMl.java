package org.parallax.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Capture;
import org.parallax.model.Sha256;

/** Reads the items of NewsML-G2 (IPTC, 2.x), with what their content set holds, and NITF alone. */
final class NewsMl {
  private final Source source;

  NewsMl(Source source) {
    this.source = source;
  }

  /**
   * Returns an item.
   *
   * @param number of it in the file
   * @param cut whether its end is missing
   */
  NewsItem.Whole item(XmlNode node, XmlAround around, String raw, int number, boolean cut) {
    boolean alone = around.root().isEmpty();
    Integer line = alone ? null : number;
    SortedMap<String, String> fields = new TreeMap<>();
    fields.put("from", "news item");
    if (cut) {
      fields.put(NewsItem.NOTE + "TRUNCATED", "the file breaks off inside this item");
    }
    if (node.child("identification") != null) {
      return new NewsMlOne(source, node).item(around, raw, line, fields);
    }
    return node.name().equals("nitf")
        ? nitf(new Nitf(node), raw, line, fields)
        : item(node, around, raw, line, fields);
  }

  private NewsItem.Whole nitf(
      Nitf nitf, String raw, @Nullable Integer line, SortedMap<String, String> fields) {
    NewsSignals signals = new NewsSignals();
    nitf.signal(signals);
    nitf.describe(fields);
    FeedPages.put(fields, "captured", source.captured());
    NewsItem item =
        new NewsItem(
            source,
            line,
            nitf.guid(),
            nitf.series(),
            nitf.version(),
            nitf.issued(),
            signals.use(),
            signals.ground(),
            nitf.embargo(),
            fetched(),
            List.of(),
            signals.correction(),
            null,
            Sha256.of(raw),
            null);
    return new NewsItem.Whole(item, new NewsItem.Text(Capture.Kind.HTML, nitf.html(), fields));
  }

  /** Returns when an archive fetched it; null when it stands in a file. */
  private @Nullable FeedDate fetched() {
    String captured = source.captured();
    return captured == null ? null : FeedDate.of(captured);
  }

  /**
   * What an item's content holds.
   *
   * @param text null when there is none
   */
  record Body(Capture.Kind kind, @Nullable String text) {}

  private NewsItem.Whole item(
      XmlNode node,
      XmlAround around,
      String raw,
      @Nullable Integer line,
      SortedMap<String, String> fields) {
    XmlNode about = node.child("itemmeta");
    XmlNode content = node.child("contentmeta");
    NewsSignals signals = signals(about);
    XmlNode set = node.child("contentset");
    Nitf inner = inner(set);
    describe(about, content, fields);
    if (inner != null) {
      inner.signal(signals);
      inner.describe(fields);
    }
    FeedPages.put(fields, "language", language(node, content, set));
    XmlNode header = around.part("header");
    FeedDate sent = date(header, "sent");
    sent = sent == null ? fetched() : sent;
    if (sent != null) {
      fields.put("captured", sent.value());
    }
    List<FeedDate> later = new ArrayList<>();
    for (FeedDate date :
        new FeedDate[] {
          date(about, "versioncreated"),
          date(content, "contentmodified"),
          date(content, "contentcreated")
        }) {
      if (date != null) {
        later.add(date);
      }
    }
    Body body = body(set, inner);
    String version = node.attribute("version");
    NewsItem item =
        new NewsItem(
            source,
            line,
            node.attribute("guid"),
            null,
            NewsDesk.version(version),
            date(about, "versioncreated"),
            signals.use(),
            signals.ground(),
            embargo(about, signals),
            sent,
            later,
            signals.correction(),
            body.text() == null ? without(about) : null,
            Sha256.of(raw),
            null);
    return new NewsItem.Whole(item, new NewsItem.Text(body.kind(), body.text(), fields));
  }

  private static NewsSignals signals(@Nullable XmlNode about) {
    NewsSignals signals = new NewsSignals();
    for (XmlNode child : about == null ? List.<XmlNode>of() : about.children()) {
      switch (child.name()) {
        case "pubstatus" -> signals.status(code(child));
        case "signal" -> signals.signal(code(child));
        case "ednote" -> signals.note(child.text());
        default -> {}
      }
    }
    return signals;
  }

  private static @Nullable String code(XmlNode node) {
    for (String name : List.of("qcode", "literal", "uri", "code")) {
      if (node.attribute(name) != null) {
        return node.attribute(name);
      }
    }
    String words = node.text().strip();
    return words.isEmpty() ? null : words;
  }

  /** An empty {@code embargoed} is an embargo without a time. */
  private static NewsItem.@Nullable Embargo embargo(@Nullable XmlNode about, NewsSignals signals) {
    XmlNode embargoed = about == null ? null : about.child("embargoed");
    return embargoed != null
        ? new NewsItem.Embargo(date(about, "embargoed"))
        : signals.embargoed() ? new NewsItem.Embargo(null) : null;
  }

  private static void describe(
      @Nullable XmlNode about, @Nullable XmlNode content, SortedMap<String, String> fields) {
    FeedDate first = date(about, "firstcreated");
    FeedDate created = date(content, "contentcreated");
    FeedDate version = date(about, "versioncreated");
    FeedDate modified = date(content, "contentmodified");
    FeedDate published = first != null ? first : created != null ? created : version;
    FeedDate changed = modified != null ? modified : version;
    FeedPages.put(fields, "published", published == null ? null : published.value());
    FeedPages.put(fields, "modified", changed == null ? null : changed.value());
    FeedPages.put(fields, "outlet", about == null ? null : name(about.child("provider")));
    if (content == null) {
      return;
    }
    FeedPages.put(fields, "title", content.words("headline"));
    FeedPages.put(fields, "dateline", content.words("dateline"));
    FeedPages.put(fields, "byline", byline(content));
    if (!fields.containsKey("title")) {
      FeedPages.put(fields, "title", about == null ? null : about.words("title"));
    }
  }

  private static @Nullable String byline(XmlNode content) {
    String by = content.words("by");
    if (by != null) {
      return by.replaceFirst("(?i)^by\\s+", "");
    }
    List<String> names = new ArrayList<>();
    for (XmlNode creator : content.children("creator")) {
      String name = name(creator);
      if (name != null) {
        names.add(name);
      }
    }
    return names.isEmpty() ? null : String.join("; ", names);
  }

  /** Returns the name of a party, else its literal; a code alone tells a reader nothing. */
  private static @Nullable String name(@Nullable XmlNode party) {
    String name = party == null ? null : party.words("name");
    return name != null || party == null ? name : party.attribute("literal");
  }

  private static @Nullable String language(
      XmlNode node, @Nullable XmlNode content, @Nullable XmlNode set) {
    XmlNode told = content == null ? null : content.child("language");
    String tag = told == null ? null : told.attribute("tag");
    XmlNode inline = set == null ? null : set.child("inlinexml");
    String inside = inline == null ? null : inline.attribute("xml:lang");
    return inside != null ? inside : tag != null ? tag : node.attribute("xml:lang");
  }

  private static @Nullable FeedDate date(@Nullable XmlNode parent, String name) {
    String words = parent == null ? null : parent.words(name);
    return words == null ? null : FeedDate.of(words);
  }

  private static @Nullable Nitf inner(@Nullable XmlNode set) {
    for (XmlNode inline : set == null ? List.<XmlNode>of() : set.children("inlinexml")) {
      for (XmlNode child : inline.children()) {
        if (child.name().endsWith("nitf")) {
          return new Nitf(child);
        }
      }
    }
    return null;
  }

  /** Returns the text: XHTML, else NITF, else plain; remote content is not fetched. */
  private static Body body(@Nullable XmlNode set, @Nullable Nitf inner) {
    for (XmlNode inline : set == null ? List.<XmlNode>of() : set.children("inlinexml")) {
      XmlNode html = html(inline, 0);
      String text = html == null ? "" : Markup.inside(html).strip();
      if (!text.isEmpty()) {
        return new Body(Capture.Kind.HTML, text);
      }
    }
    String text = inner == null ? null : inner.html();
    if (text != null) {
      return new Body(Capture.Kind.HTML, text);
    }
    for (XmlNode data : set == null ? List.<XmlNode>of() : set.children("inlinedata")) {
      String type = FeedPages.lower(data.attribute("contenttype"));
      String words = data.text().strip();
      if (!words.isEmpty() && (type.isEmpty() || type.startsWith("text/"))) {
        return plain(words, type);
      }
    }
    return new Body(Capture.Kind.ROW, null);
  }

  /** Returns words of a media type; a type that is empty is that of plain text. */
  static Body plain(String words, String type) {
    FeedText text = new FeedText(words, type.isEmpty() ? "text/plain" : type, null, null, null);
    return new Body(text.isMarkup() ? Capture.Kind.HTML : Capture.Kind.ROW, words);
  }

  /** Returns the body of a page of XHTML, a few elements down; null when there is none. */
  static @Nullable XmlNode html(XmlNode node, int depth) {
    for (XmlNode child : node.children()) {
      String name = child.name().substring(child.name().indexOf(':') + 1);
      boolean page = name.equals("html") || name.equals("body") || name.equals("div");
      if (page) {
        XmlNode inner = name.equals("html") ? html(child, depth + 1) : null;
        return inner == null ? child : inner;
      }
    }
    return null;
  }

  private static String without(@Nullable XmlNode about) {
    XmlNode kind = about == null ? null : about.child("itemclass");
    String code = kind == null ? null : code(kind);
    String word =
        code == null ? "" : code.substring(code.lastIndexOf(':') + 1).toLowerCase(Locale.ROOT);
    return word.isEmpty() || word.equals("text")
        ? "the item's text stands elsewhere; export the items with their text inline"
        : "an item of class " + word + " holds no text";
  }
}
