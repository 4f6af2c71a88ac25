package org.parallax.core.align;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.parallax.model.Figure;
import org.parallax.model.Span;

/**
 * The numbers by which a story is told: those that headlines or openings of several articles give.
 * Whoever gives such a number again, under whatever noun, means the same: "a $5 billion hit", "$5
 * billion off its profit". Not safe to share between threads.
 */
final class StoryNumbers {
  /** The least number of people or things that nobody gives twice by chance. */
  private static final BigDecimal COUNT = BigDecimal.TEN;

  private final List<FigureEntry> all;
  private final Map<Span, Integer> numbers = new HashMap<>();

  /**
   * Takes the figures of a story.
   *
   * @param all in its order
   */
  StoryNumbers(List<FigureEntry> all) {
    this.all = all;
    all.forEach(entry -> numbers.put(entry.figure().span(), numbers.size()));
  }

  /** Brings what gives such a number into one row; rows that are at odds stay as they are. */
  void join(List<List<FigureEntry>> rows) {
    SortedMap<String, List<FigureEntry>> byNumber = new TreeMap<>();
    for (FigureEntry entry : all) {
      if (isTelling(entry)) {
        byNumber.computeIfAbsent(name(entry), k -> new ArrayList<>()).add(entry);
      }
    }
    for (List<FigureEntry> same : byNumber.values()) {
      Leads leads = Leads.of(same);
      if (leads.articles() >= 2) {
        join(rows, same.stream().filter(leads::haveAlso).toList());
      }
    }
    rows.sort(Comparator.comparing(row -> numbers.get(row.getFirst().figure().span())));
  }

  private static boolean isTelling(FigureEntry entry) {
    BigDecimal low = entry.figure().low();
    boolean one = low.compareTo(entry.figure().high()) == 0;
    boolean count = entry.figure().unitText() == null && low.compareTo(COUNT) >= 0;
    return one && (entry.isLargeSum() || count);
  }

  private static String name(FigureEntry entry) {
    String fate = entry.isMoney() ? "" : entry.key().fate();
    BigDecimal low = entry.figure().low().stripTrailingZeros();
    return entry.figure().unit() + " " + low.toPlainString() + " " + fate;
  }

  /**
   * What the headlines and openings say that give a number.
   *
   * @param articles how many give it there
   * @param heads meanings of what they count
   * @param people whether one of them counts people
   * @param atMost whether one of them gives it as the most
   * @param atLeast whether one of them gives it as the least
   */
  private record Leads(
      int articles, Set<String> heads, boolean people, boolean atMost, boolean atLeast) {
    static Leads of(List<FigureEntry> same) {
      Set<String> articles = new HashSet<>();
      Set<String> heads = new HashSet<>();
      boolean people = false;
      boolean atMost = false;
      boolean atLeast = false;
      for (FigureEntry entry : same) {
        if (entry.isLead()) {
          articles.add(entry.article());
          entry.key().heads().forEach(head -> heads.add(Meanings.of(head)));
          people |= entry.key().isOfPeople();
          atMost |= entry.figure().qualifier() == Figure.Qualifier.AT_MOST;
          atLeast |= entry.figure().qualifier() == Figure.Qualifier.AT_LEAST;
        }
      }
      return new Leads(articles.size(), heads, people, atMost, atLeast);
    }

    /**
     * Whether a number is of the kind of thing that they give it for. "Under 200 are held", "more
     * than 200 were taken" are two numbers.
     */
    boolean haveAlso(FigureEntry entry) {
      Figure.Qualifier hedge = entry.figure().qualifier();
      boolean opposed =
          (hedge == Figure.Qualifier.AT_MOST && atLeast)
              || (hedge == Figure.Qualifier.AT_LEAST && atMost);
      FigureKey key = entry.key();
      boolean kind =
          key.heads().stream().anyMatch(head -> heads.contains(Meanings.of(head)))
              || (people && key.isOfPeople());
      return !opposed && (entry.isMoney() || key.isVague() || kind);
    }
  }

  private static void join(List<List<FigureEntry>> rows, List<FigureEntry> same) {
    Set<Span> places = new HashSet<>();
    same.forEach(entry -> places.add(entry.figure().span()));
    Predicate<FigureEntry> isSame = entry -> places.contains(entry.figure().span());
    List<List<FigureEntry>> holders =
        rows.stream().filter(row -> row.stream().anyMatch(isSame)).toList();
    boolean atOdds =
        holders.stream()
            .anyMatch(row ->
                row.stream()
                    .anyMatch(one -> row.stream().anyMatch(o -> !one.range().agrees(o.range()))));
    if (atOdds || holders.isEmpty()) {
      return;
    }
    rows.forEach(row -> row.removeIf(isSame));
    rows.removeIf(List::isEmpty);
    rows.add(new ArrayList<>(same));
  }
}
