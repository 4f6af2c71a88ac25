package org.parallax.core.pipeline;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parallax.core.align.Distinctions;
import org.parallax.core.group.Rulings;
import org.parallax.model.Arrival;
import org.parallax.model.Dropped;
import org.parallax.model.Kept;

/** Port: told what a run reads, so that it can be kept. Called from one thread. */
public interface Keeping {
  /** Keeps nothing. */
  Keeping NOTHING =
      new Keeping() {
        @Override
        public List<Arrival.Acknowledged> keep(List<Arrival> arrivals) {
          return List.of();
        }

        @Override
        public void settle(Iterable<Kept.Settled> settled, List<Dropped> dropped) {}

        @Override
        public SortedMap<String, Long> told() {
          return new TreeMap<>();
        }

        @Override
        public Rulings rulings() {
          return Rulings.none();
        }

        @Override
        public Distinctions distinctions() {
          return Distinctions.none();
        }
      };

  /**
   * Keeps captures and what they became.
   *
   * @return one for each arrival, in their order; empty when nothing is kept
   */
  List<Arrival.Acknowledged> keep(List<Arrival> arrivals);

  /**
   * Takes which captures make which articles, for those that wait for it and their kin.
   *
   * @param settled made while it is gone through; once
   * @param dropped what became no article in this run
   */
  void settle(Iterable<Kept.Settled> settled, List<Dropped> dropped);

  /** Returns the ids of stories that were told in earlier runs, with the order of telling. */
  SortedMap<String, Long> told();

  /** Returns what persons decided about stories. */
  Rulings rulings();

  /** Returns which statements persons said are not the same claim. */
  Distinctions distinctions();

  /** Returns what the run before left, and this one leaves; nothing unless there is such a run. */
  default Held held() {
    return Held.NOTHING;
  }
}
