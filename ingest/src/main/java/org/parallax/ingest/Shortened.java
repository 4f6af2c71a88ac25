package org.parallax.ingest;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * A page without the insides of its programs and style sheets, which are half of it and are not
 * read: of each one code unit that is no blank stays. Knows where everything stood before.
 *
 * <p>Cuts only what a parser would take for the inside of {@code script} or {@code style} without
 * any doubt: at the first thing that is told in two ways (an odd comment, a program with a comment
 * of markup in it, an element without an end) it leaves the rest of the page as it is. Safe to
 * share between threads.
 */
final class Shortened {
  /** Elements whose insides are text to a parser, or another language. */
  private static final Set<String> OPAQUE =
      Set.of("textarea", "title", "iframe", "noembed", "noframes", "xmp", "svg", "math");

  /** Shorter insides are not worth a cut. */
  private static final int SHORTEST = 40;

  private final String html;
  private final StringBuilder text;

  /** Where the text goes on after each cut, and how many code units were cut so far. */
  private int[] from = new int[32];

  private int[] missing = new int[32];
  private int cuts;
  private int copied;
  private String shortened = "";

  private Shortened(String html) {
    this.html = html;
    this.text = new StringBuilder(html.length() / 2);
  }

  /** Shortens a page. */
  static Shortened of(String html) {
    Shortened page = new Shortened(html);
    page.cut();
    page.shortened =
        page.cuts == 0 ? html : page.text.append(html, page.copied, html.length()) + "";
    return page;
  }

  /** Returns a page as it is. */
  static Shortened whole(String html) {
    Shortened page = new Shortened(html);
    page.shortened = html;
    return page;
  }

  /** Returns what is left. */
  String text() {
    return shortened;
  }

  /** Returns where a place of what is left stood in the whole. */
  int place(int at) {
    int low = 0;
    int high = cuts;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (from[middle] <= at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? at : at + missing[low - 1];
  }

  private void cut() {
    int at = html.indexOf('<');
    while (at >= 0 && at + 1 < html.length()) {
      int end = html.startsWith("<!--", at) ? commentEnd(at) : tag(at);
      at = end < 0 ? -1 : html.indexOf('<', end);
    }
  }

  /** Returns where a comment ends; -1 for one that ends otherwise than most do. */
  private int commentEnd(int at) {
    int end = html.indexOf("-->", at + 4);
    boolean odd = html.startsWith(">", at + 4) || html.startsWith("->", at + 4);
    return end < 0 || odd || html.indexOf("--!>", at + 4, end) >= 0 ? -1 : end + 3;
  }

  /** Returns where a tag ends, with what it opens when that is no markup; -1 when in doubt. */
  private int tag(int at) {
    char first = html.charAt(at + 1);
    if (!isLetter(first)) {
      boolean closes = first == '/' || first == '!' || first == '?';
      return first == '/' && at + 2 < html.length() && isLetter(html.charAt(at + 2))
          ? tagEnd(at + 2)
          : closes ? html.indexOf('>', at) : at + 1;
    }
    int nameEnd = at + 1;
    while (nameEnd < html.length() && isName(html.charAt(nameEnd))) {
      nameEnd++;
    }
    String name = html.substring(at + 1, nameEnd).toLowerCase(Locale.ROOT);
    int end = tagEnd(nameEnd);
    if (end < 0 || name.equals("plaintext")) {
      return -1;
    }
    boolean program = name.equals("script") || name.equals("style");
    if (!program && !OPAQUE.contains(name)) {
      return end;
    }
    int close = close(name, end);
    if (program && close >= 0) {
      if (name.equals("script") && html.indexOf("<!--", end, close) >= 0) {
        return -1;
      }
      if (!html.substring(at, end).toLowerCase(Locale.ROOT).contains("json")) {
        leaveOut(end, close);
      }
    }
    return close;
  }

  /** Returns where a tag ends whose name ends at a place; -1 when it does not. */
  private int tagEnd(int from) {
    int i = from;
    while (i < html.length() && html.charAt(i) != '>') {
      i = html.charAt(i) == '=' ? valueEnd(i + 1) : i + 1;
    }
    return i < html.length() ? i + 1 : -1;
  }

  private int valueEnd(int from) {
    int i = from;
    while (i < html.length() && isBlank(html.charAt(i))) {
      i++;
    }
    if (i < html.length() && (html.charAt(i) == '"' || html.charAt(i) == '\'')) {
      int end = html.indexOf(html.charAt(i), i + 1);
      return end < 0 ? html.length() : end + 1;
    }
    while (i < html.length() && html.charAt(i) != '>' && !isBlank(html.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Returns where the end tag of an element begins; -1 when it has none. */
  private int close(String name, int from) {
    for (int at = html.indexOf("</", from); at >= 0; at = html.indexOf("</", at + 2)) {
      int end = at + 2 + name.length();
      if (html.regionMatches(true, at + 2, name, 0, name.length())
          && end < html.length()
          && (isBlank(html.charAt(end)) || html.charAt(end) == '>' || html.charAt(end) == '/')) {
        return at;
      }
    }
    return -1;
  }

  /** Leaves out all of a stretch but its first code unit that is no blank, and what is before. */
  private void leaveOut(int start, int end) {
    int kept = start;
    while (kept < end && html.charAt(kept) <= ' ') {
      kept++;
    }
    kept++;
    if (end - kept < SHORTEST || Character.isSurrogate(html.charAt(kept - 1))) {
      return;
    }
    text.append(html, copied, kept);
    copied = end;
    if (cuts == from.length) {
      from = Arrays.copyOf(from, cuts * 2);
      missing = Arrays.copyOf(missing, cuts * 2);
    }
    from[cuts] = text.length();
    missing[cuts++] = end - text.length();
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isName(char c) {
    return !isBlank(c) && c != '>' && c != '/';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }
}
