package org.parallax.ingest;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An element of XML with all that it holds.
 *
 * <p><b>Source.</b> Made by {@link XmlBuilder}; no deeper than {@link XmlBuilder#DEEPEST}, so that
 * whoever walks it may do so by recursion.
 *
 * @param name lower case, with the usual prefix of its namespace ({@code dc:date}); without prefix
 *     in the namespace of the format itself
 * @param attributes by lower-case name, {@code xml:lang} and {@code xml:base} among them; without
 *     namespace declarations
 * @param parts in document order
 */
record XmlNode(String name, SortedMap<String, String> attributes, List<XmlPart> parts)
    implements XmlPart {
  XmlNode {
    attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    parts = List.copyOf(parts);
  }

  /** Returns an attribute, stripped; null when it is missing or blank. */
  @Nullable String attribute(String key) {
    String value = attributes.getOrDefault(key, "").strip();
    return value.isEmpty() ? null : value;
  }

  /** Returns the elements directly below. */
  List<XmlNode> children() {
    return parts.stream().filter(XmlNode.class::isInstance).map(XmlNode.class::cast).toList();
  }

  /** Returns the elements of a name directly below. */
  List<XmlNode> children(String wanted) {
    return children().stream().filter(child -> child.name().equals(wanted)).toList();
  }

  /** Returns the first element of a name directly below; null when there is none. */
  @Nullable XmlNode child(String wanted) {
    for (XmlPart part : parts) {
      if (part instanceof XmlNode node && node.name().equals(wanted)) {
        return node;
      }
    }
    return null;
  }

  /** Returns the first element on a path of names below; null when there is none. */
  @Nullable XmlNode at(String... path) {
    XmlNode here = this;
    for (String step : path) {
      here = here.child(step);
      if (here == null) {
        return null;
      }
    }
    return here;
  }

  /** Returns the words of the first element on a path, stripped; null when there are none. */
  @Nullable String words(String... path) {
    XmlNode node = at(path);
    String words = node == null ? "" : node.text().strip();
    return words.isEmpty() ? null : words;
  }

  /** Returns all words inside, tags dropped. */
  String text() {
    if (parts.size() == 1 && parts.get(0) instanceof XmlText text) {
      return text.words();
    }
    StringBuilder words = new StringBuilder();
    text(words);
    return words.toString();
  }

  private void text(StringBuilder into) {
    for (XmlPart part : parts) {
      switch (part) {
        case XmlText text -> into.append(text.words());
        case XmlNode node -> node.text(into);
      }
    }
  }
}
