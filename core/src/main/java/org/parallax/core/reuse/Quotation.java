package org.parallax.core.reuse;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells which characters of a text stand inside quotation marks.
 *
 * <p>A quotation ends with its paragraph at the latest; one that is not closed runs to there, as
 * one that goes on in the next paragraph does. A post that a page shows, with its signature behind,
 * is a quotation without marks: "Off we go! — Mara Finch (@marafinch) May 3, 2031".
 */
final class Quotation {
  /** The signature of a post: who, the handle, the day. */
  private static final Pattern SIGNATURE =
      Pattern.compile(
          "[—–-] ?[^—–\\n(]{1,60} \\(@\\w{1,30}\\) (?:\\p{L}{3,9}\\.? \\d{1,2}, \\d{4}|\\d{1,2} \\p{L}{3,9} \\d{4})");

  /** UTF-16 code units of the longest post, addresses in it included. */
  private static final int POST = 400;

  private Quotation() {}

  /** Returns the code units inside quotation marks, the marks included. */
  static BitSet of(String text) {
    BitSet inside = new BitSet(text.length());
    int paragraph = 0;
    while (paragraph < text.length()) {
      int end = text.indexOf('\n', paragraph);
      int stop = end < 0 ? text.length() : end;
      mark(text, paragraph, stop, inside);
      markPosts(text, paragraph, stop, inside);
      paragraph = stop + 1;
    }
    return inside;
  }

  private static void markPosts(String text, int from, int to, BitSet inside) {
    if (text.indexOf("(@", from) < 0) {
      return;
    }
    Matcher signature = SIGNATURE.matcher(text).region(from, to);
    int start = from;
    while (signature.find()) {
      if (signature.end() - start <= POST) {
        inside.set(start, signature.end());
      }
      start = signature.end();
    }
  }

  private static void mark(String text, int from, int to, BitSet inside) {
    int i = from;
    while (i < to) {
      String closers = opens(text, i, from);
      if (closers.isEmpty()) {
        i++;
        continue;
      }
      int close = close(text, i + 1, to, closers);
      boolean single = "'’".indexOf(closers.charAt(0)) >= 0;
      if (close < 0 && single) {
        i++;
        continue;
      }
      int end = close < 0 ? to : close + 1;
      inside.set(i, end);
      i = end;
    }
  }

  /** Returns the marks that close what opens here; empty when nothing does. */
  private static String opens(String text, int at, int paragraph) {
    boolean fresh = at == paragraph || !Character.isLetterOrDigit(text.charAt(at - 1));
    return switch (text.charAt(at)) {
      case '“' -> "”";
      case '"' -> "\"";
      case '”' -> fresh ? "”" : "";
      case '«' -> "»";
      case '„' -> "“”";
      case '‘' -> fresh ? "’" : "";
      case '\'' ->
          fresh && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1)) ? "'" : "";
      default -> "";
    };
  }

  private static int close(String text, int from, int to, String closers) {
    for (int i = from; i < to; i++) {
      if (closers.indexOf(text.charAt(i)) >= 0 && !isApostrophe(text, i, to)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isApostrophe(String text, int at, int to) {
    char mark = text.charAt(at);
    return (mark == '\'' || mark == '’')
        && at + 1 < to
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }
}
