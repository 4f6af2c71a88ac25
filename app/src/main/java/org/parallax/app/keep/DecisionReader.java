package org.parallax.app.keep;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.parallax.core.align.Distinctions;
import org.parallax.core.group.Rulings;
import org.parallax.model.Kept;

/**
 * Decisions as they are kept in, what the stages obey out, and back; those that were undone say
 * nothing.
 */
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
          case RENAME, READ, DISTINCT, SAME -> {
            // Say nothing of which articles are of one story.
          }
        }
      }
    }
    return Rulings.of(rulings);
  }

  /** Returns which statements are not the same claim. */
  public static Distinctions distinctions(List<Kept.Decision> decisions) {
    return new Distinctions(
        decisions.stream()
            .filter(d -> d.kind() == Kept.Decision.Kind.DISTINCT && d.undoneBy() == null)
            .map(d -> {
              List<Distinctions.Said> said = statements(d);
              return new Distinctions.Distinction(said.get(0), said.get(1));
            })
            .toList());
  }

  /** Returns the two statements that a decision tells apart; none when it is of another kind. */
  public static List<Distinctions.Said> statements(Kept.Decision decision) {
    String words = decision.words();
    if (decision.kind() != Kept.Decision.Kind.DISTINCT || words == null) {
      return List.of();
    }
    int end = words.indexOf('\n');
    return List.of(
        new Distinctions.Said(decision.some().get(0), words.substring(0, end)),
        new Distinctions.Said(decision.others().get(0), words.substring(end + 1)));
  }

  /** Returns the ids of the names that a decision makes one; none when it is of another kind. */
  public static List<String> names(Kept.Decision decision) {
    String words = decision.words();
    return decision.kind() == Kept.Decision.Kind.SAME && words != null
        ? words.lines().toList()
        : List.of();
  }

  /** Returns a decision that makes some names one, by their ids; not kept yet. */
  public static Kept.Decision same(List<String> names, String who, Instant when) {
    return new Kept.Decision(
        Kept.Decision.Kind.SAME, List.of(), List.of(), String.join("\n", names), who, when);
  }

  /** Returns a decision that tells two statements apart, not kept yet. */
  public static Kept.Decision distinct(Distinctions.Distinction said, String who, Instant when) {
    return new Kept.Decision(
        Kept.Decision.Kind.DISTINCT,
        List.of(said.one().article()),
        List.of(said.other().article()),
        said.one().words() + "\n" + said.other().words(),
        who,
        when);
  }
}
