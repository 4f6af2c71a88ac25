package org.parallax.core.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

  /** A page that shows fewer letters of prose than this shows its text by a script. */
  private static final int LEAST_SHOWN = 300;

  /** Shorter blocks do not count for it. */
  private static final int LEAST_SHOWN_BLOCK = 40;

  /** What calls itself the body and has this share of the page's prose is believed. */
  private static final double ANCHOR = 0.3;

  /** What holds this share of the prose of a body that is believed is body as well. */
  private static final double INNER = 0.7;

  /** What is said so often on one page is a label, not the report. */
  private static final int REPEATS = 3;

  /** Comments follow a report; this many units of prose before them are one. */
  private static final int REPORT_BEFORE = 40;

  private final Page page;
  private final int[] ends;
  private final int[] prose;
  private final boolean[] hidden;
  private final int[] signed;
  private final PageNames.Said[] named;
  private final @Nullable Reason[] signs;
  private final List<PageBlock> blocks = new ArrayList<>();
  private final PageNames names = new PageNames();
  private final int[] headings;
  private final Set<Integer> cards;

  PageTree(Page page) {
    this.page = page;
    int size = page.elements().size();
    ends = new int[size];
    prose = new int[size];
    hidden = new boolean[size];
    signed = new int[size];
    signs = new Reason[size];
    named = new PageNames.Said[size];
    headings = new int[size];
    for (int e = 0; e < size; e++) {
      Page.Element element = page.elements().get(e);
      named[e] = names.of(element);
      int level = heading(element.tag());
      headings[e] = level > 0 || element.parent() < 0 ? level : headings[element.parent()];
    }
    hide(size);
    Map<String, Integer> said = said();
    for (Page.Block block : page.blocks()) {
      PageBlock measured =
          PageBlock.of(blocks.size(), block, this, said.getOrDefault(block.words(), 0) >= REPEATS);
      blocks.add(measured);
      if (measured.isProse()) {
        prose[block.element()] += measured.units();
      }
    }
    for (int e = size - 1; e >= 0; e--) {
      int parent = page.elements().get(e).parent();
      ends[e] = Math.max(ends[e], e + 1);
      if (parent >= 0) {
        ends[parent] = Math.max(ends[parent], ends[e]);
        prose[parent] += prose[e];
      }
    }
    cards = PageCards.find(this, size);
  }

  /**
   * Returns how often each block is said; one that is of a length with few others may be absent.
   */
  private Map<String, Integer> said() {
    Map<Integer, Integer> lengths = new HashMap<>();
    page.blocks().forEach(block -> lengths.merge(block.words().length(), 1, Integer::sum));
    Map<String, Integer> said = new HashMap<>();
    for (Page.Block block : page.blocks()) {
      if (lengths.getOrDefault(block.words().length(), 0) >= REPEATS) {
        said.merge(block.words(), 1, Integer::sum);
      }
    }
    return said;
  }

  /** Finds what is not shown; a page that would show next to nothing shows it by a script. */
  private void hide(int size) {
    for (int e = 0; e < size; e++) {
      int parent = page.elements().get(e).parent();
      hidden[e] = PageSigns.hidden(page.elements().get(e)) || (parent >= 0 && hidden[parent]);
    }
    int shown = 0;
    for (Page.Block block : page.blocks()) {
      boolean counts = !hidden[block.element()] && block.words().length() >= LEAST_SHOWN_BLOCK;
      shown += counts && PageBlock.of(0, block, this, false).isProse() ? block.words().length() : 0;
      if (shown >= LEAST_SHOWN) {
        return;
      }
    }
    Arrays.fill(hidden, false);
  }

  /**
   * Weighs the signs.
   *
   * @param headline the block that prints the headline; null when none does
   */
  void sign(@Nullable PageBlock headline) {
    int size = ends.length;
    boolean[] anchor = anchors(size, headline);
    PageSigns.Sign[] own = new PageSigns.Sign[size];
    for (int e = 0; e < size; e++) {
      PageSigns.Sign sign = bodyName(e) != null ? null : ownSign(e);
      own[e] = sign == null || anchor[e] ? null : sign;
    }
    Set<String> meaningless = meaningless(own);
    for (int e = 0; e < size; e++) {
      boolean counts = own[e] != null && !meaningless.contains(own[e].name());
      int parent = page.elements().get(e).parent();
      boolean card = cards.contains(e) && !anchor[e];
      signs[e] =
          counts ? own[e].reason() : card ? Reason.RELATED : parent < 0 ? null : signs[parent];
      signed[e] = counts || card ? e : parent < 0 ? -1 : signed[parent];
    }
  }

  /**
   * Elements that hold the report: by their own word, or because headline and prose are in them.
   */
  private boolean[] anchors(int size, @Nullable PageBlock headline) {
    boolean[] anchor = new boolean[size];
    Map<String, Integer> units = new TreeMap<>();
    for (int e = 0; e < size; e++) {
      if (bodyName(e) != null) {
        units.merge(element(e).attribute("class"), prose[e], Integer::sum);
      }
    }
    for (int e = size - 1; e >= 0; e--) {
      boolean called =
          prose[e] > 0
              && bodyName(e) != null
              && units.getOrDefault(element(e).attribute("class"), 0) >= ANCHOR * prose[0];
      boolean headed =
          headline != null && inside(headline.element(), e) && prose[e] >= REPORT_BEFORE;
      anchor[e] |= called || headed;
      if (called) {
        mostOf(e, anchor);
      }
      if (anchor[e] && e > 0) {
        anchor[element(e).parent()] = true;
      }
    }
    return anchor;
  }

  /** What holds most of the prose of a body is body too, whatever it is called. */
  private void mostOf(int body, boolean[] anchor) {
    for (int e = body + 1; e < ends[body]; e++) {
      PageSigns.Sign sign = prose[e] >= INNER * prose[body] ? ownSign(e) : null;
      anchor[e] |= prose[e] >= INNER * prose[body] && (sign == null || !sign.strong());
    }
  }

  /** Returns the names that cannot mean what they say, for most of the page stands under them. */
  private Set<String> meaningless(PageSigns.@Nullable Sign[] own) {
    Map<String, Integer> under = new TreeMap<>();
    int[] before = before(own.length);
    int strong = 0;
    int strongEnd = 0;
    for (int e = 0; e < own.length; e++) {
      PageSigns.Sign sign = own[e];
      if (sign == null) {
        continue;
      }
      int parent = element(e).parent();
      PageSigns.Sign outer = parent < 0 ? null : own[parent];
      boolean after = sign.reason() == Reason.COMMENTS && before[e] >= REPORT_BEFORE;
      if (!after && (outer == null || !outer.name().equals(sign.name()))) {
        under.merge(sign.name(), prose[e], Integer::sum);
      }
      if (sign.strong() && e >= strongEnd) {
        strong += prose[e];
        strongEnd = ends[e];
      }
    }
    boolean rest = prose[0] - strong >= REPORT_BEFORE;
    Set<String> meaningless = new TreeSet<>();
    under.forEach((name, units) -> {
      if (units > MOST * Math.max(1, prose[0]) && !(rest && PageSigns.strong(name))) {
        meaningless.add(name);
      }
    });
    return meaningless;
  }

  /** Returns how many units of prose stand before each element. */
  private int[] before(int size) {
    int[] before = new int[size + 1];
    for (PageBlock block : blocks) {
      before[block.element() + 1] += block.isProse() ? block.units() : 0;
    }
    for (int e = 1; e <= size; e++) {
      before[e] += before[e - 1];
    }
    return before;
  }

  Page page() {
    return page;
  }

  Page.Element element(int e) {
    return page.elements().get(e);
  }

  /** Returns the element that holds another; the root for itself. */
  int parent(int e) {
    return Math.max(0, page.elements().get(e).parent());
  }

  List<PageBlock> blocks() {
    return blocks;
  }

  /** Returns the name by which an element calls itself the report; null when it does not. */
  @Nullable String bodyName(int e) {
    return named[e].body();
  }

  private PageSigns.@Nullable Sign ownSign(int e) {
    return PageSigns.of(element(e), named[e].sign());
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

  /** Returns the level of the heading in which an element stands, 1 to 6; 0 for none. */
  int heading(int e) {
    return headings[e];
  }

  private static int heading(String tag) {
    boolean heading = tag.length() == 2 && tag.charAt(0) == 'h';
    return heading && tag.charAt(1) >= '1' && tag.charAt(1) <= '6' ? tag.charAt(1) - '0' : 0;
  }

  /** Returns the words of a name, as {@link ElementNames#tokens} does. */
  List<String> tokens(String name) {
    return names.tokens(name);
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
