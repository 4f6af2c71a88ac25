package org.parallax.ingest;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Qualified names of XML in, one name for each thing out: {@code dc:date} whatever prefix a feed
 * gives Dublin Core, no prefix in the namespace of the format itself.
 *
 * <p>A prefix that was never declared stands for itself: feeds forget to declare, and mean the
 * usual.
 */
final class XmlNames {
  private static final Map<String, String> USUAL =
      Map.ofEntries(
          Map.entry("http://www.w3.org/2005/atom", "atom"),
          Map.entry("http://purl.org/atom/ns", "atom"),
          Map.entry("http://purl.org/rss/1.0", ""),
          Map.entry("http://purl.org/net/rss1.1", ""),
          Map.entry("http://my.netscape.com/rdf/simple/0.9", ""),
          Map.entry("http://channel.netscape.com/rdf/simple/0.9", ""),
          Map.entry("http://my.netscape.com/publish/formats/rss-0.91.dtd", ""),
          Map.entry("http://backend.userland.com/rss", ""),
          Map.entry("http://backend.userland.com/rss2", ""),
          Map.entry("http://blogs.law.harvard.edu/tech/rss", ""),
          Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns", "rdf"),
          Map.entry("http://purl.org/dc/elements/1.1", "dc"),
          Map.entry("http://purl.org/dc/elements/1.0", "dc"),
          Map.entry("http://purl.org/dc/terms", "dcterms"),
          Map.entry("http://purl.org/rss/1.0/modules/content", "content"),
          Map.entry("http://purl.org/rss/1.0/modules/link", "link"),
          Map.entry("http://search.yahoo.com/mrss", "media"),
          Map.entry("http://search.yahoo.com/rss", "media"),
          Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
          Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner"),
          Map.entry("http://prismstandard.org/namespaces/basic/2.0", "prism"),
          Map.entry("http://prismstandard.org/namespaces/1.2/basic", "prism"),
          Map.entry("http://www.google.com/schemas/sitemap-news/0.9", "news"),
          Map.entry("http://www.sitemaps.org/schemas/sitemap/0.9", ""),
          Map.entry("http://www.google.com/schemas/sitemap/0.84", ""),
          Map.entry("http://iptc.org/std/nar/2006-10-01", ""),
          Map.entry("http://iptc.org/std/nitf/2006-10-18", ""),
          Map.entry("http://www.w3.org/1999/xhtml", "xhtml"),
          Map.entry("http://www.w3.org/tr/xhtml1", "xhtml"),
          Map.entry("http://www.w3.org/2000/svg", "svg"),
          Map.entry("http://www.w3.org/1998/math/mathml", "math"),
          Map.entry("http://www.w3.org/1999/xlink", "xlink"));

  /** The namespace of the root, which is that of the format; null before there is a root. */
  private @Nullable String own;

  /** Returns the namespaces in force inside an element; the outer ones when it declares none. */
  static SortedMap<String, String> scope(
      SortedMap<String, String> outer, SortedMap<String, String> attributes) {
    SortedMap<String, String> inner = null;
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      String name = attribute.getKey();
      if (name.equals("xmlns") || name.startsWith("xmlns:")) {
        inner = inner == null ? new TreeMap<>(outer) : inner;
        inner.put(name.equals("xmlns") ? "" : name.substring(6), key(attribute.getValue()));
      }
    }
    return inner == null ? outer : inner;
  }

  private static String key(String space) {
    return space.strip().toLowerCase(Locale.ROOT).replaceFirst("[#/]+$", "");
  }

  /** Takes the namespace of the root as that of the format, unless it only wraps (RDF). */
  void root(String name, SortedMap<String, String> scope) {
    String space = scope.get(prefix(name));
    if (own == null) {
      own = space == null || "rdf".equals(USUAL.get(space)) ? "" : space;
    }
  }

  /** Returns the name of an element. */
  String element(String name, SortedMap<String, String> scope) {
    String prefix = prefix(name);
    String local = local(name);
    String space = scope.get(prefix);
    if (space == null || space.isEmpty()) {
      return prefix.isEmpty() ? local : prefix.toLowerCase(Locale.ROOT) + ":" + local;
    }
    if (space.equals(own)) {
      return local;
    }
    String usual = USUAL.get(space);
    if (usual == null) {
      return (prefix.isEmpty() ? "other" : prefix.toLowerCase(Locale.ROOT)) + ":" + local;
    }
    return usual.isEmpty() ? local : usual + ":" + local;
  }

  /** Returns the name of an attribute. */
  static String attribute(String name, SortedMap<String, String> scope) {
    String prefix = prefix(name);
    if (prefix.isEmpty()) {
      return local(name);
    }
    String usual = USUAL.get(scope.getOrDefault(prefix, ""));
    String shown = usual == null || usual.isEmpty() ? prefix.toLowerCase(Locale.ROOT) : usual;
    return shown + ":" + local(name);
  }

  private static String prefix(String name) {
    int colon = name.indexOf(':');
    return colon < 0 ? "" : name.substring(0, colon);
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }
}
