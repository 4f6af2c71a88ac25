package org.parallax.ingest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the things of an XML file, as far as it was read: a feed's title and language,
 * a message's header. Not safe to share between threads.
 */
final class XmlAround {
  private final SortedMap<String, XmlNode> parts = new TreeMap<>();
  private final Deque<SortedMap<String, String>> attributes = new ArrayDeque<>();
  private String root = "";

  void enter(String name, SortedMap<String, String> written) {
    root = root.isEmpty() ? name : root;
    SortedMap<String, String> byName = new TreeMap<>();
    written.forEach((key, value) -> byName.put(key.toLowerCase(Locale.ROOT), value));
    attributes.push(byName);
  }

  void leave() {
    attributes.poll();
  }

  /** Says that the elements around will be entered again. */
  void restart() {
    attributes.clear();
  }

  void add(XmlNode part) {
    parts.putIfAbsent(part.name(), part);
  }

  /** Returns the name of the outermost element; empty when a thing stands alone. */
  String root() {
    return root;
  }

  /** Returns the first element of a name; null when there was none so far. */
  @Nullable XmlNode part(String name) {
    return parts.get(name);
  }

  /** Returns the words of the first element of a name; null when there are none so far. */
  @Nullable String words(String name) {
    XmlNode part = parts.get(name);
    String words = part == null ? "" : part.text().strip();
    return words.isEmpty() ? null : words;
  }

  /** Returns the innermost value of an attribute; null when no element around has it. */
  @Nullable String attribute(String name) {
    for (SortedMap<String, String> one : attributes) {
      String value = one.get(name);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** Returns an address to which those inside are relative. */
  @Nullable String base(@Nullable String document) {
    String base = document;
    for (SortedMap<String, String> one : attributes.reversed()) {
      base = Addresses.base(base, one.get("xml:base"));
      base = Addresses.base(base, one.get("base")); // CDF
    }
    return base;
  }
}
