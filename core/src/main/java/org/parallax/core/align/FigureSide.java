package org.parallax.core.align;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parallax.model.Figure;
import org.parallax.model.Reading;
import org.parallax.model.Span;

/** Which side of a thing a length measures: its depth is no width. */
final class FigureSide {
  private static final Pattern BEHIND =
      Pattern.compile(
          "^(?: \\([^()]{1,30}\\))?\\)?(?:[ -]| in )(deep|wide|tall|high|long|thick|diameter|width|length|height|depth)\\b");

  private static final Pattern BEFORE =
      Pattern.compile("\\b(depth|width|height|length|diameter) of (?:about |some |around )?$");

  private static final Map<String, String> NAMES =
      Map.of(
          "deep", "depth",
          "wide", "width",
          "tall", "height",
          "high", "height",
          "long", "length",
          "thick", "thickness");

  private static final Set<String> LENGTHS =
      Set.of("m", "cm", "mm", "km", "[ft_i]", "[in_i]", "[yd_i]", "[mi_i]");

  /** UTF-16 code units around a figure within which its side is told. */
  private static final int AROUND = 48;

  private FigureSide() {}

  /** Returns depth, width and the like; empty when none is told. */
  static String of(Reading reading, Figure figure) {
    String code = figure.unit();
    Span span = figure.span();
    if (code == null || !LENGTHS.contains(code) || span.field() != Span.Field.TEXT) {
      return "";
    }
    String text = reading.article().text();
    Matcher behind =
        BEHIND.matcher(text.substring(span.end(), Math.min(text.length(), span.end() + AROUND)));
    if (behind.find()) {
      return NAMES.getOrDefault(behind.group(1), behind.group(1));
    }
    Matcher before =
        BEFORE.matcher(text.substring(Math.max(0, span.start() - AROUND), span.start()));
    return before.find() ? before.group(1) : "";
  }

  /** "depth of shaft"; nobody is so deep or wide: then the side alone. */
  static String label(String side, String counts) {
    String[] words = counts.split(" ");
    String last = words[words.length - 1];
    if (side.isEmpty() || last.equals(side)) {
      return counts;
    }
    boolean body = side.equals("height") || side.equals("length");
    return !body && FigureKey.isPerson(last) ? side : side + " of " + counts;
  }

  /** Whether two figures may be of one side: one of them need not tell which. */
  static boolean mayBe(String one, String two) {
    return one.isEmpty() || two.isEmpty() || one.equals(two);
  }
}
