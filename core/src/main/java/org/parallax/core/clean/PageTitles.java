package org.parallax.core.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Page;

/**
 * Weighs what a page's data calls its title against the heading it prints: a heading that no datum
 * bears out yields to the words on which several agree.
 */
final class PageTitles {
  /** Each is one voice: what stands in one family was written once. */
  private static final List<List<String>> VOICES =
      List.of(
          List.of("json-ld:headline", "microdata:headline"),
          List.of("title"),
          List.of("meta:og:title", "meta:twitter:title"));

  /** So many voices must agree. */
  private static final int AGREED = 2;

  private PageTitles() {}

  /** A title, the outlet's name cut off, with the datum that says it. */
  record Title(Page.Datum datum, String words) {}

  /** Returns the title that the data agree on against the printed heading; null for none. */
  static @Nullable Title agreed(List<Page.Datum> data, String printed, @Nullable String outlet) {
    String heading = PageEvidence.key(printed);
    Map<String, Set<Integer>> voices = new TreeMap<>();
    List<Title> titles = new ArrayList<>();
    for (int voice = 0; voice < VOICES.size(); voice++) {
      for (Page.Datum datum : data) {
        if (VOICES.get(voice).contains(datum.name()) && PageHeadline.article(datum)) {
          String words = PageHeadline.withoutSite(datum.value(), outlet);
          titles.add(new Title(datum, words));
          voices.computeIfAbsent(PageEvidence.key(words), k -> new TreeSet<>()).add(voice);
        }
      }
    }
    if (heading.isEmpty() || voices.containsKey(heading)) {
      return null;
    }
    for (Title title : titles) {
      String key = PageEvidence.key(title.words());
      Set<Integer> saying = voices.getOrDefault(key, Set.of());
      // what is longer at its end alone most often ends in the name of a site or a section
      int needed = key.startsWith(heading) ? VOICES.size() : AGREED;
      if (saying.size() >= needed) {
        return title;
      }
    }
    return null;
  }
}
