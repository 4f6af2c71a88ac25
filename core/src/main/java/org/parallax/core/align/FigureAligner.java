package org.parallax.core.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Figure;
import org.parallax.model.Reading;
import org.parallax.model.Story;

/** Returns one row for each thing counted. Safe to share between threads. */
public final class FigureAligner {
  /** A small multiple: a crowd is put at 400 and 900, seldom at 400 and 4,000. */
  private static final double FAR = 4;

  private static final double NEAR = 1.5;
  private static final double MANY = 20;

  /** Makes it with the default settings. */
  public FigureAligner() {}

  /**
   * Returns one row for each thing counted, by first article, then place.
   *
   * <p>Figures stand in one row when they count the same in the same unit and place; values that
   * contradict each other only when their words say the same about what is counted. A figure that
   * stands alone is shown when it measures something or counts three or more.
   */
  public List<Story.FigureRow> align(Joined joined) {
    List<List<FigureEntry>> rows = new ArrayList<>();
    for (Reading reading : joined.readings()) {
      for (Figure figure : reading.figures()) {
        if (!figure.counts().isEmpty()) {
          place(FigureEntry.of(reading, figure), rows);
        }
      }
    }
    List<Story.FigureRow> shown = new ArrayList<>();
    for (List<FigureEntry> row : rows) {
      if (worthShowing(row)) {
        shown.add(row("figure-" + (shown.size() + 1), row));
      }
    }
    return shown;
  }

  private static void place(FigureEntry entry, List<List<FigureEntry>> rows) {
    if (entry.key().isVague()) {
      return;
    }
    List<FigureEntry> best = null;
    for (List<FigureEntry> row : rows) {
      if (row.stream().allMatch(other -> agrees(entry, other))) {
        best = row;
        break;
      }
      if (best == null && row.stream().allMatch(other -> contradicts(entry, other))) {
        best = row;
      }
    }
    if (best == null) {
      best = new ArrayList<>();
      rows.add(best);
    }
    best.add(entry);
  }

  /** Both can be said of one thing. */
  private static boolean agrees(FigureEntry one, FigureEntry two) {
    boolean overlap = one.range().common(two.range()) != null;
    boolean less = one.key().near(two.key());
    boolean sure = one.key().members() ? one.sameValue(two) : overlap;
    boolean people = one.key().samePeople(two.key()) && one.sameValue(two);
    return overlap && one.key().same(two.key()) || less && sure || people;
  }

  /** Both count the same, with any value; one article does not contradict itself. */
  private static boolean contradicts(FigureEntry one, FigureEntry two) {
    boolean consistent =
        !one.article().equals(two.article()) || one.range().common(two.range()) != null;
    return consistent && one.key().same(two.key()) && rivals(one, two);
  }

  /**
   * Whether two values are near enough to be rivals: words that say little ("companies") need
   * values that lie close, else they count different ones.
   */
  private static boolean rivals(FigureEntry one, FigureEntry two) {
    double first = one.figure().high().abs().doubleValue();
    double second = two.figure().high().abs().doubleValue();
    double small = Math.min(first, second);
    double large = Math.max(first, second);
    boolean telling = one.key().isTelling() && two.key().isTelling();
    return telling
        ? !one.key().unit().isEmpty() || small > 1 && large <= FAR * small
        : small >= MANY && large <= NEAR * small;
  }

  private static boolean worthShowing(List<FigureEntry> row) {
    FigureEntry first = row.getFirst();
    boolean several = row.stream().map(FigureEntry::article).distinct().count() > 1;
    if (several && first.figure().low().doubleValue() > 1) {
      return true;
    }
    boolean fate = !first.key().fate().isEmpty();
    return !first.key().unit().isEmpty() || fate || first.figure().low().doubleValue() >= 3;
  }

  private static Story.FigureRow row(String id, List<FigureEntry> row) {
    FigureRange common = common(row);
    boolean one = row.stream().map(FigureEntry::article).distinct().count() == 1;
    boolean same = row.stream().allMatch(entry -> entry.sameValue(row.getFirst()));
    Story.FigureRow.Verdict verdict =
        one && common != null
            ? Story.FigureRow.Verdict.SINGLE
            : same && common != null
                ? Story.FigureRow.Verdict.AGREE
                : common != null
                    ? Story.FigureRow.Verdict.COMPATIBLE
                    : otherDays(row)
                        ? Story.FigureRow.Verdict.NOT_COMPARABLE
                        : Story.FigureRow.Verdict.DIFFER;
    return new Story.FigureRow(
        id,
        row.getFirst().figure().counts(),
        row.stream()
            .map(entry -> entry.figure().place())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null),
        day(row),
        verdict,
        why(verdict, row, common),
        row.stream().map(FigureEntry::value).toList());
  }

  private static String why(
      Story.FigureRow.Verdict verdict, List<FigureEntry> row, @Nullable FigureRange common) {
    return switch (verdict) {
      case SINGLE -> FigureWords.single(row.getFirst());
      case AGREE -> FigureWords.agree(row);
      case COMPATIBLE -> common == null ? "" : FigureWords.compatible(row, common);
      case DIFFER -> FigureWords.differ(row);
      case NOT_COMPARABLE -> FigureWords.otherDays(row);
    };
  }

  private static @Nullable FigureRange common(List<FigureEntry> row) {
    FigureRange common = row.getFirst().range();
    for (FigureEntry entry : row) {
      common = common == null ? null : common.common(entry.range());
    }
    return common;
  }

  /** Whether the values that clash hold for days that differ. */
  private static boolean otherDays(List<FigureEntry> row) {
    for (FigureEntry one : row) {
      for (FigureEntry two : row) {
        String first = one.figure().asOf();
        boolean clash = one.range().common(two.range()) == null;
        if (clash
            && (first == null
                || first.equals(two.figure().asOf())
                || two.figure().asOf() == null)) {
          return false;
        }
      }
    }
    return true;
  }

  private static @Nullable String day(List<FigureEntry> row) {
    List<String> days =
        row.stream()
            .map(entry -> entry.figure().asOf())
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return days.size() == 1 ? days.getFirst() : null;
  }
}
