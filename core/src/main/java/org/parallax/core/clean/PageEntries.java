package org.parallax.core.clean;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Counts entries with a time of day at their head, as live pages have them. Safe to share between
 * threads.
 */
final class PageEntries {
  /** So many entries are a live page; so many are enough when the page calls itself one. */
  static final int MANY = 5;

  private static final int SOME = 2;

  private static final String CLOCK =
      "(?:[01]?\\d|2[0-3]) ?[:.h] ?[0-5]\\d(?::[0-5]\\d)? ?(?:[ap]\\.? ?m\\b\\.?|uhr|h|hrs|gmt|utc|bst|c?est|[ecmp][sd]t|ist|msk)?";

  /** A short line that is a time of day, with a day or a word for when beside it. */
  private static final Pattern STAMP =
      Pattern.compile(
          "(?i)^\\W{0,3}(?:\\p{L}{3,10}[ ,:]{1,2}){0,2}(?:\\d{1,2}[. ]{1,2}\\p{L}{3,10}[ ,]{0,3}(?:\\d{4}[ ,]{0,3})?)?(?:at |um |à |a las )?"
              + CLOCK
              + "(?:\\W{0,3}(?:\\p{L}{2,10}[ ,.]{0,2}){0,3}(?:\\d{1,2}[.,]? )?(?:\\p{L}{3,10}[ ,.]{0,2})?(?:\\d{4})?)?\\W{0,2}$");

  /** A paragraph that opens with a time of day and a mark after it. */
  private static final Pattern OPENING =
      Pattern.compile(
          "(?i)^\\W{0,3}" + CLOCK + "\\s*(?:[:|–—-]|\\.\\s|\\s{2}).{20,}", Pattern.DOTALL);

  private static final Set<String> NAMES =
      Set.of("liveblog", "liveticker", "newsticker", "livestory", "liveupdates", "livereporting");

  private PageEntries() {}

  /** Whether a line is a time of day and little else. */
  static boolean stamp(String words) {
    return words.length() <= 45 && STAMP.matcher(words).matches();
  }

  /** Whether a paragraph opens with a time of day. */
  static boolean opens(String words) {
    return OPENING.matcher(words).matches();
  }

  /** Whether a page is a live page by its entries. */
  static boolean live(PageTree tree, List<PageBlock> kept) {
    int entries = entries(tree, kept);
    return entries >= MANY || (entries >= SOME && named(tree, kept));
  }

  private static int entries(PageTree tree, List<PageBlock> kept) {
    if (kept.isEmpty()) {
      return 0;
    }
    Set<Integer> body = new TreeSet<>();
    kept.forEach(b -> body.add(b.index()));
    int first = Math.max(0, kept.get(0).index() - 4);
    int last = kept.get(kept.size() - 1).index();
    int entries = 0;
    boolean stamped = false;
    for (PageBlock block : tree.blocks().subList(first, last + 1)) {
      if (tree.above(block.element(), List.of("td", "th")) >= 0) {
        stamped = false;
      } else if (stamp(block.words())) {
        stamped = true;
      } else if (body.contains(block.index()) && block.heading() == 0) {
        entries += stamped || opens(block.words()) ? 1 : 0;
        stamped = false;
      }
    }
    return entries;
  }

  /** Whether the element around the text, or one above or right below it, is called live. */
  private static boolean named(PageTree tree, List<PageBlock> kept) {
    for (int e = kept.get(0).element(); e >= 0; e = tree.element(e).parent()) {
      String joined = "";
      for (String token : tree.tokens(tree.element(e).attribute("class"))) {
        if (NAMES.contains(token) || NAMES.contains(joined + token)) {
          return true;
        }
        joined = token;
      }
    }
    return false;
  }
}
