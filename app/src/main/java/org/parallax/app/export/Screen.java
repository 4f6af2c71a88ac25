package org.parallax.app.export;

import java.util.Locale;

/** Lines of a terminal, wrapped to its width. Not safe to share between threads. */
final class Screen {
  static final String PLAIN = "";
  static final String BOLD = "\u001b[1m";
  static final String DIM = "\u001b[2m";
  static final String GREEN = "\u001b[32m";
  static final String YELLOW = "\u001b[33m";
  static final String RED = "\u001b[31m";

  /** A blank at which no line ends. */
  static final char KEPT = '\u001f';

  private static final String RESET = "\u001b[0m";

  private final int width;
  private final boolean colour;
  private final StringBuilder out = new StringBuilder();

  Screen(int width, boolean colour) {
    this.width = Math.max(40, width);
    this.colour = colour;
  }

  int width() {
    return width;
  }

  void blank() {
    out.append('\n');
  }

  void heading(String text) {
    blank();
    line(BOLD, text.toUpperCase(Locale.ROOT));
  }

  void line(String style, String text) {
    String printed = text.replace(KEPT, ' ');
    out.append(colour && !style.isEmpty() ? style + printed + RESET : printed).append('\n');
  }

  /** Prints a text that may take several lines; the first and the others each have their start. */
  void wrap(String first, String next, String text, String style) {
    StringBuilder line = new StringBuilder(first);
    boolean empty = true;
    for (String word : text.split(" ")) {
      if (!empty && line.length() + 1 + word.length() > width) {
        line(style, line.toString());
        line = new StringBuilder(next);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    line(style, line.toString().stripTrailing());
  }

  /**
   * Returns words between quotation marks (single ones when they open with a double one), cut to a
   * number of characters that they may take.
   */
  static String quoted(String words, int most) {
    boolean marked = words.startsWith("“") || words.startsWith("\"");
    String open = marked ? "‘" : "“";
    String close = marked ? "’" : "”";
    int room = Math.max(3, most - 2);
    if (words.length() <= room) {
      return open + words + close;
    }
    int cut = room - 1;
    if (Character.isHighSurrogate(words.charAt(cut - 1))) {
      cut--;
    }
    return open + words.substring(0, cut).stripTrailing() + "…" + close;
  }

  /** Returns a text with blanks after it, up to a width. */
  static String padded(String text, int to) {
    return text.length() >= to ? text : text + " ".repeat(to - text.length());
  }

  /** Returns what was printed since the last time. */
  String take() {
    String printed = out.toString();
    out.setLength(0);
    return printed;
  }

  /** Returns what was printed and not taken yet. */
  @Override
  public String toString() {
    return out.toString();
  }
}
