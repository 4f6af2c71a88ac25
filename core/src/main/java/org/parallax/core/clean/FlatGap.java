package org.parallax.core.clean;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Range;
import org.parallax.model.Removed.Reason;

/** Cuts a run of prose where furniture parts it and the two sides speak of different things. */
final class FlatGap {
  /** Lines of furniture in a row that part two texts. */
  private static final int WIDE = 8;

  /** Content words in common, as a share of the smaller side, below which it is another text. */
  private static final double COMMON = 0.25;

  /** Lines of furniture in a row after which a little prose about other things is no report. */
  private static final int NARROW = 3;

  /** As a share of the words before the gap. */
  private static final double LITTLE = 0.2;

  private static final double LITTLE_COMMON = 0.4;

  /** Words of prose that a report has before anything can follow it. */
  private static final int SHORTEST = 60;

  /** Words of prose after which what follows is never the report. */
  private static final int LONG = 120;

  private FlatGap() {}

  static Range trim(List<FlatLine> lines, List<@Nullable Reason> signs, Range run) {
    int gap = 0;
    int words = 0;
    if (run.length() > FlatSorter.LONGEST) {
      return run;
    }
    for (int i = run.start(); i < run.end(); i++) {
      FlatLine line = lines.get(i);
      boolean prose = signs.get(i) == null && line.isProse();
      if (prose && gap >= WIDE && words >= SHORTEST) {
        Range before = new Range(run.start(), i - gap);
        Range after = new Range(i, run.end());
        if (common(lines, before, after) < COMMON) {
          return words >= LONG || words >= wordsOf(lines, signs, after) / 3
              ? before
              : trim(lines, signs, after);
        }
      }
      if (prose
          && gap >= NARROW
          && words >= SHORTEST
          && isOther(lines, signs, run, i, gap, words)) {
        return new Range(run.start(), i - gap);
      }
      gap = prose || (signs.get(i) == null && line.ends()) ? 0 : gap + 1;
      words += prose ? line.wordCount() : 0;
    }
    return run;
  }

  /** Whether what follows a gap is little, and not about what stands before it. */
  private static boolean isOther(
      List<FlatLine> lines, List<@Nullable Reason> signs, Range run, int from, int gap, int words) {
    Range after = new Range(from, run.end());
    return wordsOf(lines, signs, after) <= LITTLE * words
        && common(lines, new Range(run.start(), from - gap), after) < LITTLE_COMMON;
  }

  private static int wordsOf(List<FlatLine> lines, List<@Nullable Reason> signs, Range range) {
    int words = 0;
    for (int i = range.start(); i < range.end(); i++) {
      words += signs.get(i) == null && lines.get(i).isProse() ? lines.get(i).wordCount() : 0;
    }
    return words;
  }

  private static double common(List<FlatLine> lines, Range before, Range after) {
    Set<String> left = FlatWords.stemsOf(lines.subList(before.start(), before.end()));
    Set<String> right = FlatWords.stemsOf(lines.subList(after.start(), after.end()));
    long both = left.stream().filter(right::contains).count();
    return (double) both / Math.max(1, Math.min(left.size(), right.size()));
  }
}
