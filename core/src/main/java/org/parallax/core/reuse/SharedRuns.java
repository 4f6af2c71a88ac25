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
  private final Settings.Runs settings;
  private final List<Wording> one;
  private final List<Wording> two;
  private final Map<String, Place> places = new HashMap<>();

  /** Small words in common. */
  private int small;

  /** Where a row of words begins. */
  private record Place(Wording wording, int word) {}

  private SharedRuns(List<Wording> one, List<Wording> two, Settings.Runs settings) {
    this.settings = settings;
    this.one = one;
    this.two = two;
  }

  /** Returns the runs when they are too much of the shorter article for chance; else none. */
  static List<Tie> find(List<Wording> one, List<Wording> two, Settings.Runs settings) {
    SharedRuns runs = new SharedRuns(one, two, settings);
    List<Tie> ties = runs.ties();
    boolean tells =
        runs.small >= settings.words()
            && runs.small >= settings.share() * Math.min(words(one), words(two));
    return tells ? ties : List.of();
  }

  private static int words(List<Wording> wordings) {
    return wordings.stream().mapToInt(w -> w.own().size()).sum();
  }

  private List<Tie> ties() {
    for (Wording wording : one) {
      for (int word = 0; word + settings.row() <= wording.own().size(); word++) {
        places.putIfAbsent(row(wording, word), new Place(wording, word));
      }
    }
    SortedMap<String, Tie> longest = new TreeMap<>();
    for (Wording wording : two) {
      int word = 0;
      while (word + settings.row() <= wording.own().size()) {
        Place place = places.get(row(wording, word));
        if (place == null) {
          word++;
          continue;
        }
        Tie tie = tie(place, wording, word);
        String key = tie.one().sentence() + " " + tie.two().sentence();
        longest.merge(key, tie, (a, b) -> a.words() >= b.words() ? a : b);
        word += tie.words();
      }
    }
    return new ArrayList<>(longest.values());
  }

  private String row(Wording wording, int from) {
    StringBuilder row = new StringBuilder();
    for (int i = from; i < from + settings.row(); i++) {
      row.append(wording.own().get(i).stem()).append(' ');
    }
    return row.toString();
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
