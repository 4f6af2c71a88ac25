package org.parallax.core.clean;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Page;

/**
 * What the data of a page says about its kind. Evidence to weigh, no more.
 *
 * @param types what it calls itself in JSON-LD, microdata and OpenGraph, small letters
 * @param article whether any of it calls the page an article, or gives a day of publication
 * @param notFree whether it says that reading costs
 * @param walled names of classes and ids that, it says, hold what costs
 * @param words number of words of the report; 0 when not told
 * @param title of the document; empty without one
 * @param front whether its address is that of a front page
 */
record PageFacts(
    SortedSet<String> types,
    boolean article,
    boolean notFree,
    SortedSet<String> walled,
    int words,
    String title,
    boolean front) {
  private static final Set<String> LISTS =
      Set.of("collectionpage", "searchresultspage", "itemlist", "blog");

  /** A page with so many headlines in its data describes other pages. */
  private static final int MANY = 6;

  /** A class or an id in a selector of CSS. */
  private static final Pattern NAME = Pattern.compile("[.#]([\\w-]+)");

  private static final Pattern FRONT =
      Pattern.compile("(?i)https?://[^/]+/?(?:(?:index|home|default)\\.\\w{2,5})?(?:[?#].*)?");

  static PageFacts of(Page page) {
    SortedSet<String> types = new TreeSet<>();
    SortedSet<String> walled = new TreeSet<>();
    SortedSet<String> headlines = new TreeSet<>();
    boolean published = false;
    boolean notFree = false;
    int words = 0;
    String title = "";
    for (Page.Datum datum : page.data()) {
      String value = datum.value().strip();
      switch (datum.name()) {
        case "json-ld:@type", "json-ld:mainEntity.@type", "meta:og:type" -> types.add(small(value));
        case "json-ld:datePublished", "meta:article:published_time" ->
            published |= !"WebPage".equals(datum.type());
        case "json-ld:headline", "microdata:headline" -> headlines.add(value);
        case "json-ld:isAccessibleForFree", "json-ld:hasPart.isAccessibleForFree" ->
            notFree |= small(value).equals("false");
        case "json-ld:hasPart.cssSelector" -> walled.addAll(names(value));
        case "json-ld:wordCount" -> words = Math.max(words, number(value));
        case "title" -> title = title.isEmpty() ? value : title;
        default -> {}
      }
      if (datum.name().startsWith("microdata:") && datum.type() != null) {
        types.add(small(datum.type()));
      }
    }
    boolean article =
        types.stream().anyMatch(t -> t.endsWith("article") || t.endsWith("blogposting"));
    String url = PageSource.url(page);
    return new PageFacts(
        types,
        (article || published) && headlines.size() < MANY,
        notFree,
        walled,
        words,
        title,
        url != null && FRONT.matcher(url).matches());
  }

  /** Whether it calls itself a list of other pages, and not an article. */
  boolean list() {
    return !article && !media() && (front || types.stream().anyMatch(LISTS::contains));
  }

  boolean live() {
    return types.contains("liveblogposting");
  }

  boolean gallery() {
    return types.contains("imagegallery") || types.contains("mediagallery");
  }

  boolean media() {
    return types.stream()
        .anyMatch(t ->
            t.startsWith("video")
                || t.startsWith("music")
                || t.equals("audioobject")
                || t.endsWith("episode"));
  }

  private static String small(String value) {
    return value.substring(value.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }

  /** Returns the names of classes and ids in a selector, in one walk. */
  private static List<String> names(String selector) {
    return NAME.matcher(selector).results().map(found -> found.group(1)).toList();
  }

  private static int number(@Nullable String value) {
    return value != null && value.matches("\\d{1,6}") ? Integer.parseInt(value) : 0;
  }
}
