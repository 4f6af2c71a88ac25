package org.parallax.ingest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page without what is not read of it: its programs, style sheets and links to other files (amid
 * words only their insides, of which one code unit that is no blank stays), the insides of its
 * drawings, attributes that say nothing, and most of its blanks, which together are two thirds of a
 * page. Knows where everything stood before.
 *
 * <p>Cuts only what a parser would read without any doubt: at the first thing that is told in two
 * ways (an odd comment, a program with a comment of markup in it, an element without an end) it
 * leaves the rest of the page as it is. Not safe to share between threads.
 */
final class Shortened {
  /** What is done about an element. */
  private enum Kind {
    /** Its inside is left out. */
    PROGRAM,
    /** Its inside is text to a parser, or another language. */
    OPAQUE,
    /** A parser keeps no more than three alike: it compares their attributes. */
    COMPARED,
    /** Everything after it is its inside. */
    ENDLESS
  }

  private static final Map<String, Kind> KINDS = kinds();

  /** What a drawing without words is made of. */
  private static final Set<String> DRAWN =
      Set.of(
          "path",
          "g",
          "circle",
          "rect",
          "polygon",
          "polyline",
          "line",
          "ellipse",
          "use",
          "defs",
          "clippath",
          "mask",
          "lineargradient",
          "radialgradient",
          "stop",
          "symbol");

  /** What else stands in drawings, and in nothing else. */
  private static final Set<String> WRITTEN =
      Set.of(
          "title",
          "desc",
          "text",
          "tspan",
          "textpath",
          "image",
          "filter",
          "pattern",
          "marker",
          "style",
          "metadata",
          "animate",
          "animatetransform");

  /** Shorter insides are not worth a cut. */
  private static final int SHORTEST = 40;

  /** No element has a longer name. */
  private static final int LONGEST_NAME = 1000;

  /** Fewer blanks in a row are not worth one. */
  private static final int BLANKS = 8;

  private final String html;

  /** What the page consists of; from the front on, what is left of it. */
  private final char[] units;

  private int used;
  private int copied;

  /** Where what is left goes on after each cut, and how many code units were cut so far. */
  private int[] from = new int[64];

  private int[] missing = new int[64];
  private int cuts;
  private int lastCut;

  /** Starts and ends of the attributes of one tag that can be left out. */
  private final int[] idle = new int[64];

  private int idles;

  private final BetweenBlocks between = new BetweenBlocks();

  /** Names of elements met last, by their letters at either end and their length. */
  private final @Nullable String[] names = new String[64];

  private String shortened;

  private static Map<String, Kind> kinds() {
    Map<String, Kind> kinds = new HashMap<>();
    put(kinds, Kind.PROGRAM, "script style");
    put(kinds, Kind.OPAQUE, "textarea title iframe noembed noframes xmp svg math");
    put(kinds, Kind.COMPARED, "b big code em font i nobr s small strike strong tt u");
    put(kinds, Kind.ENDLESS, "plaintext");
    return kinds;
  }

  private static void put(Map<String, Kind> kinds, Kind kind, String names) {
    Arrays.stream(names.split(" ")).forEach(name -> kinds.put(name, kind));
  }

  private Shortened(String html, char[] units) {
    this.html = html;
    this.units = units;
    this.shortened = html;
  }

  /** Shortens a page. */
  static Shortened of(String written) {
    String html = withoutZerosInTags(written);
    Shortened page = new Shortened(html, html.toCharArray());
    int end = page.cut();
    String named = withShortNames(html, end);
    if (!named.equals(html)) {
      page = new Shortened(named, named.toCharArray());
      page.cut();
    }
    if (page.cuts > 0) {
      page.copy(html.length());
      page.shortened = new String(page.units, 0, page.used);
    }
    return page;
  }

  /** Returns a page as it is. */
  static Shortened whole(String html) {
    return new Shortened(withShortNames(withoutZerosInTags(html), 0), new char[0]);
  }

  /**
   * Returns a page of the same length in which names of elements longer than any are cut by blanks:
   * a parser would copy all of a name with each thousand units or so.
   *
   * @param from before this place there is none
   */
  private static String withShortNames(String html, int from) {
    char[] units = null;
    for (int at = html.indexOf('<', from); at >= 0; at = html.indexOf('<', at + 1)) {
      int end = at + 1;
      while (end < html.length() && isName(html.charAt(end))) {
        end++;
      }
      for (int cut = at + LONGEST_NAME; cut < end; cut += LONGEST_NAME) {
        units = units == null ? html.toCharArray() : units;
        units[cut] = ' ';
      }
      at = Math.max(at, end - 1);
    }
    return units == null ? html : new String(units);
  }

  /**
   * Returns a page of the same length in which zero units within tags are what a parser makes of
   * them: it would copy all of a name with each.
   */
  private static String withoutZerosInTags(String html) {
    if (html.indexOf('\0') < 0) {
      return html;
    }
    char[] units = html.toCharArray();
    boolean inside = false;
    for (int i = 1; i < units.length; i++) {
      if (units[i] == '\0' && inside) {
        units[i] = '\ufffd';
      } else if (units[i] == '>') {
        inside = false;
      } else if (units[i - 1] == '<') {
        inside |= isLetter(units[i]) || units[i] == '/';
      }
    }
    return new String(units);
  }

  /** Returns what is left. */
  String text() {
    return shortened;
  }

  /** Returns where a place of what is left stood in the whole; quick for places in a row. */
  int place(int at) {
    if (lastCut < cuts && from[lastCut] <= at) {
      lastCut++;
    }
    boolean after = lastCut == 0 || from[lastCut - 1] <= at;
    if (!after || (lastCut < cuts && from[lastCut] <= at)) {
      lastCut = cutsBefore(at);
    }
    return lastCut == 0 ? at : at + missing[lastCut - 1];
  }

  private int cutsBefore(int at) {
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
    return low;
  }

  /** Cuts as far as there is no doubt; returns where it came upon some, or the end. */
  private int cut() {
    int at = html.indexOf('<');
    if (at > 0 && !isBlank(0, at)) {
      between.words();
    }
    while (at >= 0 && at + 1 < html.length()) {
      int end = html.startsWith("<!--", at) ? commentEnd(at) : tag(at);
      if (end < 0) {
        return at;
      }
      at = html.indexOf('<', end);
      if (at >= 0) {
        leaveOutBlanks(end, at);
        if (!isBlank(end, at)) {
          between.words();
        }
      }
    }
    return html.length();
  }

  private boolean isBlank(int start, int end) {
    int i = start;
    while (i < end && isPlainBlank(units[i])) {
      i++;
    }
    return i == end;
  }

  /** Leaves out what stands amid many blanks in a row; the first of them and the last stay. */
  private void leaveOutBlanks(int start, int end) {
    int i = start;
    while (end - i >= BLANKS) {
      // Of so many in a row one stands here.
      int probe = i + BLANKS - 1;
      if (!isPlainBlank(units[probe])) {
        i = probe + 1;
        continue;
      }
      int first = probe;
      while (first > i && isPlainBlank(units[first - 1])) {
        first--;
      }
      int last = probe;
      while (last + 1 < end && isPlainBlank(units[last + 1])) {
        last++;
      }
      if (last - first + 1 >= BLANKS) {
        leaveOut(first + 1, last);
      }
      i = last + 1;
    }
  }

  private static boolean isPlainBlank(char c) {
    return c == ' ' || c == '\n' || c == '\t';
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
      if (first == '/' && at + 2 < html.length() && isLetter(html.charAt(at + 2))) {
        int nameEnd = nameEnd(at + 2);
        between.end(name(at + 2, nameEnd));
        return tagEnd(nameEnd, null);
      }
      if (!closes) {
        between.words();
        return at + 1;
      }
      return html.indexOf('>', at);
    }
    int nameEnd = nameEnd(at + 1);
    if (nameEnd - at > LONGEST_NAME) {
      return -1;
    }
    String name = name(at + 1, nameEnd);
    Kind kind = KINDS.get(name);
    int end = tagEnd(nameEnd, kind == Kind.COMPARED ? null : name);
    if (end < 0 || kind == Kind.ENDLESS) {
      return -1;
    }
    if (between.holds() && isIdle(name, nameEnd, end)) {
      int last = kind == Kind.PROGRAM ? endOfProgram(name, end) : end;
      if (last > 0) {
        leaveOut(at, last);
        return last;
      }
    }
    between.start(name);
    for (int i = 0; i < idles; i += 2) {
      leaveOut(idle[i], idle[i + 1]);
    }
    boolean program = kind == Kind.PROGRAM;
    if (!program && kind != Kind.OPAQUE) {
      return end;
    }
    int close = close(name, end);
    if (close < 0) {
      return -1;
    }
    if (program) {
      if (name.equals("script") && html.indexOf("<!--", end, close) >= 0) {
        return -1;
      }
      if (!html.substring(at, end).toLowerCase(Locale.ROOT).contains("json")) {
        leaveOutProgram(end, close);
      }
    }
    boolean drawing = name.equals("svg") && isDrawing(at, end, close);
    if (drawing && close - end >= SHORTEST) {
      leaveOut(end, close);
    } else if ((name.equals("svg") || name.equals("math")) && !isPlain(end, close)) {
      return -1;
    }
    return close;
  }

  /** Returns where letters in a row end that begin at a place. */
  private int lettersEnd(int start, int to) {
    int end = start;
    while (end < to && isLetter(units[end])) {
      end++;
    }
    return end;
  }

  private int nameEnd(int start) {
    int end = start;
    while (end < units.length && isName(units[end])) {
      end++;
    }
    return end;
  }

  /**
   * Whether nothing is read of an element, whose name ends at a place as its start tag does at
   * another.
   */
  private boolean isIdle(String name, int nameEnd, int end) {
    return IdleElements.may(name)
        && !IdleElements.mayTell(name, html.substring(nameEnd, end).toLowerCase(Locale.ROOT));
  }

  /** Returns where the end tag of a program ends; -1 when in doubt. */
  private int endOfProgram(String name, int from) {
    int close = close(name, from);
    if (close < 0 || html.indexOf("<!--", from, close) >= 0) {
      return -1;
    }
    return tagEnd(close + 2 + name.length(), null);
  }

  /** Returns the name of an element in small letters: those of one name share a string. */
  private String name(int start, int end) {
    int slot = (units[start] * 7 + units[end - 1] * 3 + end - start) % names.length;
    String written = names[slot];
    if (written == null || written.length() != end - start || !html.startsWith(written, start)) {
      written = html.substring(start, end).toLowerCase(Locale.ROOT);
      names[slot] = written;
    }
    return written;
  }

  /** Whether a drawing holds words and what drawings are made of: a parser ends it where we do. */
  private boolean isPlain(int start, int end) {
    if (units[start - 2] == '/') {
      return false;
    }
    for (int at = html.indexOf('<', start, end); at >= 0; at = html.indexOf('<', at + 1, end)) {
      int name = at + (html.startsWith("</", at) ? 2 : 1);
      String tag = html.substring(name, lettersEnd(name, end)).toLowerCase(Locale.ROOT);
      if (!DRAWN.contains(tag) && !WRITTEN.contains(tag) && !tag.startsWith("fe")) {
        return false;
      }
    }
    return true;
  }

  /** Whether a drawing holds no words, and its tag names no property whose value they would be. */
  private boolean isDrawing(int tag, int from, int to) {
    if (units[from - 2] == '/' || html.substring(tag, from).contains("prop")) {
      return false;
    }
    int i = from;
    while (i < to) {
      if (isBlank(units[i])) {
        i++;
        continue;
      }
      int name = i + (html.startsWith("</", i) ? 2 : 1);
      int nameEnd = lettersEnd(name, to);
      boolean drawn =
          units[i] == '<'
              && nameEnd < to
              && (isBlank(units[nameEnd]) || units[nameEnd] == '>' || units[nameEnd] == '/')
              && DRAWN.contains(html.substring(name, nameEnd).toLowerCase(Locale.ROOT));
      i = drawn ? tagEnd(nameEnd, null) : -1;
      if (i < 0 || i > to) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns where a tag ends whose name ends at a place, and notes its attributes that can be left
   * out; -1 when it does not end.
   *
   * @param name of the element; null when nothing of it is left out
   */
  private int tagEnd(int from, @Nullable String name) {
    idles = 0;
    int i = from;
    while (i < units.length && units[i] != '>') {
      if (isBlank(units[i]) || units[i] == '/') {
        i++;
        continue;
      }
      int start = i;
      while (i < units.length && isName(units[i]) && units[i] != '=') {
        i++;
      }
      int nameEnd = i;
      int next = i;
      while (next < units.length && isBlank(units[next])) {
        next++;
      }
      i = next < units.length && units[next] == '=' ? valueEnd(next + 1) : nameEnd;
      if (name != null
          && idles < idle.length
          && nameEnd > start
          && IdleAttributes.may(units[start], nameEnd - start)
          && isBlank(units[start - 1])
          && IdleAttributes.has(name, html.substring(start, nameEnd))) {
        idle[idles++] = start;
        idle[idles++] = i;
      }
    }
    return i < units.length ? i + 1 : -1;
  }

  private int valueEnd(int from) {
    int i = from;
    while (i < units.length && isBlank(units[i])) {
      i++;
    }
    if (i < units.length && (units[i] == '"' || units[i] == '\'')) {
      int end = html.indexOf(units[i], i + 1);
      return end < 0 ? units.length : end + 1;
    }
    while (i < units.length && units[i] != '>' && !isBlank(units[i])) {
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
  private void leaveOutProgram(int start, int end) {
    int kept = start;
    while (kept < end && html.charAt(kept) <= ' ') {
      kept++;
    }
    kept++;
    if (end - kept >= SHORTEST && !Character.isSurrogate(html.charAt(kept - 1))) {
      leaveOut(kept, end);
    }
  }

  private void leaveOut(int start, int end) {
    copy(start);
    copied = end;
    if (cuts == from.length) {
      from = Arrays.copyOf(from, cuts * 2);
      missing = Arrays.copyOf(missing, cuts * 2);
    }
    from[cuts] = used;
    missing[cuts++] = end - used;
  }

  /** Moves what stands between the last cut and a place to what is left. */
  private void copy(int to) {
    System.arraycopy(units, copied, units, used, to - copied);
    used += to - copied;
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
