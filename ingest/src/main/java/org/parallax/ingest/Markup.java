package org.parallax.ingest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Elements of XML in, HTML out: what a feed or a news item holds as elements, written as a page.
 */
final class Markup {
  private static final Set<String> VOID =
      new TreeSet<>(
          List.of(
              "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
              "source", "track", "wbr"));

  private static final Pattern NAME = Pattern.compile("[a-z][a-z\\d:_-]{0,60}");
  private static final Set<String> NEVER_READ = new TreeSet<>(List.of("script", "style"));

  private Markup() {}

  /** Returns what an element holds, without the element's own tags. */
  static String inside(XmlNode node) {
    StringBuilder html = new StringBuilder();
    parts(node, html);
    return html.toString();
  }

  private static void parts(XmlNode node, StringBuilder html) {
    for (XmlPart part : node.parts()) {
      switch (part) {
        case XmlText text -> html.append(escaped(text.words(), false));
        case XmlNode child -> element(node, child, html);
      }
    }
  }

  private static void element(XmlNode parent, XmlNode node, StringBuilder html) {
    String name = local(node.name());
    if (NEVER_READ.contains(name)) {
      return;
    }
    if (!NAME.matcher(name).matches()) {
      parts(node, html);
      return;
    }
    html.append('<').append(name);
    space(parent, node, html);
    for (Map.Entry<String, String> attribute : node.attributes().entrySet()) {
      if (!attribute.getKey().startsWith("xml:") && NAME.matcher(attribute.getKey()).matches()) {
        html.append(' ').append(attribute.getKey()).append("=\"");
        html.append(escaped(attribute.getValue(), true)).append('"');
      }
    }
    html.append('>');
    if (!VOID.contains(name)) {
      parts(node, html);
      html.append("</").append(name).append('>');
    }
  }

  /** Says that a drawing or formula begins, for prefixes mean nothing in HTML. */
  private static void space(XmlNode parent, XmlNode node, StringBuilder html) {
    for (Map.Entry<String, String> space :
        List.of(
            Map.entry("svg:", "http://www.w3.org/2000/svg"),
            Map.entry("math:", "http://www.w3.org/1998/Math/MathML"))) {
      if (node.name().startsWith(space.getKey()) && !parent.name().startsWith(space.getKey())) {
        html.append(" xmlns=\"").append(space.getValue()).append('"');
      }
    }
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  /** Returns words as HTML. */
  static String escaped(String words, boolean inAttribute) {
    String text = words.replace("&", "&amp;").replace("<", "&lt;");
    return inAttribute ? text.replace("\"", "&quot;") : text.replace(">", "&gt;");
  }
}
