package org.parallax.core.reuse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parallax.model.Story.Reuse.Kind;

/**
 * Rows of words that two articles have in common outside quotation marks, taken together: a short
 * run is chance, many are not (greedy string tiling, Wise 1993, with runs in place).
 */
final class SharedRuns {
  private final Rows one;
  private final Rows two;

  /** Small words in common. */
  private int small;

  /** Where a row of words begins. */
  private record Place(Wording wording, int word) {}

  /** The rows of words of a story's articles, numbered: each article's are found once. */
  static final class Numbered {
    private final List<List<Wording>> articles;
    private final int length;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Integer, Rows> known = new HashMap<>();

    /**
     * Makes it.
     *
     * @param articles the sentences of each
     * @param length words of a row
     */
    Numbered(List<List<Wording>> articles, int length) {
      this.articles = articles;
      this.length = length;
    }

    private Rows of(int article) {
      Rows rows = known.get(article);
      if (rows == null) {
        rows = rows(articles.get(article));
        known.put(article, rows);
      }
      return rows;
    }

    private Rows rows(List<Wording> wordings) {
      Map<Integer, Place> places = new HashMap<>();
      List<int[]> rows = new ArrayList<>();
      int words = 0;
      for (Wording wording : wordings) {
        int[] row = new int[Math.max(0, wording.own().size() - length + 1)];
        for (int word = 0; word < row.length; word++) {
          row[word] = numbers.computeIfAbsent(row(wording, word), r -> numbers.size());
          places.putIfAbsent(row[word], new Place(wording, word));
        }
        rows.add(row);
        words += wording.own().size();
      }
      return new Rows(wordings, rows, places, words);
    }

    private String row(Wording wording, int from) {
      StringBuilder row = new StringBuilder();
      for (int i = from; i < from + length; i++) {
        row.append(wording.own().get(i).stem()).append(' ');
      }
      return row.toString();
    }
  }

  /**
   * The rows of an article.
   *
   * @param wordings its sentences
   * @param rows numbers of the rows of each
   * @param places where each row first stands
   * @param words its words outside quotations
   */
  private record Rows(
      List<Wording> wordings, List<int[]> rows, Map<Integer, Place> places, int words) {}

  private SharedRuns(Rows one, Rows two) {
    this.one = one;
    this.two = two;
  }

  /** Returns the runs when they are too much of the shorter article for chance; else none. */
  static List<Tie> find(Numbered numbered, Tie.ArticlePair pair, Settings.Runs settings) {
    SharedRuns runs = new SharedRuns(numbered.of(pair.one()), numbered.of(pair.two()));
    List<Tie> ties = runs.ties();
    boolean tells =
        runs.small >= settings.words()
            && runs.small >= settings.share() * Math.min(runs.one.words(), runs.two.words());
    return tells ? ties : List.of();
  }

  private List<Tie> ties() {
    SortedMap<String, Tie> longest = new TreeMap<>();
    for (int i = 0; i < two.rows().size(); i++) {
      int[] rows = two.rows().get(i);
      int word = 0;
      while (word < rows.length) {
        Place place = one.places().get(rows[word]);
        if (place == null) {
          word++;
          continue;
        }
        Tie tie = tie(place, two.wordings().get(i), word);
        String key = tie.one().sentence() + " " + tie.two().sentence();
        longest.merge(key, tie, (a, b) -> a.words() >= b.words() ? a : b);
        word += tie.words();
      }
    }
    return new ArrayList<>(longest.values());
  }

  private Tie tie(Place place, Wording other, int word) {
    List<Wording.Item> a = place.wording().own();
    List<Wording.Item> b = other.own();
    int length = 0;
    while (place.word() + length < a.size()
        && word + length < b.size()
        && a.get(place.word() + length).stem().equals(b.get(word + length).stem())) {
      small += b.get(word + length).name() ? 0 : 1;
      length++;
    }
    return new Tie(
        place.wording(),
        other,
        a.get(place.word()).start(),
        a.get(place.word() + length - 1).end(),
        b.get(word).start(),
        b.get(word + length - 1).end(),
        Kind.EDITED,
        length,
        Tie.Strength.STRONG);
  }
}
