package org.parallax.ingest;

import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The text of an XML file as it goes by, kept from a place that its user sets, so that a damaged
 * piece can be read again. Characters that XML does not allow are blanks here. Places are code
 * units from the start of the text. Not safe to share between threads.
 */
final class XmlTape {
  private static final int CHUNK = 8_192;

  private final Reader in;
  private final StringBuilder held = new StringBuilder();
  private final char[] buffer = new char[CHUNK];
  private final long longest;
  private long heldFrom;
  private int line = 1;
  private int column = 1;
  private long next;
  private boolean ended;
  private boolean noMoreSections;
  private boolean noMoreComments;

  /** The place whose line and column were told last; -1 for none. */
  private long asked = -1;

  private int askedLine;
  private int askedColumn;

  /** A line and a column, from 1. */
  record Place(int line, int column) {}

  /**
   * Where a piece ends.
   *
   * @param at one past its last code unit
   * @param closed whether its end tag stands there
   */
  record End(long at, boolean closed) {}

  /**
   * Makes a tape.
   *
   * @param longest how far to look for the end of a piece, in code units
   */
  XmlTape(Reader in, long longest) {
    this.in = in;
    this.longest = longest;
  }

  /** Moves on to the first character that is not white space. */
  void skipBlanks() throws IOException {
    int c = at(next);
    while (c >= 0 && (Character.isWhitespace(c) || c == '\uFEFF')) {
      next++;
      c = at(next);
    }
    forget(next);
  }

  /** Reads on, for a parser. */
  int read(char[] into, int offset, int length) throws IOException {
    if (at(next) < 0) {
      return -1;
    }
    int n = (int) Math.min(length, heldFrom + held.length() - next);
    int from = (int) (next - heldFrom);
    held.getChars(from, from + n, into, offset);
    next += n;
    return n;
  }

  /** Goes on from a place that is still held. */
  void rewind(long place) {
    next = place;
  }

  /** Lets go of what stands before a place. */
  void forget(long place) {
    int n = (int) Math.min(held.length(), Math.max(0, place - heldFrom));
    for (int i = 0; i < n; i++) {
      step(held.charAt(i));
    }
    held.delete(0, n);
    heldFrom += n;
  }

  private void step(char c) {
    if (c == '\n') {
      line++;
      column = 1;
    } else {
      column++;
    }
  }

  /** Returns the place that is read next. */
  long place() {
    return next;
  }

  /** Returns the first place that is still held. */
  long heldFrom() {
    return heldFrom;
  }

  /** Returns whether nothing but white space stands at a place and behind it. */
  boolean isEnd(long at) throws IOException {
    long i = at;
    while (at(i) >= 0 && Character.isWhitespace(at(i))) {
      i++;
    }
    return at(i) < 0;
  }

  /** Returns line and column of a place that is still held. */
  Place where(long at) {
    boolean on = asked >= heldFrom && asked <= at;
    int lines = on ? askedLine : line;
    int columns = on ? askedColumn : column;
    for (long i = on ? asked : heldFrom; i < at && i - heldFrom < held.length(); i++) {
      boolean end = held.charAt((int) (i - heldFrom)) == '\n';
      lines += end ? 1 : 0;
      columns = end ? 1 : columns + 1;
    }
    asked = Math.min(at, heldFrom + held.length());
    askedLine = lines;
    askedColumn = columns;
    return new Place(lines, columns);
  }

  /** Returns what stands between two places that are still held. */
  String slice(long from, long to) {
    int start = Math.clamp(from - heldFrom, 0, held.length());
    return held.substring(start, Math.clamp(to - heldFrom, start, held.length()));
  }

  /** Returns the code unit at a place; -1 behind the end. */
  private int at(long place) throws IOException {
    while (place - heldFrom >= held.length()) {
      int n = ended ? -1 : in.read(buffer, 0, buffer.length);
      if (n < 0) {
        ended = true;
        return -1;
      }
      for (int i = 0; i < n; i++) {
        held.append(allowed(buffer[i]) ? buffer[i] : ' ');
      }
    }
    return held.charAt((int) (place - heldFrom));
  }

  private static boolean allowed(char c) {
    return (c >= ' ' || c == '\n' || c == '\r' || c == '\t') && c != '\uFFFE' && c != '\uFFFF';
  }

  /**
   * Returns where an element ends: behind its end tag, or where the next of its name begins.
   *
   * @param from where its start tag begins
   * @param name as written
   * @return null when it does not end within the longest piece
   */
  @Nullable End end(long from, String name) throws IOException {
    long i = from + 1;
    while (at(i) >= 0) {
      if (i - from > longest) {
        return null;
      }
      if (at(i) == '<') {
        long over = over(i);
        if (over > i) {
          i = over;
          continue;
        }
        if (at(i + 1) == '/' && named(i + 2, name)) {
          return new End(behind(i), true);
        }
        if (named(i + 1, name)) {
          return new End(i, false);
        }
      }
      i++;
    }
    return new End(i, false);
  }

  /** Returns where the next element of some names begins; null when there is none. */
  @Nullable Long start(long from, Set<String> locals) throws IOException {
    long i = from;
    while (at(i) >= 0) {
      if (i - from > CHUNK) {
        from = i;
        forget(i);
      }
      if (at(i) == '<') {
        long over = over(i);
        if (over == i && locals.contains(local(i + 1))) {
          return i;
        }
        i = Math.max(over, i + 1);
      } else {
        i++;
      }
    }
    return null;
  }

  private String local(long at) throws IOException {
    StringBuilder name = new StringBuilder();
    for (long i = at; i < at + 64; i++) {
      int c = at(i);
      if (c < 0 || Character.isWhitespace(c) || c == '>' || c == '/') {
        return name.toString().toLowerCase(Locale.ROOT);
      }
      name.append((char) c);
      if (c == ':') {
        name.setLength(0);
      }
    }
    return "";
  }

  private boolean named(long at, String name) throws IOException {
    if (!starts(at, name)) {
      return false;
    }
    int c = at(at + name.length());
    return c < 0 || Character.isWhitespace(c) || c == '>' || c == '/';
  }

  private long behind(long tag) throws IOException {
    long i = tag;
    while (at(i) >= 0 && at(i) != '>') {
      i++;
    }
    return at(i) < 0 ? i : i + 1;
  }

  /** Returns the place behind a CDATA section or comment; the same place when none begins. */
  private long over(long at) throws IOException {
    if (!noMoreSections && starts(at, "<![CDATA[")) {
      long end = find(at + 9, "]]>");
      noMoreSections = end < 0;
      return end < 0 ? at : end;
    }
    if (!noMoreComments && starts(at, "<!--")) {
      long end = find(at + 4, "-->");
      noMoreComments = end < 0;
      return end < 0 ? at : end;
    }
    return at;
  }

  private long find(long from, String words) throws IOException {
    for (long i = from; i - from < longest && at(i) >= 0; i++) {
      if (starts(i, words)) {
        return i + words.length();
      }
    }
    return -1;
  }

  private boolean starts(long at, String words) throws IOException {
    for (int i = 0; i < words.length(); i++) {
      if (at(at + i) != words.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
