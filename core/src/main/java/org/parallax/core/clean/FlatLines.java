package org.parallax.core.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.parallax.model.Page;
import org.parallax.model.SourcedText;

/**
 * Lines in, paragraphs out: a text whose paragraphs were broken at a fixed width is put together
 * again; a text with one line a paragraph is left as it is.
 *
 * <p><b>Method.</b> A line is full when the next line's first word would not have fitted behind it.
 * A text is wrapped when nearly all lines that do not end a sentence are full, and many of the
 * lines after them go on with a small letter.
 */
final class FlatLines {
  /** Wrapped lines are not longer than this, in UTF-16 code units. */
  private static final int WIDEST = 140;

  /** Narrower than this is a list. */
  private static final int NARROWEST = 40;

  /** A place in capitals and a dash open a report, whatever stood before. */
  private static final Pattern STARTS_REPORT =
      Pattern.compile(
          "\\p{Lu}{3}[\\p{Lu} .-]*(?:, ?[\\p{L}.]+)?(?: ?\\([^()]{2,30}\\))? ?(?:[–—_]|--?) ");

  private FlatLines() {}

  /** Returns the paragraphs of a page of lines. */
  static List<FlatLine> of(List<Page.Block> blocks) {
    List<SourcedText> lines = new ArrayList<>();
    List<Boolean> blank = new ArrayList<>();
    boolean before = false;
    for (Page.Block block : blocks) {
      SourcedText line = block.text().collapse();
      if (line.length() == 0) {
        before = true;
      } else {
        lines.add(line);
        blank.add(before);
        before = false;
      }
    }
    boolean hyphens = breaksAtHyphens(lines);
    int width = width(lines, blank, hyphens);
    List<FlatLine> paragraphs = new ArrayList<>();
    int i = 0;
    while (i < lines.size()) {
      int end = i + 1;
      if (end < lines.size() && FlatShape.opensDateline(lines.get(i).text())) {
        // The first words of the report stand on the next line: one sentence.
        end++;
      }
      while (end < lines.size()
          && !blank.get(end)
          && width > 0
          && full(lines.get(end - 1).text(), lines.get(end).text(), width, hyphens)) {
        end++;
      }
      paragraphs.add(FlatLine.of(join(lines.subList(i, end)), blank.get(i)));
      i = end;
    }
    return paragraphs;
  }

  private static SourcedText join(List<SourcedText> lines) {
    if (lines.size() == 1) {
      return lines.get(0);
    }
    SourcedText.Builder builder = new SourcedText.Builder();
    for (SourcedText line : lines) {
      if (builder.length() > 0) {
        builder.insert(" ");
      }
      builder.append(line);
    }
    return builder.build();
  }

  /** Returns the width at which the text was wrapped; 0 when it was not. */
  private static int width(List<SourcedText> lines, List<Boolean> blank, boolean hyphens) {
    int width = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (!blank.get(i + 1)) {
        width = Math.max(width, Math.max(lines.get(i).length(), lines.get(i + 1).length()));
      }
    }
    if (width > WIDEST || width < NARROWEST) {
      return 0;
    }
    int open = 0;
    int full = 0;
    int goesOn = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      String line = lines.get(i).text();
      String next = lines.get(i + 1).text();
      if (!blank.get(i + 1) && !FlatLine.ends(line)) {
        open++;
        full += full(line, next, width, hyphens) ? 1 : 0;
        goesOn += Character.isLowerCase(next.codePointAt(0)) ? 1 : 0;
      }
    }
    return full >= 3 && full >= 0.6 * open && goesOn >= 0.3 * open ? width : 0;
  }

  /** Whether the one who wrapped the text also broke words at their hyphens: some line shows it. */
  private static boolean breaksAtHyphens(List<SourcedText> lines) {
    for (SourcedText line : lines) {
      String text = line.text();
      int last = text.length() - 1;
      if (last > 0
          && text.charAt(last) == '-'
          && Character.isLetterOrDigit(text.charAt(last - 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean full(String line, String next, int width, boolean hyphens) {
    if (STARTS_REPORT.matcher(next).lookingAt()) {
      return false;
    }
    int blank = next.indexOf(' ');
    int word = blank < 0 ? next.length() : blank;
    int hyphen = next.indexOf('-');
    if (hyphens && hyphen > 0 && hyphen < word) {
      word = hyphen + 1;
    }
    return line.length() + 1 + word > width;
  }
}
