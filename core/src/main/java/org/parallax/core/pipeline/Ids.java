package org.parallax.core.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parallax.model.Dropped;

/**
 * Gives every capture an id of its own: the same id with the same content is kept once, with other
 * content under {@code id~2}.
 */
final class Ids {
  /** Those that were given an id before come first: they keep it. */
  private static final Comparator<Taken> BY_CONTENT =
      Comparator.comparingInt(Taken::round)
          .thenComparing(Taken::sha256)
          .thenComparing(Taken::path)
          .thenComparingInt(Taken::lineOrZero);

  /**
   * What is left, and what was dropped.
   *
   * @param captures by the id that each has from now on
   * @param dropped duplicates
   */
  record Settled(SortedMap<String, Taken> captures, List<Dropped> dropped) {}

  private Ids() {}

  static Settled settle(List<Taken> captures) {
    Map<String, List<Taken>> byId = new TreeMap<>();
    for (Taken capture : captures) {
      byId.computeIfAbsent(capture.id(), id -> new ArrayList<>()).add(capture);
    }
    SortedSet<String> given = new TreeSet<>();
    captures.stream().map(Taken::given).filter(id -> id != null).forEach(given::add);
    SortedMap<String, Taken> kept = new TreeMap<>();
    List<Dropped> dropped = new ArrayList<>();
    for (Map.Entry<String, List<Taken>> entry : byId.entrySet()) {
      List<Taken> same = entry.getValue();
      same.sort(BY_CONTENT);
      String last = null;
      Taken first = same.get(0);
      int number = 0;
      for (Taken capture : same) {
        if (capture.sha256().equals(last)) {
          dropped.add(duplicate(capture, first));
          continue;
        }
        last = capture.sha256();
        first = capture;
        number++;
        String before = capture.given();
        String own = entry.getKey();
        boolean mine = before != null && !kept.containsKey(before);
        if (mine) {
          kept.put(before, capture);
        } else if (kept.containsKey(own) || given.contains(own)) {
          kept.put(free(own, Math.max(2, number), byId, kept, given), capture);
        } else {
          kept.put(own, capture);
        }
      }
    }
    return new Settled(kept, dropped);
  }

  private static String free(
      String id,
      int number,
      Map<String, List<Taken>> taken,
      Map<String, Taken> kept,
      Set<String> given) {
    String candidate = id + "~" + number;
    return taken.containsKey(candidate) || kept.containsKey(candidate) || given.contains(candidate)
        ? free(candidate, 2, taken, kept, given)
        : candidate;
  }

  private static Dropped duplicate(Taken capture, Taken kept) {
    return capture.dropped(Dropped.Code.DUPLICATE, "same id and same content as " + kept.where());
  }
}
