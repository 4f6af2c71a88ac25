package org.parallax.core.read.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds quotations by their marks: straight, curly, low, angled, doubled apostrophes and single
 * marks, mixed, spaced, nested, swapped, left open.
 *
 * <p>A paragraph is read by itself. A mark inside a quotation that can only open nests; a quotation
 * left open stops with its paragraph when the next paragraph opens again (it runs on there) or when
 * it opens its own paragraph, else with its sentence.
 */
final class QuotationFinder {
  /** A single-marked stretch longer than this is two apostrophes. */
  private static final int LONGEST_SINGLE = 600;

  /** So many short paragraphs, such as captions, may stand amid a quotation left open. */
  private static final int CAPTIONS = 2;

  private static final int LONGEST_CAPTION = 160;

  /** A few words alone in their line, in marks and without a stop: a heading, nobody's words. */
  private static final Pattern CROSSHEAD =
      Pattern.compile(
          "[-–—•* ]*(?:['‘’][^\"“”.!?,…]{2,44}['’]|[\"“”][^\"“”'‘.!?,…]{2,44}[\"”])[-–—•* ]*");

  private final String text;
  private final List<Quotation> found = new ArrayList<>();
  private boolean leftOpen;

  /** Paragraphs without a mark since the last quotation. */
  private int between;

  private QuotationFinder(String text) {
    this.text = text;
  }

  /** Returns the outermost quotations of a text, in order. */
  static List<Quotation> find(String text) {
    QuotationFinder finder = new QuotationFinder(text);
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      finder.paragraph(start, end);
      start = end + 1;
    }
    return finder.found;
  }

  private void paragraph(int from, int to) {
    String words = text.substring(from, to);
    if (words.isBlank()) {
      return;
    }
    if (CROSSHEAD.matcher(words).matches()) {
      leftOpen = false;
      return;
    }
    int at = from;
    boolean first = true;
    while (at < to) {
      Mark mark = markAt(at, to);
      if (mark == null) {
        at++;
        continue;
      }
      Quotation quotation = mark.single ? single(mark, to) : paired(mark, from, to, first);
      if (quotation == null) {
        at = mark.end;
        continue;
      }
      found.add(quotation);
      first = false;
      leftOpen = !quotation.closed() && quotation.end() >= trimmed(to, from);
      at = Math.max(quotation.end(), mark.end);
    }
    between = first ? between + 1 : 0;
    if (first && (between > CAPTIONS || words.length() > LONGEST_CAPTION)) {
      leftOpen = false;
    }
  }

  private int trimmed(int to, int from) {
    int end = to;
    while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** A mark: where, and which way its shape and its neighbours let it face. */
  private record Mark(int start, int end, boolean single, boolean opens, boolean closes) {}

  private @Nullable Mark markAt(int at, int to) {
    char c = text.charAt(at);
    boolean spaceBefore = at == 0 || !closesAfter(text.charAt(at - 1));
    boolean doubled = isDoubled(at, to, spaceBefore);
    int end = doubled ? at + 2 : at + 1;
    boolean spaceAfter = end >= to || !opensBefore(text.charAt(end));
    if (c == '"' || c == '＂' || (c == '\'' && doubled)) {
      return new Mark(at, end, false, spaceBefore || !spaceAfter, !spaceBefore || spaceAfter);
    }
    if (c == '“' || c == '„' || c == '«' || (c == '`' && doubled)) {
      return new Mark(at, end, false, spaceBefore || !spaceAfter, spaceAfter);
    }
    if (c == '”' || c == '»') {
      return new Mark(at, end, false, spaceBefore, true);
    }
    if (c == '\'' || c == '‘' || c == '’' || c == '`') {
      boolean wordAfter = end < to && Character.isLetterOrDigit(text.charAt(end));
      return new Mark(
          at, end, true, c != '’' && spaceBefore && !spaceAfter, !spaceBefore && !wordAfter);
    }
    return null;
  }

  /** Two apostrophes are one mark; of three that close, the first stands alone. */
  private boolean isDoubled(int at, int to, boolean spaceBefore) {
    char c = text.charAt(at);
    boolean two = at + 1 < to && text.charAt(at + 1) == c && (c == '`' || c == '\'');
    boolean three = two && at + 2 < to && text.charAt(at + 2) == c;
    return two && (!three || spaceBefore);
  }

  /** Whether a mark after this character may close: it is no space and no opening bracket. */
  private static boolean closesAfter(char c) {
    return !Character.isWhitespace(c) && !Character.isSpaceChar(c) && "([{—–-/:".indexOf(c) < 0;
  }

  /** Whether a mark before this character may open: it is no space and no closing punctuation. */
  private static boolean opensBefore(char c) {
    return !Character.isWhitespace(c) && !Character.isSpaceChar(c) && ")]},.;:!?—–".indexOf(c) < 0;
  }

  private @Nullable Quotation paired(Mark open, int from, int to, boolean first) {
    if (!open.opens) {
      return null;
    }
    boolean swapped = text.charAt(open.start) == '”';
    boolean startsParagraph = text.substring(from, open.start).isBlank();
    boolean continues = first && leftOpen && startsParagraph;
    boolean ambiguous = "\"'＂".indexOf(text.charAt(open.start)) >= 0;
    int depth = 0;
    int lastClose = -1;
    int lastCloseEnd = -1;
    int at = open.end;
    while (at < to) {
      Mark mark = markAt(at, to);
      if (mark == null || mark.single) {
        at = mark == null ? at + 1 : mark.end;
        continue;
      }
      boolean curlyOpener = "“„«`".indexOf(text.charAt(at)) >= 0;
      boolean closes = mark.closes && (!curlyOpener || swapped || !mark.opens);
      if (closes && depth == 0) {
        return quotation(open, at, mark.end, continues);
      }
      if (closes && (!mark.opens || ambiguous || depth > 0)) {
        depth--;
        lastClose = at;
        lastCloseEnd = mark.end;
      } else if (mark.opens && (curlyOpener || !ambiguous)) {
        depth++;
      }
      at = mark.end;
    }
    if (lastClose >= 0) {
      return quotation(open, lastClose, lastCloseEnd, continues);
    }
    if (swapped) {
      return null;
    }
    int end = startsParagraph || opensNext(to) ? trimmed(to, from) : sentenceEnd(open.end, to);
    return new Quotation(open.start, end, inner(open.end, end), end, false, continues);
  }

  private Quotation quotation(Mark open, int close, int end, boolean continues) {
    int innerStart = inner(open.end, close);
    int innerEnd = close;
    while (innerEnd > innerStart && blank(text.charAt(innerEnd - 1))) {
      innerEnd--;
    }
    return new Quotation(open.start, end, innerStart, innerEnd, true, continues);
  }

  private int inner(int start, int end) {
    int at = start;
    while (at < end && blank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private boolean opensNext(int to) {
    int at = to;
    for (int passed = 0; passed <= CAPTIONS; passed++) {
      while (at < text.length() && blank(text.charAt(at))) {
        at++;
      }
      if (at >= text.length() || "\"“„«`".indexOf(text.charAt(at)) >= 0) {
        return at < text.length();
      }
      int end = text.indexOf('\n', at);
      end = trimmed(end < 0 ? text.length() : end, at);
      if (end - at > LONGEST_CAPTION || ".!?:,;…".indexOf(text.charAt(end - 1)) >= 0) {
        return false;
      }
      at = end;
    }
    return false;
  }

  private int sentenceEnd(int from, int to) {
    for (int at = from; at < to; at++) {
      boolean stop = ".!?".indexOf(text.charAt(at)) >= 0;
      if (stop && (at + 1 >= to || blank(text.charAt(at + 1)))) {
        return at + 1;
      }
    }
    return trimmed(to, from);
  }

  private @Nullable Quotation single(Mark open, int to) {
    if (!open.opens || Character.isDigit(text.charAt(open.end))) {
      return null;
    }
    int limit = Math.min(to, open.end + LONGEST_SINGLE);
    int fallback = -1;
    for (int at = open.end; at < limit; at++) {
      Mark mark = markAt(at, to);
      if (mark == null || !mark.single || !mark.closes || mark.end - mark.start != 1) {
        continue;
      }
      if (!possessive(at, to)) {
        return quotation(open, at, mark.end, false);
      }
      fallback = fallback < 0 ? at : fallback;
    }
    return fallback < 0 ? null : quotation(open, fallback, fallback + 1, false);
  }

  /** A mark after an s and before a small word is more likely an apostrophe. */
  private boolean possessive(int at, int to) {
    return Character.toLowerCase(text.charAt(at - 1)) == 's'
        && at + 2 < to
        && text.charAt(at + 1) == ' '
        && Character.isLetter(text.charAt(at + 2));
  }
}
