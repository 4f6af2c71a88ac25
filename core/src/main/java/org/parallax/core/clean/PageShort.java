package org.parallax.core.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Page;
import org.parallax.model.SourcedText;

/**
 * What there is to read on a page without running text that calls itself an article: lists and
 * tables below its headline, else the description that it gives of itself. Safe to share between
 * threads.
 */
final class PageShort {
  /** Fewer units say nothing. */
  private static final int SHORTEST = 4;

  /** A description of fewer units is a slogan. */
  private static final int SHORTEST_DESCRIPTION = 6;

  /** So much below a headline is enough to look no further up. */
  private static final int ENOUGH = 15;

  private static final Set<String> DESCRIPTIONS =
      Set.of(
          "meta:description",
          "meta:og:description",
          "json-ld:description",
          "meta:twitter:description");

  private PageShort() {}

  /** Returns the blocks below the headline that are no furniture; empty when there are too few. */
  static List<PageBlock> blocks(PageTree tree, @Nullable PageBlock headline) {
    if (headline == null) {
      return List.of();
    }
    List<PageBlock> best = List.of();
    for (int e = tree.element(headline.element()).parent(); e >= 0; e = tree.element(e).parent()) {
      best = below(tree, headline, e);
      if (units(best) >= ENOUGH) {
        break;
      }
    }
    return units(best) >= SHORTEST ? best : List.of();
  }

  private static List<PageBlock> below(PageTree tree, PageBlock headline, int around) {
    List<PageBlock> below = new ArrayList<>();
    for (PageBlock block : tree.blocks().subList(headline.index() + 1, tree.blocks().size())) {
      if (!tree.inside(block.element(), around)) {
        break;
      }
      boolean furniture =
          block.hidden()
              || (block.repeated() && !block.isCell(tree))
              || block.units() == 0
              || (block.linkDensity() > 0.5 && !block.isCell(tree))
              || tree.sign(block.element()) != null
              || PageLines.of(block, true) != null
              || (PageLines.moment(block) && block.units() <= 8 && !block.isCell(tree));
      if (!furniture) {
        below.add(block);
      }
    }
    return below;
  }

  private static int units(List<PageBlock> blocks) {
    return blocks.stream().mapToInt(PageBlock::units).sum();
  }

  /** Returns what the page gives as its description; null when it gives none. */
  static @Nullable SourcedText description(Page page) {
    String decoded = page.capture().decoded();
    SourcedText longest = null;
    for (Page.Datum datum : page.data()) {
      String value = datum.value().strip();
      boolean says =
          DESCRIPTIONS.contains(datum.name())
              && PageBlock.units(value, 0, value.length()) >= SHORTEST_DESCRIPTION;
      if (says && (longest == null || value.length() > longest.length())) {
        Integer start = datum.sourceStart();
        int at = start == null ? -1 : decoded.indexOf(value, start);
        boolean placed = at >= 0 && at == start;
        longest =
            placed
                ? SourcedText.of(decoded, at, at + value.length()).collapse()
                : SourcedText.apart(value).collapse();
      }
    }
    return longest;
  }
}
