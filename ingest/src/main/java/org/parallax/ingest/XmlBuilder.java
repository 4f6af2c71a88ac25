package org.parallax.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tags and words in, one element out. Not safe to share between threads. */
final class XmlBuilder {
  /** Elements deeper than this lose their tags; their words stay. */
  static final int DEEPEST = 200;

  private final XmlNames names;
  private final SortedMap<String, String> outer;
  private final Deque<Open> open = new ArrayDeque<>();
  private int deeper;

  /** An element that is not closed yet. */
  private static final class Open {
    private final String name;
    private final SortedMap<String, String> attributes;
    private final SortedMap<String, String> scope;
    private final List<XmlPart> parts = new ArrayList<>();
    private final List<String> words = new ArrayList<>();

    private Open(
        String name, SortedMap<String, String> attributes, SortedMap<String, String> scope) {
      this.name = name;
      this.attributes = attributes;
      this.scope = scope;
    }

    private void flush() {
      String all = words.size() == 1 ? words.get(0) : String.join("", words);
      if (!all.isEmpty()) {
        parts.add(new XmlText(all));
      }
      words.clear();
    }

    private XmlNode node() {
      flush();
      return new XmlNode(name, attributes, parts);
    }
  }

  /**
   * Makes a builder of one element.
   *
   * @param outer namespaces in force around it
   */
  XmlBuilder(XmlNames names, SortedMap<String, String> outer) {
    this.names = names;
    this.outer = outer;
  }

  /** Opens an element; names as written. */
  void open(String name, SortedMap<String, String> written) {
    if (open.size() >= DEEPEST) {
      deeper++;
      return;
    }
    SortedMap<String, String> around = open.isEmpty() ? outer : open.element().scope;
    SortedMap<String, String> scope = XmlNames.scope(around, written);
    SortedMap<String, String> attributes = new TreeMap<>();
    for (Map.Entry<String, String> attribute : written.entrySet()) {
      String key = attribute.getKey();
      if (!key.equals("xmlns") && !key.startsWith("xmlns:")) {
        attributes.put(XmlNames.attribute(key, scope), attribute.getValue());
      }
    }
    open.push(new Open(names.element(name, scope), attributes, scope));
  }

  void words(String words) {
    if (!open.isEmpty()) {
      open.element().words.add(words);
    }
  }

  /** Closes the innermost element; returns the whole when it was the outermost, else null. */
  @Nullable XmlNode close() {
    if (deeper > 0) {
      deeper--;
      return null;
    }
    XmlNode node = open.pop().node();
    if (open.isEmpty()) {
      return node;
    }
    open.element().flush();
    open.element().parts.add(node);
    return null;
  }
}
