package org.parallax.core.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parallax.model.Page;
import org.parallax.model.Range;
import org.parallax.model.SourcedText;

/**
 * Joins the lines of a flat text that was wrapped at a width to paragraphs, one block each.
 *
 * <p>A date at the start of a line may stand in the middle of a sentence; only the whole paragraph
 * shows it. Safe to share between threads.
 */
public final class LineJoiner {
  private LineJoiner() {}

  /**
   * Returns the page with one block a paragraph and an empty one where a blank line stood; a page
   * with tags is returned as it is.
   */
  public static Page join(Page page) {
    if (page.elements().size() > 1) {
      return page;
    }
    Map<Integer, Page.Block> byStart = new TreeMap<>();
    for (Page.Block block : page.blocks()) {
      Integer start = start(block.text().collapse());
      if (start != null) {
        byStart.put(start, block);
      }
    }
    List<Page.Block> joined = new ArrayList<>();
    for (FlatLine line : FlatLines.of(page.blocks())) {
      Integer start = start(line.text());
      Page.Block first = start == null ? null : byStart.get(start);
      if (first == null) {
        return page;
      }
      if (line.blankBefore()) {
        joined.add(
            new Page.Block(
                first.element(),
                new SourcedText.Builder().build(),
                List.of(),
                List.of(),
                Math.max(1, first.line() - 1)));
      }
      joined.add(new Page.Block(first.element(), line.text(), List.of(), List.of(), first.line()));
    }
    return new Page(page.capture(), page.elements(), joined, page.data());
  }

  private static @org.jspecify.annotations.Nullable Integer start(SourcedText text) {
    if (text.length() == 0) {
      return null;
    }
    Range place = text.source(0, 1);
    return place == null ? null : place.start();
  }
}
