package org.parallax.core.group;

import java.util.Arrays;

/**
 * What day it is, by the articles themselves: the median of the days of the last of them, so that
 * no single wrong date moves it. Not safe to share.
 */
final class Clock {
  private static final int LAST = 63;

  private final long[] days = new long[LAST];
  private int seen;

  /** Returns the day for which an article counts: its own, unless that is still to come. */
  long recency(long day) {
    if (day != Fingerprint.NO_DAY) {
      days[seen++ % LAST] = day;
    }
    if (seen == 0) {
      return Fingerprint.NO_DAY;
    }
    long[] sorted = Arrays.copyOf(days, Math.min(seen, LAST));
    Arrays.sort(sorted);
    long now = sorted[sorted.length / 2];
    return day == Fingerprint.NO_DAY ? now : Math.min(day, now);
  }
}
