package org.parallax.core.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
 * own. A published day that is also the day of the last change yields to an earlier one.
 */
final class DayWeigher {
  /** No report on the web is older; one from an archive comes with its day in a field. */
  static final int FIRST_YEAR = 1995;

  /** Signs trusted less than this never make a date beside other days. */
  private static final double LEAST = 4;

  /** Enough for the only day that a page says. */
  private static final double LEAST_ALONE = 2;

  /** How much a further kind of sign adds. */
  private static final double FURTHER = 0.3;

  /** How much the month of the address adds. */
  private static final double MONTH = 2;

  /** How much a local time adds that is a universal one in some zone. */
  private static final double CLOCK = 3;

  /** Minutes that a zone can be away from universal time. */
  private static final int FARTHEST = 14 * 60;

  /** Length of a local moment, to the minute. */
  private static final int LOCAL = 16;

  /** How much the day of the last change loses against an earlier one. */
  private static final double CHANGED = 3;

  private final List<Clue> clues = new ArrayList<>();
  private final List<Clue> others = new ArrayList<>();
  private final Clue.Role role;
  private final Limits limits;
  private final @Nullable LocalDate last;

  /**
   * What bounds the day.
   *
   * @param captured day of the capture, which comes last; null when not told
   * @param month {@code YYYY-MM} of the address; null when it has none
   */
  record Limits(@Nullable LocalDate captured, @Nullable String month) {}

  private DayWeigher(List<Clue> all, Clue.Role role, Limits limits) {
    for (Clue clue : all) {
      (clue.role() == role ? clues : others).add(clue);
    }
    LocalDate captured = limits.captured();
    this.role = role;
    this.limits = limits;
    this.last = captured == null ? null : captured.plusDays(1);
  }

  /**
   * What the signs of a role say.
   *
   * @param dating null without signs
   * @param lead the most trusted sign of the day; null without a day
   */
  record Weighed(@Nullable Dating dating, @Nullable Clue lead) {
    /** Returns whether there is a day. */
    boolean told() {
      return lead != null;
    }
  }

  /** Returns what the signs of a role say together. */
  static Weighed weigh(List<Clue> clues, Clue.Role role, Limits limits) {
    DayWeigher weigher = new DayWeigher(clues, role, limits);
    return weigher.clues.isEmpty() ? new Weighed(null, null) : weigher.dating();
  }

  private Weighed dating() {
    LocalDate day = best();
    if (day == null) {
      return new Weighed(new Dating(null, null, null, false, candidates(null)), null);
    }
    Clue lead = lead(day);
    boolean agrees = agree(day);
    Dating dating =
        new Dating(
            lead.value(),
            lead.value().length() > 10 ? Precision.TIME : Precision.DAY,
            lead.kind().word(),
            agrees,
            candidates(day));
    return new Weighed(dating, lead);
  }

  /** Returns the most trusted sign of a day that has one, of equals the first. */
  private Clue lead(LocalDate day) {
    Clue lead = null;
    for (Clue clue : clues) {
      boolean more = lead == null || clue.trust() > lead.trust();
      if (more && clue.day().equals(day) && absurd(clue) == null) {
        lead = clue;
      }
    }
    return Objects.requireNonNull(lead);
  }

  private boolean agree(LocalDate day) {
    for (Clue clue : clues) {
      if (clue.trust() >= LEAST && clue.speaksFor(day) <= 0 && absurd(clue) == null) {
        return false;
      }
    }
    return true;
  }

  private @Nullable LocalDate best() {
    Map<LocalDate, Double> scores = new TreeMap<>();
    for (Clue clue : clues) {
      if (absurd(clue) == null && clue.trust() > 0) {
        scores.computeIfAbsent(clue.day(), this::score);
      }
    }
    double least = scores.size() == 1 ? LEAST_ALONE : LEAST;
    LocalDate best = null;
    double bestScore = 0;
    for (Map.Entry<LocalDate, Double> entry : scores.entrySet()) {
      boolean changed =
          role == Clue.Role.PUBLISHED
              && best != null
              && bestScore >= 2 * LEAST
              && isChange(entry.getKey());
      double score = entry.getValue() - (changed ? CHANGED : 0);
      boolean later = role == Clue.Role.MODIFIED && score >= bestScore;
      if (score >= least && (later || score > bestScore + 1e-9)) {
        best = entry.getKey();
        bestScore = score;
      }
    }
    return best;
  }

  private boolean isChange(LocalDate day) {
    for (Clue other : others) {
      if (other.trust() >= 2 * LEAST && other.day().equals(day)) {
        return true;
      }
    }
    return false;
  }

  private double score(LocalDate day) {
    Map<Clue.Kind, Double> kinds = new EnumMap<>(Clue.Kind.class);
    double most = 0;
    for (Clue clue : clues) {
      double speaks = clue.trust() > 0 && absurd(clue) == null ? clue.speaksFor(day) : 0;
      if (speaks > 0) {
        kinds.merge(clue.kind(), clue.trust() * speaks, Math::max);
        most = Math.max(most, clue.trust() * speaks);
      }
    }
    double all = kinds.values().stream().mapToDouble(k -> k).sum();
    String month = limits.month();
    boolean inMonth = month != null && day.toString().startsWith(month);
    return most + FURTHER * (all - most) + (inMonth ? MONTH : 0) + (clockFits(day) ? CLOCK : 0);
  }

  /** Whether a local time of the day is a universal one in some zone. */
  private boolean clockFits(LocalDate day) {
    for (Clue local : clues) {
      if (local.day().equals(day) && !local.universal() && local.value().length() == LOCAL) {
        for (Clue universal : clues) {
          long minutes = universal.universal() ? minutes(local) - minutes(universal) : 1;
          if (minutes % 30 == 0 && minutes != 0 && Math.abs(minutes) <= FARTHEST) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static long minutes(Clue clue) {
    int hour = Integer.parseInt(clue.value().substring(11, 13));
    int minute = Integer.parseInt(clue.value().substring(14, 16));
    return clue.day().toEpochDay() * 1440 + hour * 60L + minute;
  }

  private @Nullable String absurd(Clue clue) {
    if (clue.kind() != Clue.Kind.FIELD && clue.day().getYear() < FIRST_YEAR) {
      return "before " + FIRST_YEAR;
    }
    return last != null && clue.day().isAfter(last) ? "after the capture was made" : null;
  }

  private List<Dating.Candidate> candidates(@Nullable LocalDate day) {
    Set<Dating.Candidate> distinct = new LinkedHashSet<>();
    for (Clue clue : clues) {
      boolean accepted =
          day != null && absurd(clue) == null && clue.speaksFor(day) > 0 && clue.trust() > 0;
      distinct.add(
          new Dating.Candidate(
              clue.value(), clue.kind().word(), clue.at(), accepted, why(clue, day, accepted)));
    }
    List<Dating.Candidate> candidates = new ArrayList<>(distinct);
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
      return clue.words() + " refused: " + absurd;
    }
    if (accepted) {
      return clue.day().equals(day)
          ? clue.words()
          : clue.words() + ", in universal time; the outlet's own day is " + day;
    }
    if (clue.kind().refusal() != null) {
      return clue.words() + " refused: " + clue.kind().refusal();
    }
    if (clue.trust() == 0) {
      return clue.words() + ", and nothing on the page settles it: refused";
    }
    if (day == null) {
      return clue.words() + " refused: too weak a sign when it stands alone";
    }
    return clue.words() + " refused: " + day + " has the stronger signs";
  }
}
