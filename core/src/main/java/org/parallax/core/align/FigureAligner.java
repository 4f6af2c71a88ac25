package org.parallax.core.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Reading;
import org.parallax.model.Story;

/** Returns one row for each thing counted. Safe to share between threads. */
public final class FigureAligner {
  /** A small multiple: a crowd is put at 400 and 900, seldom at 400 and 4,000. */
  static final double FAR = 4;

  /** Tolls of one event that are further apart are of two. */
  private static final double NEAR_TOLL = 2;

  /** Institutes measure one earthquake no further apart, in magnitudes. */
  private static final double NEAR_MAGNITUDE = 0.7;

  private static final double NEAR = 1.5;
  private static final double MANY = 20;

  /** The least worth a row: "two crews". */
  static final double FEW = 3;

  /** The least worth a row of its own when nothing tells which are meant: "three villages". */
  private static final double DULL = 10;

  /** Makes it with the default settings. */
  public FigureAligner() {}

  /**
   * Returns one row for each thing counted, by first article, then place.
   *
   * <p>Figures stand in one row when they count the same in the same unit and place; values that
   * contradict each other only when their words say the same about what is counted. A figure that
   * stands alone is shown when it measures something or counts three or more. Articles whose words
   * come from one origin agree with nobody: theirs is a figure of one source.
   *
   * @param eventDay ISO day of the event; null when not told
   */
  public List<Story.FigureRow> align(Joined joined, @Nullable String eventDay) {
    List<List<FigureEntry>> rows = new ArrayList<>();
    Set<String> home = HomePlaces.of(joined);
    List<FigureEntry> all = new ArrayList<>();
    for (Reading reading : joined.readings()) {
      if (!garbled(reading)) {
        all.addAll(entries(reading, eventDay));
      }
    }
    all.stream()
        .filter(entry -> !entry.key().heads().isEmpty())
        .forEach(entry -> place(entry, rows, home));
    new FigureRivals(joined.readings(), all, home).join(rows);
    new StoryNumbers(all).join(rows);
    StoryAges.join(rows);
    for (Reading reading : joined.readings()) {
      if (garbled(reading)) {
        entries(reading, eventDay).stream()
            .filter(entry -> !entry.key().heads().isEmpty())
            .forEach(entry -> confirm(entry, rows));
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

  private static List<FigureEntry> entries(Reading reading, @Nullable String eventDay) {
    List<FigureEntry> all =
        reading.figures().stream()
            .map(figure -> FigureContext.resolved(reading, figure))
            .map(figure -> FigureEntry.of(reading, figure, eventDay))
            .toList();
    return all.stream().map(entry -> entry.hedged(all)).toList();
  }

  /** What a machine may have altered stands beside the same value of another, never alone. */
  private static void confirm(FigureEntry entry, List<List<FigureEntry>> rows) {
    rows.stream()
        .filter(row -> !entry.key().isVague())
        .filter(row -> row.stream().allMatch(o -> agrees(entry, o) && entry.sameValue(o)))
        .findFirst()
        .ifPresent(row -> row.add(entry));
  }

  private static boolean garbled(Reading reading) {
    return !reading.article().corroborates();
  }

  private static void place(FigureEntry entry, List<List<FigureEntry>> rows, Set<String> home) {
    if (entry.key().isVague()) {
      return;
    }
    List<FigureEntry> best = null;
    for (List<FigureEntry> row : rows) {
      if (row.stream().allMatch(other -> agrees(entry, other) && oneEvent(entry, other, home))) {
        best = row;
        break;
      }
      if (best == null && row.stream().allMatch(other -> belongs(entry, other, home))) {
        best = row;
      }
    }
    if (best == null) {
      best = new ArrayList<>();
      rows.add(best);
    }
    best.add(entry);
  }

  /** Counts the same, whether the values can both hold or not. */
  private static boolean belongs(FigureEntry one, FigureEntry two, Set<String> home) {
    return contradicts(one, two, home) || (agrees(one, two) && oneEvent(one, two, home));
  }

  /** A toll of another event stands beside this one's only when it is the same value. */
  private static boolean oneEvent(FigureEntry one, FigureEntry two, Set<String> home) {
    return one.sameValue(two)
        || one.key().fate().isEmpty()
        || one.setting().sameEvent(two.setting(), home);
  }

  /** Both can be said of one thing. */
  private static boolean agrees(FigureEntry one, FigureEntry two) {
    boolean overlap = one.agrees(two);
    boolean less = one.key().near(two.key());
    boolean sure = one.key().members() ? one.sameValue(two) : overlap;
    boolean people = one.key().samePeople(two.key()) && one.sameValue(two);
    boolean scene =
        one.key().sameScene(two.key())
            && (one.key().scene().mayOverlap() ? overlap : one.sameValue(two));
    boolean union = one.key().members() && overlap && large(one) && one.key().sharesBody(two.key());
    boolean toll = overlap && one.key().sameToll(two.key()) && oneToll(one, two);
    boolean bare = !one.key().isTelling() && one.figure().low().doubleValue() < DULL;
    return (!bare && ((overlap && one.key().same(two.key())) || (less && sure)))
        || people
        || scene
        || union
        || toll;
  }

  /** Whether two values are near enough to be of one toll, which grows. */
  private static boolean oneToll(FigureEntry one, FigureEntry two) {
    double first = one.figure().low().doubleValue();
    double second = two.figure().low().doubleValue();
    return Math.max(first, second) <= FAR * Math.min(first, second);
  }

  private static boolean large(FigureEntry entry) {
    return entry.figure().low().doubleValue() >= MANY;
  }

  /**
   * Both count the same, with any value; one article does not contradict itself, though those who
   * speak in it may contradict each other.
   */
  private static boolean contradicts(FigureEntry one, FigureEntry two, Set<String> home) {
    boolean consistent =
        !one.article().equals(two.article())
            || one.range().agrees(two.range())
            || one.saidByAnother(two);
    boolean scene = one.key().sameScene(two.key()) && one.key().scene().mayDiffer();
    boolean given = one.setting().given() && two.setting().given();
    boolean known = scene || given || one.key().isMagnitude() || !one.key().fate().isEmpty();
    return consistent
        && !one.key().isOfTown()
        && (scene || one.key().same(two.key()))
        && rivals(one, two)
        && !one.isOutgrown(two)
        && one.setting().mayClash(two.setting(), known, one.key().isMagnitude() ? null : home);
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
    if (one.key().isMagnitude()) {
      return large - small <= NEAR_MAGNITUDE;
    }
    if (one.key().isTally() && !telling) {
      return false;
    }
    return telling
        ? large <= (one.key().fate().isEmpty() ? FAR : NEAR_TOLL) * small
            && (small > 1 || !one.key().unit().isEmpty())
        : small >= MANY && large <= NEAR * small;
  }

  private static boolean worthShowing(List<FigureEntry> row) {
    if (row.stream().noneMatch(entry -> FigureKey.tells(entry.figure().counts()))) {
      return false;
    }
    FigureEntry first = row.getFirst();
    boolean several = row.stream().map(FigureEntry::article).distinct().count() > 1;
    double value = first.figure().low().doubleValue();
    if (several && value >= FEW) {
      return true;
    }
    boolean fate = !first.key().fate().isEmpty();
    boolean telling = first.key().isTelling() || first.partOfKnown();
    return !first.key().unit().isEmpty() || fate || value >= (telling ? FEW : DULL);
  }

  private static Story.FigureRow row(String id, List<FigureEntry> row) {
    boolean common = holdTogether(row);
    boolean article = row.stream().map(FigureEntry::article).distinct().count() == 1;
    boolean origin = row.stream().map(FigureEntry::origin).distinct().count() == 1;
    boolean same = row.stream().allMatch(entry -> entry.sameValue(row.getFirst()));
    Story.FigureRow.Verdict verdict =
        common && (article || (origin && same))
            ? Story.FigureRow.Verdict.SINGLE
            : same && common
                ? Story.FigureRow.Verdict.AGREE
                : common
                    ? Story.FigureRow.Verdict.COMPATIBLE
                    : otherDays(row)
                        ? Story.FigureRow.Verdict.NOT_COMPARABLE
                        : Story.FigureRow.Verdict.DIFFER;
    return new Story.FigureRow(
        id,
        label(row),
        row.stream()
            .map(entry -> entry.figure().place())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null),
        day(row),
        verdict,
        why(verdict, row),
        row.stream().map(FigureEntry::value).toList());
  }

  /** What the row counts, in the words that tell most: "injured men" before "colleagues". */
  private static String label(List<FigureEntry> row) {
    FigureKey key = row.getFirst().key();
    String first =
        row.stream()
            .map(entry -> entry.figure().counts())
            .filter(FigureKey::tells)
            .findFirst()
            .orElse("");
    boolean toll = row.stream().map(entry -> entry.key().heads()).distinct().count() > 1;
    if (!key.fate().isEmpty() && toll) {
      return FigureKey.tollOf(key.fate());
    }
    if (key.fate().isEmpty() && key.scene() == FigureScene.NONE) {
      return FigureSide.label(key.side(), first);
    }
    List<String> all = row.stream().map(entry -> entry.figure().counts()).toList();
    String telling =
        all.stream().filter(words -> !words.equals("people")).findFirst().orElse(first);
    return all.stream().filter(words -> words.contains(" ")).findFirst().orElse(telling);
  }

  private static String why(Story.FigureRow.Verdict verdict, List<FigureEntry> row) {
    return switch (verdict) {
      case SINGLE -> FigureWords.single(row);
      case AGREE -> FigureWords.agree(row);
      case COMPATIBLE -> FigureWords.compatible(row);
      case DIFFER -> FigureWords.differ(row);
      case NOT_COMPARABLE -> FigureWords.otherDays(row);
    };
  }

  private static boolean holdTogether(List<FigureEntry> row) {
    return row.stream()
        .allMatch(one -> row.stream().allMatch(two -> one.range().agrees(two.range())));
  }

  /** Whether the values that clash hold for days that differ. */
  private static boolean otherDays(List<FigureEntry> row) {
    for (FigureEntry one : row) {
      for (FigureEntry two : row) {
        String first = one.day();
        boolean clash = !one.range().agrees(two.range());
        if (clash && (first == null || first.equals(two.day()) || two.day() == null)) {
          return false;
        }
      }
    }
    return true;
  }

  /** The day for which all values of a row are told; null when one tells none, or another. */
  private static @Nullable String day(List<FigureEntry> row) {
    List<String> days =
        row.stream()
            .map(entry -> entry.figure().asOf())
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    boolean all = row.stream().allMatch(entry -> entry.figure().asOf() != null);
    return all && days.size() == 1 ? days.getFirst() : null;
  }
}
