package org.parallax.core.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.parallax.model.Reading;
import org.parallax.model.Span;

/**
 * Joins rows of figures that tell of one thing in other words: what the words around them make a
 * pair, when nothing they say keeps them apart. Not safe to share between threads.
 */
final class FigureRivals {
  /** Likeness from which figures of two articles are of one thing. */
  private static final double ALIKE = 0.25;

  /** The same for one large amount of money: nobody gives it twice by chance. */
  private static final double ALIKE_MONEY = 0.12;

  /** The same for those that are further apart than {@link #NEARBY}. */
  private static final double SURELY_ALIKE = 0.42;

  /** Rivals of one thing are mostly no further apart. */
  private static final double NEARBY = 2;

  /**
   * Shares and money, which need no code (marks): few things of a story have the same head and are
   * given in them.
   */
  private static final Pattern SHARED_UNIT = Pattern.compile("%|[A-Z]{3}");

  private static final double HEAD = 2;
  private static final double UNIT = 0.6;
  private static final double ABOUT = 1.5;

  private final List<FigureEntry> all;
  private final Set<String> home;
  private final List<WordsAround.Pair> pairs;

  /** The pairs of each entry. */
  private final SortedMap<Integer, List<Integer>> partners = new TreeMap<>();

  private final SortedMap<Span, Integer> numbers = new TreeMap<>();
  private final SortedMap<String, List<FigureEntry>> byArticle = new TreeMap<>();

  /**
   * Finds the pairs.
   *
   * @param all figures of a story, in its order
   * @param home entities of the places where the story's event is
   */
  FigureRivals(List<Reading> readings, List<FigureEntry> all, Set<String> home) {
    this.all = all;
    this.home = home;
    WordsAround around = new WordsAround(readings);
    List<WordsAround.Place> places = new ArrayList<>();
    for (FigureEntry entry : all) {
      numbers.put(entry.figure().span(), places.size());
      byArticle.computeIfAbsent(entry.article(), id -> new ArrayList<>()).add(entry);
      places.add(
          new WordsAround.Place(
              places.size(),
              entry.article(),
              around.words(entry.reading(), entry.figure().span(), own(entry))));
    }
    pairs =
        around.pairs(
            places, (one, two) -> all.get(one.key()).isLike(all.get(two.key())), ALIKE_MONEY);
    for (WordsAround.Pair pair : pairs) {
      if (pair.likeness() < ALIKE) {
        continue;
      }
      partners.computeIfAbsent(pair.one(), k -> new ArrayList<>()).add(pair.two());
      partners.computeIfAbsent(pair.two(), k -> new ArrayList<>()).add(pair.one());
    }
  }

  private static SortedMap<String, Double> own(FigureEntry entry) {
    SortedMap<String, Double> own = new TreeMap<>();
    entry.key().about().forEach(word -> own.put(Meanings.of(word), ABOUT));
    entry.key().heads().forEach(head -> own.put(Meanings.of(head), HEAD));
    if (!entry.key().fate().isEmpty()) {
      own.put("~" + entry.key().fate(), HEAD);
    }
    String unit = entry.figure().unit();
    boolean plain =
        unit == null ? entry.figure().unitText() != null : SHARED_UNIT.matcher(unit).matches();
    if (plain) {
      own.put("~" + entry.key().unit(), UNIT);
    }
    return own;
  }

  /** Joins the rows, each in story order, and sorts them by their first figures. */
  void join(List<List<FigureEntry>> rows) {
    List<SortedSet<Integer>> rowOf = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      rowOf.add(new TreeSet<>(Set.of(i)));
    }
    SortedSet<Integer> shown = new TreeSet<>();
    for (List<FigureEntry> row : rows) {
      SortedSet<Integer> own = new TreeSet<>();
      row.forEach(entry -> own.add(number(entry)));
      own.forEach(i -> rowOf.set(i, own));
      shown.addAll(own);
    }
    for (WordsAround.Pair pair : pairs) {
      FigureEntry first = all.get(pair.one());
      FigureEntry second = all.get(pair.two());
      SortedSet<Integer> one = rowOf.get(pair.one());
      SortedSet<Integer> two = rowOf.get(pair.two());
      if (areOfOneThing(first, second, pair.likeness())
          && !isOfAnother(first, second)
          && !one.contains(pair.two())
          && one.stream()
              .allMatch(
                  a -> two.stream().allMatch(b -> mayStandTogether(all.get(a), all.get(b))))) {
        SortedSet<Integer> both = new TreeSet<>(one);
        both.addAll(two);
        both.forEach(i -> rowOf.set(i, both));
        shown.addAll(both);
      }
    }
    rows.clear();
    for (int i : shown) {
      if (rowOf.get(i).first() == i) {
        rows.add(new ArrayList<>(rowOf.get(i).stream().map(all::get).toList()));
      }
    }
  }

  private int number(FigureEntry entry) {
    return Objects.requireNonNull(numbers.get(entry.figure().span()), "one of all");
  }

  /** Whether two figures that the words around them make a pair tell of one thing. */
  private boolean areOfOneThing(FigureEntry one, FigureEntry two, double likeness) {
    FigureKey first = one.key();
    FigureKey second = two.key();
    boolean counts = first.unit().isEmpty();
    boolean tally = first.isTally() || second.isTally();
    boolean things =
        !counts || (first.sharesHead(second) && first.fate().equals(second.fate()) && !tally);
    double small = Math.min(one.figure().high().doubleValue(), two.figure().high().doubleValue());
    double large = Math.max(one.figure().high().doubleValue(), two.figure().high().doubleValue());
    double apart = likeness >= SURELY_ALIKE ? FigureAligner.FAR : NEARBY;
    boolean near =
        one.agrees(two)
            ? large <= FigureAligner.FAR * small || one.sameValue(two)
            : small > 1 && large <= apart * small;
    boolean others =
        !one.sameValue(two)
            && first.sharesHead(second)
            && !first.about().isEmpty()
            && !second.about().isEmpty()
            && first.about().stream().noneMatch(second.about()::contains);
    boolean money = one.sameValue(two) && one.isLargeSum();
    return (money || likeness >= ALIKE)
        && things
        && near
        && !others // "Net profit", "operating profit".
        && (!counts || small >= FigureAligner.FEW)
        && !one.partOfKnown()
        && !two.partOfKnown()
        && (one.sameValue(two) ? one.setting().sameEvent(two.setting(), home) : mayClash(one, two));
  }

  /** Whether values that cannot both hold are at odds: not how long something takes, or how old. */
  private boolean mayClash(FigureEntry one, FigureEntry two) {
    return !one.key().isOfTown()
        && !one.lasts()
        && !two.lasts()
        && one.setting().mayClash(two.setting(), true, home)
        && !one.isOutgrown(two);
  }

  /**
   * Whether the article of one of a pair gives elsewhere what a third says of the other: then that
   * is what it tells of the thing.
   */
  private boolean isOfAnother(FigureEntry one, FigureEntry two) {
    return !one.sameValue(two) && (knows(one, two) || knows(two, one));
  }

  private boolean knows(FigureEntry own, FigureEntry other) {
    List<FigureEntry> said =
        byArticle.getOrDefault(own.article(), List.of()).stream()
            .filter(e -> !e.isSameFigure(own) && e.sameUnit(own))
            .toList();
    if (said.stream()
        .anyMatch(e -> e.sameValue(other) && e.key().fate().equals(other.key().fate()))) {
      return true;
    }
    return partners.getOrDefault(number(other), List.of()).stream()
        .map(all::get)
        .filter(third -> !third.sameValue(own))
        .anyMatch(third -> said.stream().anyMatch(e -> e.sameValue(third)));
  }

  private boolean mayStandTogether(FigureEntry one, FigureEntry two) {
    boolean parted = !one.article().equals(two.article()) || one.saidByAnother(two);
    return one.agrees(two) || (parted && mayClash(one, two));
  }
}
