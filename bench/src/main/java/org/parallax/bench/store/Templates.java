package org.parallax.bench.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parallax.core.pipeline.Outline;
import org.parallax.model.Kept;
import org.parallax.model.Store;

/**
 * Accounts of the size and shape of real ones: those of some stories that were told, under the ids
 * of others that have as many articles, or nearly.
 */
final class Templates {
  private static final Pattern ID = Pattern.compile("\"(a\\d+)\"");

  private record Template(List<String> articles, String json) {}

  private final SortedMap<Integer, List<Template>> bySize = new TreeMap<>();
  private int given;

  /** Takes the accounts of a store. */
  Templates(Store told) {
    for (Kept.StoryHead head : told.stories(Integer.MAX_VALUE)) {
      bySize
          .computeIfAbsent(head.articles().size(), size -> new ArrayList<>())
          .add(
              new Template(
                  head.articles(), Objects.requireNonNull(told.account(head.id())).json()));
    }
  }

  /** Returns the account of a story. */
  String tell(Outline.Chapter chapter) {
    int size = chapter.articles().size();
    SortedMap<Integer, List<Template>> least = bySize.tailMap(size);
    List<Template> near =
        Objects.requireNonNull(bySize.get(least.isEmpty() ? bySize.lastKey() : least.firstKey()));
    Template template = near.get(given++ % near.size());
    Map<String, String> ids = new TreeMap<>();
    for (int i = 0; i < template.articles.size(); i++) {
      ids.put(template.articles.get(i), chapter.articles().get(i % size).id());
    }
    return ID.matcher(template.json)
        .replaceAll(
            found -> Matcher.quoteReplacement('"' + ids.getOrDefault(found.group(1), "a0") + '"'));
  }
}
