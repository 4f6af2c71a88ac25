package org.parallax.core.clean;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Page;
import org.parallax.model.Removed.Reason;

/**
 * The elements of a page with what they hold: where each ends, how much prose stands in it, and
 * which sign stands nearest above each.
 */
final class PageTree {
  /** An element with more of the page's prose than this is the page, whatever its class says. */
  private static final double MOST = 0.45;

  private final Page page;
  private final int[] ends;
  private final int[] prose;
  private final boolean[] hidden;
  private final int[] signed;
  private final @Nullable Reason[] signs;
  private final List<PageBlock> blocks = new ArrayList<>();

  PageTree(Page page) {
    this.page = page;
    int size = page.elements().size();
    ends = new int[size];
    prose = new int[size];
    hidden = new boolean[size];
    signed = new int[size];
    signs = new Reason[size];
    for (int e = 0; e < size; e++) {
      int parent = page.elements().get(e).parent();
      hidden[e] = PageSigns.hidden(page.elements().get(e)) || parent >= 0 && hidden[parent];
    }
    for (Page.Block block : page.blocks()) {
      PageBlock measured = PageBlock.of(blocks.size(), block, this);
      blocks.add(measured);
      if (measured.isProse()) {
        prose[block.element()] += measured.units();
      }
    }
    boolean[] anchor = anchors(size);
    for (int e = size - 1; e >= 0; e--) {
      int parent = page.elements().get(e).parent();
      ends[e] = Math.max(ends[e], e + 1);
      if (parent >= 0) {
        ends[parent] = Math.max(ends[parent], ends[e]);
        prose[parent] += prose[e];
        anchor[parent] |= anchor[e];
      }
    }
    sign(size, anchor);
  }

  /** Elements that hold the article, or its headline, by their own word. */
  private boolean[] anchors(int size) {
    boolean[] anchor = new boolean[size];
    for (int e = 0; e < size; e++) {
      anchor[e] = page.elements().get(e).attribute("itemprop").contains("articleBody");
    }
    return anchor;
  }

  private void sign(int size, boolean[] anchor) {
    for (int e = 0; e < size; e++) {
      Page.Element element = page.elements().get(e);
      Reason own = PageSigns.of(element);
      boolean counts = own != null && !anchor[e] && prose[e] <= MOST * Math.max(1, prose[0]);
      int parent = element.parent();
      signs[e] = counts ? own : parent < 0 ? null : signs[parent];
      signed[e] = counts ? e : parent < 0 ? -1 : signed[parent];
    }
  }

  Page page() {
    return page;
  }

  Page.Element element(int e) {
    return page.elements().get(e);
  }

  List<PageBlock> blocks() {
    return blocks;
  }

  /** Returns one past the last element inside an element. */
  int end(int e) {
    return ends[e];
  }

  /** Returns how many units of prose stand in an element. */
  int prose(int e) {
    return prose[e];
  }

  boolean hidden(int e) {
    return hidden[e];
  }

  /** Returns the sign nearest above an element, itself included. */
  @Nullable Reason sign(int e) {
    return signs[e];
  }

  /** Returns the element that carries {@link #sign}; -1 when none does. */
  int signed(int e) {
    return signed[e];
  }

  boolean inside(int e, int ancestor) {
    return ancestor <= e && e < ends[ancestor];
  }

  /** Returns the nearest element with one of the tags, from an element upwards; -1 for none. */
  int above(int e, List<String> tags) {
    for (int i = e; i >= 0; i = page.elements().get(i).parent()) {
      if (tags.contains(page.elements().get(i).tag())) {
        return i;
      }
    }
    return -1;
  }
}
