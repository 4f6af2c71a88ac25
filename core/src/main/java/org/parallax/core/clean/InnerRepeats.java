package org.parallax.core.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** 31 to the power of that. */
  private static final int GONE = (int) (31L * 31 * 31 * 31 * 31 * 31 * 31 * 31);

  /** More paragraphs than any report has. */
  private static final int MOST = 3_000;

  private static final int[] NONE = {};

  private final List<PageBlock> blocks;

  /** The codes of the words of each block. */
  private final int[][] words;

  /** By the code of the first words of a paragraph: those that hold words of that code. */
  private final Map<Integer, List<Integer>> holders = new HashMap<>();

  private final Set<Integer> repeats = new TreeSet<>();

  private InnerRepeats(List<PageBlock> blocks) {
    this.blocks = blocks;
    this.words =
        blocks.stream()
            .map(b -> b.words().length() < 2 * SHORTEST - 1 ? NONE : Words.codes(b.words()))
            .toArray(int[][]::new);
  }

  /** Returns the indices of the blocks that say nothing that the others do not. */
  static Set<Integer> of(List<PageBlock> blocks) {
    return blocks.size() > MOST ? Set.of() : new InnerRepeats(blocks).find();
  }

  private Set<Integer> find() {
    int[][] codes = new int[words.length][];
    for (int i = 0; i < words.length; i++) {
      codes[i] = codes(words[i]);
      if (may(i)) {
        holders.put(codes[i][0], new ArrayList<>(1));
      }
    }
    for (int i = 0; i < codes.length && !holders.isEmpty(); i++) {
      for (int code : codes[i]) {
        List<Integer> at = holders.get(code);
        if (at != null && (at.isEmpty() || at.getLast() != i)) {
          at.add(i);
        }
      }
    }
    Set<Integer> indices = new TreeSet<>();
    for (int i = 0; i < codes.length; i++) {
      if (may(i) && repeats(i, codes[i][0])) {
        repeats.add(i);
        indices.add(blocks.get(i).index());
      }
    }
    return indices;
  }

  private boolean may(int i) {
    PageBlock block = blocks.get(i);
    return words[i].length >= SHORTEST && block.heading() == 0 && block.ended();
  }

  /**
   * Returns for each word but the last few a number that is the same where the same words follow in
   * a row, and seldom where others do.
   */
  private static int[] codes(int[] words) {
    int[] codes = new int[Math.max(0, words.length - SHORTEST + 1)];
    int code = 0;
    for (int w = 0; w < words.length; w++) {
      int gone = w < SHORTEST ? 0 : words[w - SHORTEST] * GONE;
      code = 31 * code + words[w] - gone;
      if (w + 1 >= SHORTEST) {
        codes[w + 1 - SHORTEST] = code;
      }
    }
    return codes;
  }

  private boolean repeats(int i, int code) {
    String phrase = null;
    for (int other : holders.getOrDefault(code, List.of())) {
      int more = words[other].length - words[i].length;
      boolean longer = more > 0 || (more == 0 && other < i);
      if (other != i && longer && !repeats.contains(other)) {
        phrase = phrase == null ? phrase(i) : phrase;
        if (phrase(other).contains(phrase)) {
          return true;
        }
      }
    }
    return false;
  }

  private String phrase(int i) {
    return " " + String.join(" ", Words.keys(blocks.get(i).words())) + " ";
  }
}
