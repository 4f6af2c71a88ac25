package org.parallax.core.align;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parallax.model.Figure;
import org.parallax.model.Span;

/**
 * The numbers by which a story is told: those that headlines or openings of several articles give.
 * Whoever gives such a number again, under whatever noun, means the same: "a $5 billion hit", "$5
 * billion off its profit". Not safe to share between threads.
 */
final class StoryNumbers {
  /** The least sum of money that nobody gives twice by chance. */
  private static final BigDecimal SUM = BigDecimal.valueOf(1_000_000);

  /** The same for a number of people or things. */
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
      List<FigureEntry> leads = same.stream().filter(FigureEntry::isLead).toList();
      if (leads.stream().map(FigureEntry::article).distinct().count() >= 2) {
        join(rows, same.stream().filter(entry -> belongs(entry, leads)).toList());
      }
    }
    rows.sort(Comparator.comparing(row -> numbers.get(row.getFirst().figure().span())));
  }

  private static boolean isTelling(FigureEntry entry) {
    BigDecimal low = entry.figure().low();
    boolean one = low.compareTo(entry.figure().high()) == 0;
    boolean sum = entry.isMoney() && low.compareTo(SUM) >= 0;
    boolean count = entry.figure().unitText() == null && low.compareTo(COUNT) >= 0;
    return one && (sum || count);
  }

  private static String name(FigureEntry entry) {
    String fate = entry.isMoney() ? "" : entry.key().fate();
    BigDecimal low = entry.figure().low().stripTrailingZeros();
    return entry.figure().unit() + " " + low.toPlainString() + " " + fate;
  }

  /** Whether a number is of the kind of thing that the openings give it for. */
  private static boolean belongs(FigureEntry entry, List<FigureEntry> leads) {
    Figure.Qualifier hedge = entry.figure().qualifier();
    boolean opposed = leads.stream().anyMatch(lead -> isOpposed(hedge, lead.figure().qualifier()));
    if (opposed) {
      return false;
    }
    return entry.isMoney()
        || entry.key().isVague()
        || leads.stream().anyMatch(lead -> entry.key().sharesHead(lead.key()));
  }

  /** "Under 200 are held", "more than 200 were taken": two numbers. */
  private static boolean isOpposed(Figure.Qualifier one, Figure.Qualifier two) {
    return (one == Figure.Qualifier.AT_MOST && two == Figure.Qualifier.AT_LEAST)
        || (one == Figure.Qualifier.AT_LEAST && two == Figure.Qualifier.AT_MOST);
  }

  private static void join(List<List<FigureEntry>> rows, List<FigureEntry> same) {
    List<List<FigureEntry>> holders =
        rows.stream().filter(row -> row.stream().anyMatch(same::contains)).toList();
    boolean atOdds =
        holders.stream()
            .anyMatch(row ->
                row.stream()
                    .anyMatch(one -> row.stream().anyMatch(o -> !one.range().agrees(o.range()))));
    if (atOdds || holders.isEmpty()) {
      return;
    }
    rows.forEach(row -> row.removeIf(same::contains));
    rows.removeIf(List::isEmpty);
    rows.add(new ArrayList<>(same));
  }
}
