package org.parallax.app.keep;

import java.util.ArrayList;
import java.util.List;
import org.parallax.core.group.Rulings;
import org.parallax.model.Kept;

/** Decisions as they are kept in, what the stages obey out; those that were undone say nothing. */
public final class DecisionReader {
  private DecisionReader() {}

  /** Returns what grouping obeys, of decisions in the order of deciding. */
  public static Rulings rulings(List<Kept.Decision> decisions) {
    List<Rulings.Ruling> rulings = new ArrayList<>();
    for (Kept.Decision decision : decisions) {
      if (decision.undoneBy() == null) {
        switch (decision.kind()) {
          case TOGETHER -> rulings.add(new Rulings.Together(decision.some()));
          case APART -> rulings.add(new Rulings.Apart(decision.some(), decision.others()));
          case PIN -> rulings.add(new Rulings.Pinned(decision.number(), decision.some()));
          case RENAME, READ -> {
            // Say nothing of which articles are of one story.
          }
        }
      }
    }
    return Rulings.of(rulings);
  }
}
