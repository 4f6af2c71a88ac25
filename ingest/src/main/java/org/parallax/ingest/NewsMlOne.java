package org.parallax.ingest;

import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Capture;
import org.parallax.model.Sha256;

/** Reads an item of NewsML of the first kind (IPTC, 1.0 to 1.2): what agencies kept until 2008. */
final class NewsMlOne {
  private final Source source;
  private final XmlNode node;
  private final @Nullable XmlNode names;
  private final @Nullable XmlNode management;

  /**
   * Makes a reader of one item.
   *
   * @param node {@code NewsItem}
   */
  NewsMlOne(Source source, XmlNode node) {
    this.source = source;
    this.node = node;
    this.names = node.at("identification", "newsidentifier");
    this.management = node.child("newsmanagement");
  }

  NewsItem.Whole item(
      XmlAround around, String raw, @Nullable Integer line, SortedMap<String, String> fields) {
    NewsSignals signals = signals();
    XmlNode envelope = around.part("newsenvelope");
    FeedDate sent = date(envelope, "dateandtime");
    String fetched = source.captured();
    sent = sent == null && fetched != null ? FeedDate.of(fetched) : sent;
    FeedDate first = date(management, "firstcreated");
    FeedDate version = date(management, "thisrevisioncreated");
    FeedPages.put(fields, "published", value(first == null ? version : first));
    FeedPages.put(fields, "modified", value(version));
    FeedPages.put(fields, "captured", value(sent));
    XmlNode component = node.child("newscomponent");
    describe(component, fields);
    NewsMl.Body body = component == null ? null : body(component);
    NewsItem item =
        new NewsItem(
            source,
            line,
            guid(),
            series(),
            NewsDesk.version(names == null ? null : names.words("revisionid")),
            version,
            signals.use(),
            signals.ground(),
            embargo(signals),
            sent,
            version == null ? List.of() : List.of(version),
            signals.correction(),
            body == null ? "the item holds no text; export the items with their text inline" : null,
            Sha256.of(raw),
            null);
    return new NewsItem.Whole(
        item,
        body == null
            ? new NewsItem.Text(Capture.Kind.ROW, null, fields)
            : new NewsItem.Text(body.kind(), body.text(), fields));
  }

  private static @Nullable String value(@Nullable FeedDate date) {
    return date == null ? null : date.value();
  }

  private static @Nullable FeedDate date(@Nullable XmlNode parent, String name) {
    String words = parent == null ? null : parent.words(name);
    return words == null ? null : FeedDate.of(words);
  }

  /** Provider, day and name: the same for all revisions, which the public identifier is not. */
  private @Nullable String series() {
    String provider = names == null ? null : names.words("providerid");
    String day = names == null ? null : names.words("dateid");
    String name = names == null ? null : names.words("newsitemid");
    return provider == null || day == null || name == null
        ? null
        : provider + " " + day + " " + name;
  }

  private @Nullable String guid() {
    String identifier = names == null ? null : names.words("publicidentifier");
    String series = series();
    return identifier != null || series == null
        ? identifier
        : "urn:newsml:" + series.replace(' ', ':');
  }

  private static @Nullable String code(@Nullable XmlNode parent, String name) {
    XmlNode child = parent == null ? null : parent.child(name);
    return child == null ? null : child.attribute("formalname");
  }

  private NewsSignals signals() {
    NewsSignals signals = new NewsSignals();
    signals.status(code(management, "status"));
    for (XmlNode order :
        management == null ? List.<XmlNode>of() : management.children("instruction")) {
      signals.signal(order.attribute("formalname"));
    }
    for (XmlNode note :
        node.children("newscomponent").stream().flatMap(NewsMlOne::notes).toList()) {
      signals.note(note.text());
    }
    return signals;
  }

  private static Stream<XmlNode> notes(XmlNode component) {
    return component.children("newslines").stream()
        .flatMap(lines -> lines.children("newsline").stream())
        .filter(line -> FeedPages.lower(code(line, "newslinetype")).contains("note"))
        .flatMap(line -> line.children("newslinetext").stream());
  }

  /** A status that will change to usable is an embargo until then. */
  private NewsItem.@Nullable Embargo embargo(NewsSignals signals) {
    XmlNode change = management == null ? null : management.child("statuswillchange");
    boolean opens = FeedPages.lower(code(change, "futurestatus")).equals("usable");
    FeedDate until = opens ? date(change, "dateandtime") : null;
    return until != null || signals.embargoed() ? new NewsItem.Embargo(until) : null;
  }

  private void describe(@Nullable XmlNode component, SortedMap<String, String> fields) {
    if (component == null) {
      return;
    }
    XmlNode lines = component.child("newslines");
    String by = lines == null ? null : lines.words("byline");
    put(fields, "title", lines == null ? null : lines.words("headline"));
    put(fields, "byline", by == null ? null : by.replaceFirst("(?i)^by\\s+", ""));
    put(fields, "dateline", lines == null ? null : lines.words("dateline"));
    put(fields, "language", code(component.child("descriptivemetadata"), "language"));
    XmlNode rights = component.child("administrativemetadata");
    XmlNode provider = rights == null ? null : rights.at("provider", "party");
    put(fields, "outlet", provider == null ? null : provider.attribute("formalname"));
    for (XmlNode inner : component.children("newscomponent")) {
      describe(inner, fields);
    }
    put(fields, "outlet", names == null ? null : names.words("providerid"));
  }

  private static void put(SortedMap<String, String> fields, String name, @Nullable String value) {
    if (!fields.containsKey(name)) {
      FeedPages.put(fields, name, value);
    }
  }

  /** Returns the first text of a component or of those inside; null when there is none. */
  private static NewsMl.@Nullable Body body(XmlNode component) {
    for (XmlNode content : component.children("contentitem")) {
      XmlNode data = content.child("datacontent");
      NewsMl.Body body = data == null ? null : text(content, data);
      if (body != null) {
        return body;
      }
    }
    for (XmlNode inner : component.children("newscomponent")) {
      NewsMl.Body body = body(inner);
      if (body != null) {
        return body;
      }
    }
    return null;
  }

  private static NewsMl.@Nullable Body text(XmlNode content, XmlNode data) {
    for (XmlNode child : data.children()) {
      if (child.name().endsWith("nitf")) {
        String html = new Nitf(child).html();
        return html == null ? null : new NewsMl.Body(Capture.Kind.HTML, html);
      }
    }
    XmlNode page = NewsMl.html(data, 0);
    String html = page == null ? "" : Markup.inside(page).strip();
    if (!html.isEmpty()) {
      return new NewsMl.Body(Capture.Kind.HTML, html);
    }
    if (!data.children("p").isEmpty()) {
      return new NewsMl.Body(Capture.Kind.HTML, Markup.inside(data).strip());
    }
    String type = FeedPages.lower(code(content, "mimetype"));
    String words = data.text().strip();
    return words.isEmpty() || !(type.isEmpty() || type.startsWith("text/"))
        ? null
        : NewsMl.plain(words, type);
  }
}
