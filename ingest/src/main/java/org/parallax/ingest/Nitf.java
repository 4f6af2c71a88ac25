package org.parallax.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document of NITF (IPTC's news industry text format, 3.x): its head's data, its body's
 * head and content.
 */
final class Nitf {
  private final XmlNode root;
  private final @Nullable XmlNode data;
  private final @Nullable XmlNode top;

  Nitf(XmlNode root) {
    this.root = root;
    this.data = root.at("head", "docdata");
    this.top = root.at("body", "body.head");
  }

  /** Returns the text as HTML; null when there is none. */
  @Nullable String html() {
    XmlNode content = root.at("body", "body.content");
    XmlNode body = content == null ? root.child("body") : content;
    String html = body == null ? "" : NitfMarkup.inside(body).strip();
    return html.isEmpty() ? null : html;
  }

  @Nullable String guid() {
    return attribute("doc-id", "id-string");
  }

  /** Returns the key that a provider gives all versions of a story; null when it gives none. */
  @Nullable String series() {
    String key = attribute("du-key", "key");
    String provider = attribute("doc-id", "regsrc");
    return key == null || version() == 0 ? null : (provider == null ? "" : provider + " ") + key;
  }

  long version() {
    XmlNode key = data == null ? null : data.child("du-key");
    String version = key == null ? null : key.attribute("version");
    String generation = key == null ? null : key.attribute("generation");
    return NewsDesk.version(version == null ? generation : version);
  }

  /** Adds what the head says to the fields, where nothing stands yet. */
  void describe(SortedMap<String, String> fields) {
    add(fields, "title", title());
    add(fields, "byline", byline());
    add(fields, "outlet", outlet());
    add(fields, "language", root.attribute("xml:lang"));
    add(fields, "dateline", top == null ? null : top.words("dateline"));
    List<FeedDate> published = new ArrayList<>(dates("date.issue"));
    published.addAll(dates("date.release"));
    XmlNode story = top == null ? null : top.at("dateline", "story.date");
    String told = story == null ? null : story.attribute("norm");
    if (told != null) {
      published.add(FeedDate.of(told));
    }
    String printed = printed();
    if (printed != null) {
      published.add(FeedDate.of(printed));
    }
    if (!published.isEmpty()) {
      add(fields, "published", published.get(0).value());
    }
  }

  private static void add(SortedMap<String, String> fields, String name, @Nullable String value) {
    if (!fields.containsKey(name)) {
      FeedPages.put(fields, name, value);
    }
  }

  private @Nullable String title() {
    XmlNode headline = top == null ? null : top.child("hedline");
    headline = headline == null && top != null ? top.child("headline") : headline;
    String first = headline == null ? null : headline.words("hl1");
    String bare = headline == null ? null : headline.text();
    return first != null ? first : bare != null ? bare : root.words("head", "title");
  }

  private @Nullable String byline() {
    List<String> names = new ArrayList<>();
    for (XmlNode line : top == null ? List.<XmlNode>of() : top.children("byline")) {
      List<XmlNode> persons = line.children("person");
      persons.forEach(person -> names.add(person.text().strip()));
      if (persons.isEmpty()) {
        StringBuilder words = new StringBuilder();
        for (XmlPart part : line.parts()) {
          if (part instanceof XmlText text) {
            words.append(text.words());
          } else if (part instanceof XmlNode node && !node.name().equals("byttl")) {
            words.append(node.text());
          }
        }
        names.add(words.toString().replaceAll("[\\s\\p{Z}]+", " ").strip());
      }
    }
    names.removeIf(String::isEmpty);
    return names.isEmpty() ? null : String.join("; ", names);
  }

  private @Nullable String outlet() {
    XmlNode publication = root.at("head", "pubdata");
    String name = publication == null ? null : publication.attribute("name");
    String distributor = top == null ? null : top.words("distributor");
    return name != null ? name : distributor != null ? distributor : attribute("doc-id", "regsrc");
  }

  private @Nullable String printed() {
    XmlNode publication = root.at("head", "pubdata");
    return publication == null ? null : publication.attribute("date.publication");
  }

  private List<FeedDate> dates(String name) {
    List<FeedDate> dates = new ArrayList<>();
    for (XmlNode date : data == null ? List.<XmlNode>of() : data.children(name)) {
      String norm = date.attribute("norm");
      if (norm != null) {
        dates.add(FeedDate.of(norm));
      }
    }
    return dates;
  }

  @Nullable FeedDate issued() {
    List<FeedDate> issued = dates("date.issue");
    return issued.isEmpty() ? null : issued.get(0);
  }

  /** Returns the embargo: a release after the issue, or a status that says so. */
  NewsItem.@Nullable Embargo embargo() {
    String status = status();
    boolean said = status != null && status.toLowerCase(Locale.ROOT).equals("embargoed");
    List<FeedDate> release = dates("date.release");
    FeedDate issued = issued();
    FeedDate until = release.isEmpty() ? null : release.get(0);
    if (said) {
      return new NewsItem.Embargo(until);
    }
    boolean later = until != null && issued != null && until.isAfter(issued);
    return later ? new NewsItem.Embargo(until) : null;
  }

  private @Nullable String status() {
    return data == null ? null : data.attribute("management-status");
  }

  /** Says what the document's data tell of its use. */
  void signal(NewsSignals signals) {
    signals.status(status());
    for (XmlNode message : data == null ? List.<XmlNode>of() : data.children("ed-msg")) {
      String type = message.attribute("msg-type");
      signals.signal(type);
      String words = message.attribute("info");
      signals.note(words == null ? message.text() : words);
    }
    for (XmlNode note : top == null ? List.<XmlNode>of() : top.children("note")) {
      signals.note(note.text());
    }
    for (XmlNode revision :
        root.children("head").stream()
            .flatMap(head -> head.children("revision-history").stream())
            .toList()) {
      signals.note(revision.attribute("comment"));
    }
  }

  private @Nullable String attribute(String element, String name) {
    XmlNode node = data == null ? null : data.child(element);
    return node == null ? null : node.attribute(name);
  }
}
