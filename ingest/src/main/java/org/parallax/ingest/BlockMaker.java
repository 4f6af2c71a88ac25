package org.parallax.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.parallax.model.LineNumbers;
import org.parallax.model.Page;
import org.parallax.model.SourcedText;

/**
 * Puts the text of a page together, block by block, white space collapsed, each code unit with its
 * place in the decoded HTML.
 *
 * <p>A line break ({@code br}) ends a block when it is doubled or follows the end of a sentence;
 * else it is a blank.
 */
final class BlockMaker {
  /**
   * Elements within a line that may be open at once; pages of our evaluation sets have three or so.
   * Each block closes and opens all of them, so a thousand that are never closed would be as many
   * marks for each block.
   */
  private static final int DEEPEST = 64;

  private static final String SENTENCE_END = ".!?…:;\"”’»。！？」";

  /** Longer than any character reference. */
  private static final int LONGEST_REFERENCE = 40;

  /** What was parsed: places in it are told apart from those in the capture by this name. */
  private final String shown;

  private final Shortened source;
  private final LineNumbers lines;
  private final List<Page.Block> into;
  private final List<Inline> open = new ArrayList<>();
  private List<Page.Link> links = new ArrayList<>();
  private List<Page.Mark> marks = new ArrayList<>();
  private SourcedText.Builder text = new SourcedText.Builder();
  private char last = ' ';
  private int element = 0;
  private boolean heading;
  private int firstPlace = -1;
  private int blankStart = -1;
  private int blankEnd = -1;
  private int breaks;
  private int lastEnd = -1;

  BlockMaker(String decoded, Shortened source, List<Page.Block> into) {
    this.shown = source.text();
    this.source = source;
    this.lines = new LineNumbers(decoded);
    this.into = into;
  }

  private static final class Inline {
    final int element;
    final @Nullable String href;
    final boolean mark;
    int start;

    Inline(int element, @Nullable String href, boolean mark, int start) {
      this.element = element;
      this.href = href;
      this.mark = mark;
      this.start = start;
    }
  }

  /** Says in which block-level element the words that follow stand. */
  void into(int blockElement, boolean isHeading) {
    element = blockElement;
    heading = isHeading;
  }

  /** Notes an element within a line; one too deep within others marks nothing of its own. */
  void openInline(int inline, @Nullable String href, boolean mark) {
    if (open.size() == DEEPEST) {
      return;
    }
    open.add(new Inline(inline, href, mark, text.length()));
  }

  void closeInline(int inline) {
    int top = open.size() - 1;
    if (top >= 0 && open.get(top).element == inline) {
      end(open.remove(top));
    }
  }

  void lineBreak() {
    breaks++;
    if (blankStart < 0) {
      blankStart = Integer.MAX_VALUE;
    }
  }

  /** Ends the block. */
  void flush() {
    if (text.length() > 0) {
      open.forEach(this::end);
      marks.sort(Comparator.comparingInt(Page.Mark::start).thenComparingInt(Page.Mark::element));
      links.sort(Comparator.comparingInt(Page.Link::start));
      into.add(
          new Page.Block(
              element, text.build(), links, marks, firstPlace < 0 ? 1 : lines.of(firstPlace)));
      text = new SourcedText.Builder();
      links = new ArrayList<>();
      marks = new ArrayList<>();
      firstPlace = -1;
    }
    for (Inline inline : open) {
      inline.start = 0;
    }
    blankStart = -1;
    blankEnd = -1;
    breaks = 0;
    last = ' ';
    lastEnd = -1;
  }

  private void end(Inline inline) {
    if (inline.start >= text.length()) {
      return;
    }
    if (inline.href != null) {
      links.add(new Page.Link(inline.start, text.length(), inline.href));
    }
    if (inline.mark) {
      marks.add(new Page.Mark(inline.start, text.length(), inline.element));
    }
  }

  /** Adds the words of a text node. */
  void put(TextNode node) {
    String words = node.getWholeText();
    Range range = node.sourceRange();
    int place = range.isTracked() ? range.startPos() : -1;
    int end = range.isTracked() ? range.endPos() : -1;
    if (place >= 0 && lastEnd >= 0 && !words.isBlank() && !onlyTags(lastEnd, place)) {
      flush();
    }
    int i = 0;
    if (place >= 0
        && end - place == words.length()
        && words.indexOf('&') < 0
        && shown.startsWith(words, place)) {
      while (i < words.length()) {
        put(words.charAt(i), place + i, place + i + 1);
        i = goOn(words, i + 1, place);
      }
    }
    while (i < words.length()) {
      int length = place < 0 ? 0 : sourceLength(words, i, place, end);
      if (length == 0) {
        place = -1;
        put(Surrogates.whole(words, i++), -1, -1);
      } else if (length < 0) {
        place -= length;
      } else if (shown.charAt(place) == '&' && reference != null) {
        for (int k = 0; k < reference.length(); k++) {
          put(Surrogates.whole(reference, k), place, place + length);
        }
        i += reference.length();
        place += length;
      } else {
        put(words.charAt(i++), place, place + length);
        place += length;
      }
    }
  }

  /**
   * Whether nothing but tags, comments and white space stands in a stretch of the source. Text that
   * the parser moved out of a table does not stand next to what it follows.
   */
  private boolean onlyTags(int from, int to) {
    int i = from;
    while (i < to) {
      char c = shown.charAt(i);
      if (c == '<') {
        i = tagEnd(i, to);
      } else if (c > ' ' && !Character.isSpaceChar(c) && !blankReference(i)) {
        return false;
      } else {
        i = c == '&' ? shown.indexOf(';', i) + 1 : i + 1;
      }
    }
    return from <= to;
  }

  private boolean blankReference(int place) {
    return shown.startsWith("&nbsp;", place) || shown.startsWith("&#160;", place);
  }

  private int tagEnd(int from, int to) {
    if (shown.startsWith("<!--", from)) {
      int end = shown.indexOf("-->", from + 4);
      return end < 0 ? to : end + 3;
    }
    char quote = 0;
    for (int i = from + 1; i < to; i++) {
      char c = shown.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '>') {
        return i + 1;
      } else if ((c == '"' || c == '\'') && shown.charAt(i - 1) == '=') {
        quote = c;
      }
    }
    return to;
  }

  private @Nullable String reference;

  /**
   * Returns how many code units of the source stand for what comes next in the words: positive for
   * so many, negative for so many that stand for nothing, 0 when the two cannot be matched.
   */
  private int sourceLength(String words, int i, int place, int end) {
    reference = null;
    if (place >= end) {
      return 0;
    }
    char source = shown.charAt(place);
    if (source == '&') {
      int length = reference(place, end);
      if (reference != null && words.startsWith(reference, i)) {
        return length;
      }
      reference = null;
    }
    if (source == words.charAt(i)) {
      return 1;
    }
    return source == '\0' || source == '\r' ? -1 : 0;
  }

  /** Returns the length of the character reference at a place and keeps what it stands for. */
  private int reference(int place, int end) {
    int stop = place + 1;
    if (stop < end && shown.charAt(stop) == '#') {
      stop++;
    }
    int limit = Math.min(end, place + LONGEST_REFERENCE);
    while (stop < limit && isReferencePart(shown.charAt(stop))) {
      stop++;
    }
    if (stop < limit && shown.charAt(stop) == ';') {
      stop++;
    }
    String written = shown.substring(place, stop);
    String meant = Parser.unescapeEntities(written, false);
    if (meant.equals(written)) {
      return 1;
    }
    int kept = 0;
    while (kept < meant.length() - 1
        && kept < written.length() - 2
        && meant.charAt(meant.length() - 1 - kept) == written.charAt(written.length() - 1 - kept)) {
      kept++;
    }
    reference = meant.substring(0, meant.length() - kept);
    return written.length() - kept;
  }

  private static boolean isReferencePart(char c) {
    return c < 128 && Character.isLetterOrDigit(c);
  }

  /**
   * Adds what follows a code unit, if that was none, up to the next blank that is not one alone
   * between two words; returns its end.
   */
  private int goOn(String words, int from, int place) {
    if (isBlank(words.charAt(from - 1))) {
      return from;
    }
    int end = runEnd(words, from, true);
    int start = source.place(place + from);
    if (end > from && source.place(place + end - 1) - start != end - 1 - from) {
      end = runEnd(words, from, false);
    }
    if (end > from) {
      text.put(words, from, end, start);
      last = words.charAt(end - 1);
      lastEnd = place + end;
    }
    return end;
  }

  /** Returns where a run of words ends, or of one word. */
  private static int runEnd(String words, int from, boolean many) {
    int end = from;
    int length = words.length();
    while (end < length) {
      char c = words.charAt(end);
      if (!isBlank(c)) {
        end++;
      } else if (many && c == ' ' && end + 1 < length && !isBlank(words.charAt(end + 1))) {
        end += 2;
      } else {
        break;
      }
    }
    return end;
  }

  private static boolean isBlank(char c) {
    return c == ' '
        || ((c < ' ' || c > 127) && (Character.isWhitespace(c) || Character.isSpaceChar(c)));
  }

  /** Adds a code unit that stands for a stretch of what was parsed. */
  private void put(char c, int shownStart, int shownEnd) {
    int start = shownStart < 0 ? -1 : source.place(shownStart);
    int end = shownStart < 0 ? -1 : start + shownEnd - shownStart;
    if (isBlank(c)) {
      if (blankStart < 0 || blankStart == Integer.MAX_VALUE) {
        blankStart = start < 0 ? Integer.MAX_VALUE : start;
      }
      blankEnd = Math.max(blankEnd, end);
      return;
    }
    if (text.length() > 0 && blankStart >= 0) {
      if (!heading && (breaks > 1 || (breaks == 1 && SENTENCE_END.indexOf(last) >= 0))) {
        flush();
      } else {
        boolean placed = blankStart != Integer.MAX_VALUE && blankEnd >= blankStart;
        int at = text.length();
        for (Inline inline : open) {
          inline.start += inline.start == at ? 1 : 0;
        }
        text.put(' ', placed ? blankStart : -1, placed ? blankEnd : -1);
      }
    }
    blankStart = -1;
    blankEnd = -1;
    breaks = 0;
    if (firstPlace < 0) {
      firstPlace = start;
    }
    text.put(c, start, end);
    last = c;
    lastEnd = shownEnd;
  }
}
