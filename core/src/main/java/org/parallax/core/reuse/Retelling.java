package org.parallax.core.reuse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Compares the order in which two articles tell the same things: hardly a word in a row is left
 * where one retells the other, but the order is.
 *
 * <p>Reporters of one event name the same people and numbers, each in an order of its own. What two
 * articles have in common, passage by passage, each word weighing the more the fewer passages have
 * it, is gathered along the best path through both from their beginnings to their ends (global
 * alignment, Needleman and Wunsch 1970). The same with the passages of one in any order says how
 * much of that is chance (a permutation test, Pitman 1937). Words that stand in quotation marks in
 * both are left out: reporters of one speech quote it in its order.
 */
final class Retelling {
  /** Orders after which it can be told that a comparison leads nowhere. */
  private static final int FIRST_LOOK = 16;

  /** What a first look must come to, of what is asked. */
  private static final double PROMISING = 0.5;

  private final Settings.Order settings;
  private final Content one;
  private final Content two;
  private final double[][] common;
  private final int[][] words;
  private final double lesser;

  /**
   * Two sentences on the way.
   *
   * @param one place of the sentence in the one article
   * @param two place of the sentence in the other
   * @param words in common
   * @param sure whether they tell the same by themselves; else they stand between two that do
   */
  record Step(int one, int two, int words, boolean sure) {}

  Retelling(Content one, Content two, Settings.Order settings) {
    this.settings = settings;
    this.one = one;
    this.two = two;
    common = new double[one.passages()][two.passages()];
    words = new int[one.passages()][two.passages()];
    lesser = compareWords();
  }

  /** Fills in what the passages have in common; returns the weight of the lesser article. */
  private double compareWords() {
    double all = one.passages() + two.passages() + 1.0;
    double weightOne = 0;
    double weightTwo = 0;
    int i = 0;
    int j = 0;
    while (i < one.roots().length || j < two.roots().length) {
      int a = i < one.roots().length ? one.roots()[i] : Integer.MAX_VALUE;
      int b = j < two.roots().length ? two.roots()[j] : Integer.MAX_VALUE;
      int[] placesOne = a <= b ? one.places()[i++] : new int[0];
      int[] placesTwo = b <= a ? two.places()[j++] : new int[0];
      double weight = Math.log(all / (placesOne.length + placesTwo.length));
      weightOne += weight * placesOne.length;
      weightTwo += weight * placesTwo.length;
      meet(placesOne, placesTwo, weight);
    }
    return Math.min(weightOne, weightTwo);
  }

  private void meet(int[] placesOne, int[] placesTwo, double weight) {
    for (int a : placesOne) {
      for (int b : placesTwo) {
        if ((a & b & 1) == 0) {
          common[a >> 1][b >> 1] += weight;
          words[a >> 1][b >> 1]++;
        }
      }
    }
  }

  /**
   * Returns whether one article retells the other: it tells enough of the other's things in the
   * other's order, beyond what any order would give.
   */
  boolean isOne() {
    int[] order = order();
    double mine = best(order);
    if (lesser == 0 || mine < settings.least() * lesser) {
      return false;
    }
    Random shuffles = new Random(settings.shuffles());
    double sum = 0;
    double squares = 0;
    for (int i = 1; i <= settings.shuffles(); i++) {
      shuffle(order, shuffles);
      double other = best(order);
      sum += other;
      squares += other * other;
      if (i == FIRST_LOOK && score(mine, sum / i, squares / i) < PROMISING) {
        return false;
      }
    }
    return score(mine, sum / settings.shuffles(), squares / settings.shuffles()) >= 1;
  }

  private double score(double mine, double mean, double meanSquare) {
    double deviation = Math.sqrt(Math.max(0, meanSquare - mean * mean));
    double above = deviation == 0 ? 0 : (mine - mean) / deviation;
    return settings.share() * (mine - mean) / lesser + settings.deviations() * above;
  }

  private int[] order() {
    int[] order = new int[two.passages()];
    for (int j = 0; j < order.length; j++) {
      order[j] = j;
    }
    return order;
  }

  private static void shuffle(int[] order, Random random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int place = order[i];
      order[i] = order[j];
      order[j] = place;
    }
  }

  /** Returns what the best path gathers. */
  private double best(int[] order) {
    double[] row = new double[order.length + 1];
    for (double[] passage : common) {
      double diagonal = 0;
      for (int j = 0; j < order.length; j++) {
        double above = row[j + 1];
        row[j + 1] = Math.max(diagonal + passage[order[j]], Math.max(above, row[j]));
        diagonal = above;
      }
    }
    return row[order.length];
  }

  /** Returns the way from the beginnings to the ends: what goes together, and what lies between. */
  List<Step> steps() {
    double[][] path = new double[one.passages() + 1][two.passages() + 1];
    for (int i = 0; i < one.passages(); i++) {
      for (int j = 0; j < two.passages(); j++) {
        path[i + 1][j + 1] =
            Math.max(path[i][j] + common[i][j], Math.max(path[i][j + 1], path[i + 1][j]));
      }
    }
    List<Step> sure = new ArrayList<>();
    int i = one.passages();
    int j = two.passages();
    while (i > 0 && j > 0) {
      if (path[i][j] == path[i - 1][j]) {
        i--;
      } else if (path[i][j] == path[i][j - 1]) {
        j--;
      } else {
        i--;
        j--;
        addIfSure(i, j, sure);
      }
    }
    Collections.reverse(sure);
    return withBetween(sure);
  }

  private void addIfSure(int i, int j, List<Step> sure) {
    int shorter = Math.min(one.sizes()[i], two.sizes()[j]);
    if (words[i][j] >= 2 && words[i][j] >= settings.words() * shorter) {
      sure.add(new Step(one.sentences()[i], two.sentences()[j], words[i][j], true));
    }
  }

  private List<Step> withBetween(List<Step> sure) {
    List<Step> steps = new ArrayList<>();
    List<Step> stops = new ArrayList<>(sure);
    stops.add(new Step(end(one), end(two), 0, true));
    Step before = new Step(-1, -1, 0, true);
    for (Step stop : stops) {
      for (int i = before.one() + 1; i < stop.one(); i++) {
        for (int j = before.two() + 1; j < stop.two(); j++) {
          steps.add(new Step(i, j, 0, false));
        }
      }
      if (stop.words() > 0) {
        steps.add(stop);
      }
      before = stop;
    }
    return steps;
  }

  private static int end(Content content) {
    return content.sentences()[content.passages() - 1] + 1;
  }
}
