package org.parallax.core.clean;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How much of a page leads to other pages: linked headings, and the longest run of prose between
 * two of them.
 *
 * @param heads number of different addresses that linked headings lead to
 * @param longest units of the longest run of prose that no linked heading interrupts
 */
record PageTeasers(int heads, int longest) {
  /** So many linked headings are a list of other pages. */
  private static final int MANY = 10;

  /** So many, when the page calls itself a list. */
  private static final int SOME = 5;

  /** A run of prose of so many units is more than a teaser. */
  private static final int REPORT = 60;

  /** A run of so many units is a report even on a page that calls itself a list. */
  private static final int LONG_REPORT = 200;

  static PageTeasers of(PageTree tree) {
    Set<String> heads = new TreeSet<>();
    int longest = 0;
    int run = 0;
    for (PageBlock block : tree.blocks()) {
      if (block.hidden()) {
        continue;
      }
      String head = head(tree, block);
      if (head != null) {
        heads.add(head);
        run = 0;
      } else if (block.isProse()) {
        run += block.units();
        longest = Math.max(longest, run);
      }
    }
    return new PageTeasers(heads.size(), longest);
  }

  private static @Nullable String head(PageTree tree, PageBlock block) {
    boolean linked =
        block.linkDensity() > 0.6
            && block.units() >= 3
            && block.units() <= 40
            && !block.block().links().isEmpty();
    return linked && (block.heading() > 0 || tree.above(block.element(), List.of("article")) >= 0)
        ? block.block().links().get(0).href()
        : null;
  }

  /** Whether the page is a list of other pages. */
  boolean list(PageFacts facts) {
    return facts.list()
        ? heads >= SOME && longest < LONG_REPORT
        : !facts.article() && !facts.media() && heads >= MANY && longest < REPORT;
  }
}
