package org.parallax.core.clean;

/** Cuts what is no name off a part of a byline, in one pass over it. */
final class NameTrimmer {
  private static final String EDGES = ":,–—-";

  private NameTrimmer() {}

  /** Returns a name without what stands in brackets, and without marks and blanks around it. */
  static String trim(String part) {
    String name = withoutBrackets(part);
    int start = 0;
    while (start < name.length() && (isEdge(name.charAt(start)) || name.charAt(start) == '.')) {
      start++;
    }
    int end = name.length();
    while (end > start && isEdge(name.charAt(end - 1))) {
      end--;
    }
    return name.substring(start, end);
  }

  private static boolean isEdge(char c) {
    return isBlank(c) || Character.isSpaceChar(c) || EDGES.indexOf(c) >= 0;
  }

  /** Puts one blank in place of a bracket that closes on its line, and of the blanks around it. */
  private static String withoutBrackets(String part) {
    StringBuilder rest = null;
    int copied = 0;
    int at = open(part, 0);
    while (at < part.length()) {
      int stop = stop(part, at + 1);
      if (stop == part.length() || !isClose(part.charAt(stop))) {
        at = open(part, stop); // Nor does a bracket close that opens between.
        continue;
      }
      int start = at;
      while (start > copied && isBlank(part.charAt(start - 1))) {
        start--;
      }
      rest = rest == null ? new StringBuilder(part.length()) : rest;
      rest.append(part, copied, start).append(' ');
      copied = stop + 1;
      while (copied < part.length() && isBlank(part.charAt(copied))) {
        copied++;
      }
      at = open(part, copied);
    }
    return rest == null ? part : rest.append(part, copied, part.length()).toString();
  }

  private static int open(String part, int from) {
    int at = from;
    while (at < part.length() && part.charAt(at) != '(' && part.charAt(at) != '[') {
      at++;
    }
    return at;
  }

  /** Returns where the first bracket closes, or the line ends. */
  private static int stop(String part, int from) {
    int at = from;
    while (at < part.length() && !isClose(part.charAt(at)) && !isLineEnd(part.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isClose(char c) {
    return c == ')' || c == ']';
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }
}
