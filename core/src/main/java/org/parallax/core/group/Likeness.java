package org.parallax.core.group;

/**
 * How alike two articles are, as reports of one event; in [0,1]. The cosine of each view counts a
 * third. Sums run over whole numbers, so that no order of terms or articles changes a bit of them.
 * Pure.
 */
final class Likeness {
  /** A calendar word in common, or none of the many. */
  private static final double SAME_CALENDAR = 0.06;

  private static final double OTHER_CALENDAR = 0.1;

  /** Shares of an article's words in sentences that another has too. */
  private static final double NEARLY_ALL = 0.8;

  private static final double HALF = 0.5;

  /** Days after which a report is seldom of the same event, and a follow-up likelier. */
  private static final long WEEK = 7;

  private static final long TEN_DAYS = 10;
  private static final long MONTH = 30;

  private Likeness() {}

  /** Returns how alike two articles are. */
  static double of(Sketch a, Sketch b) {
    return words(a, b) * calendar(a, b) * days(a, b);
  }

  /**
   * Compares the words. Sentences that stand in both say that one copied from the other or both
   * from a third, not that the event is the same (background goes from report to report); those
   * that differ in names and numbers only say that both were filled into one form, and are no news
   * at all when they are half of an article. Unless they stand word for word in both and are nearly
   * all of one article, or half of it with its opening, the rest is compared.
   */
  private static double words(Sketch a, Sketch b) {
    if (a.isOfOneForm(b)) {
      return 0;
    }
    if (!a.sharesForm(b) || mostly(a.shared(b), a) || mostly(b.shared(a), b)) {
      return cosines(a, b, a.weights, b.weights, a.squares, b.squares);
    }
    Sketch.Without one = a.without(a.formed(b));
    Sketch.Without two = b.without(b.formed(a));
    return cosines(a, b, one.weights, two.weights, one.squares, two.squares);
  }

  private static boolean mostly(boolean[] shared, Sketch article) {
    long words = 0;
    boolean opening = false;
    for (int line = 0; line < shared.length; line++) {
      if (shared[line]) {
        words += article.lineWords(line);
        opening |= article.lines[line] == article.opening;
      }
    }
    double part = (double) words / Math.max(1, article.words);
    return part >= NEARLY_ALL || (part >= HALF && opening);
  }

  private static double cosines(
      Sketch a, Sketch b, int[] ofA, int[] ofB, double[] squaresA, double[] squaresB) {
    double sum = 0;
    for (int view = 0; view < Numbers.VIEWS; view++) {
      double lengths = squaresA[view] * squaresB[view];
      if (lengths > 0) {
        sum += product(a, b, ofA, ofB, view) / Math.sqrt(lengths);
      }
    }
    return sum / Numbers.VIEWS;
  }

  private static long product(Sketch a, Sketch b, int[] ofA, int[] ofB, int view) {
    long sum = 0;
    int i = a.views[view];
    int j = b.views[view];
    int endA = a.views[view + 1];
    int endB = b.views[view + 1];
    while (i < endA && j < endB) {
      int one = a.places[i];
      int two = b.places[j];
      if (one == two) {
        sum += (long) ofA[i] * ofB[j];
      }
      i += one <= two ? 1 : 0;
      j += two <= one ? 1 : 0;
    }
    return sum;
  }

  private static double calendar(Sketch a, Sketch b) {
    return 1
        + calendar(a.calendar.weekdays(), b.calendar.weekdays())
        + calendar(a.calendar.months(), b.calendar.months())
        + calendar(a.calendar.years(), b.calendar.years());
  }

  private static double calendar(long[] a, long[] b) {
    if (a.length == 0 || b.length == 0) {
      return 0;
    }
    return Numbers.meet(a, b) ? SAME_CALENDAR : -OTHER_CALENDAR;
  }

  /**
   * An event is hours to days; a date may be wrong, so that distance alone never parts, least of
   * all where a day was read from a line of the text.
   */
  private static double days(Sketch a, Sketch b) {
    if (a.day == Fingerprint.NO_DAY || b.day == Fingerprint.NO_DAY) {
      return 1;
    }
    long gap = Math.abs(a.day - b.day);
    if (gap <= 4) {
      return 1;
    }
    if (a.sureDay && b.sureDay) {
      return gap <= WEEK ? 0.9 : gap <= TEN_DAYS ? 0.6 : gap <= MONTH ? 0.5 : 0.4;
    }
    return gap <= TEN_DAYS ? 0.9 : gap <= MONTH ? 0.7 : 0.5;
  }
}
