package org.parallax.core.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parallax.core.text.Words;

/**
 * Finds pull quotes and highlights of a page that repeat, word for word, what stands in a longer
 * paragraph of the report, and sentences that stand there twice. Headings that echo the text stay.
 *
 * <p>Paragraphs are compared only where eight words in a row agree: linear but for repeated texts.
 * Safe to share between threads.
 */
final class InnerRepeats {
  /** Shorter paragraphs may well be said twice. */
  private static final int SHORTEST = 8;

  /** More paragraphs than any report has. */
  private static final int MOST = 3_000;

  private final List<PageBlock> blocks;
  private final List<List<String>> words;
  private final SortedMap<String, List<Integer>> holders = new TreeMap<>();
  private final Set<Integer> repeats = new TreeSet<>();

  private InnerRepeats(List<PageBlock> blocks) {
    this.blocks = blocks;
    this.words = blocks.stream().map(b -> Words.keys(b.words())).toList();
  }

  /** Returns the indices of the blocks that say nothing that the others do not. */
  static Set<Integer> of(List<PageBlock> blocks) {
    return blocks.size() > MOST ? Set.of() : new InnerRepeats(blocks).find();
  }

  private Set<Integer> find() {
    for (int i = 0; i < words.size(); i++) {
      List<String> mine = words.get(i);
      for (int w = 0; w + SHORTEST <= mine.size(); w++) {
        List<Integer> at =
            holders.computeIfAbsent(
                String.join(" ", mine.subList(w, w + SHORTEST)), k -> new ArrayList<>(1));
        if (at.isEmpty() || at.getLast() != i) {
          at.add(i);
        }
      }
    }
    Set<Integer> indices = new TreeSet<>();
    for (int i = 0; i < words.size(); i++) {
      boolean may = words.get(i).size() >= SHORTEST && blocks.get(i).heading() == 0;
      if (may && blocks.get(i).ended() && repeats(i)) {
        repeats.add(i);
        indices.add(blocks.get(i).index());
      }
    }
    return indices;
  }

  private boolean repeats(int i) {
    List<String> mine = words.get(i);
    String phrase = " " + String.join(" ", mine) + " ";
    for (int other : holders.getOrDefault(String.join(" ", mine.subList(0, SHORTEST)), List.of())) {
      List<String> theirs = words.get(other);
      boolean longer = theirs.size() > mine.size() || (theirs.size() == mine.size() && other < i);
      if (other != i
          && longer
          && !repeats.contains(other)
          && (" " + String.join(" ", theirs) + " ").contains(phrase)) {
        return true;
      }
    }
    return false;
  }
}
