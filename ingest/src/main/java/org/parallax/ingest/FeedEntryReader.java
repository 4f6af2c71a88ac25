package org.parallax.ingest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One entry's element in, entry out, whatever the format: the names of RSS, Atom, Dublin Core and
 * the usual modules say the same few things.
 */
final class FeedEntryReader {
  private static final List<String> IDS = List.of("id", "guid");
  private static final List<String> TITLES = List.of("title", "dc:title", "media:title");

  /** Full texts, whatever else an entry has. */
  private static final List<String> CONTENTS =
      List.of("content:encoded", "content", "xhtml:body", "body", "fullitem", "xhtml:div");

  private static final List<String> SUMMARIES =
      List.of(
          "description",
          "summary",
          "abstract",
          "dc:description",
          "dcterms:abstract",
          "media:description",
          "itunes:summary");

  private static final List<String> PUBLISHED =
      List.of(
          "pubdate",
          "published",
          "issued",
          "dcterms:issued",
          "prism:publicationdate",
          "news:publication_date");

  private static final List<String> UPDATED =
      List.of("updated", "modified", "dcterms:modified", "lastmod", "prism:modificationdate");

  /** What is longer is no name; looking for mailboxes in it takes the square of its length. */
  private static final int LONGEST_PERSON = 1_000;

  /** "name@example.org (Name)", RSS 2.0. */
  private static final Pattern MAILBOX = Pattern.compile("\\S+@\\S+\\s*\\((.+)\\)\\s*");

  private static final Pattern NAMED_MAILBOX =
      Pattern.compile("(.+?)\\s*<?\\(?\\S+@\\S+?\\)?>?\\s*");

  private final XmlNode node;
  private final XmlAround around;
  private final @Nullable String base;
  private final @Nullable String language;

  /**
   * Makes a reader.
   *
   * @param base of the document itself; null when its address is not known
   * @param language that came with the document; null when none did
   */
  FeedEntryReader(
      XmlNode node, XmlAround around, @Nullable String base, @Nullable String language) {
    this.node = node;
    this.around = around;
    this.base = Addresses.base(around.base(base), node.attributes().get("xml:base"));
    this.language = own(node, outer(around, language));
  }

  private static @Nullable String outer(XmlAround around, @Nullable String language) {
    String said = around.attribute("xml:lang");
    String worded = around.words("language");
    worded = worded == null ? around.words("dc:language") : worded;
    return said != null ? known(said) : worded != null ? worded : language;
  }

  /** An empty {@code xml:lang} takes back what stands around it. */
  private static @Nullable String own(XmlNode node, @Nullable String outer) {
    String said = node.attributes().get("xml:lang");
    return said == null ? outer : known(said);
  }

  private static @Nullable String known(String said) {
    return said.isBlank() ? null : said.strip().replace('_', '-');
  }

  FeedEntry read() {
    String id = id();
    List<FeedLink> links = links();
    List<FeedText> contents = new ArrayList<>();
    FeedText summary = summary(contents);
    XmlNode source = node.child("source");
    String told = node.words("dc:language");
    return new FeedEntry(
        id,
        link(links, id),
        links,
        first(TITLES, "text/plain"),
        summary,
        contents,
        last(PUBLISHED),
        updated(),
        last(List.of("created", "dcterms:created")),
        last(List.of("dc:date", "date")),
        last(List.of("expirationdate", "dcterms:valid")),
        authors(),
        source == null ? node.words("dc:source") : outlet(source),
        source == null ? null : address(source),
        told == null ? language : told);
  }

  private @Nullable String id() {
    for (String name : IDS) {
      String id = node.words(name);
      if (id != null) {
        return id.startsWith("/") ? Addresses.resolved(base, id) : id;
      }
    }
    return node.attribute("rdf:about");
  }

  private List<FeedLink> links() {
    List<FeedLink> links = new ArrayList<>();
    String href = node.attribute("href");
    if (href != null) {
      links.add(new FeedLink("alternate", resolved(node, href), null, null, null, null));
    }
    for (XmlNode child : node.children()) {
      boolean link =
          child.name().equals("link")
              || child.name().equals("atom:link")
              || child.name().equals("a");
      if (link || child.name().equals("enclosure")) {
        String address = child.attribute(link ? "href" : "url");
        address = address == null ? child.text().strip() : address;
        if (!address.isEmpty()) {
          links.add(link(child, link ? "alternate" : "enclosure", address));
        }
      }
    }
    return links;
  }

  private FeedLink link(XmlNode link, String relation, String address) {
    String rel = link.attribute("rel");
    return new FeedLink(
        rel == null
            ? relation
            : rel.replaceFirst("(?i)^http://www\\.iana\\.org/assignments/relation/", ""),
        resolved(link, address),
        link.attribute("type"),
        link.attribute("hreflang"),
        link.attribute("title"),
        link.attribute("length"));
  }

  private String resolved(XmlNode child, String address) {
    return Addresses.resolved(Addresses.base(base, child.attributes().get("xml:base")), address);
  }

  /** Returns the page: Atom's alternate, RSS' link, a guid that is an address, any other page. */
  private @Nullable String link(List<FeedLink> links, @Nullable String id) {
    for (FeedLink link : links) {
      if (link.relation().equals("alternate")) {
        return link.address();
      }
    }
    XmlNode guid = node.child("guid");
    if (id != null
        && guid != null
        && !"false".equalsIgnoreCase(guid.attribute("ispermalink"))
        && (Addresses.isWeb(id) || guid.attribute("ispermalink") != null)) {
      return id;
    }
    for (FeedLink link : links) {
      if (!link.relation().equals("enclosure") && Addresses.isWeb(link.address())) {
        return link.address();
      }
    }
    String about = node.attribute("rdf:about");
    return about != null && Addresses.isWeb(about) ? about : null;
  }

  private @Nullable FeedText first(List<String> names, String type) {
    XmlNode group = node.child("media:group");
    FeedText own = first(node, names, type);
    return own == null && group != null ? first(group, names, type) : own;
  }

  private @Nullable FeedText first(XmlNode parent, List<String> names, String type) {
    for (String name : names) {
      for (XmlNode child : parent.children(name)) {
        FeedText text = text(child, type);
        if (!text.value().isBlank()) {
          return text;
        }
      }
    }
    return null;
  }

  /** Returns the summary; of two texts that could be one, the second is a content. */
  private @Nullable FeedText summary(List<FeedText> contents) {
    for (String name : CONTENTS) {
      for (XmlNode child : node.children(name)) {
        FeedText content = text(child, name.equals("content") ? "text/plain" : "text/html");
        if (!content.value().isBlank() || content.src() != null) {
          contents.add(content);
        }
      }
    }
    FeedText summary = null;
    for (XmlNode child : node.children()) {
      if (child.name().equals("description") || child.name().equals("summary")) {
        FeedText text = text(child, isAtom() ? "text/plain" : "text/html");
        if (summary == null) {
          summary = text.value().isBlank() ? null : text;
        } else if (!text.value().isBlank()) {
          contents.add(text);
        }
      }
    }
    return summary == null ? first(SUMMARIES, "text/html") : summary;
  }

  private boolean isAtom() {
    return node.name().equals("entry");
  }

  private FeedText text(XmlNode child, String fallback) {
    boolean xhtml = child.name().startsWith("xhtml:");
    String type = type(child, xhtml ? "application/xhtml+xml" : fallback);
    XmlNode inner = isAtom() && !"0.3".equals(around.attribute("version")) ? div(child) : null;
    XmlNode holder = inner == null ? child : inner;
    boolean marked = !holder.children().isEmpty() || type.equals("application/xhtml+xml");
    String src = child.attribute("src");
    String value = marked ? Markup.inside(holder) : decoded(holder, child, type);
    return new FeedText(
        value.strip(),
        marked && type.equals("text/plain") ? "text/html" : type,
        own(child, language),
        Addresses.base(base, child.attributes().get("xml:base")),
        src == null ? null : resolved(child, src));
  }

  /** The one division in which Atom puts XHTML, RFC 4287, section 3.1.1.3. */
  private static @Nullable XmlNode div(XmlNode node) {
    List<XmlNode> children = node.children();
    return children.size() == 1 && children.get(0).name().endsWith("div") ? children.get(0) : null;
  }

  private static String type(XmlNode child, String fallback) {
    String said = child.attribute("type");
    if (said == null) {
      return fallback;
    }
    return switch (said.toLowerCase(Locale.ROOT)) {
      case "text", "plain" -> "text/plain";
      case "html" -> "text/html";
      case "xhtml" -> "application/xhtml+xml";
      default -> said;
    };
  }

  private String decoded(XmlNode holder, XmlNode child, String type) {
    String value = holder.text();
    String kind = type.toLowerCase(Locale.ROOT);
    boolean said = "base64".equalsIgnoreCase(child.attribute("mode"));
    boolean foreign =
        isAtom() && kind.contains("/") && !kind.startsWith("text/") && !kind.endsWith("xml");
    if (!said && !foreign) {
      return value;
    }
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(value.strip());
      String text = new String(bytes, StandardCharsets.UTF_8);
      return text.isBlank() || text.indexOf('\uFFFD') >= 0 ? value : text;
    } catch (IllegalArgumentException e) {
      return value;
    }
  }

  private @Nullable FeedDate updated() {
    FeedDate said = last(UPDATED);
    String attribute = node.attribute("lastmod");
    return said == null && attribute != null ? FeedDate.of(attribute) : said;
  }

  /** Returns the date that is said last. */
  private @Nullable FeedDate last(List<String> names) {
    String found = null;
    for (XmlNode child : node.children()) {
      String words = names.contains(child.name()) ? child.text().strip() : "";
      found = words.isEmpty() ? found : words;
    }
    return found == null ? null : FeedDate.of(found);
  }

  private List<String> authors() {
    Set<String> names = new LinkedHashSet<>();
    for (XmlNode child : node.children()) {
      switch (child.name()) {
        case "author" ->
            names.add(
                person(child.child("name") == null ? child.text() : "" + child.words("name")));
        case "dc:creator", "itunes:author" -> names.add(person(child.text()));
        default -> {}
      }
    }
    if (names.isEmpty() && isAtom()) {
      XmlNode author = around.part("author");
      String name = author == null ? null : author.words("name");
      names.add(name == null ? "" : person(name));
    }
    names.remove("");
    return List.copyOf(names);
  }

  private static String person(String words) {
    String name = words.replaceAll("[\\s\\p{Z}]+", " ").strip();
    if (!name.contains("@") || name.length() > LONGEST_PERSON) {
      return name;
    }
    Matcher mailbox = MAILBOX.matcher(name);
    if (mailbox.matches()) {
      return mailbox.group(1).strip();
    }
    Matcher named = NAMED_MAILBOX.matcher(name);
    return named.matches() ? named.group(1).strip() : "";
  }

  private static @Nullable String outlet(XmlNode source) {
    String title = source.words("title");
    String words = source.children().isEmpty() ? source.text().strip() : "";
    return title != null ? title : words.isEmpty() ? null : words;
  }

  private @Nullable String address(XmlNode source) {
    String url = source.attribute("url");
    if (url == null) {
      for (XmlNode link : source.children("link")) {
        url = link.attribute("href") == null ? url : link.attribute("href");
      }
    }
    url = url == null ? source.words("id") : url;
    return url == null ? null : Addresses.resolved(base, url);
  }
}
