package org.parallax.core.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Dating;
import org.parallax.model.Precision;
import org.parallax.model.SourceSpan;

/**
 * Weighs the signs of one article's day.
 *
 * <p>The most trusted sign leads; signs of other kinds for the same day add to it. A moment in
 * universal time speaks for a neighbouring day too, when another sign gives that as the outlet's
 * own.
 */
final class DayWeigher {
  /** No report on the web is older; one from an archive comes with its day in a field. */
  static final int FIRST_YEAR = 1995;

  /** Signs trusted less than this never make a date alone. */
  private static final double LEAST = 4;

  /** How much a further kind of sign adds. */
  private static final double FURTHER = 0.3;

  private final List<Clue> clues;
  private final @Nullable LocalDate captured;
  private final Clue.Role role;

  private DayWeigher(List<Clue> clues, Clue.Role role, @Nullable LocalDate captured) {
    this.clues = clues.stream().filter(c -> c.role() == role).toList();
    this.captured = captured;
    this.role = role;
  }

  /** Returns what the signs of a role say together; null when there are none. */
  static @Nullable Dating weigh(List<Clue> clues, Clue.Role role, @Nullable LocalDate captured) {
    DayWeigher weigher = new DayWeigher(clues, role, captured);
    return weigher.clues.isEmpty() ? null : weigher.dating();
  }

  private Dating dating() {
    LocalDate day = best();
    if (day == null) {
      return new Dating(null, null, null, false, candidates(null));
    }
    Clue lead =
        clues.stream()
            .filter(c -> c.day().equals(day) && absurd(c) == null)
            .max(Comparator.comparingInt(Clue::trust))
            .orElseThrow();
    boolean agrees =
        clues.stream().allMatch(c -> speaksFor(c, day) || c.trust() < LEAST || absurd(c) != null);
    return new Dating(
        lead.value(),
        lead.value().length() > 10 ? Precision.TIME : Precision.DAY,
        lead.kind().word(),
        agrees,
        candidates(day));
  }

  private @Nullable LocalDate best() {
    Map<LocalDate, Double> scores = new TreeMap<>();
    for (Clue clue : clues) {
      if (absurd(clue) == null) {
        scores.computeIfAbsent(clue.day(), this::score);
      }
    }
    LocalDate best = null;
    for (Map.Entry<LocalDate, Double> entry : scores.entrySet()) {
      Double held = best == null ? null : scores.get(best);
      boolean better =
          held == null
              || entry.getValue() > held
              || role == Clue.Role.MODIFIED && entry.getValue().equals(held);
      if (entry.getValue() >= LEAST && better) {
        best = entry.getKey();
      }
    }
    return best;
  }

  private double score(LocalDate day) {
    Map<Clue.Kind, Integer> kinds = new EnumMap<>(Clue.Kind.class);
    for (Clue clue : clues) {
      if (absurd(clue) == null && speaksFor(clue, day)) {
        kinds.merge(clue.kind(), clue.trust(), Math::max);
      }
    }
    int most = kinds.values().stream().mapToInt(k -> k).max().orElse(0);
    int all = kinds.values().stream().mapToInt(k -> k).sum();
    boolean local =
        clues.stream().anyMatch(c -> c.day().equals(day) && !c.universal() && c.trust() >= LEAST);
    return most + FURTHER * (all - most) + (local ? FURTHER : 0);
  }

  private static boolean speaksFor(Clue clue, LocalDate day) {
    return clue.day().equals(day) || clue.couldBe(day);
  }

  private @Nullable String absurd(Clue clue) {
    if (clue.kind() != Clue.Kind.FIELD && clue.day().getYear() < FIRST_YEAR) {
      return "before " + FIRST_YEAR;
    }
    return captured != null && clue.day().isAfter(captured.plusDays(1))
        ? "after the capture was made"
        : null;
  }

  private List<Dating.Candidate> candidates(@Nullable LocalDate day) {
    List<Dating.Candidate> candidates = new ArrayList<>();
    for (Clue clue : clues) {
      boolean accepted =
          day != null && absurd(clue) == null && speaksFor(clue, day) && clue.trust() > 0;
      Dating.Candidate candidate =
          new Dating.Candidate(
              clue.value(), clue.kind().word(), clue.at(), accepted, why(clue, day, accepted));
      if (!candidates.contains(candidate)) {
        candidates.add(candidate);
      }
    }
    candidates.sort(
        Comparator.comparing((Dating.Candidate c) -> !c.accepted())
            .thenComparingInt(DayWeigher::place));
    return candidates;
  }

  private static int place(Dating.Candidate candidate) {
    return candidate.at() instanceof SourceSpan span && span.sourceStart() != null
        ? span.sourceStart()
        : -1;
  }

  private String why(Clue clue, @Nullable LocalDate day, boolean accepted) {
    String absurd = absurd(clue);
    if (absurd != null) {
      return clue.words() + ": refused, " + absurd;
    }
    if (accepted) {
      return clue.day().equals(day)
          ? clue.words()
          : clue.words() + ": in universal time; the outlet's own day is " + day;
    }
    if (clue.kind() == Clue.Kind.CAPTION) {
      return clue.words() + ": refused, it stands under a picture";
    }
    if (day == null) {
      return clue.words() + ": refused, too weak a sign when it stands alone";
    }
    return clue.words() + ": refused, " + day + " has the stronger signs";
  }
}
