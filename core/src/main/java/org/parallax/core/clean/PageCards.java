package org.parallax.core.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.parallax.model.Page;

/**
 * Finds cards: three elements or more of one make, each of which holds a linked title and little
 * else. They lead to other reports, whatever their classes are called.
 */
final class PageCards {
  private static final int FEWEST = 3;
  private static final int MOST_PROSE = 80;

  private PageCards() {}

  static Set<Integer> find(PageTree tree, int size) {
    int[] titles = new int[size];
    int[] prose = new int[size];
    for (PageBlock block : tree.blocks()) {
      boolean title = block.units() >= 3 && block.linkDensity() > 0.7 && block.units() <= 40;
      titles[block.element()] += title ? 1 : 0;
      prose[block.element()] += block.isProse() ? 1 : 0;
    }
    for (int e = size - 1; e > 0; e--) {
      int parent = tree.element(e).parent();
      titles[parent] += titles[e];
      prose[parent] += prose[e];
    }
    Map<String, List<Integer>> makes = new HashMap<>();
    for (int e = 1; e < size; e++) {
      if (titles[e] > 0 && titles[e] <= 2 && prose[e] <= 2 && tree.prose(e) <= MOST_PROSE) {
        makes.computeIfAbsent(make(tree, e), k -> new ArrayList<>()).add(e);
      }
    }
    Set<Integer> cards = new TreeSet<>();
    makes.values().stream()
        .filter(same -> same.size() >= FEWEST && same.stream().anyMatch(e -> prose[e] > 0))
        .forEach(cards::addAll);
    return cards;
  }

  private static String make(PageTree tree, int e) {
    Page.Element element = tree.element(e);
    Page.Element parent = tree.element(element.parent());
    return parent.tag()
        + "."
        + parent.attribute("class")
        + ">"
        + element.tag()
        + "."
        + element.attribute("class");
  }
}
