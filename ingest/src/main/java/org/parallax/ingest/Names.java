package org.parallax.ingest;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names that somebody may have meant. Safe to share between threads. */
public final class Names {
  /** More slips than one in so many letters make another word. */
  private static final int LETTERS_A_SLIP = 3;

  private Names() {}

  /**
   * Returns the names that are a few slips of the finger away from a wrong one, or its beginning or
   * end, the nearest first; empty when none is.
   */
  public static List<String> near(String wrong, Collection<String> names) {
    String small = wrong.toLowerCase(Locale.ROOT);
    int most = Math.max(1, wrong.length() / LETTERS_A_SLIP);
    return names.stream()
        .filter(
            name -> opens(small, name) || distance(small, name.toLowerCase(Locale.ROOT)) <= most)
        .sorted(
            Comparator.comparingInt((String name) -> distance(small, name.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /** Whether one of the two is the beginning of the other. */
  private static boolean opens(String small, String name) {
    String other = name.toLowerCase(Locale.ROOT);
    return Math.min(small.length(), other.length()) >= LETTERS_A_SLIP
        && (other.startsWith(small) || small.startsWith(other));
  }

  /** Returns the number of letters to put in, leave out, change or swap with the next. */
  static int distance(String one, String two) {
    int[][] rows = new int[one.length() + 1][two.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= two.length(); j++) {
        rows[i][j] = i == 0 || j == 0 ? i + j : least(rows, one, two, i, j);
      }
    }
    return rows[one.length()][two.length()];
  }

  private static int least(int[][] rows, String one, String two, int i, int j) {
    int change = one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1;
    int least =
        Math.min(Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1), rows[i - 1][j - 1] + change);
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == two.charAt(j - 2)
            && one.charAt(i - 2) == two.charAt(j - 1);
    return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
  }
}
