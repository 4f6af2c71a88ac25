package org.parallax.core.reuse;

import java.util.List;

/**
 * The best local alignment of two rows of words (Smith and Waterman 1981).
 *
 * @param words aligned words
 * @param contents aligned words of content
 * @param tellings aligned telling words
 * @param run most words aligned without a break
 * @param runTellings telling words in that run
 * @param fromOne first aligned word of the one
 * @param toOne one past its last
 * @param fromTwo first aligned word of the other
 * @param toTwo one past its last
 */
record WordAlignment(
    int words,
    int contents,
    int tellings,
    int run,
    int runTellings,
    int fromOne,
    int toOne,
    int fromTwo,
    int toTwo) {
  private static final int CONTENT = 3;
  private static final int FUNCTION = 1;
  private static final int APART = -1;

  /** Returns the alignment; without words when there is none. */
  static WordAlignment of(List<Wording.Item> one, List<Wording.Item> two) {
    int[][] score = new int[one.size() + 1][two.size() + 1];
    int best = 0;
    int bestOne = 0;
    int bestTwo = 0;
    for (int i = 1; i <= one.size(); i++) {
      for (int j = 1; j <= two.size(); j++) {
        int here = step(score, one.get(i - 1), two.get(j - 1), i, j);
        score[i][j] = here;
        if (here > best) {
          best = here;
          bestOne = i;
          bestTwo = j;
        }
      }
    }
    return trace(score, one, two, bestOne, bestTwo);
  }

  private static int step(int[][] score, Wording.Item one, Wording.Item two, int i, int j) {
    int diagonal = score[i - 1][j - 1] + match(one, two);
    return Math.max(
        Math.max(0, diagonal), Math.max(score[i - 1][j] + APART, score[i][j - 1] + APART));
  }

  private static int match(Wording.Item one, Wording.Item two) {
    if (!one.stem().equals(two.stem())) {
      return APART;
    }
    return one.content() ? CONTENT : FUNCTION;
  }

  private static WordAlignment trace(
      int[][] score, List<Wording.Item> one, List<Wording.Item> two, int endOne, int endTwo) {
    int i = endOne;
    int j = endTwo;
    Tally tally = new Tally();
    while (i > 0 && j > 0 && score[i][j] > 0) {
      Wording.Item a = one.get(i - 1);
      Wording.Item b = two.get(j - 1);
      if (score[i][j] == score[i - 1][j - 1] + match(a, b)) {
        tally.pair(a, b);
        i--;
        j--;
      } else if (score[i][j] == score[i - 1][j] + APART) {
        tally.gap();
        i--;
      } else {
        tally.gap();
        j--;
      }
    }
    return new WordAlignment(
        tally.words,
        tally.contents,
        tally.tellings,
        tally.run,
        tally.runTellings,
        i,
        endOne,
        j,
        endTwo);
  }

  private static final class Tally {
    private int words;
    private int contents;
    private int tellings;
    private int run;
    private int runTellings;
    private int current;
    private int currentTellings;

    void pair(Wording.Item a, Wording.Item b) {
      if (!a.stem().equals(b.stem())) {
        gap();
        return;
      }
      int telling = a.telling() && b.telling() ? 1 : 0;
      words++;
      contents += a.content() ? 1 : 0;
      tellings += telling;
      current++;
      currentTellings += telling;
      if (current > run) {
        run = current;
        runTellings = currentTellings;
      }
    }

    void gap() {
      current = 0;
      currentTellings = 0;
    }
  }

  /** Returns the share in [0,1] of the longer aligned stretch that is in both. */
  double identity() {
    int stretch = Math.max(toOne - fromOne, toTwo - fromTwo);
    return stretch == 0 ? 0 : (double) words / stretch;
  }
}
