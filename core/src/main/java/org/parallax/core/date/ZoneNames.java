package org.parallax.core.date;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.core.text.WordSieve;

/** What the class and the id of an element say about the part of the page that it holds. */
final class ZoneNames {
  /** Longer names are generated, and say nothing. */
  private static final int LONGEST = 200;

  private static final Set<String> BESIDE =
      Set.of(
          "comment",
          "comments",
          "commentlist",
          "disqus",
          "replies",
          "respond",
          "related",
          "menu",
          "nav",
          "navbar",
          "navigation",
          "mostread",
          "most-read",
          "popular",
          "trending",
          "teaser",
          "teasers",
          "promo",
          "promos",
          "promotion",
          "promotions",
          "newsletter",
          "latest",
          "recent",
          "morenews",
          "more-news",
          "similar",
          "breaking",
          "ticker",
          "carousel",
          "slider",
          "readmore",
          "read-more",
          "seealso",
          "also",
          "outbrain",
          "taboola",
          "ad",
          "ads",
          "upcoming",
          "event",
          "events",
          "calendar",
          "cookie",
          "modal",
          "popup",
          "kommentar",
          "kommentare",
          "commentaire",
          "commentaires",
          "comentario",
          "comentarios",
          "authorposts",
          "author-posts",
          "nextpost",
          "prevpost",
          "prev-post",
          "post-navigation",
          "previous",
          "next");

  /** Words that count with any ending. */
  private static final List<String> BESIDE_STEMS =
      List.of("recommend", "archive", "recirc", "advert");

  private static final int SHORTEST_STEM = 6;

  private static final Set<String> MARGIN =
      Set.of(
          "sidebar", "side-bar", "widget", "widgets", "foot", "footer", "sitefooter", "copyright");

  private static final Set<String> OWN_FOOTERS =
      Set.of("entry-footer", "post-footer", "article-footer");

  /** Names of what tells of comments beside a report's date: their number, a link to them. */
  private static final Pattern ABOUT_COMMENTS =
      Pattern.compile("date-comments?|comments?-(date|links?|count|number|wrapper|meta|total)");

  private static final Map<String, PageZones.Zone> ZONES = zones();

  private static final WordSieve SIEVE = new WordSieve(ZONES.keySet(), Set.of());

  private ZoneNames() {}

  /**
   * Returns {@code BESIDE} or {@code MARGIN}; null when the names say neither.
   *
   * @param classes the class of an element
   * @param id its id
   */
  static PageZones.@Nullable Zone zone(String classes, String id) {
    if (classes.length() + id.length() + (id.isEmpty() ? 0 : 1) >= LONGEST) {
      return null;
    }
    PageZones.Zone one = told(classes);
    PageZones.Zone two = one == PageZones.Zone.BESIDE ? null : told(id);
    if (one == PageZones.Zone.BESIDE || two == PageZones.Zone.BESIDE) {
      return PageZones.Zone.BESIDE;
    }
    boolean margin = one != null || two != null;
    return margin && !ownFooter(classes) && !ownFooter(id) ? PageZones.Zone.MARGIN : null;
  }

  /** What tells of comments beside a date is put aside when it is what makes the names count. */
  private static PageZones.@Nullable Zone told(String written) {
    PageZones.Zone told = read(written);
    if (told != PageZones.Zone.BESIDE) {
      return told;
    }
    String names = written.toLowerCase(Locale.ROOT);
    return names.contains("comment")
        ? read(ABOUT_COMMENTS.matcher(names).replaceAll("date"))
        : told;
  }

  private static boolean ownFooter(String names) {
    String small = names.toLowerCase(Locale.ROOT);
    return small.contains("-footer") && OWN_FOOTERS.stream().anyMatch(small::contains);
  }

  private static PageZones.@Nullable Zone read(String names) {
    boolean margin = false;
    int before = -1;
    int start = 0;
    for (int i = 0; i <= names.length(); i++) {
      char c = i < names.length() ? names.charAt(i) : ' ';
      if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
        continue;
      }
      if (c >= 128) {
        String small = names.toLowerCase(Locale.ROOT); // Which may be a letter of ASCII.
        if (!small.equals(names)) {
          return read(small);
        }
      }
      PageZones.Zone word = word(names, start, i);
      PageZones.Zone pair = before < 0 ? null : word(names, before, i);
      if (word == PageZones.Zone.BESIDE || pair == PageZones.Zone.BESIDE) {
        return PageZones.Zone.BESIDE;
      }
      margin |= word != null || pair != null;
      before = i > start && c == '-' ? start : -1;
      start = i + 1;
    }
    return margin ? PageZones.Zone.MARGIN : null;
  }

  /** Returns what a word tells, or two that a hyphen joins. */
  private static PageZones.@Nullable Zone word(String names, int start, int end) {
    if (hasStem(names, start, end)) {
      return PageZones.Zone.BESIDE;
    }
    return SIEVE.lets(names, start, end)
        ? ZONES.get(names.substring(start, end).toLowerCase(Locale.ROOT))
        : null;
  }

  private static Map<String, PageZones.Zone> zones() {
    Map<String, PageZones.Zone> zones = new HashMap<>();
    MARGIN.forEach(word -> zones.put(word, PageZones.Zone.MARGIN));
    BESIDE.forEach(word -> zones.put(word, PageZones.Zone.BESIDE));
    return zones;
  }

  private static boolean hasStem(String names, int start, int end) {
    for (String stem : end - start < SHORTEST_STEM ? List.<String>of() : BESIDE_STEMS) {
      if (stem.length() <= end - start
          && names.regionMatches(true, start, stem, 0, stem.length())) {
        return true;
      }
    }
    return false;
  }
}
