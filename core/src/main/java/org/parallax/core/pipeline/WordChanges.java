package org.parallax.core.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parallax.core.text.Words;
import org.parallax.model.Article;

/** Says in words what one capture of a report has that another had not. */
final class WordChanges {
  private WordChanges() {}

  /** Returns such as "12 words added, 3 removed; headline changed from “A” to “B”". */
  static String between(Article older, Article newer) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    Words.keys(newer.text()).forEach(word -> counts.merge(word, 1, Integer::sum));
    Words.keys(older.text()).forEach(word -> counts.merge(word, -1, Integer::sum));
    int added = counts.values().stream().filter(n -> n > 0).mapToInt(Integer::intValue).sum();
    int removed = -counts.values().stream().filter(n -> n < 0).mapToInt(Integer::intValue).sum();
    List<String> changes = new ArrayList<>();
    if (added > 0) {
      changes.add(added == 1 ? "1 word added" : added + " words added");
    }
    if (removed > 0) {
      changes.add(removed == 1 ? "1 word removed" : removed + " words removed");
    }
    if (added == 0 && removed == 0 && !older.text().equals(newer.text())) {
      changes.add("same words in another order or form");
    }
    String before = older.headline() == null ? "" : older.headline().text();
    String after = newer.headline() == null ? "" : newer.headline().text();
    if (!before.equals(after)) {
      changes.add(
          before.isEmpty()
              ? "headline added: “" + after + "”"
              : after.isEmpty()
                  ? "headline removed: “" + before + "”"
                  : "headline changed from “" + before + "” to “" + after + "”");
    }
    return changes.isEmpty() ? "same words" : String.join(", ", changes);
  }
}
