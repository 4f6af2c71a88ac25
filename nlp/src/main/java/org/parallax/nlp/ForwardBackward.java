package org.parallax.nlp;

import java.util.Arrays;

/** Marginal probabilities of a chain, by the forward-backward algorithm over scaled products. */
final class ForwardBackward {
  private ForwardBackward() {}

  /**
   * Returns the probability of each state at each place.
   *
   * @param potentials for each place, for each state of the place before, for each of its own: the
   *     logarithm of their weight; replaced by the weights. What stands before the first place
   *     counts as one more.
   * @param length how many places
   * @param states how many states
   * @return for each place the probabilities of its states
   */
  static double[] marginals(double[] potentials, int length, int states) {
    int pairs = states * states;
    double[] marginals = new double[length * states];
    for (int i = 0; i < length; i++) {
      weigh(potentials, i * pairs, pairs);
      for (int last = 0; last < states; last++) {
        double reached = i == 0 ? 1 : marginals[(i - 1) * states + last];
        for (int own = 0; own < states; own++) {
          marginals[i * states + own] += reached * potentials[i * pairs + last * states + own];
        }
      }
      normalize(marginals, i * states, states);
    }
    double[] ahead = new double[states];
    double[] from = new double[states];
    Arrays.fill(ahead, 1);
    for (int i = length - 1; i >= 0; i--) {
      for (int last = 0; last < states; last++) {
        from[last] = 0;
        for (int own = 0; own < states; own++) {
          from[last] += potentials[i * pairs + last * states + own] * ahead[own];
        }
      }
      for (int own = 0; own < states; own++) {
        marginals[i * states + own] *= ahead[own];
      }
      normalize(marginals, i * states, states);
      normalize(from, 0, states);
      System.arraycopy(from, 0, ahead, 0, states);
    }
    return marginals;
  }

  /** Replaces logarithms by what they are of, the largest by one. */
  private static void weigh(double[] logarithms, int start, int count) {
    double most = Double.NEGATIVE_INFINITY;
    for (int i = start; i < start + count; i++) {
      most = Math.max(most, logarithms[i]);
    }
    for (int i = start; i < start + count; i++) {
      logarithms[i] = Math.exp(logarithms[i] - most);
    }
  }

  private static void normalize(double[] values, int start, int count) {
    double sum = 0;
    for (int i = start; i < start + count; i++) {
      sum += values[i];
    }
    for (int i = start; i < start + count; i++) {
      values[i] /= sum;
    }
  }
}
