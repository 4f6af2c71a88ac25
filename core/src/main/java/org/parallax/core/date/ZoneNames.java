package org.parallax.core.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
  private static final Set<String> BESIDE_STEMS =
      Set.of("recommend", "archive", "recirc", "advert");

  private static final Set<String> MARGIN =
      Set.of(
          "sidebar", "side-bar", "widget", "widgets", "foot", "footer", "sitefooter", "copyright");

  private static final Set<String> OWN_FOOTERS =
      Set.of("entry-footer", "post-footer", "article-footer");

  /** Names of what tells of comments beside a report's date: their number, a link to them. */
  private static final Pattern ABOUT_COMMENTS =
      Pattern.compile("date-comments?|comments?-(date|links?|count|number|wrapper|meta|total)");

  private static final WordSieve SIEVE = sieve();

  private ZoneNames() {}

  /** Returns what lets those words through, and the first of those that a hyphen joins. */
  private static WordSieve sieve() {
    List<String> words = new ArrayList<>(BESIDE);
    words.addAll(MARGIN);
    for (String word : List.copyOf(words)) {
      words.add(word.substring(0, Math.max(0, word.indexOf('-'))));
    }
    return new WordSieve(words, BESIDE_STEMS);
  }

  /**
   * Returns {@code BESIDE} or {@code MARGIN}; null when the names say neither.
   *
   * @param told the class and the id of an element, a blank between
   */
  static PageZones.@Nullable Zone zone(String told) {
    if (told.length() >= LONGEST) {
      return null;
    }
    String names = told.toLowerCase(Locale.ROOT);
    if (names.contains("comment")) {
      names = ABOUT_COMMENTS.matcher(names).replaceAll("date");
    }
    boolean margin = false;
    int before = -1;
    int start = 0;
    while (start < names.length()) {
      int end = wordEnd(names, start);
      if (end > start) {
        PageZones.Zone word = word(names, start, end);
        PageZones.Zone pair = before < 0 ? null : word(names, before, end);
        if (word == PageZones.Zone.BESIDE || pair == PageZones.Zone.BESIDE) {
          return PageZones.Zone.BESIDE;
        }
        margin |= word != null || pair != null;
      }
      before = end > start && end < names.length() && names.charAt(end) == '-' ? start : -1;
      start = end + 1;
    }
    return margin && OWN_FOOTERS.stream().noneMatch(names::contains) ? PageZones.Zone.MARGIN : null;
  }

  /** Returns what a word tells, or two that a hyphen joins. */
  private static PageZones.@Nullable Zone word(String names, int start, int end) {
    if (!SIEVE.lets(names, start, end)) {
      return null;
    }
    String word = names.substring(start, end);
    if (BESIDE.contains(word) || isStem(word)) {
      return PageZones.Zone.BESIDE;
    }
    return MARGIN.contains(word) ? PageZones.Zone.MARGIN : null;
  }

  /** Whether no word of some names can be one of those that count. */
  static boolean sayNothing(String told) {
    int start = 0;
    for (int i = 0; i <= told.length(); i++) {
      char c = i < told.length() ? told.charAt(i) : ' ';
      if (c >= 128) {
        return false; // Its small letter may be any.
      }
      if ((c < 'a' || c > 'z') && (c < 'A' || c > 'Z')) {
        if (SIEVE.lets(told, start, i)) {
          return false;
        }
        start = i + 1;
      }
    }
    return true; // What is put for names about comments is none of the words either.
  }

  private static boolean isStem(String word) {
    for (String stem : BESIDE_STEMS) {
      if (word.startsWith(stem)) {
        return true;
      }
    }
    return false;
  }

  private static int wordEnd(String names, int start) {
    int end = start;
    while (end < names.length() && names.charAt(end) >= 'a' && names.charAt(end) <= 'z') {
      end++;
    }
    return end;
  }
}
