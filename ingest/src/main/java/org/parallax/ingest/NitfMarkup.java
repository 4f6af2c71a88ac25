package org.parallax.ingest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The body of a NITF document in, HTML out: the elements that both have stay, NITF's own become
 * what means the same, names of persons and places lose their tags and keep their words.
 */
final class NitfMarkup {
  private static final Map<String, String> SAME_MEANING =
      Map.ofEntries(
          Map.entry("block", "div"),
          Map.entry("hl1", "h2"),
          Map.entry("hl2", "h3"),
          Map.entry("bq", "blockquote"),
          Map.entry("credit", "cite"),
          Map.entry("media", "figure"),
          Map.entry("media-caption", "figcaption"),
          Map.entry("note", "aside"),
          Map.entry("fn", "aside"),
          Map.entry("nitf-table", "div"),
          Map.entry("frac", "span"));

  private static final Set<String> HTML =
      new TreeSet<>(
          List.of(
              "p",
              "br",
              "hr",
              "ul",
              "ol",
              "li",
              "dl",
              "dt",
              "dd",
              "table",
              "caption",
              "col",
              "colgroup",
              "thead",
              "tbody",
              "tfoot",
              "tr",
              "th",
              "td",
              "pre",
              "a",
              "em",
              "q",
              "sub",
              "sup",
              "div",
              "h1",
              "h2",
              "h3",
              "h4",
              "h5",
              "h6",
              "b",
              "i",
              "strong",
              "blockquote",
              "figure",
              "figcaption",
              "span",
              "u",
              "cite"));

  private static final Set<String> VOID = new TreeSet<>(List.of("br", "hr", "col"));

  /** Names of files and picture data: nothing for a reader. */
  private static final Set<String> NEVER_READ =
      new TreeSet<>(
          List.of(
              "media-reference",
              "media-metadata",
              "media-object",
              "nitf-table-metadata",
              "table-reference",
              "custom-table",
              "ds"));

  private NitfMarkup() {}

  /** Returns what an element of a NITF body holds, as HTML. */
  static String inside(XmlNode node) {
    StringBuilder html = new StringBuilder();
    parts(node, html);
    return html.toString();
  }

  private static void parts(XmlNode node, StringBuilder html) {
    for (XmlPart part : node.parts()) {
      switch (part) {
        case XmlText text -> html.append(Markup.escaped(text.words(), false));
        case XmlNode child -> element(child, html);
      }
    }
  }

  private static void element(XmlNode node, StringBuilder html) {
    if (NEVER_READ.contains(node.name())) {
      return;
    }
    String tag = tag(node.name().substring(node.name().indexOf(':') + 1));
    if (tag == null) {
      parts(node, html);
      return;
    }
    html.append('<').append(tag);
    String href = tag.equals("a") ? node.attribute("href") : null;
    if (href != null) {
      html.append(" href=\"").append(Markup.escaped(href, true)).append('"');
    }
    html.append('>');
    if (!VOID.contains(tag)) {
      parts(node, html);
      html.append("</").append(tag).append('>');
    }
  }

  private static @Nullable String tag(String name) {
    String other = SAME_MEANING.get(name);
    return other != null ? other : HTML.contains(name) ? name : null;
  }
}
