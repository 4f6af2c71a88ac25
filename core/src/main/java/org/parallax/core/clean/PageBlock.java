package org.parallax.core.clean;

import org.parallax.model.Page;

/**
 * A block with its measures.
 *
 * @param index in {@link Page#blocks()}
 * @param block the block
 * @param units words; for scripts without blanks between words, half the characters
 * @param linkedUnits the units inside links
 * @param stops commas, full stops and their like, in any script
 * @param ended whether it ends like a sentence
 * @param heading 1 to 6 for a heading, 0 for anything else
 * @param item whether it stands in a list
 * @param hidden whether it is not shown
 * @param repeated whether the page says the same three times or more
 */
record PageBlock(
    int index,
    Page.Block block,
    int units,
    int linkedUnits,
    int stops,
    boolean ended,
    int heading,
    boolean item,
    boolean hidden,
    boolean repeated) {
  private static final String STOPS = ".,;:!?…。、，！？；：।؟،";
  private static final String ENDS = ".!?…:。！？।؟：";
  private static final String CLOSERS = "\"'”’»)]}」』）*";

  /** Fewer units than this are a label, not a paragraph. */
  private static final int SHORTEST_PROSE = 10;

  static PageBlock of(int index, Page.Block block, PageTree tree, boolean repeated) {
    String words = block.words();
    int linked = 0;
    for (Page.Link link : block.links()) {
      linked += units(words, link.start(), link.end());
    }
    String tag = tree.element(block.element()).tag();
    int units = units(words, 0, words.length());
    return new PageBlock(
        index,
        block,
        units,
        linked,
        stops(words),
        ended(words, units),
        tree.heading(block.element()),
        tag.equals("li") || tag.equals("dd") || tag.equals("dt"),
        tree.hidden(block.element()),
        repeated);
  }

  String words() {
    return block.words();
  }

  int element() {
    return block.element();
  }

  /** Whether it is a cell of a table that is no running text. */
  boolean isCell(PageTree tree) {
    String tag = tree.element(block.element()).tag();
    return !isProse() && (tag.equals("td") || tag.equals("th"));
  }

  double linkDensity() {
    return units == 0 ? 1 : (double) linkedUnits / units;
  }

  /** Whether it reads like running text. */
  boolean isProse() {
    return units >= SHORTEST_PROSE
        && heading == 0
        && stops > 0
        && (ended || units >= 2 * SHORTEST_PROSE)
        && linkDensity() < 0.4
        && !hidden
        && !repeated;
  }

  static int units(String words, int start, int end) {
    int units = 0;
    int joined = 0;
    boolean inside = false;
    for (int i = start; i < end; i++) {
      char c = words.charAt(i);
      if (c < 128) {
        boolean part = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        units += part && !inside ? 1 : 0;
        inside = part || (inside && (c == '\'' || c == '-'));
      } else if (unspaced(c)) {
        joined++;
        inside = false;
      } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        units += inside ? 0 : 1;
        inside = true;
      } else {
        inside =
            inside
                && (c == '’'
                    || Character.getType(c) == Character.NON_SPACING_MARK
                    || Character.getType(c) == Character.COMBINING_SPACING_MARK);
      }
    }
    return units + (joined + 1) / 2;
  }

  private static boolean unspaced(char c) {
    return (c >= '\u3040' && c <= '\u9fff')
        || (c >= '\uf900' && c <= '\ufaff')
        || (c >= '\u0e00' && c <= '\u0eff');
  }

  private static int stops(String words) {
    int stops = 0;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      stops += isStop(c) ? 1 : 0;
    }
    return stops;
  }

  private static boolean isStop(char c) {
    return c < 128
        ? c == '.' || c == ',' || c == ';' || c == ':' || c == '!' || c == '?'
        : STOPS.indexOf(c) >= 0;
  }

  private static boolean ended(String words, int units) {
    int last = words.length() - 1;
    while (last > 0 && CLOSERS.indexOf(words.charAt(last)) >= 0) {
      last--;
    }
    return last >= 0
        && (ENDS.indexOf(words.charAt(last)) >= 0 || (last < words.length() - 1 && units > 6));
  }
}
