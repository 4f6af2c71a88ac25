package org.parallax.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Page;
import org.parallax.model.Range;

/** Collects the structured data and metadata of a page, in document order. */
final class PageData {
  /** Microdata values longer than this are the page's own text, which is read as blocks. */
  private static final int LONGEST_VALUE = 400;

  private static final int LONGEST_COMMENT = 300;
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(19|20)\\d\\d(?!\\d)");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Set<String> OWN_TEXT = Set.of("articlebody", "text", "reviewbody");

  private final String decoded;
  private final Shortened source;
  private final List<Page.Datum> data = new ArrayList<>();

  PageData(String decoded, Shortened source) {
    this.decoded = decoded;
    this.source = source;
  }

  List<Page.Datum> all() {
    return data;
  }

  /** Reads what an element says; its index is the last of the elements. */
  void element(Element element, List<Page.Element> elements, int index) {
    switch (element.normalName()) {
      case "meta" -> meta(element, elements, index);
      case "link" -> link(element, index);
      case "base" -> attribute("base:href", null, element, "href", index);
      case "title" -> title(element, elements, index);
      case "html" ->
          attribute(
              "html:lang", null, element, element.hasAttr("lang") ? "lang" : "xml:lang", index);
      case "time" -> attribute("time:datetime", null, element, "datetime", index);
      case "script" -> script(element, index);
      default -> {}
    }
    if (element.attributesSize() > 0 && !element.normalName().equals("meta")) {
      properties(element, elements, index);
    }
  }

  /** Says that a selector of the user's chooses an element. */
  void rule(String selector, int index) {
    add("user-rule", null, selector, null, index);
  }

  /** Keeps a comment that may hold a date. */
  void comment(Comment comment, int parent) {
    String words = comment.getData().strip();
    boolean may = words.contains("19") || words.contains("20");
    if (may && words.length() <= LONGEST_COMMENT && YEAR.matcher(words).find()) {
      add("comment", null, words, place(comment.sourceRange()), parent);
    }
  }

  private void meta(Element element, List<Page.Element> elements, int index) {
    Set<String> names = new TreeSet<>();
    for (String key : List.of("property", "name", "http-equiv")) {
      String name = element.attr(key).strip().toLowerCase(Locale.ROOT);
      if (!name.isEmpty() && names.add(name)) {
        attribute("meta:" + name, null, element, "content", index);
      }
    }
    String item = element.attr("itemprop").strip();
    if (!item.isEmpty()) {
      attribute("microdata:" + item, scope(elements, index), element, "content", index);
    }
  }

  private void link(Element element, int index) {
    for (String relation : IdleElements.relations(element)) {
      attribute("link:" + relation, null, element, "href", index);
    }
  }

  private void title(Element element, List<Page.Element> elements, int index) {
    for (int e = elements.get(index).parent(); e >= 0; e = elements.get(e).parent()) {
      if (elements.get(e).tag().equals("svg")) {
        return;
      }
    }
    add("title", null, collapse(element.wholeText()), inside(element), index);
  }

  private void script(Element element, int index) {
    if (!IdleElements.isData(element)) {
      return;
    }
    for (Node child : element.childNodes()) {
      if (child instanceof DataNode script) {
        Range place = place(script.sourceRange());
        String json = script.getWholeData();
        int start =
            place != null && place.length() == json.length() && place.of(decoded).equals(json)
                ? place.start()
                : -1;
        data.addAll(JsonLd.data(json, start, place, index));
      }
    }
  }

  private void properties(Element element, List<Page.Element> elements, int index) {
    String item = element.attributes().get("itemprop").strip();
    if (!item.isEmpty() && !OWN_TEXT.contains(item.toLowerCase(Locale.ROOT))) {
      property("microdata:" + item, scope(elements, index), element, index);
    }
    String property = element.attributes().get("property").strip();
    if (!property.isEmpty()) {
      property("rdfa:" + property, null, element, index);
    }
  }

  private void property(String name, @Nullable String type, Element element, int index) {
    boolean link = element.normalName().equals("link");
    for (String key :
        link ? List.of("content", "href") : List.of("content", "datetime", "src", "data")) {
      if (element.hasAttr(key)) {
        attribute(name, type, element, key, index);
        return;
      }
    }
    Range inside = inside(element);
    if (inside == null || inside.length() <= 10 * LONGEST_VALUE) {
      String words = collapse(element.text());
      if (!words.isEmpty() && words.length() <= LONGEST_VALUE) {
        add(name, type, words, inside, index);
      }
    }
  }

  private void attribute(
      String name, @Nullable String type, Element element, String key, int index) {
    String value = element.attr(key).strip();
    if (!value.isEmpty()) {
      Range place = place(element.attributes().sourceRange(key).valueRange());
      add(name, type, value, place == null ? place(element.sourceRange()) : place, index);
    }
  }

  private void add(
      String name, @Nullable String type, String value, @Nullable Range place, int index) {
    data.add(
        new Page.Datum(
            name,
            type,
            Surrogates.whole(value),
            place == null ? null : place.start(),
            place == null ? null : place.end(),
            index));
  }

  private @Nullable Range place(org.jsoup.nodes.Range range) {
    return range.isTracked() && !range.isImplicit() && range.endPos() > range.startPos()
        ? new Range(source.place(range.startPos()), source.place(range.endPos()))
        : null;
  }

  /** Returns the range between an element's start tag and its end tag. */
  private @Nullable Range inside(Element element) {
    org.jsoup.nodes.Range open = element.sourceRange();
    org.jsoup.nodes.Range close = element.endSourceRange();
    return open.isTracked() && close.isTracked() && close.startPos() >= open.endPos()
        ? new Range(source.place(open.endPos()), source.place(close.startPos()))
        : element.childNodeSize() == 1 ? place(element.childNode(0).sourceRange()) : null;
  }

  private static String collapse(String words) {
    return isCollapsed(words) ? words : SPACES.matcher(words).replaceAll(" ").strip();
  }

  /** Whether all characters are ASCII, with one blank between words at most, and none around. */
  private static boolean isCollapsed(String words) {
    boolean apart = true;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c < ' ' || c > '~' || (c == ' ' && apart)) {
        return false;
      }
      apart = c == ' ';
    }
    return !apart || words.isEmpty();
  }

  /** Returns the type of the nearest microdata item around a property. */
  private static @Nullable String scope(List<Page.Element> elements, int index) {
    for (int e = elements.get(index).parent(); e >= 0; e = elements.get(e).parent()) {
      if (elements.get(e).attributes().containsKey("itemscope")) {
        String type = elements.get(e).attribute("itemtype").strip();
        return type.isEmpty() ? null : type.substring(type.lastIndexOf('/') + 1);
      }
    }
    return null;
  }
}
