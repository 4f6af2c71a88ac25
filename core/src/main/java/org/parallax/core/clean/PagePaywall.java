package org.parallax.core.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether only the free part of a report stands in a page.
 *
 * <p>Many pages say that reading costs and hold the whole report all the same; so something has to
 * be missing too: the text breaks off, is far shorter than the page says, or is next to nothing
 * beside an offer. Safe to share between threads.
 */
final class PagePaywall {
  /** Fewer units beside an offer are a lead, not a report. */
  private static final int LEAD = 130;

  /** A lead has so many units. */
  static final int SHORTEST_LEAD = 12;

  /** An offer stands no more blocks behind the text. */
  private static final int BEHIND = 10;

  private static final int LONGEST_OFFER = 60;

  /** A text this much shorter than the page says is cut. */
  private static final double MISSING = 0.6;

  private PagePaywall() {}

  /**
   * Returns the signs in words; null when the report is whole as far as one can see.
   *
   * @param kept the blocks of the report
   * @param pays the blocks among all that offer the rest
   */
  static @Nullable String signs(
      PageTree tree, PageFacts facts, List<PageBlock> kept, List<PageBlock> pays) {
    List<PageBlock> lead = kept.stream().filter(b -> !pays.contains(b)).toList();
    int units = lead.stream().mapToInt(PageBlock::units).sum();
    List<String> signs = new ArrayList<>();
    if (pays.stream().anyMatch(b -> WallWords.left(b.words()))) {
      return "the page says how much of the report it does not show";
    }
    if (!facts.notFree() && pays.isEmpty()) {
      return null;
    }
    if (!lead.isEmpty() && brokenOff(lead.get(lead.size() - 1).words())) {
      signs.add("the text breaks off");
    }
    if (facts.words() >= LEAD && units < MISSING * facts.words()) {
      signs.add(
          String.format(
              Locale.ROOT, "%d words stand here of %d that the page tells", units, facts.words()));
    }
    if (units < LEAD && !pays.isEmpty()) {
      signs.add(String.format(Locale.ROOT, "%d words stand here, and then an offer to pay", units));
    }
    int least = pays.isEmpty() ? LEAD / 2 : 2 * LEAD;
    if (facts.notFree() && !facts.walled().isEmpty() && units < least && emptied(tree, facts)) {
      signs.add("what the page calls not free is not there");
    }
    return signs.isEmpty() ? null : String.join("; ", signs);
  }

  /**
   * Returns the visible blocks in or right behind the report that offer its rest; on a page without
   * a report, all that do.
   */
  static List<PageBlock> offers(PageTree tree, List<PageBlock> kept) {
    int from = kept.isEmpty() ? 0 : kept.get(0).index();
    int to = kept.isEmpty() ? tree.blocks().size() : kept.get(kept.size() - 1).index() + BEHIND;
    List<PageBlock> offers = new ArrayList<>();
    for (PageBlock block : tree.blocks().subList(from, Math.min(to, tree.blocks().size()))) {
      if (!block.hidden() && offers(block)) {
        offers.add(block);
      }
    }
    return offers;
  }

  /** Whether a block offers the rest of a report. */
  static boolean offers(PageBlock block) {
    return block.units() <= LONGEST_OFFER && WallWords.payOrLeft(block.words());
  }

  private static boolean brokenOff(String words) {
    return words.endsWith("…") || words.endsWith("...") || words.endsWith("[…]");
  }

  /** Whether the elements that are said to hold what costs are missing or hold no prose. */
  private static boolean emptied(PageTree tree, PageFacts facts) {
    int prose = 0;
    for (int e = 0; e < tree.page().elements().size(); e++) {
      String names = tree.element(e).attribute("class") + " " + tree.element(e).attribute("id");
      if (Stream.of(names.split(" ", -1)).anyMatch(facts.walled()::contains)) {
        prose += tree.prose(e);
      }
    }
    return prose < SHORTEST_LEAD;
  }
}
