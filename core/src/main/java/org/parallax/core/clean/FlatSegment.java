package org.parallax.core.clean;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Range;
import org.parallax.model.Removed.Reason;

/**
 * Where does the report lie in the flat text of a whole page?
 *
 * <p><b>Method.</b> Maximum subsequence (Pasternack and Roth, WWW 2009): prose counts for, menus
 * and labels count against, and what the page says of itself counts heavily against; the run of
 * lines with the highest sum is the report. Linear.
 */
final class FlatSegment {
  /** A text with more lines of furniture than this, and this share of them, is a whole page. */
  private static final int PAGE_LINES = 8;

  private static final double PAGE_SHARE = 0.3;

  /** Prose after the comments have begun counts this much: there may be more of it than report. */
  private static final double AFTER_COMMENTS = 0.2;

  private FlatSegment() {}

  /**
   * Returns whether a text looks like a whole page with its menus.
   *
   * @param times how many times the usual share of furniture it takes
   */
  static boolean isPage(List<FlatLine> lines, List<@Nullable Reason> signs, double times) {
    int furniture = 0;
    for (int i = 0; i < lines.size(); i++) {
      FlatLine line = lines.get(i);
      boolean menu = !line.ends() && line.wordCount() <= 6;
      furniture += !line.keys().isEmpty() && (signs.get(i) != null || menu) ? 1 : 0;
    }
    return furniture >= times * PAGE_LINES && furniture >= times * PAGE_SHARE * lines.size();
  }

  /** Returns the lines of the report, half open; empty when there is no prose. */
  static Range of(List<FlatLine> lines, List<@Nullable Reason> signs) {
    Range run = heaviest(lines, signs);
    return FlatGap.trim(lines, signs, run);
  }

  private static Range heaviest(List<FlatLine> lines, List<@Nullable Reason> signs) {
    double best = 0;
    double sum = 0;
    double share = 1;
    int start = 0;
    int bestStart = 0;
    int bestEnd = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (sum <= 0) {
        sum = 0;
        start = i;
      }
      boolean comments = signs.get(i) == Reason.COMMENTS && sum > 100;
      share = comments ? AFTER_COMMENTS : share;
      double weight = weight(lines.get(i), signs.get(i), sum);
      sum += weight > 0 ? share * weight : weight;
      if (sum > best) {
        best = sum;
        bestStart = start;
        bestEnd = i + 1;
      }
    }
    return new Range(bestStart, bestEnd);
  }

  private static double weight(FlatLine line, @Nullable Reason sign, double before) {
    int words = line.wordCount();
    if (sign != null) {
      return switch (sign) {
        case COMMENTS, AUTHOR_BOX -> before > 100 ? -120 : -30;
        case RELATED -> line.ends() ? -20 : line.wordCount() > 4 ? -8 : -30;
        case LEGAL, NEWSLETTER -> -15;
        case ADVERTISEMENT, CAPTION, AGENCY_NOTE, EDITORIAL_NOTE, CORRECTION_NOTE -> -1;
        case PAGE_FURNITURE, ADDRESS, DATE_LINE, BYLINE -> -3;
        case HEADLINE, DATELINE, REPEATED, HOST_REPEAT, TEASER, NOT_PROSE, USER_RULE -> -3;
      };
    }
    if (line.isProse()) {
      return Math.min(40, words);
    }
    if (line.ends()) {
      return words >= 3 && line.smallShare() >= 0.3 ? 2 : -1;
    }
    if (words >= 15 && line.smallShare() >= 0.5) {
      return 4;
    }
    return words <= 3 ? -3 : -5;
  }
}
