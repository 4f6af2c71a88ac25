package org.parallax.bench;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.parallax.ingest.FeedDate;
import org.parallax.ingest.FeedEntry;
import org.parallax.ingest.FeedLink;
import org.parallax.ingest.FeedText;

/** Our entries under the names that the test feeds' comments use. */
final class FeedView {
  private FeedView() {}

  /** Words that may be HTML: two such are equal when they mean the same page. */
  record Words(FeedText text) {
    boolean says(String expected) {
      String value = text.value();
      return value.equals(expected)
          || (text.type().contains("html")
              && normal(value, text.base()).equals(normal(expected, null)));
    }

    /** Returns HTML as a parser understands it: attributes in order, links absolute. */
    private static String normal(String html, @Nullable String base) {
      Document document = Jsoup.parseBodyFragment(html, base == null ? "" : base);
      document.outputSettings().prettyPrint(false).syntax(Document.OutputSettings.Syntax.xml);
      for (Element element : document.body().select("*")) {
        Map<String, String> attributes = new TreeMap<>();
        for (Attribute attribute : element.attributes()) {
          String absolute =
              attribute.getKey().equals("href") && base != null
                  ? element.absUrl("href")
                  : attribute.getValue();
          if (!attribute.getKey().startsWith("xmlns")) { // They mean nothing in HTML.
            attributes.put(attribute.getKey(), absolute);
          }
        }
        element.clearAttributes();
        attributes.forEach(element::attr);
        if (element.childNodeSize() == 0) {
          element.appendText(""); // One way of writing what is empty.
        }
      }
      return document.body().html().strip();
    }
  }

  static List<Map<String, @Nullable Object>> of(List<FeedEntry> entries) {
    List<Map<String, @Nullable Object>> views = new ArrayList<>();
    entries.forEach(entry -> views.add(of(entry)));
    return views;
  }

  private static Map<String, @Nullable Object> of(FeedEntry entry) {
    Map<String, @Nullable Object> view = new TreeMap<>();
    view.put("id", entry.id());
    view.put("guid", entry.id());
    view.put("link", entry.link());
    view.put("links", entry.links().stream().map(FeedView::of).toList());
    List<FeedText> contents = entry.contents();
    FeedText summary =
        entry.summary() != null ? entry.summary() : contents.isEmpty() ? null : contents.get(0);
    text(view, "title", entry.title());
    text(view, "summary", summary);
    text(view, "description", summary);
    view.put("content", contents.stream().map(FeedView::of).toList());
    date(view, "published", entry.published());
    date(view, "updated", entry.updated() != null ? entry.updated() : entry.dated());
    date(view, "created", entry.created());
    date(view, "expired", entry.expired());
    return view;
  }

  private static void text(
      Map<String, @Nullable Object> view, String name, @Nullable FeedText text) {
    view.put(name, text == null ? null : new Words(text));
    view.put(name + "_detail", text == null ? null : of(text));
  }

  private static Map<String, @Nullable Object> of(FeedText text) {
    Map<String, @Nullable Object> view = new TreeMap<>();
    view.put("value", new Words(text));
    view.put("type", text.type());
    view.put("language", text.language());
    view.put("base", text.base());
    view.put("src", text.src());
    return view;
  }

  private static Map<String, @Nullable Object> of(FeedLink link) {
    Map<String, @Nullable Object> view = new TreeMap<>();
    view.put("rel", link.relation());
    view.put("href", link.address());
    view.put("type", link.type());
    view.put("hreflang", link.language());
    view.put("title", link.title());
    view.put("length", link.length());
    view.values().removeIf(value -> value == null);
    return view;
  }

  /** A date, and its moment as Python's nine numbers, of which the first six are compared. */
  private static void date(
      Map<String, @Nullable Object> view, String name, @Nullable FeedDate date) {
    view.put(name, date == null ? null : date.written());
    OffsetDateTime moment = date == null ? null : date.earliest();
    if (moment != null) {
      OffsetDateTime utc = moment.withOffsetSameInstant(ZoneOffset.UTC);
      view.put(
          name + "_parsed",
          List.of(
              utc.getYear(),
              utc.getMonthValue(),
              utc.getDayOfMonth(),
              utc.getHour(),
              utc.getMinute(),
              utc.getSecond()));
    }
  }
}
