package org.parallax.core.clean;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Removed.Reason;

/**
 * Finds boxes that open with a label: links to other reports, a word about the author, a letter to
 * subscribe to. What such a label opens ends with the element of which it is the first line, or,
 * when it stands among the paragraphs, with the next of them.
 */
final class PageBoxes {
  /** A box holds no more of the page's prose than this. */
  private static final double MOST = 0.3;

  /** No label has more units. */
  private static final int LONGEST_LABEL = 9;

  /** What stands under a label that names no more than a section is linked to this share. */
  private static final double LINKS = 0.12;

  private static final Set<String> LINES = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "pre");

  private final PageTree tree;
  private final List<PageBlock> blocks;
  private final int[] first;
  private final @Nullable Reason[] reasons;

  private PageBoxes(PageTree tree) {
    this.tree = tree;
    this.blocks = tree.blocks();
    this.reasons = new Reason[blocks.size()];
    this.first = new int[tree.page().elements().size()];
    java.util.Arrays.fill(first, -1);
    for (PageBlock block : blocks) {
      for (int e = block.element(); e >= 0 && first[e] < 0; e = tree.element(e).parent()) {
        first[e] = block.index();
      }
    }
  }

  /**
   * Returns for each block why the label of its box says that it is no part of the report; null for
   * a block in no such box.
   */
  static @Nullable Reason[] find(PageTree tree, @Nullable PageBlock headline) {
    PageBoxes boxes = new PageBoxes(tree);
    for (PageBlock block : boxes.blocks) {
      Reason reason = boxes.label(block);
      if (reason != null && (headline == null || block.index() > headline.index())) {
        boxes.open(block, reason);
      }
    }
    return boxes.reasons;
  }

  private @Nullable Reason label(PageBlock block) {
    if (block.units() == 0 || block.units() > LONGEST_LABEL || block.isProse()) {
      return null;
    }
    String key = PageEvidence.key(block.words());
    Reason reason = PageLabels.of(key);
    if (reason == null && links(block)) {
      reason = PageLabels.opening(key);
    }
    if (reason == null && block.heading() > 0 && tree.signed(block.element()) == block.element()) {
      Reason sign = tree.sign(block.element());
      return sign == Reason.RELATED || sign == Reason.COMMENTS ? sign : null;
    }
    return reason;
  }

  /** Whether what follows a line in its element, or after it, leads elsewhere for the most part. */
  private boolean links(PageBlock label) {
    int units = 0;
    int linked = 0;
    int parent = tree.parent(label.element());
    for (int i = label.index() + 1; i < Math.min(blocks.size(), label.index() + 9); i++) {
      PageBlock block = blocks.get(i);
      if (!tree.inside(block.element(), parent)) {
        break;
      }
      units += block.units();
      linked += block.linkedUnits();
    }
    return linked > 0 && linked >= LINKS * units;
  }

  private void open(PageBlock label, Reason reason) {
    int box = label.element();
    int parent = tree.element(box).parent();
    while (parent > 0
        && first[parent] == label.index()
        && tree.prose(parent) <= MOST * tree.prose(0)) {
      box = parent;
      parent = tree.element(box).parent();
    }
    boolean alone = LINES.contains(tree.element(box).tag()) || tree.end(box) == box + 1;
    for (int i = label.index(); i < blocks.size(); i++) {
      PageBlock block = blocks.get(i);
      boolean inside = tree.inside(block.element(), box);
      if (!inside && (!alone || !follows(block, box, parent))) {
        return;
      }
      reasons[i] = reason;
    }
  }

  /** Whether a block stands in an element of its own after a label that stands among paragraphs. */
  private boolean follows(PageBlock block, int label, int parent) {
    if (parent < 0 || !tree.inside(block.element(), parent) || block.element() < label) {
      return false;
    }
    int child = block.element();
    while (tree.element(child).parent() != parent && child > parent) {
      child = tree.element(child).parent();
    }
    boolean line = child == parent || LINES.contains(tree.element(child).tag());
    return line
        ? block.linkDensity() > 0.7 && !block.isProse()
        : tree.prose(child) <= MOST * tree.prose(0);
  }
}
