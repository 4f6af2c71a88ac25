package org.parallax.app.export;

import java.util.ArrayList;
import java.util.List;

/**
 * Words for a terminal, each with its style, wrapped to a width; no line ends at {@link
 * Screen#KEPT}. Not safe to share between threads.
 */
final class Styled {
  private static final String RESET = "\u001b[0m";

  private final StringBuilder words = new StringBuilder();
  private final List<String> styles = new ArrayList<>();

  /** Adds words in a style; empty for none. */
  void add(String text, String style) {
    words.append(text);
    for (int i = 0; i < text.length(); i++) {
      styles.add(style);
    }
  }

  /** Prints the words, each line after a start; a word that is longer than a line stands alone. */
  void print(StringBuilder out, String start, int width, boolean colour) {
    int room = Math.max(20, width - start.length());
    int at = 0;
    while (at < words.length()) {
      int end = lineEnd(at, room);
      out.append(start);
      line(out, at, end, colour);
      out.append('\n');
      at = end;
      while (at < words.length() && words.charAt(at) == ' ') {
        at++;
      }
    }
  }

  private int lineEnd(int from, int room) {
    if (words.length() - from <= room) {
      return words.length();
    }
    int end = words.lastIndexOf(" ", from + room);
    if (end <= from) {
      end = words.indexOf(" ", from);
    }
    return end < 0 ? words.length() : end;
  }

  private void line(StringBuilder out, int from, int to, boolean colour) {
    String now = "";
    for (int i = from; i < to; i++) {
      String style = colour ? styles.get(i) : "";
      if (!style.equals(now)) {
        out.append(now.isEmpty() ? "" : RESET).append(style);
        now = style;
      }
      out.append(words.charAt(i) == Screen.KEPT ? ' ' : words.charAt(i));
    }
    out.append(now.isEmpty() ? "" : RESET);
  }
}
